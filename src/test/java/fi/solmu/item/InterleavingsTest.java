package fi.solmu.item;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One item open in three windows of two people, in ten thousand orders: what was taken is kept, what was not is told. */
@ProductTest
class InterleavingsTest {

    private static final int STEPS = 10_000;
    private static final int LOOKED_AT = 100;
    private static final long SEED = 20_261_122;

    @Autowired Cast cast;
    @Autowired Items items;
    @Autowired Links links;
    @Autowired ItemPages pages;
    @Autowired Histories histories;

    /** What somebody has open, as it stood when they opened it. */
    private record Opened(int revision, ItemDraft draft) {}

    /** What ought to be, kept beside the product and much simpler. */
    private static final class Expectation {
        final List<String> written = new ArrayList<>(List.of("", "Alku"));
        final Set<ItemId> tied = new HashSet<>();
        boolean isRemoved;

        int revision() {
            return written.size() - 1;
        }

        String title() {
            return written.get(revision());
        }
    }

    @Test
    void ten_thousand_interleavings_lose_nothing_in_silence() {
        var id = add(Kind.ACTION_CARD, "Alku");
        var promises = List.of(add(Kind.PROMISE, "Yksi"), add(Kind.PROMISE, "Toinen"), add(Kind.PROMISE, "Kolmas"));
        var windows = List.of(cast.anni, cast.kaisa, cast.anni);
        var expected = new Expectation();
        var opened = new HashMap<Integer, Opened>();
        var random = new Random(SEED);
        for (int step = 0; step < STEPS; step++) {
            int window = random.nextInt(windows.size());
            var by = windows.get(window);
            var promise = promises.get(random.nextInt(promises.size()));
            switch (random.nextInt(12)) {
                case 0, 1, 2, 3 -> opened.put(window, open(id, by));
                case 4, 5, 6 -> save(id, opened.remove(window), "Teksti " + step, expected, by);
                case 7 -> restore(id, 1 + random.nextInt(expected.revision()), expected, by);
                case 8 -> remove(id, expected, by);
                case 9 -> bringBack(id, expected, by);
                case 10 -> tie(id, promise, expected, by);
                default -> untie(id, promise, expected, by);
            }
            if (step % LOOKED_AT == 0) {
                assertThat(stands(id)).as("step " + step).isEqualTo(told(expected));
            }
        }
        assertThat(stands(id)).isEqualTo(told(expected));
        assertThat(kept(id, expected.revision())).isEqualTo(expected.written.subList(1, expected.written.size()));
    }

    private void save(ItemId id, @Nullable Opened form, String title, Expectation expected, Viewer by) {
        if (form == null) {
            return;
        }
        var refused = change(id, form, title, by);
        if (expected.isRemoved) {
            assertThat(refused).isInstanceOf(Refused.class).hasMessage("item.removed-meanwhile");
        } else if (form.revision != expected.revision()) {
            assertThat(refused).isInstanceOf(Stale.class);
            assertThat(((Stale) refused).now().title()).isEqualTo(expected.title());
            assertThat(((Stale) refused).mine().title()).isEqualTo(title);
        } else {
            assertThat(refused).isNull();
            expected.written.add(title);
        }
    }

    /** Null when it was taken. */
    private @Nullable RuntimeException change(ItemId id, Opened form, String title, Viewer by) {
        try {
            cast.as(by, () -> items.change(id, form.revision, titled(form.draft, title), Deed.CHANGED, by));
            return null;
        } catch (Stale | Refused refused) {
            return refused;
        }
    }

    /** A restoring also brings back what is removed: the item is written anew. */
    private void restore(ItemId id, int revision, Expectation expected, Viewer by) {
        cast.as(by, () -> items.restore(id, revision, by));
        if (!expected.written.get(revision).equals(expected.title())) {
            expected.written.add(expected.written.get(revision));
            expected.isRemoved = false;
        }
    }

    private void remove(ItemId id, Expectation expected, Viewer by) {
        cast.as(by, () -> items.remove(id, by));
        expected.isRemoved = true;
    }

    private void bringBack(ItemId id, Expectation expected, Viewer by) {
        cast.as(by, () -> items.bringBack(id, by));
        expected.isRemoved = false;
    }

    private void tie(ItemId id, ItemId promise, Expectation expected, Viewer by) {
        try {
            cast.as(by, () -> links.tie(id, Relation.SECURES, promise, by));
            assertThat(expected.isRemoved).isFalse();
            expected.tied.add(promise);
        } catch (Refused refused) {
            assertThat(expected.isRemoved).as(refused.key()).isTrue();
        }
    }

    private void untie(ItemId id, ItemId promise, Expectation expected, Viewer by) {
        var found = cast.as(by, () -> pages.of(id, Kind.ACTION_CARD, by).links()).stream().filter(link -> link.other().equals(promise)).findFirst();
        found.ifPresent(link -> cast.as(by, () -> links.untie(link.id(), by)));
        expected.tied.remove(promise);
    }

    private Opened open(ItemId id, Viewer by) {
        return cast.as(by, () -> {
            var item = items.get(id, by);
            return new Opened(item.revision(), item.draft(histories.draft(item, item.revision(), by).orElseThrow().fields()));
        });
    }

    private Map<String, Object> stands(ItemId id) {
        return cast.as(cast.anni, () -> {
            var page = pages.of(id, Kind.ACTION_CARD, cast.anni);
            return Map.of("title", page.item().title(), "revision", page.item().revision(), "removed", page.item().isRemoved(),
                    "tied", Set.copyOf(page.links().stream().map(Link::other).toList()));
        });
    }

    private static Map<String, Object> told(Expectation expected) {
        return Map.of("title", expected.title(), "revision", expected.revision(), "removed", expected.isRemoved, "tied", Set.copyOf(expected.tied));
    }

    /** What history has of each revision, the first first. */
    private List<String> kept(ItemId id, int last) {
        return cast.as(cast.anni, () -> {
            var item = items.get(id, cast.anni);
            return IntStream.rangeClosed(1, last).mapToObj(revision -> histories.draft(item, revision, cast.anni).orElseThrow().title()).toList();
        });
    }

    private static ItemDraft titled(ItemDraft draft, String title) {
        return new ItemDraft(title, draft.text(), draft.state(), draft.language(), draft.owner(), draft.ownerRole(), draft.visibility(),
                draft.parties(), draft.reviewBy(), draft.fields());
    }

    private ItemId add(Kind kind, String title) {
        return cast.as(cast.anni, () -> items.add(kind, cast.draft(kind, title, Fields.NONE, cast.anni), cast.anni));
    }
}
