package fi.solmu.item;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Answer;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What many do in the same moment is done in some order, each once, and none of it is lost. */
@ProductTest
class AtOnceTest {

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired Items items;
    @Autowired Links links;
    @Autowired ItemPages pages;
    @Autowired Histories histories;

    @Test
    void twenty_made_at_once_get_twenty_numbers_in_a_row() throws Exception {
        var made = atOnce(20, n -> cast.as(cast.anni, () -> items.get(add(Kind.SOLUTION, "Samaan aikaan " + n), cast.anni)));
        var numbers = made.stream().map(Item::number).sorted().toList();
        assertThat(numbers).isEqualTo(IntStream.range(numbers.get(0), numbers.get(0) + 20).boxed().toList());
        assertThat(made).extracting(Item::title).doesNotHaveDuplicates();
    }

    @Test
    void a_form_sent_twice_at_once_makes_one_item() throws Exception {
        var browser = visitors.as(cast.anni);
        var form = browser.get("/asema/new/promise");
        var key = form.page().select("input[name=key]").val();
        var answers = atOnce(6, n -> browser.send("/asema/new/promise", form, "key", key, "title", "Kaksoisnapautus", "visibility", "NETWORK"));

        assertThat(answers).extracting(Answer::status).containsOnly(302);
        assertThat(answers).extracting(Answer::location).hasSize(6).containsOnly(answers.get(0).location());
        assertThat(cast.as(cast.anni, () -> items.choices(List.of(Kind.PROMISE), cast.anni)))
            .extracting(Item::title).containsOnlyOnce("Kaksoisnapautus");
    }

    @Test
    void a_comment_sent_twice_at_once_is_said_once() throws Exception {
        var item = cast.as(cast.anni, () -> items.get(add(Kind.PROMISE, "Puheenaihe"), cast.anni));
        var browser = visitors.as(cast.anni);
        var page = browser.get("/asema" + item.place());
        var key = page.page().select("input[name=key]").val();
        atOnce(6, n -> browser.send("/asema/items/" + item.id() + "/comments", page, "key", key, "said", "Sanon tämän kerran"));
        assertThat(browser.get("/asema" + item.place()).text()).containsOnlyOnce("Sanon tämän kerran");
    }

    @Test
    void tied_at_once_by_many_is_tied_once() throws Exception {
        var card = add(Kind.ACTION_CARD, "Kortti kaikille");
        var promise = add(Kind.PROMISE, "Lupaus kaikille");
        atOnce(8, n -> {
            var by = n % 2 == 0 ? cast.anni : cast.bo;
            cast.as(by, () -> links.tie(card, Relation.SECURES, promise, by));
            return n;
        });
        assertThat(cast.as(cast.anni, () -> pages.of(promise, Kind.PROMISE, cast.anni).links())).hasSize(1);
        assertThat(deeds(promise)).containsOnlyOnce(Deed.LINKED);
    }

    @Test
    void of_many_changes_at_once_to_one_revision_one_is_kept_and_the_others_are_told() throws Exception {
        var id = add(Kind.PROMISE, "Kilpajuoksu");
        var drafts = IntStream.range(0, 8).mapToObj(n -> cast.draft(Kind.PROMISE, "Kilpajuoksija " + n, Fields.NONE, cast.anni)).toList();
        var kept = atOnce(8, n -> {
            try {
                cast.as(cast.anni, () -> items.change(id, 1, drafts.get(n), Deed.CHANGED, cast.anni));
                return true;
            } catch (Stale late) {
                return false;
            }
        });
        assertThat(kept).containsOnlyOnce(true);
        assertThat(deeds(id)).containsExactly(Deed.CHANGED, Deed.ADDED);
    }

    @Test
    void removed_at_once_by_many_is_removed_once() throws Exception {
        var id = add(Kind.PROMISE, "Poistettava");
        atOnce(6, n -> {
            cast.as(cast.anni, () -> items.remove(id, cast.anni));
            return n;
        });
        assertThat(deeds(id)).containsExactly(Deed.REMOVED, Deed.ADDED);
    }

    @Test
    void of_all_that_many_write_bring_away_and_bring_back_what_was_taken_is_kept() throws Exception {
        var id = add(Kind.ACTION_CARD, "Alku");
        var taken = atOnce(4, thread -> {
            var random = new Random(20_261_122 + thread);
            var by = thread % 2 == 0 ? cast.anni : cast.kaisa;
            var mine = new ArrayList<String>();
            for (int step = 0; step < 60; step++) {
                var title = "Säie " + thread + " askel " + step;
                switch (random.nextInt(6)) {
                    case 0 -> cast.as(by, () -> items.remove(id, by));
                    case 1 -> cast.as(by, () -> items.bringBack(id, by));
                    default -> mine.addAll(change(id, title, by));
                }
            }
            return mine;
        }).stream().flatMap(List::stream).toList();
        var item = cast.as(cast.anni, () -> items.get(id, cast.anni));
        assertThat(item.revision()).isEqualTo(taken.size() + 1);
        assertThat(cast.as(cast.anni, () -> IntStream.rangeClosed(2, item.revision())
            .mapToObj(revision -> histories.draft(item, revision, cast.anni).orElseThrow().title()).toList()))
            .containsExactlyInAnyOrderElementsOf(taken);
    }

    /** The title when it was taken; nothing when somebody was first. */
    private List<String> change(ItemId id, String title, Viewer by) {
        var revision = cast.as(by, () -> items.get(id, by).revision());
        try {
            cast.as(by, () -> items.change(id, revision, cast.draft(Kind.ACTION_CARD, title, Fields.NONE, by), Deed.CHANGED, by));
            return List.of(title);
        } catch (Stale | Refused first) {
            return List.of();
        }
    }

    private interface Turn<T> {
        T take(int number) throws Exception;
    }

    private static <T> List<T> atOnce(int many, Turn<T> turn) throws Exception {
        var runners = Executors.newFixedThreadPool(many);
        try {
            var turns = IntStream.range(0, many).<Callable<T>>mapToObj(n -> () -> turn.take(n)).toList();
            var results = new ArrayList<T>();
            for (Future<T> done : runners.invokeAll(turns)) {
                results.add(done.get());
            }
            return results;
        } finally {
            runners.shutdown();
        }
    }

    private ItemId add(Kind kind, String title) {
        return cast.as(cast.anni, () -> items.add(kind, cast.draft(kind, title, Fields.NONE, cast.anni), cast.anni));
    }

    private List<Deed> deeds(ItemId id) {
        return cast.as(cast.anni, () -> histories.of(items.get(id, cast.anni), cast.anni)).stream().map(Chapter::deed).toList();
    }
}
