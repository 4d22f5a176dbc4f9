package fi.solmu.problems;

import fi.solmu.item.Item;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.web.Access;
import fi.solmu.web.Form;
import fi.solmu.web.May;
import fi.solmu.web.Readers;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The ends of a problem that ask for a word: rejected for a reason, merged into another. */
@Controller
@RequestMapping("/{network}/problems/{id}")
@May(Access.MEMBER)
class ProblemEndsController {

    private final ProblemDeeds deeds;
    private final ProblemJoinings joinings;
    private final Alike alike;
    private final Items items;

    ProblemEndsController(ProblemDeeds deeds, ProblemJoinings joinings, Alike alike, Items items) {
        this.deeds = deeds;
        this.joinings = joinings;
        this.alike = alike;
        this.items = items;
    }

    @GetMapping("/rejection")
    String why(@PathVariable ItemId id, Viewer viewer, Model page) {
        return ask(Question.reason(items.get(id, viewer), Form.empty()), page);
    }

    @PostMapping("/rejection")
    String reject(@PathVariable ItemId id, HttpServletRequest request, HttpServletResponse response, Viewer viewer, Model page) {
        var item = items.get(id, viewer);
        var sent = Form.sent(request.getParameterMap());
        try {
            deeds.reject(id, Fillings.reason(sent), viewer);
            return done(item, "problems.rejected", response, viewer);
        } catch (Refused refusal) {
            response.setStatus(422);
            return ask(Question.reason(item, sent.refused(refusal.faults())), page);
        }
    }

    @GetMapping("/merger")
    String into(@PathVariable ItemId id, Viewer viewer, Model page) {
        return join(items.get(id, viewer), Form.empty(), viewer, page);
    }

    @PostMapping("/merger")
    String merge(@PathVariable ItemId id, HttpServletRequest request, HttpServletResponse response, Viewer viewer, Model page) {
        var item = items.get(id, viewer);
        var sent = Form.sent(request.getParameterMap());
        try {
            joinings.join(id, coded(sent.value("into"), viewer).id(), viewer);
            return done(item, "problems.merged-done", response, viewer);
        } catch (Refused refusal) {
            response.setStatus(422);
            return join(item, sent.refused(refusal.faults()), viewer, page);
        }
    }

    @GetMapping("/parting")
    String parting(@PathVariable ItemId id, Viewer viewer, Model page) {
        var parting = joinings.parting(id, viewer);
        parting.ifPresent(known -> page.addAttribute("parting", known));
        return parting.isPresent() ? "problems/parting" : "redirect:/" + viewer.word() + Kind.PROBLEM.place(id);
    }

    @PostMapping("/parting")
    String part(@PathVariable ItemId id, HttpServletResponse response, Viewer viewer) {
        joinings.part(id, viewer);
        return Readers.done(response, "problems.log-parted", viewer, Kind.PROBLEM.place(id));
    }

    /** What is like it is offered first. */
    private String join(Item item, Form form, Viewer viewer, Model page) {
        page.addAttribute("alike", alike.to(item.title(), item.text(), item.id(), viewer));
        page.addAttribute("question", Question.merger(item, form));
        return "problems/merger";
    }

    private Item coded(String code, Viewer viewer) {
        var number = code.strip().toUpperCase(Locale.ROOT).replaceFirst("^" + Kind.PROBLEM.letters() + "-", "");
        if (!number.matches("[0-9]{1,9}")) {
            throw Refused.at("into", "problems.no-such-problem");
        }
        return items.numbered(Kind.PROBLEM, Integer.parseInt(number), viewer)
            .orElseThrow(() -> Refused.at("into", "problems.no-such-problem"));
    }

    private static String ask(Question question, Model page) {
        page.addAttribute("question", question);
        return "problems/question";
    }

    private static String done(Item item, String notice, HttpServletResponse response, Viewer viewer) {
        return Readers.done(response, notice, viewer, item.place());
    }
}
