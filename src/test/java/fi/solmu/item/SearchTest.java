package fi.solmu.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Visitor;
import fi.solmu.item.words.TextAnalyzer;
import fi.solmu.web.Viewer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Search over everything in the network: for whoever asks, in three languages, with a dictionary and without. */
@ProductTest
class SearchTest {

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired Items items;
    @Autowired Comments comments;
    @Autowired Kinds kinds;
    @Autowired IndexRound round;
    @Autowired JdbcClient db;
    Visitor anni;
    Visitor bo;

    @BeforeEach
    void enter() {
        TextAnalyzer.serve(null);
        anni = visitors.as(cast.anni);
        bo = visitors.as(cast.bo);
    }

    @AfterEach
    void leave() {
        TextAnalyzer.serve(null);
    }

    @Test
    void what_one_may_not_see_is_in_no_title_count_suggestion_or_guess() {
        add("fi", "Siilinkorvake puuttuu varikolta", "", Visibility.NETWORK, cast.anni);
        add("fi", "Siilinkorvake salataan toistaiseksi", "", Visibility.ORGANISATION, cast.anni);
        var hidden = add("fi", "Kuulumaton otsake", "Siilinkorvakkeesta ei puhuta", Visibility.ORGANISATION, cast.anni);
        cast.as(cast.anni, () -> comments.say(hidden, UUID.randomUUID(), "Siilinkorvake mainittiin täällä", cast.anni));
        change(hidden, "Kuulumaton otsake", "Aivan muuta", cast.anni);

        assertThat(found(anni, "siilinkorvake&earlier=true")).hasSize(3);
        for (var asked : List.of("siilinkorvake&earlier=true", "siilinkorvkae")) {
            var seen = bo.get("/asema/search?q=" + asked);
            assertThat(seen.text()).contains("Siilinkorvake", "puuttuu varikolta").doesNotContain("salataan", "Kuulumaton", "mainittiin");
            assertThat(bo.get("/asema/search.json?q=" + asked).text()).contains("\"total\":1,").doesNotContain("salataan", "Kuulumaton", "mainittiin");
        }
        assertThat(bo.get("/asema/search?q=siilinkorvake").page().select(".foundkinds").text()).isEmpty();
        assertThat(begun(anni, "siilinkor")).hasSize(2);
        assertThat(begun(bo, "siilinkor")).containsExactly("Siilinkorvake puuttuu varikolta");
        assertThat(begun(bo, "kuulumaton")).isEmpty();
        var ulla = visitors.as(cast.ulla);
        assertThat(found(ulla, "/naapuri/search?q=", "siilinkorvake&earlier=true")).isEmpty();
        assertThat(ulla.get("/naapuri/search/beginnings?q=siilinkor").text()).doesNotContain("Siilinkorvake");
        assertThat(ulla.get("/asema/search?q=siilinkorvake").status()).isEqualTo(404);
    }

    @Test
    void three_languages_are_found_in_other_forms_than_they_were_written_in() {
        add("fi", "Rataperhosille varattu niitty", "", Visibility.NETWORK, cast.anni);
        add("sv", "Skyddsutrustningarna försvann", "", Visibility.NETWORK, cast.anni);
        add("en", "Hedgehogs crossing the yard", "", Visibility.NETWORK, cast.anni);
        assertThat(found(anni, "skyddsutrustning")).containsExactly("Skyddsutrustningarna försvann");
        assertThat(found(anni, "hedgehog")).containsExactly("Hedgehogs crossing the yard");
        assertThat(found(anni, "rataperhosille")).containsExactly("Rataperhosille varattu niitty");
        assumeTrue(TextAnalyzer.here().hasVoikko(), "Voikko is not on this machine");
        assertThat(found(anni, "perhonen")).contains("Rataperhosille varattu niitty");
        assertThat(found(anni, "rataperhonen")).containsExactly("Rataperhosille varattu niitty");
    }

    @Test
    void without_a_dictionary_stems_serve_and_what_they_indexed_is_found_and_done_again_when_it_comes() {
        TextAnalyzer.serve(TextAnalyzer.plain());
        var made = add("fi", "Saunavihtojen toimitukset", "", Visibility.NETWORK, cast.anni);
        add("sv", "Bastukvastarna levererades", "", Visibility.NETWORK, cast.anni);
        add("en", "Birches delivered twice", "", Visibility.NETWORK, cast.anni);
        assertThat(found(anni, "saunavihtojen")).containsExactly("Saunavihtojen toimitukset");
        assertThat(found(anni, "saunavihtoje")).containsExactly("Saunavihtojen toimitukset");
        assertThat(found(anni, "bastukvast")).containsExactly("Bastukvastarna levererades");
        assertThat(found(anni, "birch")).containsExactly("Birches delivered twice");
        assertThat(anni.get("/health").text()).contains("Ilman Voikkoa");

        TextAnalyzer.serve(null);
        assumeTrue(TextAnalyzer.here().hasVoikko(), "Voikko is not on this machine");
        assertThat(anni.get("/health").text()).contains("Voikko: sanat löytyvät");
        assertThat(found(anni, "saunavihtojen")).containsExactly("Saunavihtojen toimitukset");
        round.round();
        assertThat(cast.as(cast.anni, () -> db.sql("select analysed from search_doc where item_id = :id").param("id", made.value())
            .query(Integer.class).single())).isEqualTo(TextAnalyzer.here().version());
        assertThat(found(anni, "vihta")).containsExactly("Saunavihtojen toimitukset");
    }

    @Test
    void what_a_node_of_the_release_before_wrote_is_done_again_though_its_kind_cannot_be_read_and_it_finds_what_this_one_wrote() {
        var broken = add("fi", "Hillasuon pitkospuut", "Täällä kaakkuri laulaa", Visibility.NETWORK, cast.anni);
        var whole = add("fi", "Hillasuon laavu", "", Visibility.NETWORK, cast.anni);
        assertThat(cast.as(cast.anni, () -> db.sql("select item_id from item_search('hillasuolla', 'fi', 9)").query(UUID.class).list()))
            .containsExactlyInAnyOrder(broken.value(), whole.value());
        cast.as(cast.anni, () -> {
            db.sql("call item_index(:id, 'fi', 'Hillasuon pitkospuut', '')").param("id", broken.value()).update();
            db.sql("call item_index(:id, 'fi', 'Hillasuon laavu', '')").param("id", whole.value()).update();
            db.sql("delete from promise where item_id = :id").param("id", broken.value()).update();
            db.sql("""
                insert into comment (network_id, id, item_id, person_id, organisation_id, language, text, at)
                values (:network, gen_random_uuid(), :id, :person, :organisation, 'fi', 'Kuukkeleita nähty', now())
                """)
                .param("network", cast.anni.network()).param("id", whole.value()).param("person", cast.anni.person())
                .param("organisation", cast.anni.organisation()).update();
        });
        round.round();
        assertThat(found(anni, "kuukkeleita")).containsExactly("Hillasuon laavu");
        assertThat(found(anni, "kaakkuri")).containsExactly("Hillasuon pitkospuut");
        assertThat(cast.as(cast.anni, () -> db.sql("select min(analysed) from search_doc").query(Integer.class).single()))
            .isEqualTo(TextAnalyzer.here().version());
        cast.as(cast.anni, () -> db.sql("insert into promise (network_id, item_id) values (:network, :id)")
            .param("network", cast.anni.network()).param("id", broken.value()).update());
    }

    @Test
    void what_somebody_is_changing_is_left_for_later_and_nobody_waits() throws Exception {
        var made = add("fi", "Karhunvatukka", "", Visibility.NETWORK, cast.anni);
        cast.as(cast.anni, () -> db.sql("call item_index(:id, 'fi', 'Karhunvatukka', '')").param("id", made.value()).update());
        cast.as(cast.anni, () -> {
            db.sql("select id from item where id = :id for update").param("id", made.value()).query(UUID.class).single();
            assertThat(CompletableFuture.runAsync(round::round)).succeedsWithin(Duration.ofSeconds(30));
            assertThat(analysed(made)).isZero();
        });
        round.round();
        assertThat(cast.as(cast.anni, () -> analysed(made))).isEqualTo(TextAnalyzer.here().version());
    }

    private int analysed(ItemId id) {
        return db.sql("select analysed from search_doc where item_id = :id").param("id", id.value()).query(Integer.class).single();
    }

    @Test
    void what_is_typed_without_umlauts_is_another_word_only_where_that_is_found() {
        add("fi", "Säde XR-5521", "", Visibility.NETWORK, cast.anni);
        add("fi", "Säde XR-5522", "", Visibility.NETWORK, cast.anni);
        add("fi", "Sade XR-5522", "", Visibility.NETWORK, cast.anni);
        assumeTrue(TextAnalyzer.here().hasVoikko(), "Voikko is not on this machine");
        assertThat(found(anni, "sade+xr-5521")).containsExactly("Säde XR-5521");
        assertThat(found(anni, "sateella+xr-5522")).containsExactly("Sade XR-5522");
    }

    @Test
    void what_was_said_is_found_until_it_is_taken_back_and_what_was_written_before_when_it_is_asked() {
        var made = add("fi", "Jäkälämatto", "Ensin tässä puhuttiin porotokasta", Visibility.NETWORK, cast.anni);
        var said = UUID.randomUUID();
        cast.as(cast.anni, () -> comments.say(made, said, "Näin naavaparran <b>eilen</b>", cast.anni));
        change(made, "Jäkälämatto", "Nyt tässä puhutaan muusta", cast.anni);

        var talk = anni.get("/asema/search?q=naavaparta").page();
        assertThat(talk.select(".found__title").eachText()).containsExactly("Jäkälämatto");
        assertThat(talk.select(".found__text").text()).contains("Keskustelussa", "<b>eilen</b>");
        assertThat(talk.select(".found mark").eachText()).containsExactly("naavaparran");
        assertThat(found(anni, "porotokka")).isEmpty();
        assertThat(anni.get("/asema/search?q=porotokka&earlier=true").page().select(".found__text").text()).contains("Aiemmassa versiossa", "porotokasta");
        cast.as(cast.anni, () -> comments.takeBack(made, said, cast.anni));
        assertThat(found(anni, "naavaparta")).isEmpty();
    }

    @Test
    void codes_umlauts_and_slips_are_found_and_results_can_be_narrowed() {
        add("fi", "Vaihde XR-4711 jumissa", "", Visibility.NETWORK, cast.anni);
        add("fi", "Hyönteisverkkojen säilytys", "", Visibility.NETWORK, cast.bo);
        assertThat(found(anni, "xr-4711")).containsExactly("Vaihde XR-4711 jumissa");
        assertThat(found(anni, "hyonteisverkkojen")).containsExactly("Hyönteisverkkojen säilytys");
        var near = anni.get("/asema/search?q=hyönteisvekrkojen".replace("ö", "%C3%B6")).page();
        assertThat(near.select(".found__title").eachText()).containsExactly("Hyönteisverkkojen säilytys");
        assertThat(near.select("main").text()).contains("Tarkoititko");
        assertThat(found(anni, "xr-4711&kind=problem")).isEmpty();
        assertThat(found(anni, "xr-4711&kind=promise&state=given&period=week&organisation=" + cast.city)).isEmpty();
        assertThat(found(anni, "xr-4711&kind=promise&period=week&organisation=" + cast.city)).hasSize(1);
        assertThat(found(anni, "xr-4711&organisation=" + cast.railway)).isEmpty();
    }

    @Test
    void a_code_leads_to_its_item_however_it_is_spaced() {
        var item = add("fi", "Koodilla löytyvä asia", "", Visibility.NETWORK, cast.anni);
        var code = cast.as(cast.anni, () -> items.get(item, cast.anni).code());
        for (var written : List.of(code, code.replace("-", ""), code.replace("-", " ").toLowerCase(Locale.ROOT))) {
            assertThat(anni.get("/asema/search?q=" + URLEncoder.encode(written, StandardCharsets.UTF_8)).location()).as(written).endsWith("/" + item);
        }
    }

    @Test
    void organisations_and_roles_are_found_by_name_and_by_who_holds_them() {
        assertThat(anni.get("/asema/search?q=pohjantahti").page().select(".foundparties a[href=/asema/network#party-" + cast.railway + "]").text())
            .isEqualTo("Pohjantähti Junat");
        assertThat(anni.get("/asema/search?q=asiakasneuv").page().select(".foundparties a[href=/asema/network/roles/" + cast.counsellorRole + "]"))
            .hasSize(1);
        assertThat(anni.get("/asema/search?q=kaupunki").page().select(".foundparties a").eachText()).contains("Vaarakaupunki");
        var held = anni.get("/asema/search?q=ban").page().select(".foundparties");
        assertThat(held.select("a").eachText()).as("as the page of the role says").filteredOn(each -> !each.startsWith("Lukuohjaaja"))
            .containsExactly("Junien ohjaaja");
        assertThat(held.text()).as("in a meeting, too, no person is named").doesNotContain("Ban");
        assertThat(anni.get("/asema/search?q=bussin").page().select(".foundparties")).isEmpty();
        assertThat(anni.get("/asema/search?q=pohjantahti&kind=promise").page().select(".foundparties")).isEmpty();
        for (var words : List.of("pohjantahti", "ban", "asiakasneuv")) {
            assertThat(visitors.as(cast.ulla).get("/" + cast.ulla.word() + "/search?q=" + words).page().select(".foundparties")).as(words).isEmpty();
        }
    }

    @Test
    void whatever_is_asked_gets_an_answer() {
        var long10000 = "häiriö ".repeat(1430);
        for (var asked : List.of(long10000, "x".repeat(10_000), "ä".repeat(5_000), "🙂".repeat(2_500), "?!.,;:", "\"'", "''", "%", "_", ":*", "a:*", "!a & | (", "🙂🙃", "\\", "<script>", "-",
                "\u0000", "a' or 1=1 --", "ⅷ", "ﬁ", "\u0301", "ja", "ja on", "....", "TK-", "TK-99999999999", "a/b/c/d/e/f")) {
            for (var path : List.of("/asema/search?earlier=true&q=", "/asema/search/beginnings?q=", "/asema/concepts/promises?q=", "/asema/search.json?q=")) {
                var answer = anni.get(path + URLEncoder.encode(asked, StandardCharsets.UTF_8));
                assertThat(answer.status()).as(path + asked.substring(0, Math.min(40, asked.length()))).isEqualTo(200);
                if (path.contains(".json")) {
                    assertThat(answer.response().headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
                    assertThat(answer.response().headers().firstValue("X-Content-Type-Options")).contains("nosniff");
                } else {
                    assertThat(answer.text()).as(path + asked.substring(0, Math.min(40, asked.length()))).doesNotContain("<script>al");
                }
            }
        }
        for (var tooLong : List.of("%C3%A4".repeat(10_000), "%F0%9F%99%82".repeat(10_000))) {
            var refused = anni.get("/asema/search?q=" + tooLong);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.page().select("main").text()).contains("liian pitkä", "Mitään ei tallennettu");
        }
        assertThat(visitors.nobody().get("/asema/search?q=" + "%C3%A4".repeat(5_000)).location()).endsWith("/sign-in");
        for (var odd : List.of("kind=none", "kind=promise&state=%00", "period=never", "organisation=x", "page=99999", "page=-1", "earlier=maybe", "page=400")) {
            assertThat(anni.get("/asema/search?q=a&" + odd).status()).as(odd).isEqualTo(200);
        }
    }

    private ItemId add(String language, String title, String text, Visibility seen, Viewer by) {
        return cast.as(by, () -> items.add(Kind.PROMISE, new ItemDraft(
            title, text, kinds.home(Kind.PROMISE).shape().firstState(), language, by.organisation(), null, seen, List.of(), null, Fields.NONE), by));
    }

    private void change(ItemId id, String title, String text, Viewer by) {
        cast.as(by, () -> {
            var item = items.get(id, by);
            var draft = item.draft(kinds.home(item.kind()).read(id, by));
            items.change(id, item.revision(), new ItemDraft(title, text, draft.state(), draft.language(), draft.owner(), draft.ownerRole(),
                draft.visibility(), draft.parties(), draft.reviewBy(), draft.fields()), Deed.CHANGED, by);
        });
    }

    private static List<String> found(Visitor who, String asked) {
        return found(who, "/asema/search?q=", asked);
    }

    private static List<String> found(Visitor who, String place, String asked) {
        return who.get(place + asked).page().select(".found__title").eachText();
    }

    private static List<String> begun(Visitor who, String written) {
        return who.get("/asema/search/beginnings?q=" + written).page().select("[role=option] > span:first-child").eachText();
    }
}
