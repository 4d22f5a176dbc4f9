package fi.solmu.item.notices;

import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.web.Access;
import fi.solmu.web.FreeText;
import fi.solmu.web.May;
import fi.solmu.web.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The names that are offered to one who writes an @ about an item. */
@Controller
class NamesController {

    private final Mentions mentions;
    private final Items items;

    NamesController(Mentions mentions, Items items) {
        this.mentions = mentions;
        this.items = items;
    }

    @GetMapping("/{network}/items/{id}/names")
    @May(Access.VIEWER)
    String names(@PathVariable ItemId id, @RequestParam(defaultValue = "") String q, Viewer viewer, Model page) {
        page.addAttribute("names", mentions.offered(items.get(id, viewer), FreeText.asked(q), viewer));
        return "item/names";
    }
}
