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
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the network has decided and is about to decide. */
@Controller
@RequestMapping("/{network}/dialogue/decisions")
@May(Access.VIEWER)
class DecisionsController {

    private final Decisions decisions;
    private final ItemPages pages;
    private final Organisations organisations;

    DecisionsController(Decisions decisions, ItemPages pages, Organisations organisations) {
        this.decisions = decisions;
        this.pages = pages;
        this.organisations = organisations;
    }

    @GetMapping
    String index(@RequestParam Map<String, String> address, Viewer viewer, Model page) {
        var asked = Asked.of(address);
        page.addAttribute("register", Register.of(
                decisions.shape(), asked, decisions.rows(asked, viewer), organisations.of(viewer)));
        return "dialogue/decisions";
    }

    @GetMapping("/{id}")
    String show(@PathVariable ItemId id, Viewer viewer, Model page) {
        page.addAttribute("decision", new DecisionPage(
                pages.of(id, Kind.DECISION, viewer), decisions.get(id, viewer), decisions.row(id, viewer)));
        return "dialogue/decision";
    }
}
