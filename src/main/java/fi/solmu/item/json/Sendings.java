package fi.solmu.item.json;

import fi.solmu.item.Comments;
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
import java.util.Optional;
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
    private final Comments comments;
    private final Repeats repeats;

    Sendings(Kinds kinds, Items items, Makings makings, Drafts drafts, Pointed pointed, Comments comments, Repeats repeats) {
        this.comments = comments;
        this.repeats = repeats;
        this.kinds = kinds;
        this.items = items;
        this.makings = makings;
        this.drafts = drafts;
        this.pointed = pointed;
    }

    /** What was made with the key before, if it came with the same. */
    Optional<Item> made(Keys.Key key, Viewer viewer) {
        var made = key.mayRepeat() ? makings.made(key.id(), viewer) : Optional.<Item>empty();
        made.ifPresent(item -> repeats.keep(key, viewer));
        return made;
    }

    ItemId make(Kind kind, Map<String, Object> json, Keys.Key key, Viewer viewer) {
        repeats.keep(key, viewer);
        var known = pointed.by(viewer);
        var sent = Sent.of(kinds.home(kind).shape(), json, true, known);
        var ties = sent.ties();
        var draft = sent.draft(drafts, null, viewer);
        try {
            return makings.make(kind, draft, ties, known.found(), key.mayRepeat() ? key.id() : null, viewer);
        } catch (Refused refused) {
            throw sent.told(refused);
        }
    }

    void say(ItemId id, String text, Keys.Key key, Viewer viewer) {
        repeats.keep(key, viewer);
        comments.say(id, key.id(), text, viewer);
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
