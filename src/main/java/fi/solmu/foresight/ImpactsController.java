package fi.solmu.foresight;

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

/** What changes do to customers and services. */
@Controller
@RequestMapping("/{network}/foresight/impacts")
@May(Access.VIEWER)
class ImpactsController {

    private final Impacts impacts;
    private final ItemPages pages;
    private final Organisations organisations;

    ImpactsController(Impacts impacts, ItemPages pages, Organisations organisations) {
        this.impacts = impacts;
        this.pages = pages;
        this.organisations = organisations;
    }

    @GetMapping
    String index(@RequestParam Map<String, String> address, Viewer viewer, Model page) {
        var asked = Asked.of(address);
        page.addAttribute("register", Register.of(
                impacts.shape(), asked, impacts.rows(asked, viewer), organisations.of(viewer)));
        return "foresight/impacts";
    }

    @GetMapping("/{id}")
    String show(@PathVariable ItemId id, Viewer viewer, Model page) {
        page.addAttribute("of", pages.of(id, Kind.IMPACT, viewer));
        page.addAttribute("impact", impacts.get(id, viewer));
        return "foresight/impact";
    }
}
