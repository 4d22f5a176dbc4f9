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

/** What is decided of a proposal to improve: accepted or rejected, carried out, shown to work. */
@Controller
@RequestMapping("/{network}/problems/improvements/{id}")
@May(Access.MEMBER)
class ImprovementDecisionController {

    private final Improvements improvements;
    private final Items items;

    ImprovementDecisionController(Improvements improvements, Items items) {
        this.improvements = improvements;
        this.items = items;
    }

    @PostMapping("/acceptance")
    String accept(@PathVariable ItemId id, HttpServletResponse response, Viewer viewer) {
        improvements.accept(id, viewer);
        return done(id, "problems.accepted", response, viewer);
    }

    @PostMapping("/completion")
    String carryOut(@PathVariable ItemId id, HttpServletResponse response, Viewer viewer) {
        improvements.carryOut(id, viewer);
        return done(id, "problems.carried-out", response, viewer);
    }

    @PostMapping("/verification")
    String verify(@PathVariable ItemId id, HttpServletResponse response, Viewer viewer) {
        improvements.verify(id, viewer);
        return done(id, "problems.verified", response, viewer);
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
            improvements.reject(id, Fillings.reason(sent), viewer);
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
