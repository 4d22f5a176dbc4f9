package fi.solmu.cards;

import fi.solmu.item.ItemId;
import fi.solmu.web.Access;
import fi.solmu.web.May;
import fi.solmu.web.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A card as the whole network acts by it, party by party over time. */
@Controller
@RequestMapping("/{network}/cards/{id}/lanes")
@May(Access.VIEWER)
class LanesController {

    private final CardPages pages;

    LanesController(CardPages pages) {
        this.pages = pages;
    }

    @GetMapping
    String show(@PathVariable ItemId id, @RequestParam(defaultValue = "") String version, Viewer viewer, Model page) {
        page.addAttribute("lanes", Lanes.of(pages.whole(id, version, viewer), viewer));
        return "cards/lanes";
    }
}
