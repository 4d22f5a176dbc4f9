package fi.solmu.alignment;

import fi.solmu.item.Asked;
import fi.solmu.item.ItemId;
import fi.solmu.item.ItemPages;
import fi.solmu.item.Kind;
import fi.solmu.item.Register;
import fi.solmu.network.Organisations;
import fi.solmu.network.Roles;
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

/** The areas of the business model, and each with who leads it. */
@Controller
@RequestMapping("/{network}/alignment/areas")
@May(Access.VIEWER)
class AreasController {

    private final Areas areas;
    private final ItemPages pages;
    private final Roles roles;
    private final Organisations organisations;

    AreasController(Areas areas, ItemPages pages, Roles roles, Organisations organisations) {
        this.areas = areas;
        this.pages = pages;
        this.roles = roles;
        this.organisations = organisations;
    }

    @GetMapping
    String index(@RequestParam Map<String, String> address, Viewer viewer, Model page) {
        var asked = Asked.of(address);
        page.addAttribute("register", Register.of(areas.shape(), asked, areas.rows(asked, viewer), organisations.of(viewer)));
        return "alignment/areas";
    }

    @GetMapping("/{id}")
    String show(@PathVariable ItemId id, Viewer viewer, Model page) {
        var of = pages.of(id, Kind.AREA, viewer);
        var area = areas.get(id, viewer);
        page.addAttribute("area", new AreaPage(
                of, area, roles.of(viewer).stream().filter(each -> each.id().equals(area.leader())).findFirst().orElse(null)));
        return "alignment/area";
    }
}
