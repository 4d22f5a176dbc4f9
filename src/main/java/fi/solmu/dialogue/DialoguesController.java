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

/** The dialogues of a network, in every direction, and each by itself. */
@Controller
@RequestMapping("/{network}/dialogue")
@May(Access.VIEWER)
class DialoguesController {

    private final Dialogues dialogues;
    private final Insights insights;
    private final ItemPages pages;
    private final Organisations organisations;

    DialoguesController(Dialogues dialogues, Insights insights, ItemPages pages, Organisations organisations) {
        this.dialogues = dialogues;
        this.insights = insights;
        this.pages = pages;
        this.organisations = organisations;
    }

    @GetMapping
    String index(@RequestParam Map<String, String> address, Viewer viewer, Model page) {
        var asked = Asked.of(address);
        page.addAttribute("register", Register.of(
                dialogues.shape(), asked, dialogues.rows(asked, viewer), organisations.of(viewer)));
        page.addAttribute("silences", dialogues.silences(viewer));
        return "dialogue/dialogues";
    }

    @GetMapping("/{id}")
    String show(@PathVariable ItemId id, Viewer viewer, Model page) {
        var understood = insights.of(id, viewer);
        page.addAttribute("dialogue", DialoguePage.of(
                pages.of(id, Kind.DIALOGUE, viewer), dialogues.get(id, viewer), organisations.of(viewer), understood,
                insights.outcomes(understood, viewer)));
        return "dialogue/dialogue";
    }
}
