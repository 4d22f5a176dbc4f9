package fi.solmu.item;

import fi.solmu.web.Access;
import fi.solmu.web.May;
import fi.solmu.web.Readers;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Saying something about an item, and taking it back. */
@Controller
@RequestMapping("/{network}/items/{id}/comments")
@May(Access.VIEWER)
class TalkController {

    private final Items items;
    private final Comments comments;

    TalkController(Items items, Comments comments) {
        this.items = items;
        this.comments = comments;
    }

    @PostMapping
    String say(
            @PathVariable ItemId id, @RequestParam(defaultValue = "") String said, @RequestParam UUID key,
            @RequestParam(defaultValue = "") Set<String> mentioned, HttpServletResponse response, Viewer viewer, Model page) {
        var item = items.get(id, viewer);
        var reading = new Reading(Snapshot.EVERYTHING);
        var text = reading.text("said", said, 4_000, true);
        if (!reading.faults().isEmpty()) {
            response.setStatus(422);
            page.addAttribute("item", item);
            page.addAttribute("talk", new Talk(item, comments.of(id, viewer), key, said, reading.faults()));
            return "item/talk-again";
        }
        comments.say(id, key, text, mentioned, viewer);
        return Readers.done(response, "item.said", viewer, item.place() + "#talk");
    }

    @PostMapping("/{comment}/removal")
    String takeBack(@PathVariable ItemId id, @PathVariable UUID comment, HttpServletResponse response, Viewer viewer) {
        comments.takeBack(id, comment, viewer);
        return Readers.done(response, "item.taken-back", viewer, items.get(id, viewer).place() + "#talk");
    }
}
