package fi.solmu.cards.outside;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Answer;
import fi.solmu.Visitors.Visitor;
import fi.solmu.cards.Approving;
import fi.solmu.cards.situation.SituationLog;
import fi.solmu.item.ItemId;
import fi.solmu.web.NewId;
import fi.solmu.web.Say;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A message from outside suggests a card to those on duty, who begin by it; the messages to come are in the log of the situation. */
@ProductTest
class SuggestionJourneyTest {

    private static final Instant AT = Instant.now().minusSeconds(1_800).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired AlertSources sources;
    @Autowired SituationLog log;
    @Autowired JdbcClient db;
    @Autowired Inbox inbox;
    Visitor anni;
    Visitor bo;
    Visitor kaisa;
    String card;
    String line;
    String number;
    String secret;

    @BeforeEach
    void a_card_that_messages_suggest() {
        anni = visitors.as(cast.anni);
        bo = visitors.as(cast.bo);
        kaisa = visitors.as(cast.kaisa);
        number = String.valueOf(System.nanoTime());
        line = "R" + number;
        card = anni.make("/asema/new/action_card", "title", "Opastinvika " + number, "situation", "Opastimet eivät toimi", "parties", cast.city.toString(),
                "parties", cast.railway.toString());
        task("Pysäyttää junat", cast.dispatcherRole, "0–5 min");
        assertThat(Approving.inForce(anni, kaisa, card).status()).isEqualTo(302);
        assertThat(anni.post(card + "/alerts", card + "/alerts", "codes", "SIGNAL_FAILURE, fire", "words", "", "places", line).status()).isEqualTo(302);
        cast.as(cast.kaisa, () -> sources.of(cast.kaisa).forEach(each -> sources.end(each.id(), cast.kaisa)));
        secret = cast.as(cast.kaisa, () -> sources.make(NewId.next(), "Rataliikennekeskus", cast.kaisa)).orElseThrow();
    }

    @Test
    void those_on_duty_are_asked_and_begin_with_one_press() {
        hear(1, "open", "Turvalaitevika");
        for (var page : List.of("/asema", "/asema/cards", card)) {
            assertThat(strip(bo, page)).as(page).contains("Otetaanko kortti käyttöön?", "Opastinvika " + number, "Turvalaitevika", "Rataliikennekeskus", "ensiviesti");
            assertThat(strip(anni, page)).as("she has no first task on " + page).isEmpty();
            assertThat(strip(visitors.as(cast.vera), page)).as("she only reads").isEmpty();
        }
        assertThat(bo.get("/asema/notices").page().text()).contains("Ulkoa tullut viesti ehdottaa tätä korttia", "Opastinvika " + number);
        var board = begun(bo);
        assertThat(words(bo, board)).contains("Turvalaitevika", "ensiviesti", "Rataliikennekeskus", "Junat seisovat, korjaaja on matkalla.");
        assertThat(bo.get(board).page().select(".board__silent").text()).as("nobody in it has spoken yet").contains("Pohjantähti Junat");
        assertThat(strip(bo, "/asema")).isEmpty();

        hear(2, "open", "Korjaaja paikalla");
        hear(3, "open", "Yksi raide auki");
        assertThat(bo.get(board).page().select(".runlog b").eachText()).contains("ensiviesti", "päätiedote", "päivitys");
        assertThat(words(bo, board)).doesNotContain("kertoo, että tapahtuma on ohi");
        hear(4, "closed", "Vika korjattu");
        hear(4, "closed", "Vika korjattu");
        assertThat(words(bo, board)).contains("Rataliikennekeskus kertoo, että tapahtuma on ohi", "Käynnissä");
        assertThat(bo.get(board).page().select("form[id^=end-] button").text()).isNotEmpty();
        assertThat(anni.get(board).page().select("form[id^=end-]")).as("who does not lead").isEmpty();
        assertThat(cast.as(cast.bo, () -> log.course(id(board), cast.bo)).log()).hasSize(4);
        bo.send(board + "/entries", bo.get(board), "key", NewId.next().toString(), "what", "STOOD_DOWN");
        assertThat(words(bo, board)).contains("Purettu").doesNotContain("kertoo, että tapahtuma on ohi");
        hear(5, "open", "Uusi vika samassa paikassa");
        assertThat(words(bo, board)).contains("Uusi vika samassa paikassa", "Purettu");
    }

    @Test
    void a_card_whose_day_is_still_to_come_is_suggested_to_nobody() {
        from(LocalDate.now(Say.ZONE).plusDays(1));
        hear(1, "open", "Turvalaitevika");
        assertThat(strip(bo, "/asema")).isEmpty();
        assertThat(bo.get("/asema/notices").page().select("li:has(form[action*=" + id(card) + "])").text()).doesNotContain("Ulkoa tullut viesti");
        assertThat(kaisa.get("/asema/alerts").page().select("option").eachText()).doesNotContain("Opastinvika " + number);
        from(LocalDate.now(Say.ZONE));
        send(Samples.siri("HK2-" + number, 1, "open", "Turvalaitevika", AT).replace("KUU:Line:R7", "KUU:Line:" + line));
        assertThat(strip(bo, "/asema")).contains("Opastinvika " + number);
    }

    /** The version decided on is in force from that day. */
    private void from(LocalDate day) {
        cast.as(cast.kaisa, () -> {
            for (var table : List.of("action_card", "card_version")) {
                db.sql("update " + table + " set published = :day where network_id = :network and item_id = :id").param("day", day)
                    .param("network", cast.kaisa.network()).param("id", id(card).value()).update();
            }
        });
    }

    @Test
    void a_reader_reads_in_their_own_language_where_the_source_has_it() {
        hear(1, "open", "Turvalaitevika");
        var board = begun(bo);
        bo.cookie("language", "sv");
        bo.post(board, "/language", "language", "sv");
        var page = bo.get(board).page();
        try {
            assertThat(page.select(".runlog [lang=sv]").text()).contains("Signalfel vid Grankangas");
            assertThat(page.select(".runlog b").eachText()).contains("första meddelandet");
        } finally {
            bo.post(board, "/language", "language", "fi");
        }
    }

    @Test
    void not_now_is_told_with_who_and_when_and_leaves_it_to_others() {
        hear(1, "open", "Turvalaitevika");
        var place = place(bo);
        assertThat(bo.send(place + "/dismissal", bo.get("/asema")).status()).isEqualTo(302);
        bo.send(place + "/dismissal", bo.get("/asema"));
        assertThat(strip(bo, "/asema")).isEmpty();
        assertThat(strip(kaisa, "/asema")).contains("Ei nyt: Pohjantähti Junat").containsOnlyOnce("Ei nyt: Pohjantähti Junat");
        assertThat(words(kaisa, "/asema/cards/alerts")).contains("Ei nyt: Pohjantähti Junat");
        var board = begun(kaisa);
        assertThat(bo.send(place + "/dismissal", bo.get("/asema")).text()).contains("Tästä on jo aloitettu tilanne");
        assertThat(words(bo, board)).contains("Turvalaitevika");
    }

    @Test
    void to_whom_it_was_not_suggested_it_is_not_there() {
        hear(1, "open", "Turvalaitevika");
        var place = place(bo);
        var nowhere = place.replaceFirst("[^/]+$", NewId.next().toString());
        for (var each : List.of(place, nowhere)) {
            for (var with : List.of("card " + id(card), "")) {
                assertThat(anni.send(each + "/situations", anni.get("/asema"), "key", NewId.next().toString(), "with", with).status()).isEqualTo(404);
            }
            assertThat(anni.send(each + "/dismissal", anni.get("/asema")).status()).isEqualTo(404);
        }
        assertThat(strip(kaisa, "/asema")).doesNotContain("Ei nyt: Vaarakaupunki");
        var board = begun(bo);
        var open = anni.send(place + "/situations", anni.get("/asema"), "key", NewId.next().toString(), "with", "card " + id(card));
        assertThat(open.location()).as("what she sees under way she comes to").endsWith(board);
    }

    @Test
    void two_who_press_at_once_come_to_one_situation() throws Exception {
        hear(1, "open", "Turvalaitevika");
        var place = place(bo);
        var pressing = new ArrayList<Callable<String>>();
        for (var who : List.of(bo, kaisa, visitors.as(cast.bo), visitors.as(cast.kaisa))) {
            var page = who.get("/asema");
            pressing.add(() -> who.send(place + "/situations", page, "key", NewId.next().toString(), "with", "card " + id(card)).location());
        }
        var pool = Executors.newFixedThreadPool(4);
        try {
            var boards = new java.util.HashSet<String>();
            for (var pressed : pool.invokeAll(pressing)) {
                boards.add(pressed.get());
            }
            assertThat(boards).hasSize(1);
        } finally {
            pool.shutdown();
        }
        assertThat(bo.get(card).page().select(".underway a[href*=/situations/]")).hasSize(1);
    }

    @Test
    void an_exercise_is_a_drill_and_a_test_suggests_nothing() {
        rule("turvalaite");
        send(Samples.cap(number + "h", "Alert", "", "Exercise", "Turvalaitevika " + number, AT));
        assertThat(strip(bo, card)).contains("Harjoitus: otetaanko kortti käyttöön?");
        var board = begun(bo);
        assertThat(words(bo, board)).contains("Harjoitus. Tämä ei ole oikea tilanne.");
        send(Samples.cap(number + "i", "Cancel", Samples.before(number + "h", AT), "Exercise", "Ohi", AT.plusSeconds(60)));
        assertThat(words(bo, board)).contains("kertoo, että tapahtuma on ohi");

        send(Samples.cap(number + "t", "Alert", "", "Test", "Turvalaitevika kokeilu " + number, AT));
        assertThat(strip(bo, card)).isEmpty();
        var heard = kaisa.get("/asema/cards/alerts").page().select(".heard:contains(kokeilu " + number + ")");
        assertThat(heard.text()).contains("Kokeilu, ei ehdota mitään");
        assertThat(heard.select("form")).isEmpty();
    }

    @Test
    void what_fits_no_card_is_begun_without_one_or_tied_to_what_is_under_way() {
        send(Samples.siri("A" + number, 1, "open", "Myrsky " + number, AT));
        var place = "/asema/cards/alerts";
        var form = kaisa.get(place).page().select(".heard:contains(Myrsky " + number + ")");
        assertThat(form.text()).contains("Ei sovi mihinkään korttiin");
        var action = form.select("form").attr("action");
        assertThat(visitors.as(cast.ulla).send(action.replace("/asema/", "/naapuri/"), visitors.as(cast.ulla).get("/naapuri"), "key", NewId.next().toString(), "with", "").status())
            .isIn(403, 404);
        var refused = kaisa.send(action, kaisa.get(place), "key", NewId.next().toString(), "with", "card x");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Valitse kortti, tilanne tai ilman korttia");
        assertThat(kaisa.send(action, kaisa.get(place), "key", NewId.next().toString(), "with", "card " + ItemId.next()).status()).isEqualTo(404);
        var board = kaisa.send(action, kaisa.get(place), "key", NewId.next().toString(), "with", "").location().replaceFirst("^https?://[^/]+", "");
        assertThat(words(anni, board)).contains("Myrsky " + number);

        send(Samples.siri("B" + number, 1, "open", "Puita radalla " + number, AT));
        var other = kaisa.get(place).page().select(".heard:contains(Puita radalla " + number + ") form").attr("action");
        assertThat(kaisa.send(other, kaisa.get(place), "key", NewId.next().toString(), "with", "situation " + id(board)).location()).endsWith(board);
        assertThat(words(anni, board)).contains("Myrsky " + number, "Puita radalla " + number);
        assertThat(words(kaisa, place)).contains("Tilanne aloitettu");
    }

    @Test
    void what_is_told_of_a_situation_that_has_been_joined_is_told_where_it_leads() {
        var first = anni.send(card + "/situations", anni.get(card), "key", NewId.next().toString(), "drill", "false").location().replaceFirst("^https?://[^/]+", "");
        hear(1, "open", "Turvalaitevika");
        var form = suggested(bo, card).select("form:has(input[value^=card])");
        var begun = bo.send(form.attr("action"), bo.get(card), "key", NewId.next().toString(), "with", form.select("input[name=with]").val());
        var twin = begun.location().replaceFirst("^https?://[^/]+", "");
        assertThat(bo.send(twin + "/joining", bo.get(twin), "other", id(first).toString(), "same", "true").status()).isEqualTo(302);

        hear(2, "open", "Korjaaja paikalla");
        assertThat(words(bo, first)).contains("Korjaaja paikalla");
        assertThat(bo.get(first).page().select(".runlog b").eachText()).contains("ensiviesti", "päätiedote");
        hear(3, "closed", "Vika korjattu");
        assertThat(words(bo, first)).contains("Rataliikennekeskus kertoo, että tapahtuma on ohi");
    }

    @Test
    void what_is_under_way_by_the_card_can_be_joined() {
        var running = anni.send(card + "/situations", anni.get(card), "key", NewId.next().toString(), "drill", "false").location().replaceFirst("^https?://[^/]+", "");
        hear(1, "open", "Turvalaitevika");
        var form = bo.get("/asema").page().select(".suggested form:has(input[value^=situation])");
        assertThat(form.text()).contains("Liitä käynnissä olevaan tilanteeseen TI-", "alkoi");
        assertThat(bo.send(form.attr("action"), bo.get("/asema"), "key", NewId.next().toString(), "with", form.select("input[name=with]").val()).location()).endsWith(running);
        assertThat(words(anni, running)).contains("Turvalaitevika");
    }

    @Test
    void a_drill_is_no_place_for_what_is_so() {
        var drill = run(true);
        hear(1, "open", "Turvalaitevika");
        assertThat(bo.get("/asema").page().select(".suggested form:has(input[value='situation " + id(drill) + "'])")).isEmpty();
        var form = kaisa.get("/asema/cards/alerts").page().select(".heard:contains(Turvalaitevika) form:has(select option[value='card " + id(card) + "'])").get(0);
        assertThat(form.select("option[value='situation " + id(drill) + "']")).isEmpty();
        var refused = kaisa.send(place(bo) + "/situations", kaisa.get("/asema/cards/alerts"), "key", NewId.next().toString(), "with", "situation " + id(drill));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Oikea viesti liitetään oikeaan tilanteeseen");
        assertThat(words(anni, drill)).doesNotContain("Turvalaitevika");
    }

    @Test
    void what_was_tied_wrongly_is_untied_by_whoever_leads() {
        var running = run(false);
        hear(1, "open", "Turvalaitevika");
        var place = place(bo);
        bo.send(place + "/situations", bo.get("/asema"), "key", NewId.next().toString(), "with", "situation " + id(running));
        assertThat(strip(bo, "/asema")).isEmpty();
        assertThat(bo.get(running).page().select("form[action$=/untying]")).as("who does not lead").isEmpty();
        assertThat(bo.send(place + "/untying", bo.get(running), "situation", id(running).toString()).status()).isEqualTo(422);
        assertThat(visitors.as(cast.ulla).post("/networks", place.replace("/asema/", "/naapuri/") + "/untying", "situation", id(running).toString())
            .status()).isEqualTo(404);
        assertThat(anni.get(running).page().select("form[action$=/untying] button").text()).contains("Ei koske tätä, irrota");
        for (int twice = 0; twice < 2; twice++) {
            assertThat(anni.send(place + "/untying", anni.get(running), "situation", id(running).toString()).status()).isEqualTo(302);
        }
        hear(2, "open", "Korjaaja paikalla");
        assertThat(words(anni, running)).contains("Turvalaitevika").doesNotContain("Korjaaja paikalla");
        assertThat(strip(bo, "/asema")).contains("Korjaaja paikalla");
        var board = begun(bo);
        assertThat(bo.get(board).page().select(".runlog b").eachText()).contains("ensiviesti", "päätiedote");
    }

    @Test
    void what_some_began_unseen_is_suggested_to_the_others() {
        var own = anni.make("/asema/new/action_card", "title", "Kaupungin oma " + number, "situation", "Opastimet eivät toimi", "visibility", "ORGANISATION",
            "parties", cast.city.toString());
        anni.send(own + "/steps", anni.get(own + "/draft"), "key", NewId.next().toString(), "title", "Soittaa", "role", cast.counsellorRole.toString(), "when", "heti");
        assertThat(Approving.inForce(anni, kaisa, own).status()).isEqualTo(302);
        anni.post(own + "/alerts", own + "/alerts", "codes", "", "words", "", "places", line);
        hear(1, "open", "Turvalaitevika");
        var ofCity = begun(anni, own);
        assertThat(bo.get(ofCity).status()).isEqualTo(404);
        assertThat(strip(anni, "/asema")).isEmpty();
        assertThat(strip(bo, "/asema")).contains("Opastinvika " + number);
        var ofAll = begun(bo);
        assertThat(ofAll).isNotEqualTo(ofCity);
        assertThat(strip(bo, "/asema")).isEmpty();
        hear(2, "open", "Korjaaja paikalla");
        for (var board : List.of(ofCity, ofAll)) {
            assertThat(anni.get(board).page().select(".runlog b").eachText()).as(board).contains("ensiviesti", "päätiedote");
            assertThat(words(anni, board)).contains("Turvalaitevika", "Korjaaja paikalla");
        }
    }

    @Test
    void what_tells_of_a_situation_tells_of_the_one_it_is_joined_into() {
        var first = run(false);
        var second = run(false);
        hear(1, "open", "Turvalaitevika");
        bo.send(place(bo) + "/situations", bo.get("/asema"), "key", NewId.next().toString(), "with", "situation " + id(second));
        assertThat(anni.send(first + "/joining", anni.get(first), "other", id(second).toString(), "same", "true").status()).isEqualTo(302);
        hear(2, "open", "Korjaaja paikalla");
        hear(3, "closed", "Vika korjattu");
        assertThat(anni.get(first).page().select(".runlog b").eachText()).contains("ensiviesti", "päätiedote", "päättyminen");
        assertThat(words(anni, first)).contains("Korjaaja paikalla", "Rataliikennekeskus kertoo, että tapahtuma on ohi");
    }

    @Test
    void the_storm_of_others_hides_nothing_of_ones_own() {
        hear(1, "open", "Turvalaitevika");
        var theirs = anni.make("/asema/new/action_card", "title", "Neuvonta " + number, "situation", "Asemalla on ruuhkaa", "parties",
            cast.city.toString());
        anni.send(theirs + "/steps", anni.get(theirs + "/draft"), "key", NewId.next().toString(), "title", "Neuvoo", "role", cast.counsellorRole.toString(), "when", "heti");
        assertThat(Approving.inForce(anni, kaisa, theirs).status()).isEqualTo(302);
        anni.post(theirs + "/alerts", theirs + "/alerts", "codes", "", "words", "", "places", "M" + number);
        for (int i = 0; i < 21; i++) {
            send(Samples.siri("M" + i + "-" + number, 1, "open", "Myrsky " + i, AT).replace("KUU:Line:R7", "KUU:Line:M" + number));
        }
        assertThat(anni.get("/asema").page().select(".suggested:contains(Neuvonta " + number + ")")).hasSize(20);
        for (var page : List.of("/asema", "/asema/cards", card)) {
            assertThat(strip(bo, page)).as(page).contains("Opastinvika " + number);
        }
        assertThat(strip(kaisa, card)).as("beyond the newest twenty").contains("Opastinvika " + number);
        var heard = kaisa.get("/asema/cards/alerts").page().select(".heard:has(a:contains(Opastinvika " + number + "))");
        assertThat(heard.text()).contains("Ehdottaa korttia");
    }

    @Test
    void what_an_address_said_before_it_was_read_wakes_nobody() {
        var source = NewId.next();
        cast.as(cast.kaisa, () -> sources.read(source, "Liikenteen syöte", "https://lahde.example/feed", cast.kaisa));
        var place = new HeardAlerts.Place(cast.kaisa.network(), cast.kaisa.organisation(), source);
        inbox.take(Samples.bytes(Samples.siri("E" + number, 1, "open", "Turvalaitevika", AT).replace("KUU:Line:R7", "KUU:Line:" + line)), place);
        assertThat(strip(bo, "/asema")).contains("Turvalaitevika");
        assertThat(noticed(bo)).isNotEmpty().doesNotContain("Ulkoa tullut viesti");
        inbox.take(Samples.bytes(Samples.siri("F" + number, 1, "open", "Turvalaitevika", AT).replace("KUU:Line:R7", "KUU:Line:" + line)), place);
        assertThat(noticed(bo)).contains("Ulkoa tullut viesti ehdottaa tätä korttia");
    }

    private String noticed(Visitor by) {
        return by.get("/asema/notices").page().select("main li:contains(Opastinvika " + number + ")").text();
    }

    @Test
    void words_of_strangers_are_only_words() {
        hear(1, "open", "&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; vika");
        assertThat(strip(bo, "/asema")).contains("<script>alert(1)</script> &amp; vika");
        assertThat(bo.get("/asema").text()).doesNotContain("<script>alert(1)");
        assertThat(bo.get(begun(bo)).text()).doesNotContain("<script>alert(1)");
    }

    @Test
    void nobody_speaks_with_the_voice_of_a_source() {
        hear(1, "open", "Turvalaitevika");
        var board = begun(bo);
        assertThat(bo.send(board + "/entries", bo.get(board), "key", NewId.next().toString(), "what", "ALERT", "text", "Vale").status()).isEqualTo(422);
        var entry = cast.as(cast.bo, () -> log.course(id(board), cast.bo)).log().get(0);
        assertThat(bo.send(board + "/entries", bo.get(board), "key", NewId.next().toString(), "what", "UNDONE", "undone", entry.id().toString()).status()).isEqualTo(422);
        assertThat(bo.get(board).page().select("form[id^=undo-]")).isEmpty();
    }

    @Test
    void the_rule_is_the_owners_and_its_form_comes_back_filled() {
        assertThat(bo.get(card + "/alerts").page().select("form[action$=/alerts]")).isEmpty();
        assertThat(words(bo, card + "/alerts")).contains("SIGNAL_FAILURE, fire", line);
        var refused = bo.send(card + "/alerts", bo.get("/asema"), "words", "mikä vain");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(words(bo, card + "/alerts")).doesNotContain("mikä vain");
        var tooMuch = anni.post(card + "/alerts", card + "/alerts", "words", "x".repeat(101), "codes", "fire");
        assertThat(tooMuch.status()).isEqualTo(422);
        assertThat(tooMuch.page().select("textarea[name=words]").text()).hasSize(101);
        assertThat(visitors.as(cast.ulla).get(card + "/alerts").status()).isEqualTo(404);

        hear(1, "open", "Turvalaitevika");
        assertThat(words(anni, card + "/alerts")).contains("Näihin nyt voimassa oleviin viesteihin se sopii", "Turvalaitevika");
        anni.post(card + "/alerts", card + "/alerts", "codes", "", "words", "", "places", "");
        assertThat(strip(bo, card)).isEmpty();
        anni.post(card + "/alerts", card + "/alerts", "codes", "signal failure", "words", "", "places", line);
        assertThat(strip(bo, card)).contains("Turvalaitevika");
    }

    private void rule(String word) {
        anni.post(card + "/alerts", card + "/alerts", "codes", "", "words", word + "vika " + number + "\n" + word + "vika kokeilu " + number, "places", "");
    }

    private void task(String title, java.util.UUID role, String when) {
        anni.send(card + "/steps", anni.get(card + "/draft"), "key", NewId.next().toString(), "title", title, "role", role.toString(), "when", when);
    }

    private void hear(int version, String progress, String summary) {
        send(Samples.siri("HK-" + number, version, progress, summary, AT.plusSeconds(60L * version)).replace("KUU:Line:R7", "KUU:Line:" + line));
    }

    private void send(String message) {
        var visitor = visitors.nobody();
        var answer = visitor.send(HttpRequest.newBuilder(URI.create(visitor.base() + "/alerts/" + secret)).header("Content-Type", "application/xml")
            .POST(BodyPublishers.ofString(message)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private String run(boolean isDrill) {
        return anni.send(card + "/situations", anni.get(card), "key", NewId.next().toString(), "drill", String.valueOf(isDrill)).location()
            .replaceFirst("^https?://[^/]+", "");
    }

    private String begun(Visitor by) {
        return begun(by, card);
    }

    private String begun(Visitor by, String card) {
        var form = suggested(by, card).select("form:has(button.button--main)");
        Answer begun = by.send(form.attr("action"), by.get(card), "key", NewId.next().toString(), "with", form.select("input[name=with]").val());
        assertThat(begun.status()).as(begun.text()).isEqualTo(302);
        return begun.location().replaceFirst("^https?://[^/]+", "");
    }

    private String place(Visitor by) {
        return suggested(by, card).select("form[action$=/dismissal]").attr("action").replace("/dismissal", "");
    }

    private String strip(Visitor by, String page) {
        return suggested(by, page).text();
    }

    private org.jsoup.select.Elements suggested(Visitor by, String page) {
        return by.get(page).page().select(".suggested:contains(" + number + ")");
    }

    private static String words(Visitor by, String page) {
        return by.get(page).page().select("main").text();
    }

    private static ItemId id(String place) {
        return ItemId.valueOf(place.replaceFirst(".*/", ""));
    }
}
