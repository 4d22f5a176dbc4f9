package fi.solmu.item.json;

import fi.solmu.item.Comments;
import fi.solmu.item.Histories;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Reading;
import fi.solmu.item.Trait;
import fi.solmu.web.Access;
import fi.solmu.web.Json;
import fi.solmu.web.May;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/** An item of whatever kind for programs: itself, its history and what is said of it. */
@Controller
@RequestMapping(path = "/{network}/items/{id}", produces = Json.TYPE)
@May(Access.VIEWER)
class AroundInJson {

    static final List<Trait> SAID = List.of(new Trait("text", Trait.Type.TEXT, true, 0, 4_000, List.of(), List.of()));

    private final Readings readings;
    private final Items items;
    private final Histories histories;
    private final Comments comments;
    private final Pointed pointed;
    private final Sendings sendings;

    AroundInJson(Readings readings, Items items, Histories histories, Comments comments, Pointed pointed, Sendings sendings) {
        this.sendings = sendings;
        this.readings = readings;
        this.items = items;
        this.histories = histories;
        this.comments = comments;
        this.pointed = pointed;
    }

    @GetMapping
    ResponseEntity<byte[]> item(@PathVariable ItemId id, Viewer viewer) {
        return Json.answer(readings.whole(null, id, viewer));
    }

    @GetMapping("/history")
    ResponseEntity<byte[]> history(@PathVariable ItemId id, Say say, Viewer viewer) {
        var chapters = histories.of(items.get(id, viewer), viewer);
        return Json.answer(Json.object("chapters", chapters.stream().map(chapter -> Told.chapter(chapter, say)).toList()));
    }

    @GetMapping("/comments")
    ResponseEntity<byte[]> comments(@PathVariable ItemId id, Viewer viewer) {
        return told(items.get(id, viewer).id(), viewer);
    }

    /** With the same key it is said once. */
    @PostMapping(path = "/comments", consumes = Json.TYPE)
    ResponseEntity<byte[]> say(
            @PathVariable ItemId id, @RequestHeader(name = Keys.HEADER, required = false) @Nullable String key, HttpServletRequest request,
            Viewer viewer) {
        items.get(id, viewer);
        var typed = new Reading(pointed.by(viewer));
        var sent = Json.sent(request);
        var raw = new Typed(typed).of(SAID, sent, "");
        typed.refuseFaults();
        var text = typed.text("text", raw.get("text"), SAID.get(0).most(), true);
        typed.refuseFaults();
        sendings.say(id, text, Keys.of(key, id.toString(), sent, viewer), viewer);
        return told(id, viewer);
    }

    @DeleteMapping("/comments/{comment}")
    ResponseEntity<byte[]> takeBack(@PathVariable ItemId id, @PathVariable UUID comment, Viewer viewer) {
        comments.takeBack(id, comment, viewer);
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<byte[]> told(ItemId id, Viewer viewer) {
        return Json.answer(Json.object("comments", comments.of(id, viewer).stream().map(Told::comment).toList()));
    }
}
