package fi.solmu.problems;

import fi.solmu.item.Asked;
import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.item.Register;
import fi.solmu.network.Organisations;
import fi.solmu.web.Access;
import fi.solmu.web.Form;
import fi.solmu.web.May;
import fi.solmu.web.Readers;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How problems have been solved, and whether each solution helped. */
@Controller
@RequestMapping("/{network}/problems/solutions")
class SolutionsController {

    private final Solutions solutions;
    private final Remedies remedies;
    private final Organisations organisations;

    SolutionsController(Solutions solutions, Remedies remedies, Organisations organisations) {
        this.solutions = solutions;
        this.remedies = remedies;
        this.organisations = organisations;
    }

    @GetMapping
    @May(Access.VIEWER)
    String index(@RequestParam Map<String, String> address, Viewer viewer, Model page) {
        var asked = Asked.of(address);
        page.addAttribute("register", Register.of(solutions.shape(), asked,
                remedies.rows(Kind.SOLUTION, asked, viewer), organisations.of(viewer)));
        return "problems/remedies";
    }

    @GetMapping("/{id}")
    @May(Access.VIEWER)
    String show(@PathVariable ItemId id, Viewer viewer, Model page) {
        return show(id, Form.empty(), viewer, page);
    }

    @PostMapping("/{id}/use")
    @May(Access.MEMBER)
    String use(@PathVariable ItemId id, HttpServletResponse response, Viewer viewer) {
        solutions.use(id, viewer);
        return done(id, "problems.used", response, viewer);
    }

    @PostMapping("/{id}/rejection")
    @May(Access.MEMBER)
    String reject(@PathVariable ItemId id, HttpServletResponse response, Viewer viewer) {
        solutions.reject(id, viewer);
        return done(id, "problems.not-helped", response, viewer);
    }

    /** By the problem that it was pressed on, or by its own page. */
    @PostMapping("/{id}/answer")
    @May(Access.MEMBER)
    String answer(
            @PathVariable ItemId id, @RequestParam(defaultValue = "true") boolean helped, HttpServletRequest request,
            HttpServletResponse response, Viewer viewer, Model page) {
        var sent = Form.sent(request.getParameterMap());
        try {
            if (SolutionPage.isPress(sent)) {
                solutions.answer(id, helped, viewer);
            } else {
                solutions.answer(id, helped, SolutionPage.situation(sent), SolutionPage.note(sent), viewer);
            }
        } catch (Refused refusal) {
            response.setStatus(422);
            return show(id, sent.refused(refusal.faults()), viewer, page);
        }
        var notice = helped ? "problems.log-helped" : "problems.log-not-helped";
        return SolutionPage.problem(sent).map(problem -> Readers.done(response, notice, viewer, Kind.PROBLEM.place(problem)))
            .orElseGet(() -> done(id, notice, response, viewer));
    }

    private String show(ItemId id, Form form, Viewer viewer, Model page) {
        page.addAttribute("solution", solutions.page(id, form, viewer));
        return "problems/solution";
    }

    private static String done(ItemId id, String notice, HttpServletResponse response, Viewer viewer) {
        return Readers.done(response, notice, viewer, Kind.SOLUTION.place(id));
    }
}
