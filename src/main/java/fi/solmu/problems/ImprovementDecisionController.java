package fi.solmu.problems;

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
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is decided of a proposal to improve: accepted or rejected, carried out, shown to work or not yet. */
@Controller
@RequestMapping("/{network}/problems/improvements/{id}")
@May(Access.MEMBER)
class ImprovementDecisionController {

    private final ImprovementDeeds deeds;
    private final Items items;

    ImprovementDecisionController(ImprovementDeeds deeds, Items items) {
        this.deeds = deeds;
        this.items = items;
    }

    @GetMapping("/acceptance")
    String what(@PathVariable ItemId id, Viewer viewer, Model page) {
        return ask(ProofQuestion.accepting(items.get(id, viewer), Form.empty()), page);
    }

    @PostMapping("/acceptance")
    String accept(@PathVariable ItemId id, HttpServletRequest request, HttpServletResponse response, Viewer viewer, Model page) {
        var item = items.get(id, viewer);
        var sent = Form.sent(request.getParameterMap());
        try {
            deeds.accept(id, ProofQuestion.months(sent), ProofQuestion.criterion(sent), viewer);
            return done(id, "problems.accepted", response, viewer);
        } catch (Refused refusal) {
            response.setStatus(422);
            return ask(ProofQuestion.accepting(item, sent.refused(refusal.faults())), page);
        }
    }

    @PostMapping("/completion")
    String carryOut(@PathVariable ItemId id, HttpServletResponse response, Viewer viewer) {
        return done(id, deeds.carryOut(id, viewer) ? "problems.proof-draft-opened" : "problems.carried-out", response, viewer);
    }

    @PostMapping("/verification")
    String verify(@PathVariable ItemId id, HttpServletResponse response, Viewer viewer) {
        deeds.verify(id, viewer);
        return done(id, "problems.verified", response, viewer);
    }

    @GetMapping("/postponement")
    String whyNotYet(@PathVariable ItemId id, Viewer viewer, Model page) {
        return ask(ProofQuestion.postponing(items.get(id, viewer), Form.empty()), page);
    }

    @PostMapping("/postponement")
    String postpone(@PathVariable ItemId id, HttpServletRequest request, HttpServletResponse response, Viewer viewer, Model page) {
        var item = items.get(id, viewer);
        var sent = Form.sent(request.getParameterMap());
        try {
            deeds.postpone(id, ProofQuestion.months(sent), Fillings.reason(sent), viewer);
            return done(id, "problems.proof-postponed", response, viewer);
        } catch (Refused refusal) {
            response.setStatus(422);
            return ask(ProofQuestion.postponing(item, sent.refused(refusal.faults())), page);
        }
    }

    private static String ask(ProofQuestion question, Model page) {
        page.addAttribute("question", question);
        return "problems/proofquestion";
    }

    @GetMapping("/rejection")
    String why(@PathVariable ItemId id, Viewer viewer, Model page) {
        page.addAttribute("question", Question.reason(items.get(id, viewer), Form.empty()));
        return "problems/question";
    }

    @PostMapping("/rejection")
    String reject(@PathVariable ItemId id, HttpServletRequest request, HttpServletResponse response, Viewer viewer, Model page) {
        var sent = Form.sent(request.getParameterMap());
        try {
            deeds.reject(id, Fillings.reason(sent), viewer);
            return done(id, "problems.rejected", response, viewer);
        } catch (Refused refusal) {
            response.setStatus(422);
            page.addAttribute("question", Question.reason(items.get(id, viewer), sent.refused(refusal.faults())));
            return "problems/question";
        }
    }

    private static String done(ItemId id, String notice, HttpServletResponse response, Viewer viewer) {
        return Readers.done(response, notice, viewer, Kind.IMPROVEMENT.place(id));
    }
}
