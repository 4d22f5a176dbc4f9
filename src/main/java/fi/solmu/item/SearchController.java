package fi.solmu.item;

import fi.solmu.web.Access;
import fi.solmu.web.FreeText;
import fi.solmu.web.May;
import fi.solmu.web.Viewer;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Search from the top bar: items of every kind, and straight to the item when its number is asked. */
@Controller
class SearchController {

    private final Search search;

    SearchController(Search search) {
        this.search = search;
    }

    @GetMapping("/{network}/search")
    @May(Access.VIEWER)
    String search(@RequestParam(defaultValue = "") String q, Viewer viewer, Model page) {
        var asked = FreeText.asked(q);
        if (asked.matches("[A-Za-zÄäÖö]{2,3}-[0-9]{1,9}")) {
            return "redirect:/" + viewer.word() + "/" + fi.solmu.web.Page.encoded(asked);
        }
        page.addAttribute("asked", asked);
        page.addAttribute("found", asked.isEmpty() ? List.of() : search.find(asked, 50, viewer));
        return "item/search";
    }
}
