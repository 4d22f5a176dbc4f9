package fi.solmu.cards.situation;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Program;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Answer;
import fi.solmu.Visitors.Visitor;
import fi.solmu.cards.Approving;
import fi.solmu.database.TestOwner;
import fi.solmu.item.Chapter;
import fi.solmu.item.Deed;
import fi.solmu.item.Histories;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.network.Networks;
import fi.solmu.network.Organisations;
import fi.solmu.network.People;
import fi.solmu.web.Access;
import fi.solmu.web.Viewer;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A card is taken out, its parties tell how it goes, and it is stood down. */
@ProductTest
class SituationJourneyTest {

    @Autowired Cast cast;
    @Autowired RoleCalls calls;
    @Autowired Visitors visitors;
    @Autowired SituationLog log;
    @Autowired TestOwner owner;
    @Autowired Situations situations;
    @Autowired Items items;
    @Autowired Networks networks;
    @Autowired People people;
    @Autowired Organisations organisations;
    @Autowired Histories histories;
    private final List<UUID> outsiders = new ArrayList<>();
    Visitor anni;
    Visitor bo;
    String card;

    @BeforeEach
    void a_card_in_force() {
        anni = visitors.as(cast.anni);
        bo = visitors.as(cast.bo);
        card = anni.make("/asema/new/action_card", "title", "Juna pysähtyy linjalle", "situation", "Juna seisoo", "parties", cast.city.toString(),
                "parties", cast.railway.toString());
        task("Ohjaa junat odottamaan", cast.dispatcherRole, "0–5 min");
        task("Kertoo matkustajille", cast.counsellorRole, "15 min");
        Approving.inForce(anni, visitors.as(cast.kaisa), card);
    }

    @AfterEach
    void outsiders_leave() {
        for (var each : outsiders) {
            var end = "/asema/network/organisations/" + each + "/end";
            assertThat(visitors.as(cast.kaisa).post(end, end).status()).isEqualTo(302);
        }
    }

    @Test
    void from_start_to_stand_down() {
        var board = started(bo, false);
        assertThat(anni.get("/asema").page().select(".underway a[href=" + board + "]").text()).isEqualTo("Juna pysähtyy linjalle");
        assertThat(words(anni, card)).contains("Tilanne käynnissä").contains("Käytetty tilanteissa 1 kerran");
        assertThat(words(anni, "/asema/cards/situations")).contains("Käynnissä nyt", "Juna pysähtyy linjalle");
        assertThat(anni.get(board).page().select("#mine ~ .tasks .task__what").eachText()).containsExactly("Kertoo matkustajille");
        assertThat(words(anni, board)).contains("Ei ole vielä kuultu: Vaarakaupunki ja Pohjantähti Junat");

        told(anni, board, "SEEN");
        assertThat(words(anni, board)).contains("Ei ole vielä kuultu: Pohjantähti Junat");
        done(bo, board, "Ohjaa junat odottamaan");
        assertThat(words(anni, board)).doesNotContain("Ei ole vielä kuultu:").contains("Teki: Ohjaa junat odottamaan", "1 / 1 valmiina");

        assertThat(told(anni, board, "STOOD_DOWN").text()).contains("Tilanteen purkaa se, joka sitä johtaa");
        assertThat(told(bo, board, "STOOD_DOWN").status()).isEqualTo(302);
        assertThat(words(anni, board)).contains("Purettu", "Purki tilanteen");
        assertThat(anni.get("/asema").page().select(".underway a[href=" + board + "]")).isEmpty();
        done(anni, board, "Kertoo matkustajille");
        assertThat(words(anni, board)).contains("Tuli tilanteen purkamisen jälkeen, ei muuta mitään.");
        assertThat(anni.get(board).page().select("#mine ~ .tasks .status").eachText()).containsExactly("Nähty");
    }

    @Test
    void a_drill_is_marked_everywhere_and_is_no_run() {
        var board = started(anni, true);
        assertThat(words(bo, board)).contains("Harjoitus. Tämä ei ole oikea tilanne.");
        assertThat(words(bo, "/asema/cards/situations")).contains("Harjoitus");
        owner.does("update item set state = 'STOOD_DOWN' where kind = 'SITUATION' and state = 'ONGOING' and id <> '" + id(board) + "'");
        assertThat(words(bo, "/asema")).contains("Harjoitus käynnissä");
        assertThat(words(bo, card)).contains("Harjoitus käynnissä").doesNotContain("Käytetty tilanteissa", "Harjoiteltu 1 kerran");
        told(bo, board, "SEEN");
        assertThat(words(bo, card)).contains("Harjoiteltu 1 kerran");
    }

    @Test
    void a_real_situation_stands_before_drills_that_began_after_it() {
        owner.does("update item set state = 'STOOD_DOWN' where kind = 'SITUATION' and state = 'ONGOING'");
        var real = started(anni, false);
        var drill = started(anni, true);
        assertThat(strip(bo)).containsExactly(real, drill);
        assertThat(bo.get("/asema/cards/situations").page().select("main a[href*=/situations/]").eachAttr("href"))
            .containsSubsequence(real, drill);
    }

    @Test
    void it_keeps_the_version_it_began_with() {
        var board = started(bo, false);
        anni.send(card + "/revision", anni.get(card));
        task("Soittaa kaikille", cast.counsellorRole, "heti");
        anni.send(card + "/publication", anni.get(card + "/draft"));
        assertThat(words(anni, card)).contains("Soittaa kaikille");
        assertThat(words(anni, board)).contains("versio 1", "Kertoo matkustajille").doesNotContain("Soittaa kaikille");
        var step = anni.get(card).page().select(".task__what a:contains(Soittaa kaikille)").attr("href").replaceFirst(".*/", "");
        var before = situation(board).standing();
        var kept = anni.send(board + "/entries", anni.get(board), "key", key(), "what", "DONE", "task", step);
        assertThat(kept.status()).as(kept.text()).isEqualTo(302);
        assertThat(words(anni, board)).contains("Teki: Soittaa kaikille", "Tehtävä ei ole siinä kortin versiossa, jolla tilanne aloitettiin. Ei muuta mitään.");
        var after = situation(board).standing();
        assertThat(after.lines()).isEqualTo(before.lines());
        assertThat(after.heard()).isEqualTo(before.heard());
        assertThat(logged(board)).hasSize(1);
        var refused = anni.send(board + "/entries", anni.get(board), "key", key(), "what", "DONE", "task", key());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Tehtävää ei ole siinä kortin versiossa");
        var other = anni.make("/asema/new/action_card", "title", "Toinen kortti", "situation", "Muuta", "parties", cast.city.toString());
        anni.send(other + "/steps", anni.get(other + "/draft"), "key", key(), "title", "Vieras tehtävä", "role", cast.counsellorRole.toString(), "when", "heti");
        var alien = anni.get(other + "/draft").page().select(".task__what a").attr("href").replaceFirst(".*/", "");
        assertThat(anni.send(board + "/entries", anni.get(board), "key", key(), "what", "DONE", "task", alien).status()).isEqualTo(422);
    }

    @Test
    void who_does_not_belong_any_more_tells_nothing_and_what_was_told_stays() {
        var board = started(anni, false);
        var task = task(bo, board, "Ohjaa junat odottamaan");
        var lauri = joined("Lauri Lähtijä");
        var page = visitors.as(lauri);
        var program = Program.of(visitors, lauri, "WRITE");
        var open = page.get(board);
        told(page, board, "UNDER_WAY", "task", task);
        var end = "/asema/network/members/" + cast.railway + "/" + lauri.person() + "/end";
        assertThat(visitors.as(cast.kaisa).post(end, end).status()).isEqualTo(302);
        assertThat(page.send(board + "/entries", open, "key", key(), "what", "DONE", "task", task).status()).isEqualTo(404);
        assertThat(page.get(board).status()).isEqualTo(404);
        assertThat(page.get(board + "/changes").status()).isEqualTo(404);
        var word = "{\"id\": \"" + key() + "\", \"what\": \"done\", \"task\": \"" + task + "\"}";
        assertThat(program.send("POST", board + "/entries.json", word).status()).isEqualTo(404);
        assertThat(logged(board)).extracting(Entry::what).containsExactly(What.UNDER_WAY);
        assertThat(words(bo, board)).contains("Tekee: Ohjaa junat odottamaan", "Lauri Lähtijä");
    }

    @Test
    void the_end_and_its_undoing_are_deeds_of_the_history() {
        var board = started(bo, false);
        told(bo, board, "STOOD_DOWN");
        assertThat(words(anni, "/asema/items/" + id(board) + "/history")).contains("Tilanne purettu");
        told(bo, board, "UNDONE", "undone", logged(board).get(0).id().toString());
        assertThat(situation(board).isOngoing()).isTrue();
        var deeds = cast.as(cast.anni, () -> histories.of(items.get(id(board), cast.anni), cast.anni).stream().map(Chapter::deed).toList());
        assertThat(deeds).containsExactly(Deed.REOPENED, Deed.STOOD_DOWN, Deed.ADDED);
    }

    @Test
    void what_the_log_says_is_found_where_the_situation_is_to_be_seen() {
        var board = started(bo, false);
        told(bo, board, "COMMENT", "text", "Kaivinkone katkaisi valokaapelin Myllymäessä");
        told(bo, board, "CANNOT", "task", task(bo, board, "Ohjaa junat odottamaan"), "text", "Turvalaitteet pimeinä");
        for (var words : List.of("valokaapeli", "kaivinkoneet", "turvalaite")) {
            var found = anni.get("/asema/search?q=" + words).page().select("main ol li:has(a[href=" + board + "])");
            assertThat(found).as(words).hasSize(1);
            assertThat(found.text()).contains("Lokissa tai keskustelussa:");
        }
        var ulla = visitors.as(cast.ulla);
        assertThat(ulla.get("/" + cast.ulla.word() + "/search?q=valokaapeli").text()).doesNotContain(board, "Myllymä");
    }

    @Test
    void who_only_says_something_is_no_party_to_it() {
        var outside = outside();
        var page = visitors.as(outside);
        var board = started(bo, false);
        assertThat(strip(page)).doesNotContain(board);
        told(page, board, "COMMENT", "text", "Meilläkin seisoo bussi");
        told(page, board, "REPORT", "text", "Pihalla ruuhkaa");
        assertThat(words(bo, board)).contains("Meilläkin seisoo bussi", "Pihalla ruuhkaa");
        assertThat(situation(board).parties()).containsExactlyInAnyOrder(cast.city, cast.railway);
        assertThat(bo.get(board).page().select(".party").text()).doesNotContain("0 / 0");
        assertThat(strip(page)).doesNotContain(board);
        told(bo, board, "ADDED", "text", "Varoita omat");
        assertThat(situation(board).standing().of(outside.organisation())).isEmpty();
        told(bo, board, "ADDED", "text", "Aja korvaavaa vuoroa", "organisation", outside.organisation().toString());
        assertThat(situation(board).parties()).contains(outside.organisation());
        assertThat(strip(page)).contains(board);
    }

    @Test
    void who_was_asked_and_relieved_is_a_party_no_more() {
        var outside = outside();
        var page = visitors.as(outside);
        var board = started(bo, false);
        var task = task(bo, board, "Ohjaa junat odottamaan");
        told(bo, board, "CANNOT", "task", task, "text", "Ei ehdi", "asked", outside.organisation().toString());
        assertThat(silent(bo, board)).contains("Bussit " + outside.organisation());
        assertThat(strip(page)).contains(board);
        told(bo, board, "ACCEPTED", "task", task);
        assertThat(silent(bo, board)).contains("Vaarakaupunki").doesNotContain("Bussit");
        assertThat(situation(board).parties()).doesNotContain(outside.organisation());
        assertThat(strip(page)).doesNotContain(board);
        assertThat(page.get(board).page().select("#mine ~ .tasks").text()).contains("Ohjaa junat odottamaan", "Ei enää tarvita");
        assertThat(page.get(board).page().select("#seen")).isEmpty();
    }

    @Test
    void each_party_s_own_task_is_of_all_parties_heard_from_or_not() {
        var outside = outside();
        var named = anni.make("/asema/new/situation", "title", "Myrsky", "parties", cast.railway.toString());
        assertThat(words(anni, named)).contains("Ei ole vielä kuultu:").contains("Pohjantähti Junat");
        assertThat(strip(bo)).contains(named);
        assertThat(cast.as(cast.kaisa, () -> calls.open(ItemId.valueOf(named.replaceFirst(".*/", "")), cast.kaisa))).as("are called at once")
            .extracting(RoleCall::role).contains(cast.dispatcherRole).doesNotContain(cast.counsellorRole);
        assertThat(strip(visitors.as(outside))).doesNotContain(named);
        told(anni, named, "ADDED", "text", "Varoita omat");
        assertThat(situation(named).standing().lines()).extracting(Line::organisation).containsExactlyInAnyOrder(cast.city, cast.railway);

        assertThat(bo.get(named).page().select("button:contains(Kuittaa)")).as("who is called can say so").isNotEmpty();
        var open = anni.make("/asema/new/situation", "title", "Vesivahinko");
        assertThat(situation(open).parties()).containsExactly(cast.city);
        told(anni, open, "ADDED", "text", "Varoita omat");
        assertThat(situation(open).standing().lines()).extracting(Line::organisation).contains(cast.city, cast.railway, outside.organisation());
        var few = anni.make("/asema/new/situation", "title", "Vuoto", "visibility", "PARTIES", "seenBy", cast.railway.toString());
        assertThat(situation(few).parties()).containsExactlyInAnyOrder(cast.city, cast.railway);
        told(anni, few, "ADDED", "text", "Varoita omat");
        assertThat(situation(few).standing().lines()).extracting(Line::organisation).containsExactlyInAnyOrder(cast.city, cast.railway);
    }

    @Test
    void a_situation_without_a_card_asks_first_what_and_whom_and_folds_the_rest() {
        var place = "/asema/new/situation";
        var form = anni.get(place).page().select("main form.form");
        assertThat(form.select("details:not([open])").select("[name=text], [name=leader], [name=visibility], [name=ownerRole]")).isNotEmpty();
        assertThat(form.select("input[type=text], input[type=checkbox], textarea, select").stream()
            .filter(each -> each.closest("details") == null).map(each -> each.attr("name")).distinct()).containsExactly("title", "parties");
        assertThat(form.select(".form__end button").eachText()).containsExactly("Aloita tilanne", "Aloita harjoitus");
        for (var drill : List.of("false", "true")) {
            var made = anni.make(place, "title", "Myrsky", "drill", drill);
            assertThat(situation(made).isDrill()).isEqualTo(Boolean.parseBoolean(drill));
        }
        var refused = anni.post(place, place, "title", "Myrsky", "text", "131052-308T");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("details[open] [name=text]").text()).contains("131052-308T");
        var named = anni.make(place, "title", "Myrsky", "parties", cast.railway.toString());
        var edit = anni.get("/asema/items/" + id(named) + "/edit").page();
        assertThat(edit.select("[name=parties][checked]").eachAttr("value")).containsExactly(cast.railway.toString());
    }

    private static String silent(Visitor by, String board) {
        return by.get(board).page().select(".board__silent").text();
    }

    private Viewer outside() {
        var id = ItemId.nextUuid();
        var person = ItemId.nextUuid();
        people.add(person, "Busse Bussinen", person + "@asema.example", "fi", true);
        cast.as(cast.kaisa, () -> {
            organisations.add(id, "Bussit " + id, "company", "", cast.kaisa);
            networks.join(person, id, Access.MEMBER, cast.kaisa);
        });
        outsiders.add(id);
        return new Viewer(person, "Busse Bussinen", id, "", cast.bo.network(), "asema", "asema", Access.MEMBER, Set.of(), Locale.forLanguageTag("fi-FI"));
    }

    @Test
    void the_strip_tells_of_those_that_concern_the_reader_and_the_first_of_many() {
        var other = anni.make("/asema/new/action_card", "title", "Kaupungin oma", "situation", "Muuta", "parties", cast.city.toString());
        anni.send(other + "/steps", anni.get(other + "/draft"), "key", key(), "title", "Kertoo", "role", cast.counsellorRole.toString(), "when", "heti");
        anni.send(other + "/publication", anni.get(other + "/draft"));
        card = other;
        var board = started(anni, false);
        assertThat(strip(anni)).contains(board);
        assertThat(strip(bo)).doesNotContain(board);
        told(anni, board, "CANNOT", "task", task(anni, board, "Kertoo"), "text", "Ei ehdi", "asked", cast.railway.toString());
        assertThat(strip(bo)).contains(board);
        told(anni, board, "UNDONE", "undone", logged(board).get(0).id().toString());
        assertThat(strip(bo)).doesNotContain(board);
        for (int i = 0; i < 6; i++) {
            started(anni, false);
        }
        assertThat(strip(anni)).hasSize(5);
        assertThat(anni.get("/asema").page().select(".underway").text()).containsPattern("Käynnissä lisäksi \\d+ tilan");
    }

    @Test
    void the_wrong_people_tell_nothing() {
        var board = started(bo, false);
        var task = task(bo, board, "Ohjaa junat odottamaan");
        var forOthers = anni.send(board + "/entries", anni.get(board), "key", key(), "what", "DONE", "task", task, "organisation", cast.railway.toString());
        assertThat(forOthers.status()).isEqualTo(422);
        assertThat(forOthers.text()).contains("Tämän kirjaa organisaatio itse tai tilanteen johtaja.");
        assertThat(anni.send(board + "/entries", anni.get(board), "key", key(), "what", "DONE", "task", task).text()).contains("Tehtävä ei ole tämän organisaation.");
        for (var wrong : new Viewer[] {cast.vera, cast.ulla}) {
            var visitor = visitors.as(wrong);
            var form = visitor.get("/" + wrong.word());
            assertThat(visitor.send(board + "/entries", form, "key", key(), "what", "DONE", "task", task).status()).as(wrong.name()).isIn(403, 404);
            assertThat(visitor.send(card + "/situations", form, "key", key(), "drill", "false").status()).as(wrong.name()).isIn(403, 404);
        }
        assertThat(visitors.as(cast.ulla).get(board).status()).isEqualTo(404);
        assertThat(visitors.as(cast.vera).get(board).status()).isEqualTo(200);
        assertThat(logged(board)).isEmpty();
    }

    @Test
    void who_leads_tells_for_a_party_that_calls_and_it_is_marked_so() {
        var board = started(bo, false);
        var task = task(bo, board, "Kertoo matkustajille");
        var told = bo.send(board + "/entries", bo.get(board), "key", key(), "what", "DONE", "task", task, "organisation", cast.city.toString());
        assertThat(told.status()).isEqualTo(302);
        assertThat(words(anni, board)).contains("kirjasi: Pohjantähti Junat", "puolesta: Vaarakaupunki");
    }

    @Test
    void the_same_pressed_twice_is_told_once_and_two_at_once_are_both_told() throws Exception {
        var board = started(bo, false);
        var task = task(bo, board, "Ohjaa junat odottamaan");
        var open = bo.get(board);
        var key = key();
        bo.send(board + "/entries", open, "key", key, "what", "DONE", "task", task);
        assertThat(bo.send(board + "/entries", open, "key", key, "what", "DONE", "task", task).status()).isEqualTo(302);
        assertThat(logged(board)).hasSize(1);

        var kaisa = visitors.as(cast.kaisa);
        var kaisaOpen = kaisa.get(board);
        var both = Executors.newFixedThreadPool(2);
        var pressed = new ArrayList<Callable<Answer>>();
        pressed.add(() -> bo.send(board + "/entries", open, "key", key(), "what", "UNDER_WAY", "task", task));
        pressed.add(() -> kaisa.send(board + "/entries", kaisaOpen, "key", key(), "what", "DONE", "task", task, "organisation", cast.railway.toString()));
        for (var each : both.invokeAll(pressed)) {
            assertThat(each.get().status()).isEqualTo(302);
        }
        both.shutdown();
        assertThat(logged(board)).hasSize(3);
        assertThat(words(anni, board)).contains("1 / 1 valmiina");
    }

    @Test
    void starting_twice_by_one_press_is_starting_once() {
        var open = bo.get(card);
        var key = key();
        var first = bo.send(card + "/situations", open, "key", key, "drill", "false");
        assertThat(bo.send(card + "/situations", open, "key", key, "drill", "false").location()).isEqualTo(first.location());
        assertThat(bo.get(card).page().select(".underway li")).hasSize(1);
    }

    @Test
    void bad_input_comes_back_with_a_sentence_and_filled() {
        var board = started(bo, false);
        var task = task(bo, board, "Ohjaa junat odottamaan");
        var open = bo.get(board);
        for (var bad : List.of(
                new String[] {"what", "CANNOT", "task", task, "text", " "}, new String[] {"what", "FLY"}, new String[] {"what", "DONE", "task", "x"},
                new String[] {"what", "DONE"}, new String[] {"what", "COMMENT", "text", ""}, new String[] {"what", "COMMENT", "text", "131052-308T"},
                new String[] {"what", "COMMENT", "text", "a".repeat(3000)}, new String[] {"what", "REPORT_PROMISED", "minutes", "-5"},
                new String[] {"what", "REPORT_PROMISED", "minutes", "99999"}, new String[] {"what", "REPORT_PROMISED"},
                new String[] {"what", "UNDONE", "undone", key()}, new String[] {"what", "UNDONE"},
                new String[] {"what", "HANDED_OVER", "task", task}, new String[] {"what", "HANDED_OVER", "task", task, "role", key()},
                new String[] {"what", "CANNOT", "task", task, "text", "Ei ehdi", "asked", key()},
                new String[] {"what", "ADDED", "text", "Tee", "organisation", key()}, new String[] {"what", "DONE", "task", task, "at", "eilen"},
                new String[] {"what", "DONE", "task", task, "at", "-999999999-01-01T00:00:00Z"},
                new String[] {"what", "REPORT_PROMISED", "until", "+999999999-01-01T00:00:00Z"})) {
            var sent = new ArrayList<>(List.of("key", key()));
            sent.addAll(List.of(bad));
            var answer = bo.send(board + "/entries", open, sent.toArray(String[]::new));
            assertThat(answer.status()).as(List.of(bad).toString()).isEqualTo(422);
            assertThat(answer.page().select(".errorsummary").text()).as(List.of(bad).toString()).isNotBlank();
        }
        assertThat(logged(board)).isEmpty();
        var back = bo.send(board + "/entries", open, "key", key(), "where", "words", "what", "COMMENT", "text", "Soita 131052-308T");
        assertThat(back.page().select("textarea[name=text]").text()).contains("Soita 131052-308T");
    }

    @Test
    void a_time_from_the_future_is_kept_as_received_and_the_log_says_so() {
        var board = started(bo, false);
        var task = task(bo, board, "Ohjaa junat odottamaan");
        bo.send(board + "/entries", bo.get(board), "key", key(), "what", "DONE", "task", task, "at", Instant.now().plusSeconds(7200).toString());
        assertThat(words(bo, board)).contains("Lähettäjän kello oli edellä", "Tehty");
    }

    @Test
    void a_time_before_the_situation_is_kept_as_received_and_the_log_says_so() {
        var board = started(bo, false);
        var task = task(anni, board, "Kertoo matkustajille");
        done(bo, board, "Ohjaa junat odottamaan");
        var early = Instant.now().minusSeconds(7200);
        anni.send(board + "/entries", anni.get(board), "key", key(), "what", "DONE", "task", task, "at", early.toString());
        assertThat(words(bo, board)).contains("Lähettäjän kello oli jäljessä");
        assertThat(bo.get(board).page().select(".runlog__entry").first().text()).as("the newest").contains("Teki: Kertoo matkustajille");
        bo.send(board + "/entries", bo.get(board), "key", key(), "what", "STOOD_DOWN", "at", early.toString());
        assertThat(words(bo, board)).contains("Purettu").doesNotContain("Tuli tilanteen purkamisen jälkeen");
        assertThat(situation(board).standing().lines()).extracting(Line::state).containsOnly(Line.State.DONE);
    }

    @Test
    void a_task_is_added_asked_handed_over_and_undone() {
        var board = started(bo, false);
        told(bo, board, "ADDED", "text", "Tuo vettä matkustajille", "organisation", cast.city.toString());
        assertThat(anni.get(board).page().select("#mine ~ .tasks .task__what").eachText()).contains("Tuo vettä matkustajille");
        var task = task(anni, board, "Tuo vettä matkustajille");
        told(anni, board, "CANNOT", "task", task, "text", "Ei autoa", "asked", cast.railway.toString());
        assertThat(words(bo, board)).contains("pyytäjä: Vaarakaupunki", "Ei autoa");
        var undo = anni.get(board).page().select("form:has(input[value=UNDONE]) input[name=undone]").first().attr("value");
        told(anni, board, "UNDONE", "undone", undo);
        assertThat(words(bo, board)).contains("Peruttu, ei vaikuta.").doesNotContain("pyytäjä: Vaarakaupunki");
        told(anni, board, "REPORT_PROMISED", "minutes", "30");
        assertThat(words(bo, board)).containsPattern("Seuraava tilannekuva (\\S+ )?klo");
    }

    @Test
    void all_of_it_goes_through_a_file_and_comes_back_the_same() {
        var board = started(bo, true);
        told(bo, board, "ADDED", "text", "Tuo vettä", "organisation", cast.city.toString());
        done(anni, board, "Tuo vettä");
        told(bo, board, "CANNOT", "task", task(bo, board, "Ohjaa junat odottamaan"), "text", "Ei virtaa", "asked", cast.city.toString());
        told(bo, board, "REPORT_PROMISED", "minutes", "20");
        told(bo, board, "UNDONE", "undone", logged(board).get(1).id().toString());
        told(bo, board, "STOOD_DOWN");
        var from = id(board);
        var past = cast.as(cast.bo, () -> situations.readPast(from, cast.bo));
        var into = id(started(bo, true));
        cast.as(cast.bo, () -> {
            situations.checkPast(past);
            situations.writePast(into, past, cast.bo);
        });
        assertThat(cast.as(cast.bo, () -> situations.readPast(into, cast.bo)).plain()).isEqualTo(past.plain());
        assertThat(past.rows("log")).hasSize(6);
        var before = cast.as(cast.bo, () -> log.course(from, cast.bo)).standing();
        var after = cast.as(cast.bo, () -> log.course(into, cast.bo)).standing();
        assertThat(after.lines()).extracting(line -> line.task().title() + line.organisation() + line.state())
            .containsExactlyElementsOf(before.lines().stream().map(line -> line.task().title() + line.organisation() + line.state()).toList());
    }

    private Viewer joined(String name) {
        var person = ItemId.nextUuid();
        people.add(person, name, person + "@asema.example", "fi", true);
        cast.as(cast.kaisa, () -> networks.join(person, cast.railway, Access.MEMBER, cast.kaisa));
        return new Viewer(person, name, cast.railway, "", cast.bo.network(), "asema", "asema", Access.MEMBER, Set.of(), Locale.forLanguageTag("fi-FI"));
    }

    private Course situation(String board) {
        return cast.as(cast.kaisa, () -> log.course(id(board), cast.kaisa));
    }

    private static List<String> strip(Visitor visitor) {
        return visitor.get("/asema").page().select(".underway a[href*=/situations/]").eachAttr("href");
    }

    private static ItemId id(String board) {
        return ItemId.valueOf(board.substring(board.lastIndexOf('/') + 1));
    }

    private List<Entry> logged(String board) {
        var id = ItemId.valueOf(board.substring(board.lastIndexOf('/') + 1));
        return cast.as(cast.kaisa, () -> log.course(id, cast.kaisa).log());
    }

    private String started(Visitor by, boolean isDrill) {
        var answer = by.send(card + "/situations", by.get(card), "key", key(), "drill", String.valueOf(isDrill));
        assertThat(answer.status()).as(answer.text()).isEqualTo(302);
        return URI.create(by.base()).resolve(answer.location()).getPath();
    }

    private Answer told(Visitor by, String board, String what, String... more) {
        var sent = new ArrayList<>(List.of("key", key(), "what", what));
        if (what.equals("SEEN")) {
            sent.addAll(List.of("organisation", ""));
        }
        sent.addAll(List.of(more));
        return by.send(board + "/entries", by.get(board), sent.toArray(String[]::new));
    }

    private void done(Visitor by, String board, String title) {
        var answer = told(by, board, "DONE", "task", task(by, board, title));
        assertThat(answer.status()).as(answer.text()).isEqualTo(302);
    }

    private String task(Visitor by, String board, String title) {
        var id = ItemId.valueOf(board.substring(board.lastIndexOf('/') + 1));
        return cast.as(cast.kaisa, () -> log.course(id, cast.kaisa).standing().tasks().stream().filter(each -> each.title().equals(title))
            .findFirst().orElseThrow().id().toString());
    }

    private static String words(Visitor visitor, String address) {
        return visitor.get(address).page().select("main").text();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private void task(String title, UUID role, String when) {
        var added = anni.send(card + "/steps", anni.get(card + "/draft"), "key", key(), "title", title, "role", role.toString(), "when", when);
        assertThat(added.status()).as(added.text()).isEqualTo(302);
    }
}
