package fi.solmu.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.database.TestOwner;
import fi.solmu.web.NotThere;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class ItemsTest {

    @Autowired Cast cast;
    @Autowired Items items;
    @Autowired Links links;
    @Autowired ItemPages pages;
    @Autowired Histories histories;
    @Autowired Search search;
    @Autowired Kinds kinds;
    @Autowired ItemForms forms;
    @Autowired TestOwner owner;
    @Autowired Visitors visitors;

    @Test
    void of_two_who_edit_the_same_item_the_second_overwrites_nothing() {
        var id = add(Kind.PROMISE, "Laituri vaihtuu ajoissa");
        var opened = get(id, cast.anni);
        cast.as(cast.kaisa, () -> items.change(id, 1, titled(get(id, cast.kaisa), "Laituri kerrotaan ajoissa"), Deed.CHANGED, cast.kaisa));

        assertThatThrownBy(() -> cast.as(cast.anni, () ->
                items.change(id, opened.revision(), titled(opened, "Laiturista kuulutetaan"), Deed.CHANGED, cast.anni)))
            .isInstanceOfSatisfying(Stale.class, stale -> {
                assertThat(stale.now().title()).isEqualTo("Laituri kerrotaan ajoissa");
                assertThat(stale.mine().title()).isEqualTo("Laiturista kuulutetaan");
            });
        assertThat(get(id, cast.anni).title()).isEqualTo("Laituri kerrotaan ajoissa");
        assertThat(deeds(id)).containsExactly(Deed.CHANGED, Deed.ADDED);
    }

    @Test
    void what_a_reader_of_a_translation_does_leaves_the_words_it_was_translated_from() {
        var id = add(Kind.PROMISE, "Laituri kerrotaan");
        owner.does("insert into item_text (network_id, item_id, language, title, text, source_revision) values ('"
            + cast.anni.network() + "', '" + id + "', 'sv', 'Spåret berättas', '', 1)");
        var anni = cast.anni;
        var inSwedish = new Viewer(
            anni.person(), anni.name(), anni.organisation(), anni.organisationName(), anni.network(), anni.word(), anni.networkName(),
            anni.access(), anni.roles(), Locale.forLanguageTag("sv-FI"));
        assertThat(get(id, inSwedish).title()).isEqualTo("Spåret berättas");

        cast.as(inSwedish, () -> items.deed(id, get(id, inSwedish).draft(Fields.NONE).in("GIVEN"), Deed.CHANGED, inSwedish));
        assertThat(get(id, anni).title()).isEqualTo("Laituri kerrotaan");
        assertThat(get(id, inSwedish).title()).isEqualTo("Spåret berättas");
        var form = cast.as(inSwedish, () -> forms.opened(get(id, inSwedish), inSwedish));
        assertThat(form.form().value("title")).isEqualTo("Laituri kerrotaan");
    }

    @Test
    void who_edits_in_another_language_is_told_so() {
        var id = add(Kind.PROMISE, "Portaat ovat auki");
        var edit = "/asema/items/" + id + "/edit";
        assertThat(visitors.as(cast.anni).get(edit).page().select(".note").text()).doesNotContain("toisella kielellä");
        owner.does("update person set language = 'sv' where id = '" + cast.anni.person() + "'");
        try {
            var page = visitors.as(cast.anni).get(edit).page();
            assertThat(page.select(".note").text()).contains("annat språk");
            assertThat(page.select("[name=title]").attr("lang")).isEqualTo("fi");
        } finally {
            owner.does("update person set language = 'fi' where id = '" + cast.anni.person() + "'");
        }
    }

    @Test
    void only_its_owner_and_the_coordinator_change_an_item() {
        var id = add(Kind.PROMISE, "Vain kaupungin oma");
        for (var stranger : List.of(cast.bo, cast.vera)) {
            refused(stranger, () -> items.change(id, 1, titled(get(id, stranger), "Minun"), Deed.CHANGED, stranger), "item.not-yours");
            refused(stranger, () -> items.remove(id, stranger), "item.not-yours");
            refused(stranger, () -> items.restore(id, 1, stranger), "item.not-yours");
        }
        assertThatThrownBy(() -> cast.as(cast.ulla, () -> items.remove(id, cast.ulla))).isInstanceOf(NotThere.class);
        assertThat(get(id, cast.anni).title()).isEqualTo("Vain kaupungin oma");
    }

    @Test
    void what_was_removed_meanwhile_does_not_come_back_with_an_edit() {
        var id = add(Kind.PROMISE, "Poistuu kesken muokkauksen");
        var opened = get(id, cast.anni);
        cast.as(cast.kaisa, () -> items.remove(id, cast.kaisa));
        refused(cast.anni, () -> items.change(id, opened.revision(), titled(opened, "Uusi nimi"), Deed.CHANGED, cast.anni), "item.removed-meanwhile");
        assertThat(get(id, cast.anni).isRemoved()).isTrue();
        cast.as(cast.anni, () -> items.bringBack(id, cast.anni));
        cast.as(cast.anni, () -> items.change(id, opened.revision(), titled(opened, "Uusi nimi"), Deed.CHANGED, cast.anni));
        assertThat(get(id, cast.anni).title()).isEqualTo("Uusi nimi");
    }

    @Test
    void what_is_removed_is_out_of_sight_and_comes_back_whole() {
        var id = add(Kind.PROMISE, "Kyltit kielikylvyssä");
        cast.as(cast.anni, () -> {
            items.remove(id, cast.anni);
            items.remove(id, cast.anni);
        });
        assertThat(found("kielikylvyssä", cast.anni)).isEmpty();
        assertThat(cast.as(cast.anni, () -> items.choices(List.of(Kind.PROMISE), cast.anni))).extracting(Item::id).doesNotContain(id);

        cast.as(cast.anni, () -> {
            items.bringBack(id, cast.anni);
            items.bringBack(id, cast.anni);
        });
        assertThat(found("kielikylvyssä", cast.anni)).containsExactly("Kyltit kielikylvyssä");
        assertThat(deeds(id)).containsExactly(Deed.BROUGHT_BACK, Deed.REMOVED, Deed.ADDED);
    }

    @Test
    void a_revision_that_never_was_cannot_be_restored() {
        var id = add(Kind.PROMISE, "Yksi ainoa versio");
        assertThatThrownBy(() -> cast.as(cast.anni, () -> items.restore(id, 7, cast.anni))).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> cast.as(cast.anni, () -> items.restore(id, -1, cast.anni))).isInstanceOf(NotThere.class);
    }

    @Test
    void restoring_a_text_leaves_the_times_a_problem_has_been_met_since() {
        var id = add(Kind.PROBLEM, "Opaste sammui");
        var met = Fields.NONE.with("occurrences", List.of(Map.of("date", LocalDate.of(2026, 3, 4))));
        cast.as(cast.anni, () -> items.change(id, 1, titled(get(id, cast.anni), "Opaste sammui taas", met), Deed.CHANGED, cast.anni));

        cast.as(cast.anni, () -> items.restore(id, 1, cast.anni));

        assertThat(get(id, cast.anni).title()).isEqualTo("Opaste sammui");
        assertThat(fields(Kind.PROBLEM, id).rows("occurrences")).extracting(row -> row.date("date")).containsExactly(LocalDate.of(2026, 3, 4));
    }

    @Test
    void restoring_a_text_leaves_the_days_a_card_has_been_in_use() {
        var id = add(Kind.ACTION_CARD, "Ratatyö venyy");
        var used = Fields.NONE.with("uses", List.of(LocalDate.of(2026, 2, 1)));
        cast.as(cast.anni, () -> items.change(id, 1, titled(get(id, cast.anni), "Ratatyö venyi", used), Deed.CHANGED, cast.anni));
        cast.as(cast.anni, () -> items.restore(id, 1, cast.anni));
        assertThat(fields(Kind.ACTION_CARD, id).<LocalDate>list("uses")).containsExactly(LocalDate.of(2026, 2, 1));
    }

    @Test
    void tying_twice_is_tying_once_and_untying_leaves_a_trace() {
        var card = add(Kind.ACTION_CARD, "Kortti solmuun");
        var promise = add(Kind.PROMISE, "Lupaus solmuun");
        cast.as(cast.bo, () -> {
            links.tie(card, Relation.SECURES, promise, cast.bo);
            links.tie(card, Relation.SECURES, promise, cast.bo);
        });
        var tie = cast.as(cast.anni, () -> pages.of(promise, Kind.PROMISE, cast.anni).links());
        assertThat(tie).hasSize(1);
        refused(cast.bo, () -> links.untie(tie.get(0).id(), cast.bo), "item.not-yours");
        refused(cast.bo, () -> links.tie(promise, Relation.SECURES, card, cast.bo), "item.cannot-be-tied-so");
        refused(cast.bo, () -> links.tie(card, Relation.RELATES_TO, card, cast.bo), "item.cannot-be-tied-so");

        cast.as(cast.anni, () -> {
            links.untie(tie.get(0).id(), cast.anni);
            links.untie(tie.get(0).id(), cast.anni);
        });
        assertThat(deeds(promise)).containsExactly(Deed.UNLINKED, Deed.LINKED, Deed.ADDED);
    }

    @Test
    void a_very_long_text_of_all_different_words_is_kept_whole_and_found_by_its_beginning() {
        var random = new Random(1);
        var notes = IntStream.range(0, 200).mapToObj(n -> Map.of("date", LocalDate.of(2026, 1, 1).plusDays(n), "note", words(random))).toList();
        var fields = Fields.NONE.with("occurrences", notes);
        var id = cast.as(cast.anni, () -> items.add(
                Kind.PROBLEM, cast.draft(Kind.PROBLEM, "Pitkäpiimäinen vaiva", fields, cast.anni), cast.anni));

        assertThat(found("pitkäpiimäinen", cast.anni)).hasSize(1);
        assertThat(fields(Kind.PROBLEM, id).rows("occurrences").toString().length()).isGreaterThan(200_000);
    }

    @Test
    void odd_words_are_looked_for_and_break_nothing() {
        add(Kind.PROMISE, "Mitä \\ 'tämä' & <tuo> | !se: *on*");
        for (var odd : List.of("'", "\\", "a\\b", "'a':*", "& | !", "<->", "a & b", "C:\\tmp\\x", "http://a\\b/c?d=%", "%", "_", "()", "🙂",
                "x".repeat(200), "' or 1=1 --", "ä", ":*", "\u200B", "foo@bar.fi", "/usr/local/bin", "-1.5e10", "<b>x</b>")) {
            assertThat(found(odd, cast.anni)).as(odd).isNotNull();
        }
        assertThat(found("'tämä' tuo", cast.anni)).containsExactly("Mitä \\ 'tämä' & <tuo> | !se: *on*");
    }

    private static String words(Random random) {
        var words = new StringBuilder();
        while (words.length() < 9_900) {
            words.append(Long.toString(random.nextLong() >>> 1, 36)).append(' ');
        }
        return words.toString().strip();
    }

    private ItemId add(Kind kind, String title) {
        return cast.as(cast.anni, () -> items.add(kind, cast.draft(kind, title, Fields.NONE, cast.anni), cast.anni));
    }

    private Item get(ItemId id, Viewer viewer) {
        return cast.as(viewer, () -> items.get(id, viewer));
    }

    private Fields fields(Kind kind, ItemId id) {
        return cast.as(cast.anni, () -> kinds.home(kind).read(id, cast.anni));
    }

    private static ItemDraft titled(Item item, String title) {
        return titled(item, title, Fields.NONE);
    }

    private static ItemDraft titled(Item item, String title, Fields fields) {
        var like = item.draft(fields);
        return new ItemDraft(title, like.text(), like.state(), like.language(), like.owner(), like.ownerRole(), like.visibility(),
                like.parties(), like.reviewBy(), fields);
    }

    private List<String> found(String words, Viewer viewer) {
        return cast.as(viewer, () -> search.find(words, 50, viewer)).stream().map(Found::title).toList();
    }

    private List<Deed> deeds(ItemId id) {
        return cast.as(cast.anni, () -> histories.of(items.get(id, cast.anni), cast.anni)).stream().map(Chapter::deed).toList();
    }

    private void refused(Viewer by, Runnable deed, String key) {
        assertThatThrownBy(() -> cast.as(by, deed)).isInstanceOf(Refused.class).hasMessage(key);
    }
}
