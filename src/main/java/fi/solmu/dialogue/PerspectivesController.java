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

/** How things are seen by those whom they concern. */
@Controller
@RequestMapping("/{network}/dialogue/perspectives")
@May(Access.VIEWER)
class PerspectivesController {

    private final Perspectives perspectives;
    private final ItemPages pages;
    private final Organisations organisations;

    PerspectivesController(Perspectives perspectives, ItemPages pages, Organisations organisations) {
        this.perspectives = perspectives;
        this.pages = pages;
        this.organisations = organisations;
    }

    @GetMapping
    String index(@RequestParam Map<String, String> address, Viewer viewer, Model page) {
        var asked = Asked.of(address);
        page.addAttribute("register", Register.of(
                perspectives.shape(), asked, perspectives.rows(asked, viewer), organisations.of(viewer)));
        return "dialogue/perspectives";
    }

    @GetMapping("/{id}")
    String show(@PathVariable ItemId id, Viewer viewer, Model page) {
        page.addAttribute("of", pages.of(id, Kind.PERSPECTIVE, viewer));
        page.addAttribute("perspective", perspectives.row(id, viewer));
        return "dialogue/perspective";
    }
}
