package fi.solmu.item;

import fi.solmu.web.Access;
import fi.solmu.web.May;
import fi.solmu.web.Readers;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Tying an item to others that are there already, and untying. */
@Controller
@RequestMapping("/{network}/items/{id}/links")
@May(Access.MEMBER)
class TiesController {

    private final Items items;
    private final Links links;
    private final Stories stories;
    private final Search search;
    private final Kinds kinds;

    TiesController(Items items, Links links, Stories stories, Search search, Kinds kinds) {
        this.items = items;
        this.links = links;
        this.stories = stories;
        this.search = search;
        this.kinds = kinds;
    }

    /** Choose how, then to what: found by words, or the newest of the kind when no words are given. */
    @GetMapping
    String form(
            @PathVariable ItemId id, @RequestParam(defaultValue = "") String way, @RequestParam(defaultValue = "") String q,
            Viewer viewer, Model page) {
        var item = items.get(id, viewer);
        page.addAttribute("ways", new TyingWays(item, kinds, way, q, q.isBlank() ? List.of() : search.find(q, 30, viewer)));
        page.addAttribute("links", stories.around(id, item.kind(), Set.of(), viewer).links());
        page.addAttribute("choices", TyingWays.find(item, way, kinds)
            .map(found -> items.choices(List.of(found.other()), viewer)).orElse(List.of()));
        return "item/tie";
    }

    /** A way is "relation:forward:kind". */
    @PostMapping
    String tie(@PathVariable ItemId id, @RequestParam String way, @RequestParam UUID other, HttpServletResponse response, Viewer viewer) {
        var item = items.get(id, viewer);
        var found = TyingWays.find(item, way, kinds).orElseThrow(() -> new Refused("item.cannot-be-tied-so"));
        if (found.forward()) {
            links.tie(id, found.relation(), new ItemId(other), viewer);
        } else {
            links.tie(new ItemId(other), found.relation(), id, viewer);
        }
        return Readers.done(response, "item.tied", viewer, item.place());
    }

    @PostMapping("/{link}/end")
    String untie(@PathVariable ItemId id, @PathVariable UUID link, HttpServletResponse response, Viewer viewer) {
        var item = items.get(id, viewer);
        links.untie(link, viewer);
        return Readers.done(response, "item.untied", viewer, item.place());
    }
}
