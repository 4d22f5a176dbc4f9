package fi.solmu.problems;

import fi.solmu.item.ItemId;
import fi.solmu.network.Organisations;
import fi.solmu.web.Access;
import fi.solmu.web.May;
import fi.solmu.web.Viewer;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The problem log, and each problem by itself. */
@Controller
@RequestMapping("/{network}/problems")
@May(Access.VIEWER)
class ProblemsController {

    private final Problems problems;
    private final LogRows log;
    private final Organisations organisations;

    ProblemsController(Problems problems, LogRows log, Organisations organisations) {
        this.problems = problems;
        this.log = log;
        this.organisations = organisations;
    }

    @GetMapping
    String index(@RequestParam Map<String, String> address, Viewer viewer, Model page) {
        var asked = LogAsked.of(address);
        page.addAttribute("log", ProblemLog.of(asked, log.of(asked, viewer), organisations.of(viewer), problems.today()));
        return "problems/log";
    }

    @GetMapping("/{id}")
    String show(@PathVariable ItemId id, Viewer viewer, Model page) {
        page.addAttribute("problem", problems.page(id, viewer));
        return "problems/problem";
    }
}
