package fi.solmu.item.json;

import fi.solmu.item.Asked;
import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.item.Stale;
import fi.solmu.web.Access;
import fi.solmu.web.Json;
import fi.solmu.web.May;
import fi.solmu.web.NotThere;
import fi.solmu.web.JsonRefusals;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The items of one kind for programs, at the addresses of its pages. One for each kind is made by {@link KindRoutes}. */
@May(Access.MEMBER)
class ItemsInJson {

    private final Kind kind;
    private final Readings readings;
    private final Sendings sendings;
    private final JsonRefusals refusals;

    ItemsInJson(Kind kind, Readings readings, Sendings sendings, JsonRefusals refusals) {
        this.kind = kind;
        this.readings = readings;
        this.sendings = sendings;
        this.refusals = refusals;
    }

    @May(Access.VIEWER)
    ResponseEntity<byte[]> register(
            @RequestParam Map<String, String> address, @RequestParam(defaultValue = "") String fields, HttpServletRequest request,
            Viewer viewer) {
        var asked = new HashMap<>(address);
        asked.computeIfPresent("state", (name, state) -> state.toUpperCase(Locale.ROOT));
        var query = Objects.requireNonNullElse(request.getQueryString(), "");
        return Json.answer(readings.register(kind, Asked.of(asked), fields.equals("true"), request.getRequestURI(), query, viewer));
    }

    @May(Access.VIEWER)
    ResponseEntity<byte[]> show(@PathVariable ItemId id, Viewer viewer) {
        return Json.answer(readings.whole(kind, id, viewer));
    }

    /** With the same key, the same item: what was sent twice is made once. It is read once others may have the next number. */
    ResponseEntity<byte[]> make(
            @RequestHeader(name = Keys.HEADER, required = false) @Nullable String key, HttpServletRequest request, Viewer viewer) {
        var sent = Json.sent(request);
        var once = Keys.of(key, kind.place(), sent, viewer);
        var known = sendings.made(once, viewer);
        if (known.isPresent()) {
            return made(Told.item(known.get(), viewer), viewer);
        }
        try {
            return made(readings.item(sendings.make(kind, sent, once, viewer), viewer), viewer);
        } catch (DuplicateKeyException sentTwice) {
            return made(Told.item(sendings.made(once, viewer).orElseThrow(NotThere::new), viewer), viewer);
        }
    }

    ResponseEntity<byte[]> change(@PathVariable ItemId id, HttpServletRequest request, Say say, Viewer viewer) {
        try {
            return Json.answer(Told.item(sendings.change(kind, id, Json.sent(request), viewer), viewer));
        } catch (Stale stale) {
            return refusals.conflict(readings.apart(stale, say, viewer), request);
        }
    }

    ResponseEntity<byte[]> remove(@PathVariable ItemId id, Viewer viewer) {
        sendings.remove(kind, id, viewer);
        return ResponseEntity.noContent().build();
    }

    ResponseEntity<byte[]> bringBack(@PathVariable ItemId id, Viewer viewer) {
        return Json.answer(Told.item(sendings.bringBack(kind, id, viewer), viewer));
    }

    private ResponseEntity<byte[]> made(Map<String, Object> told, Viewer viewer) {
        var where = "/" + viewer.word() + "/" + kind.place() + "/" + told.get("id") + ".json";
        return Json.answer(ResponseEntity.created(URI.create(where)), MediaType.APPLICATION_JSON, told);
    }
}
