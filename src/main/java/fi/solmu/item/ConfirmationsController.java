package fi.solmu.item;

import fi.solmu.web.Access;
import fi.solmu.web.May;
import fi.solmu.web.Readers;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An organisation says that what others wrote in its name is so, as it stood before it: one by one, or all of the list. */
@Controller
@May(Access.MEMBER)
class ConfirmationsController {

    private final Confirmations confirmations;
    private final Items items;
    private final Histories histories;

    ConfirmationsController(Confirmations confirmations, Items items, Histories histories) {
        this.confirmations = confirmations;
        this.items = items;
        this.histories = histories;
    }

    /** An item as it was on somebody's page: which one, and in which revision. */
    record Seen(ItemId id, int revision) {

        /** Spring reads what a form sends with this. */
        public static Seen valueOf(String text) {
            int between = text.indexOf(':');
            return new Seen(ItemId.valueOf(text.substring(0, between)), Integer.parseInt(text.substring(between + 1)));
        }
    }

    @GetMapping("/{network}/items/unconfirmed")
    String waiting(Viewer viewer, Model page) {
        return list(List.of(), viewer, page);
    }

    @PostMapping("/{network}/items/{id}/confirmation")
    String confirm(
            @PathVariable ItemId id, @RequestParam(defaultValue = "0") int revision, @RequestParam(defaultValue = "") String back,
            HttpServletResponse response, Viewer viewer, Model page) {
        try {
            confirmations.confirm(id, revision, viewer);
            var place = back.equals("unconfirmed") ? Confirmations.PLACE : items.get(id, viewer).place();
            return Readers.done(response, "item.confirmed", viewer, place);
        } catch (Stale stale) {
            return again(List.of(stale), response, viewer, page);
        }
    }

    /** Those that were on the page and stand as they did there, so that nothing is confirmed unseen. */
    @PostMapping("/{network}/items/unconfirmed")
    String confirmAll(@RequestParam(defaultValue = "") List<Seen> item, HttpServletResponse response, Viewer viewer, Model page) {
        var waiting = confirmations.waitingFor(viewer).stream().map(Item::id).toList();
        var changed = new ArrayList<Stale>();
        for (var seen : item) {
            try {
                if (waiting.contains(seen.id())) {
                    confirmations.confirm(seen.id(), seen.revision(), viewer);
                }
            } catch (Stale stale) {
                changed.add(stale);
            }
        }
        return changed.isEmpty() ? Readers.done(response, "item.confirmed", viewer, Confirmations.PLACE) : again(changed, response, viewer, page);
    }

    private String again(List<Stale> changed, HttpServletResponse response, Viewer viewer, Model page) {
        response.setStatus(409);
        var rewritten = changed.stream().map(stale -> new Rewritten(stale.now(), histories.apart(stale.mine(), stale.now(), viewer))).toList();
        return list(rewritten, viewer, page);
    }

    private String list(List<Rewritten> rewritten, Viewer viewer, Model page) {
        page.addAttribute("waiting", confirmations.listFor(viewer));
        page.addAttribute("rewritten", rewritten);
        return "item/unconfirmed";
    }
}
