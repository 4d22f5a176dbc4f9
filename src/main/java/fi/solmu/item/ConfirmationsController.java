package fi.solmu.item;

import fi.solmu.web.Access;
import fi.solmu.web.May;
import fi.solmu.web.Readers;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An organisation says that what others wrote in its name is so: one by one, or all that it has before it. */
@Controller
@May(Access.MEMBER)
class ConfirmationsController {

    private final Confirmations confirmations;
    private final Items items;

    ConfirmationsController(Confirmations confirmations, Items items) {
        this.confirmations = confirmations;
        this.items = items;
    }

    @GetMapping("/{network}/items/unconfirmed")
    String waiting(Viewer viewer, Model page) {
        page.addAttribute("items", confirmations.waitingFor(viewer));
        return "item/unconfirmed";
    }

    @PostMapping("/{network}/items/{id}/confirmation")
    String confirm(@PathVariable ItemId id, HttpServletResponse response, Viewer viewer) {
        confirmations.confirm(id, viewer);
        return Readers.done(response, "item.confirmed", viewer, items.get(id, viewer).place());
    }

    /** Those that were on the page, so that nothing is confirmed unseen. */
    @PostMapping("/{network}/items/unconfirmed")
    String confirmAll(@RequestParam(defaultValue = "") List<ItemId> item, HttpServletResponse response, Viewer viewer) {
        confirmations.waitingFor(viewer).stream().map(Item::id).filter(item::contains).forEach(id -> confirmations.confirm(id, viewer));
        return Readers.done(response, "item.confirmed", viewer, "/items/unconfirmed");
    }
}
