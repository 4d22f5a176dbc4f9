package fi.solmu.item.json;

import fi.solmu.item.Asked;
import fi.solmu.item.Fields;
import fi.solmu.item.Histories;
import fi.solmu.item.Item;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.Kinds;
import fi.solmu.item.Stale;
import fi.solmu.web.Json;
import fi.solmu.web.NotThere;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Items as programs read them: one whole, or a page of a register. */
@Component
@Transactional(readOnly = true)
class Readings {

    private final Kinds kinds;
    private final Items items;
    private final Histories histories;
    private final Around around;
    private final Seen seen;

    Readings(Kinds kinds, Items items, Histories histories, Around around, Seen seen) {
        this.kinds = kinds;
        this.items = items;
        this.histories = histories;
        this.around = around;
        this.seen = seen;
    }

    /** What every item knows. */
    Map<String, Object> item(ItemId id, Viewer viewer) {
        return Told.item(items.get(id, viewer), viewer);
    }

    /** Without a kind, of whichever kind it is. */
    Map<String, Object> whole(@Nullable Kind kind, ItemId id, Viewer viewer) {
        var item = items.find(id, viewer).filter(each -> kind == null || each.kind() == kind).orElseThrow(NotThere::new);
        return whole(item, viewer);
    }

    Map<String, Object> whole(Item item, Viewer viewer) {
        return Told.whole(item, fields(item.kind(), List.of(item), viewer).get(0), around.of(item.id(), viewer), viewer);
    }

    /** The fields of the kind cost a question or more an item, so they are told when they are asked for. */
    Map<String, Object> register(Kind kind, Asked asked, boolean withFields, String path, String query, Viewer viewer) {
        var found = items.register(kind, asked, viewer);
        boolean more = found.size() > Asked.ROWS;
        var rows = more ? found.subList(0, Asked.ROWS) : found;
        var told = new ArrayList<>(rows.stream().map(item -> Told.item(item, viewer)).toList());
        if (withFields) {
            var fields = fields(kind, rows, viewer);
            for (int i = 0; i < told.size(); i++) {
                told.get(i).put(ItemWords.FIELDS, fields.get(i).plain());
            }
        }
        return Json.object("items", told, "page", asked.page(), "next", more ? next(path, query, asked.page() + 1) : null);
    }

    /** What stands now beside what somebody wanted, and where the two differ, in the reader's words. */
    Map<String, Object> apart(Stale stale, Say say, Viewer viewer) {
        return Json.object(
            "now", whole(stale.now(), viewer),
            "yours", Told.draft(asSeen(stale, viewer)),
            "differences", Told.changes(histories.apart(stale.mine(), stale.now(), viewer), say));
    }

    private ItemDraft asSeen(Stale stale, Viewer viewer) {
        var traits = kinds.home(stale.now().kind()).shape().fields();
        return stale.mine().with(seen.of(traits, List.of(stale.mine().fields()), viewer).get(0));
    }

    private List<Fields> fields(Kind kind, List<Item> all, Viewer viewer) {
        var home = kinds.home(kind);
        return seen.of(home.shape().fields(), all.stream().map(item -> home.read(item.id(), viewer)).toList(), viewer);
    }

    private static String next(String path, String query, int page) {
        var kept = query.replaceAll("(^|&)page=[^&]*", "");
        return path + ".json?" + (kept.isEmpty() ? "" : kept.replaceFirst("^&", "") + "&") + "page=" + page;
    }
}
