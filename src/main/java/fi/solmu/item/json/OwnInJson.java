package fi.solmu.item.json;

import fi.solmu.item.Fields;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.OpenAddress;
import fi.solmu.item.Reading;
import fi.solmu.web.Access;
import fi.solmu.web.Json;
import fi.solmu.web.May;
import fi.solmu.web.NotThere;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;

/** What an address of a kind's own tells and takes. One for each is made by {@link KindRoutes}. */
@May(Access.MEMBER)
class OwnInJson {

    private final OpenAddress address;
    private final Kind kind;
    private final Items items;
    private final Pointed pointed;

    OwnInJson(OpenAddress address, Kind kind, Items items, Pointed pointed) {
        this.address = address;
        this.kind = kind;
        this.items = items;
        this.pointed = pointed;
    }

    @May(Access.VIEWER)
    ResponseEntity<byte[]> byReaders(
            @PathVariable ItemId id, @PathVariable Map<String, String> place, HttpServletRequest request, Viewer viewer) {
        return answer(id, place, request, viewer);
    }

    ResponseEntity<byte[]> byMembers(
            @PathVariable ItemId id, @PathVariable Map<String, String> place, HttpServletRequest request, Viewer viewer) {
        return answer(id, place, request, viewer);
    }

    private ResponseEntity<byte[]> answer(ItemId id, Map<String, String> place, HttpServletRequest request, Viewer viewer) {
        if (items.get(id, viewer).kind() != kind) {
            throw new NotThere();
        }
        var sent = address.isRead() ? Fields.NONE : sent(request, viewer);
        return Json.answer(address.answering().answer(id, place, sent, viewer).plain());
    }

    private Fields sent(HttpServletRequest request, Viewer viewer) {
        var typed = new Reading(pointed.by(viewer));
        var raw = new Typed(typed).of(address.sent(), Json.sent(request), "");
        typed.refuseFaults();
        var sent = typed.read(address.sent(), raw);
        typed.refuseFaults();
        return sent;
    }
}
