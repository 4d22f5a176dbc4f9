package fi.solmu.concepts;

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

/** Those whom the network serves. */
@Controller
@RequestMapping("/{network}/concepts/groups")
@May(Access.VIEWER)
class GroupsController {

    private final CustomerGroups groups;
    private final ItemPages pages;
    private final Organisations organisations;

    GroupsController(CustomerGroups groups, ItemPages pages, Organisations organisations) {
        this.groups = groups;
        this.pages = pages;
        this.organisations = organisations;
    }

    @GetMapping
    String index(@RequestParam Map<String, String> address, Viewer viewer, Model page) {
        var asked = Asked.of(address);
        page.addAttribute("register", Register.of(groups.shape(), asked, groups.rows(asked, viewer), organisations.of(viewer)));
        return "concepts/groups";
    }

    @GetMapping("/{id}")
    String show(@PathVariable ItemId id, Viewer viewer, Model page) {
        page.addAttribute("of", pages.of(id, Kind.CUSTOMER_GROUP, viewer));
        page.addAttribute("group", groups.get(id, viewer));
        return "concepts/group";
    }
}
