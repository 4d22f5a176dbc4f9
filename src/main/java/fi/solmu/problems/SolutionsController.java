package fi.solmu.problems;

import fi.solmu.item.Asked;
import fi.solmu.item.ItemId;
import fi.solmu.item.ItemPages;
import fi.solmu.item.Kind;
import fi.solmu.item.Register;
import fi.solmu.network.Organisations;
import fi.solmu.web.Access;
import fi.solmu.web.May;
import fi.solmu.web.Readers;
import fi.solmu.web.Viewer;
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
    private final ItemPages pages;
    private final Organisations organisations;

    SolutionsController(Solutions solutions, Remedies remedies, ItemPages pages, Organisations organisations) {
        this.solutions = solutions;
        this.remedies = remedies;
        this.pages = pages;
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
        page.addAttribute("of", pages.of(id, Kind.SOLUTION, viewer));
        page.addAttribute("solution", solutions.get(id, viewer));
        return "problems/solution";
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

    private static String done(ItemId id, String notice, HttpServletResponse response, Viewer viewer) {
        return Readers.done(response, notice, viewer, Kind.SOLUTION.place(id));
    }
}
