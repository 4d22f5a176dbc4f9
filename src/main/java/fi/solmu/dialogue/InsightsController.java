package fi.solmu.dialogue;

import fi.solmu.item.Asked;
import fi.solmu.item.ItemId;
import fi.solmu.item.ItemPages;
import fi.solmu.item.Kind;
import fi.solmu.item.Register;
import fi.solmu.network.Organisations;
import fi.solmu.web.Access;
import fi.solmu.web.May;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What has been understood, and each insight with what came of it. */
@Controller
@RequestMapping("/{network}/dialogue/insights")
@May(Access.VIEWER)
class InsightsController {

    private final Insights insights;
    private final ItemPages pages;
    private final Organisations organisations;

    InsightsController(Insights insights, ItemPages pages, Organisations organisations) {
        this.insights = insights;
        this.pages = pages;
        this.organisations = organisations;
    }

    @GetMapping
    String index(@RequestParam Map<String, String> address, Viewer viewer, Model page) {
        var asked = Asked.of(address);
        page.addAttribute("register", Register.of(insights.shape(), asked, insights.rows(asked, viewer), organisations.of(viewer)));
        return "dialogue/insights";
    }

    @GetMapping("/{id}")
    String show(@PathVariable ItemId id, Viewer viewer, Model page) {
        var insight = insights.row(id, viewer);
        page.addAttribute("of", pages.of(id, Kind.INSIGHT, viewer));
        page.addAttribute("insight", insight);
        page.addAttribute("outcomes", insights.outcomes(List.of(insight), viewer));
        return "dialogue/insight";
    }
}
