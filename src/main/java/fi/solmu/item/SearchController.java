package fi.solmu.item;

import fi.solmu.web.Access;
import fi.solmu.web.May;
import fi.solmu.web.Viewer;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Search over everything in the network, and straight to the item when its number is asked. */
@Controller
@RequestMapping("/{network}/search")
@May(Access.VIEWER)
class SearchController {

    private static final Pattern CODE = Pattern.compile("([A-Za-zÄäÖö]{2,3})[- ]?([0-9]{1,9})");

    private final Search search;
    private final Searches searches;
    private final Items items;

    SearchController(Search search, Searches searches, Items items) {
        this.search = search;
        this.searches = searches;
        this.items = items;
    }

    /** A number that leads nowhere is looked for as a word: somebody may have written of it. */
    @GetMapping
    String search(@RequestParam Map<String, String> address, Viewer viewer, Model page) {
        var asked = SearchAsked.of(address);
        var numbered = asked.active() == 0 ? numbered(asked.words(), viewer) : Optional.<Item>empty();
        if (numbered.isPresent()) {
            return "redirect:/" + viewer.word() + numbered.get().place();
        }
        page.addAttribute("found", searches.of(asked, viewer));
        return "item/search";
    }

    /** A list that opens while somebody writes in the top bar. */
    @GetMapping("/beginnings")
    String beginnings(@RequestParam(defaultValue = "") String q, Viewer viewer, Model page) {
        page.addAttribute("begun", search.begun(q, viewer));
        return "item/begun";
    }

    private Optional<Item> numbered(String words, Viewer viewer) {
        var code = CODE.matcher(words);
        return code.matches() ? Kind.withLetters(code.group(1)).flatMap(kind -> items.numbered(kind, Integer.parseInt(code.group(2)), viewer))
            : Optional.empty();
    }
}
