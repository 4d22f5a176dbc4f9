package fi.solmu.item.json;

import fi.solmu.item.Deed;
import fi.solmu.item.Drafts;
import fi.solmu.item.Item;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.Kinds;
import fi.solmu.item.Makings;
import fi.solmu.web.NotThere;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What programs send is read and kept in one transaction. */
@Component
@Transactional
class Sendings {

    private final Kinds kinds;
    private final Items items;
    private final Makings makings;
    private final Drafts drafts;
    private final Pointed pointed;

    Sendings(Kinds kinds, Items items, Makings makings, Drafts drafts, Pointed pointed) {
        this.kinds = kinds;
        this.items = items;
        this.makings = makings;
        this.drafts = drafts;
        this.pointed = pointed;
    }

    ItemId make(Kind kind, Map<String, Object> json, UUID key, Viewer viewer) {
        var known = pointed.by(viewer);
        var sent = Sent.of(kinds.home(kind).shape(), json, true, known);
        var ties = sent.ties();
        var draft = sent.draft(drafts, null, viewer);
        try {
            return makings.make(kind, draft, ties, known.found(), key, viewer);
        } catch (Refused refused) {
            throw sent.told(refused);
        }
    }

    Item change(Kind kind, ItemId id, Map<String, Object> json, Viewer viewer) {
        var item = of(kind, id, viewer);
        var sent = Sent.of(kinds.home(kind).shape(), json, false, pointed.by(viewer));
        int revision = sent.revision();
        var draft = sent.draft(drafts, item, viewer);
        try {
            items.change(id, revision, draft, Deed.CHANGED, viewer);
        } catch (Refused refused) {
            throw sent.told(refused);
        }
        return items.get(id, viewer);
    }

    void remove(Kind kind, ItemId id, Viewer viewer) {
        items.remove(of(kind, id, viewer).id(), viewer);
    }

    Item bringBack(Kind kind, ItemId id, Viewer viewer) {
        items.bringBack(of(kind, id, viewer).id(), viewer);
        return items.get(id, viewer);
    }

    /** Only an item of that kind stands at the addresses of that kind. */
    private Item of(Kind kind, ItemId id, Viewer viewer) {
        return items.find(id, viewer).filter(item -> item.kind() == kind).orElseThrow(NotThere::new);
    }
}
