package fi.solmu.problems;

import fi.solmu.item.Asked;
import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.item.Register;
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

/** What is proposed to be improved, and each proposal by itself. */
@Controller
@RequestMapping("/{network}/problems/improvements")
@May(Access.VIEWER)
class ImprovementsController {

    private final Improvements improvements;
    private final Remedies remedies;
    private final Organisations organisations;

    ImprovementsController(Improvements improvements, Remedies remedies, Organisations organisations) {
        this.improvements = improvements;
        this.remedies = remedies;
        this.organisations = organisations;
    }

    @GetMapping
    String index(@RequestParam Map<String, String> address, Viewer viewer, Model page) {
        var asked = Asked.of(address);
        page.addAttribute("register", Register.of(improvements.shape(), asked,
                remedies.rows(Kind.IMPROVEMENT, asked, viewer), organisations.of(viewer)));
        return "problems/remedies";
    }

    @GetMapping("/{id}")
    String show(@PathVariable ItemId id, Viewer viewer, Model page) {
        page.addAttribute("improvement", improvements.page(id, viewer));
        return "problems/improvement";
    }
}
