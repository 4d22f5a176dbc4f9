package fi.solmu.item;

import fi.solmu.web.Access;
import fi.solmu.web.May;
import fi.solmu.web.NotThere;
import fi.solmu.web.Readers;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What can be done to an item of any kind: found by its number, removed, brought back, read back in time. */
@Controller
class ItemController {

    private final Items items;
    private final Histories histories;

    ItemController(Items items, Histories histories) {
        this.items = items;
        this.histories = histories;
    }

    /** TK-12, said aloud, leads to the card. */
    @GetMapping("/{network}/{code:[A-Za-zÄäÖö]{2,3}-[0-9]{1,9}}")
    @May(Access.VIEWER)
    String numbered(@PathVariable String code, Viewer viewer) {
        int dash = code.lastIndexOf('-');
        var kind = Kind.withLetters(code.substring(0, dash)).orElseThrow(NotThere::new);
        var item = items.numbered(kind, Integer.parseInt(code.substring(dash + 1)), viewer).orElseThrow(NotThere::new);
        return "redirect:/" + viewer.word() + item.place();
    }

    @GetMapping("/{network}/items/{id}")
    @May(Access.VIEWER)
    String item(@PathVariable ItemId id, Viewer viewer) {
        return "redirect:/" + viewer.word() + items.get(id, viewer).place();
    }

    @GetMapping("/{network}/items/{id}/history")
    @May(Access.VIEWER)
    String history(@PathVariable ItemId id, Viewer viewer, Model page) {
        var item = items.get(id, viewer);
        page.addAttribute("item", item);
        page.addAttribute("chapters", histories.of(item, viewer));
        return "item/history";
    }

    @PostMapping("/{network}/items/{id}/restoration")
    @May(Access.MEMBER)
    String restore(@PathVariable ItemId id, @RequestParam int revision, HttpServletResponse response, Viewer viewer) {
        items.restore(id, revision, viewer);
        return done(id, "item.restored", response, viewer);
    }

    @PostMapping("/{network}/items/{id}/removal")
    @May(Access.MEMBER)
    String remove(@PathVariable ItemId id, HttpServletResponse response, Viewer viewer) {
        items.remove(id, viewer);
        return done(id, "item.removed", response, viewer);
    }

    @PostMapping("/{network}/items/{id}/return")
    @May(Access.MEMBER)
    String bringBack(@PathVariable ItemId id, HttpServletResponse response, Viewer viewer) {
        items.bringBack(id, viewer);
        return done(id, "item.brought-back", response, viewer);
    }

    private String done(ItemId id, String notice, HttpServletResponse response, Viewer viewer) {
        return Readers.done(response, notice, viewer, items.get(id, viewer).place());
    }
}
