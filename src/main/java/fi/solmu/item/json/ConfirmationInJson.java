package fi.solmu.item.json;

import fi.solmu.item.Confirmations;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Reading;
import fi.solmu.item.Stale;
import fi.solmu.item.Trait;
import fi.solmu.web.Access;
import fi.solmu.web.Json;
import fi.solmu.web.JsonRefusals;
import fi.solmu.web.May;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** An organisation's word, by a program, that what others wrote in its name is so as the program has read it. */
@Controller
@May(Access.MEMBER)
class ConfirmationInJson {

    private static final List<Trait> READ = List.of(ItemWords.REVISION.must());

    private final Confirmations confirmations;
    private final Items items;
    private final Readings readings;
    private final Pointed pointed;
    private final JsonRefusals refusals;

    ConfirmationInJson(Confirmations confirmations, Items items, Readings readings, Pointed pointed, JsonRefusals refusals) {
        this.confirmations = confirmations;
        this.items = items;
        this.readings = readings;
        this.pointed = pointed;
        this.refusals = refusals;
    }

    /** Confirming twice is confirming once. */
    @PostMapping(path = "/{network}/items/{id}/confirmation", consumes = Json.TYPE, produces = Json.TYPE)
    ResponseEntity<byte[]> confirm(@PathVariable ItemId id, HttpServletRequest request, Say say, Viewer viewer) {
        items.get(id, viewer);
        try {
            confirmations.confirm(id, revision(request, viewer), viewer);
            return ResponseEntity.noContent().build();
        } catch (Stale stale) {
            return refusals.conflict(readings.apart(stale, say, viewer), request);
        }
    }

    private int revision(HttpServletRequest request, Viewer viewer) {
        var typed = new Reading(pointed.by(viewer));
        var raw = new Typed(typed).of(READ, Json.sent(request), "");
        typed.refuseFaults();
        var revision = typed.read(READ, raw).number("revision");
        typed.refuseFaults();
        return Objects.requireNonNull(revision);
    }
}
