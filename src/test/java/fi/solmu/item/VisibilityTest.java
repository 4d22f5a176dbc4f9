package fi.solmu.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.concepts.PromiseRow;
import fi.solmu.concepts.Promises;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class VisibilityTest {

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired Items items;
    @Autowired Links links;
    @Autowired ItemPages pages;
    @Autowired Search search;
    @Autowired Promises promises;

    @Test
    void an_item_is_seen_by_those_it_is_for() {
        var all = add(Kind.PROMISE, "Kaikille kerrottu", Visibility.NETWORK);
        var own = add(Kind.PROMISE, "Itsellä pidetty", Visibility.ORGANISATION);
        var none = add(Kind.PROMISE, "Osapuolille ilman osapuolia", Visibility.PARTIES);
        var both = add(Kind.PROMISE, "Osapuolille kerrottu", Visibility.PARTIES, cast.railway);

        assertThat(List.of(all, own, none, both)).allMatch(id -> sees(cast.anni, id)).allMatch(id -> sees(cast.vera, id));
        assertThat(List.of(all, both)).allMatch(id -> sees(cast.bo, id));
        assertThat(List.of(own, none)).noneMatch(id -> sees(cast.bo, id));
        assertThat(List.of(all, own, none, both)).noneMatch(id -> sees(cast.ulla, id));
    }

    @Test
    void search_finds_for_each_what_each_may_see() {
        add(Kind.PROMISE, "Mustikkakukko asemalla", Visibility.NETWORK);
        add(Kind.PROMISE, "Mustikkakukko takahuoneessa", Visibility.ORGANISATION);
        add(Kind.PROMISE, "Mustikkakukko junassa", Visibility.PARTIES, cast.railway);
        assertThat(found("mustikkakukko", cast.anni)).hasSize(3);
        assertThat(found("mustikkakukko", cast.bo)).containsExactlyInAnyOrder("Mustikkakukko asemalla", "Mustikkakukko junassa");
        assertThat(found("mustikkakukko", cast.ulla)).isEmpty();
        assertThat(visitors.as(cast.bo).get("/asema/concepts/promises?q=takahuoneessa").text()).doesNotContain("Mustikkakukko");
    }

    @Test
    void what_is_made_hidden_later_is_hidden_everywhere_at_once() {
        var promise = add(Kind.PROMISE, "Näkyy ensin", Visibility.NETWORK);
        var card = add(Kind.ACTION_CARD, "Piiloutuva kortti", Visibility.NETWORK);
        cast.as(cast.anni, () -> links.tie(card, Relation.SECURES, promise, cast.anni));
        assertThat(cards(promise, cast.bo)).isEqualTo(1);

        cast.as(cast.anni, () -> items.change(card, 1, seen(card, Visibility.ORGANISATION), Deed.CHANGED, cast.anni));

        assertThat(found("piiloutuva", cast.bo)).isEmpty();
        assertThat(story(promise, cast.bo)).isEmpty();
        assertThat(cards(promise, cast.bo)).isZero();
        assertThat(cards(promise, cast.anni)).isEqualTo(1);
        assertThat(visitors.as(cast.bo).get("/asema" + cast.as(cast.bo, () -> items.get(promise, cast.bo)).place()).text())
            .doesNotContain("Piiloutuva");
    }

    @Test
    void a_removed_card_secures_no_promise() {
        var promise = add(Kind.PROMISE, "Kuka tämän turvaa", Visibility.NETWORK);
        var card = add(Kind.ACTION_CARD, "Poistuva kortti", Visibility.NETWORK);
        cast.as(cast.anni, () -> {
            links.tie(card, Relation.SECURES, promise, cast.anni);
            items.remove(card, cast.anni);
        });
        assertThat(cards(promise, cast.anni)).isZero();
    }

    @Test
    void a_story_does_not_go_through_what_is_hidden_or_removed() {
        var promise = add(Kind.PROMISE, "Tarinan alku", Visibility.NETWORK);
        var card = add(Kind.ACTION_CARD, "Tarinan kortti", Visibility.ORGANISATION);
        var problem = add(Kind.PROBLEM, "Tarinan ongelma", Visibility.NETWORK);
        var solution = add(Kind.SOLUTION, "Tarinan ratkaisu", Visibility.NETWORK);
        cast.as(cast.anni, () -> {
            links.tie(card, Relation.SECURES, promise, cast.anni);
            links.tie(problem, Relation.CONCERNS, card, cast.anni);
            links.tie(solution, Relation.SOLVES, problem, cast.anni);
        });
        assertThat(story(promise, cast.anni)).containsExactly("Tarinan kortti", "Tarinan ongelma", "Tarinan ratkaisu");
        assertThat(story(promise, cast.bo)).isEmpty();
        assertThat(story(solution, cast.bo)).containsExactly("Tarinan ongelma");

        cast.as(cast.anni, () -> items.remove(problem, cast.anni));
        assertThat(story(promise, cast.anni)).containsExactly("Tarinan kortti");
    }

    @Test
    void a_card_is_found_by_the_words_of_its_tasks_until_they_are_removed() {
        var card = add(Kind.ACTION_CARD, "Juna ei lähde", Visibility.NETWORK);
        var task = cast.as(cast.anni, () -> items.add(Kind.STEP, cast.draft(
                Kind.STEP, "Soita ruusupensasvahdille", new Fields(Map.of("card", card.value())), cast.anni), cast.anni));
        var anni = visitors.as(cast.anni);
        assertThat(anni.get("/asema/cards?q=ruusupensasvahti").text()).contains("Juna ei lähde");
        assertThat(anni.get("/asema/cards?q=orvokkivahti").text()).doesNotContain("Juna ei lähde");
        cast.as(cast.anni, () -> items.remove(task, cast.anni));
        assertThat(anni.get("/asema/cards?q=ruusupensasvahti").text()).doesNotContain("Juna ei lähde");
    }

    @Test
    void nobody_puts_an_item_out_of_their_own_sight() {
        var kaisa = visitors.as(cast.kaisa);
        for (var visibility : List.of("ORGANISATION", "PARTIES")) {
            var refused = kaisa.post("/asema/new/promise", "/asema/new/promise",
                    "title", "Rautatien oma", "owner", cast.railway.toString(), "visibility", visibility);
            assertThat(refused.status()).as(refused.text()).isEqualTo(422);
            assertThat(refused.page().select(".errorsummary a[href=#field-visibility]").text()).contains("katoaisi sinulta itseltäsikin");
            assertThat(refused.page().select("input[name=title]").val()).isEqualTo("Rautatien oma");
        }
        var id = cast.as(cast.bo, () -> items.add(Kind.PROMISE, cast.draft(Kind.PROMISE, "Rautatien lupaus", Fields.NONE, cast.bo), cast.bo));
        var edit = "/asema/items/" + id + "/edit";
        assertThat(kaisa.post(edit, edit, "title", "Rautatien lupaus", "revision", "1", "visibility", "ORGANISATION").status()).isEqualTo(422);
        assertThat(kaisa.post(edit, edit, "title", "Rautatien lupaus", "revision", "1", "visibility", "PARTIES",
                "seenBy", cast.city.toString()).status()).isEqualTo(302);
    }

    @Test
    void what_is_written_is_not_lost_when_what_it_was_begun_from_is_hidden_meanwhile() {
        var promise = add(Kind.PROMISE, "Lupaus joka katoaa", Visibility.NETWORK);
        var form = "/asema/new/action_card?from=" + promise + "&relation=secures&forward=false";
        var bo = visitors.as(cast.bo);
        var opened = bo.get(form);
        cast.as(cast.anni, () -> items.change(promise, 1, seen(promise, Visibility.ORGANISATION), Deed.CHANGED, cast.anni));

        var refused = bo.send("/asema/new/action_card", opened, "title", "Kortti lupaukselle", "visibility", "NETWORK",
                "from", promise.toString(), "relation", "secures", "forward", "false");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".errorsummary").text()).contains("ei ole tässä verkostossa");
        assertThat(refused.page().select("input[name=title]").val()).isEqualTo("Kortti lupaukselle");
        assertThat(refused.text()).doesNotContain("Lupaus joka katoaa");
        assertThat(found("kortti lupaukselle", cast.bo)).doesNotContain("Kortti lupaukselle");
    }

    @Test
    void restoring_puts_nothing_out_of_sight_either() {
        var id = cast.as(cast.bo, () -> items.add(Kind.PROMISE, draft(Kind.PROMISE, "Ensin oma", Visibility.ORGANISATION, cast.bo), cast.bo));
        cast.as(cast.bo, () -> items.change(id, 1, draft(Kind.PROMISE, "Sitten yhteinen", Visibility.NETWORK, cast.bo), Deed.CHANGED, cast.bo));
        assertThatThrownBy(() -> cast.as(cast.kaisa, () -> items.restore(id, 1, cast.kaisa)))
            .isInstanceOf(Refused.class).hasMessage("item.hidden-from-you");
        assertThat(sees(cast.kaisa, id)).isTrue();
    }

    @Test
    void the_tasks_of_a_card_are_seen_by_those_who_see_the_card() {
        var card = add(Kind.ACTION_CARD, "Kortti ja tehtävä", Visibility.NETWORK);
        var task = cast.as(cast.kaisa, () -> items.add(Kind.STEP, cast.draft(
                Kind.STEP, "Koordinaattorin kirjaama", new Fields(Map.of("card", card.value())), cast.kaisa), cast.kaisa));
        assertThat(sees(cast.bo, task)).isTrue();
        cast.as(cast.anni, () -> items.change(card, 1, seen(card, Visibility.ORGANISATION), Deed.CHANGED, cast.anni));
        assertThat(sees(cast.bo, task)).isFalse();
        assertThat(sees(cast.anni, task)).isTrue();
    }

    private ItemId add(Kind kind, String title, Visibility visibility, UUID... parties) {
        var draft = draft(kind, title, visibility, cast.anni, parties);
        return cast.as(cast.anni, () -> items.add(kind, draft, cast.anni));
    }

    private ItemDraft draft(Kind kind, String title, Visibility visibility, Viewer by, UUID... parties) {
        var like = cast.draft(kind, title, Fields.NONE, by);
        return new ItemDraft(title, "", like.state(), "fi", like.owner(), null, visibility, List.of(parties), null, Fields.NONE);
    }

    private ItemDraft seen(ItemId id, Visibility visibility) {
        var item = cast.as(cast.anni, () -> items.get(id, cast.anni));
        return new ItemDraft(item.title(), "", item.state(), "fi", item.owner(), null, visibility, List.of(), null, Fields.NONE);
    }

    private boolean sees(Viewer viewer, ItemId id) {
        return cast.as(viewer, () -> items.find(id, viewer)).isPresent();
    }

    private List<String> found(String words, Viewer viewer) {
        return cast.as(viewer, () -> search.find(words, 50, viewer)).stream().map(Found::title).toList();
    }

    private List<String> story(ItemId of, Viewer viewer) {
        var story = cast.as(viewer, () -> pages.of(of, items.get(of, viewer).kind(), viewer).story());
        return Stream.concat(story.before().stream(), story.after().stream()).map(Knot::title).sorted().toList();
    }

    private int cards(ItemId promise, Viewer viewer) {
        return cast.as(viewer, () -> promises.rows(Asked.of(Map.of()), viewer)).stream()
            .filter(row -> row.id().equals(promise)).findFirst().map(PromiseRow::cards).orElseThrow();
    }
}
