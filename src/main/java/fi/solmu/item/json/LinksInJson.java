package fi.solmu.item.json;

import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Links;
import fi.solmu.item.Reading;
import fi.solmu.item.Relation;
import fi.solmu.web.Access;
import fi.solmu.web.Json;
import fi.solmu.web.May;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The ties of an item for programs. */
@Controller
@RequestMapping(path = "/{network}/items/{id}/links", produces = Json.TYPE)
@May(Access.MEMBER)
class LinksInJson {

    private final Items items;
    private final Links links;
    private final Around around;
    private final Pointed pointed;

    LinksInJson(Items items, Links links, Around around, Pointed pointed) {
        this.items = items;
        this.links = links;
        this.around = around;
        this.pointed = pointed;
    }

    @GetMapping
    @May(Access.VIEWER)
    ResponseEntity<byte[]> links(@PathVariable ItemId id, Viewer viewer) {
        return told(items.get(id, viewer).id(), viewer);
    }

    /** Tying twice is tying once. */
    @PostMapping(consumes = Json.TYPE)
    ResponseEntity<byte[]> tie(@PathVariable ItemId id, HttpServletRequest request, Viewer viewer) {
        items.get(id, viewer);
        var tie = read(Json.sent(request), viewer);
        var other = new ItemId(UUID.fromString(String.valueOf(tie.get("to"))));
        var relation = Relation.of(String.valueOf(tie.get("relation"))).orElseThrow(() -> Refused.at("relation", "item.not-a-choice"));
        if (tie.containsKey("forward")) {
            links.tie(id, relation, other, viewer);
        } else {
            links.tie(other, relation, id, viewer);
        }
        return told(id, viewer);
    }

    @DeleteMapping("/{link}")
    ResponseEntity<byte[]> untie(@PathVariable ItemId id, @PathVariable UUID link, Viewer viewer) {
        items.get(id, viewer);
        links.untie(link, viewer);
        return ResponseEntity.noContent().build();
    }

    private Map<String, Object> read(Map<String, Object> sent, Viewer viewer) {
        var typed = new Reading(pointed.by(viewer));
        var raw = new Typed(typed).of(ItemWords.LINKS.parts(), sent, "");
        typed.refuseFaults();
        var tie = typed.read(ItemWords.LINKS.parts(), raw).values();
        typed.refuseFaults();
        return tie;
    }

    private ResponseEntity<byte[]> told(ItemId id, Viewer viewer) {
        return Json.answer(Json.object("links", around.of(id, viewer).links().stream().map(link -> Told.link(link, viewer)).toList()));
    }
}
