package fi.solmu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.database.FreshDatabase;
import fi.solmu.network.People;
import fi.solmu.network.Sessions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser whose server is really stopped: its port is closed, whoever asks is refused. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT, properties = {"solmu.demo=true", "solmu.reminders.pause=P1D"})
@ContextConfiguration(initializers = {FreshDatabase.class, FixedPort.class})
@Import(Samples.class)
class OfflineTest {

    private static final String CARD = "/raide/TK-1";

    @Autowired ServletWebServerApplicationContext context;
    @Autowired Samples samples;
    @Autowired Sessions sessions;
    @LocalServerPort int port;
    @TempDir Path profile;
    @TempDir Path otherProfile;
    Browser browser;
    boolean isUp = true;

    @BeforeEach
    void a_device_keeps_the_cards_of_its_reader() {
        browser = opened(profile).staying(session(coordinator()));
        browser.open("/raide");
        kept(browser);
    }

    @AfterEach
    void goes() {
        if (!isUp) {
            server(true);
        }
        browser.close();
    }

    @Test
    void what_is_told_without_a_connection_outlives_the_browser_and_arrives_once() {
        server(false);
        var before = Instant.now();
        browser.open(CARD);
        assertThat(browser.find(".kept").getText()).contains("Laitteelle tallennettu kopio", "Tarkistettu viimeksi");
        assertThat(browser.find("a[href^='tel:']").isDisplayed()).isTrue();
        browser.pressOn("[data-when=before]:not([hidden]) button[data-what=start]");
        browser.until(there -> there.path().contains("/cards/situations/"));
        var run = browser.path();
        browser.find("button[data-what=done]:not([hidden])").click();
        browser.until(there -> there.all(".unsent__state--waiting").size() == 2);
        browser.find("textarea").sendKeys("Linja poikki Kuusikosta");
        browser.find("form[data-when=during] button").click();
        browser.until(there -> there.all(".unsent__state--waiting").size() == 3);
        assertThat(browser.text()).contains("ei vielä lähetetty", "Linja poikki Kuusikosta", "Ei vielä lähetetty: 3");
        assertThat(browser.complaints().stream().filter(each -> !each.contains("ERR_CONNECTION_REFUSED"))).isEmpty();
        browser.close();

        browser = opened(profile);
        browser.open(run);
        browser.until(there -> there.all(".unsent__state--waiting").size() == 3);
        var after = Instant.now();
        server(true);
        browser.open(run);
        browser.until(there -> there.all(".unsent__state--sent").size() == 3 || there.all("#board").size() == 1);
        browser.open(run);
        browser.until(there -> there.all("#board").size() == 1);
        browser.open("/raide");
        browser.open(run);

        var told = entries(run);
        var done = of(told, "done");
        var said = of(told, "comment");
        assertThat(told).filteredOn(each -> !each.path("what").asString().equals("seen")).hasSize(2);
        assertThat(said.path("text").asString()).isEqualTo("Linja poikki Kuusikosta");
        assertThat(List.of(before, at(done, "at"), at(said, "at"), after, at(done, "received"), at(said, "received"))).isSorted();
        assertThat(browser.find("#board").getText()).contains("Linja poikki Kuusikosta");
        assertThat(((Number) browser.run(TOLD + "return all.then(each => each.filter(one => one.state === 'waiting').length)")).intValue()).isZero();
    }

    @Test
    void only_cards_are_kept() {
        browser.open("/raide/ON-1");
        browser.open("/raide/cards/situations");
        server(false);
        assertThat(browser.open("/raide/ON-1").text()).contains("Ei yhteyttä", "Ingen förbindelse", "No connection");
        assertThat(browser.open("/raide/cards/situations").text()).contains("Ei yhteyttä");
        assertThat(browser.open("/raide/cards").find("h1").getText()).isEqualTo("Kortit tällä laitteella");
        assertThat(browser.open("/").find("h1").getText()).isEqualTo("Kortit tällä laitteella");
        assertThat(kept()).isNotEmpty().allMatch(each -> each.matches("/raide/(cards/(offline|offline/list|[0-9a-f-]{36}/offline)|problems/log/offline)"));
    }

    @Test
    void another_person_on_the_same_device_neither_reads_nor_sends_it() {
        var mine = told("Vain minun sanani");
        browser.staying(session(samples.member("raide")));
        server(true);
        browser.open("/raide");
        browser.until(there -> owner().equals(samples.member("raide").person().toString()));
        assertThat(browser.open("/raide/cards/offline").text()).doesNotContain("Vain minun sanani").doesNotContain("Ei vielä lähetetty");
        assertThat(status(mine)).as("not started by another").isEqualTo(404);
        assertThat(((Number) browser.run("""
            return fetch('/raide/cards/offline/list').then(answer => answer.json()).then(pass => fetch('/raide/cards/situations/x/entries.json', {
                method: 'POST', body: '{}', headers: {'Content-Type': 'application/json', 'X-XSRF-TOKEN': pass.proof, 'X-Sender': 'somebody else'}}))
                .then(answer => answer.status)""")).intValue()).isEqualTo(409);

        browser.staying(session(coordinator()));
        browser.open("/raide");
        browser.until(there -> entries(mine).stream().anyMatch(each -> each.path("text").asString().equals("Vain minun sanani")));
    }

    @Test
    void a_page_left_open_by_one_is_no_answer_when_another_has_signed_in() {
        told("Ei ole toisen vastattavissa");
        browser.staying(session(samples.person("tyollisyys")));
        server(true);
        sent();
        assertThat(states()).containsOnly("waiting");
        browser.staying(session(coordinator()));
        browser.run("window.real = fetch; window.fetch = async () => new Response('', {status: 404})");
        sent();
        browser.run("window.fetch = window.real");
        assertThat(states()).as("what stands before Solmu knows nothing of it").containsOnly("waiting");
        browser.open("/raide");
        browser.until(there -> states().stream().noneMatch("waiting"::equals));
        assertThat(states()).containsOnly("sent");
    }

    @Test
    void what_was_started_here_and_delivered_goes_on_in_the_next_tunnel() {
        var run = told("Ennen ensimmäistä katvetta");
        server(true);
        browser.open("/raide/cards/offline");
        browser.until(there -> states().stream().allMatch("sent"::equals));
        browser.until(there -> Boolean.TRUE.equals(there.run(
            "return caches.match('/raide/cards/offline/list').then(found => found.json()).then(list => list.runs.some(each => each.address === '" + run + "'))")));
        server(false);
        assertThat(browser.open(run).all("kept-card")).hasSize(1);
        server(true);
        browser.open(CARD).press("Aloita tilanne");
        var other = browser.path();
        assertThat(other).contains("/cards/situations/");
        browser.until(there -> Boolean.TRUE.equals(there.run(
            "return caches.match('/raide/cards/offline/list').then(found => found.json()).then(list => list.runs.some(each => each.address === '" + other + "'))")));
        server(false);
        assertThat(browser.open(other).all("kept-card")).hasSize(1);
    }

    @Test
    void a_tick_is_taken_back_without_a_connection_and_the_focus_stays_in_the_line() {
        server(false);
        started(browser);
        browser.find("button[data-what=done]:not([hidden])").click();
        browser.until(there -> there.all("button[data-what=undone]:not([hidden])").size() == 1);
        assertThat(browser.run("return document.activeElement.dataset.what")).isEqualTo("undone");
        assertThat(browser.find("button[data-what=start]").isDisplayed()).as("it has begun").isFalse();
        browser.find("button[data-what=undone]:not([hidden])").click();
        browser.until(there -> there.all("button[data-what=undone]:not([hidden])").isEmpty());
        assertThat(browser.run("return document.activeElement.dataset.what")).isEqualTo("done");
        var run = browser.path();
        server(true);
        delivered(browser, run);
        browser.until(there -> states().stream().allMatch("sent"::equals));
        assertThat(entries(run)).extracting(each -> each.path("what").asString()).contains("done", "undone");
    }

    @Test
    void without_a_connection_nobody_signs_out_and_nothing_is_lost() {
        told("Ei häviä uloskirjautuessa");
        server(true);
        hold();
        browser.open("/me");
        server(false);
        browser.run("setTimeout(() => document.querySelector(\"form[action='/sign-out-everywhere'] button\").click())");
        browser.answer(true);
        assertThat(browser.path()).isEqualTo("/me");
        assertThat(states()).contains("waiting");
        assertThat(kept()).isNotEmpty();
    }

    @Test
    void a_session_that_is_over_keeps_what_was_told_and_no_cards() {
        var mine = told("Odottaa kirjautumista");
        browser.staying("over");
        server(true);
        browser.open("/sign-in");
        browser.until(there -> kept().isEmpty());
        browser.staying(session(coordinator()));
        browser.open("/raide");
        browser.until(there -> entries(mine).stream().anyMatch(each -> each.path("text").asString().equals("Odottaa kirjautumista")));
    }

    @Test
    void what_the_server_refuses_is_shown_with_its_sentence_and_kept() {
        told("Soita 131052-308T");
        server(true);
        browser.open("/raide/cards/offline");
        browser.until(there -> there.all(".unsent__state--refused").size() == 1);
        assertThat(browser.find("keep-cards .unsent").getText()).contains("Ei mennyt läpi: 1");
        assertThat(browser.find("unsent-words").getText()).contains("Soita 131052-308T", "Ei mennyt läpi").containsIgnoringCase("henkilötunnu");
        browser.find("unsent-words .button:last-child").click();
        browser.until(there -> there.all(".unsent__state--refused").isEmpty());
    }

    @Test
    void signing_out_asks_first_and_leaves_nothing() {
        told("Ei ehdi lähteä");
        server(true);
        hold();
        browser.open("/me");
        browser.run("setTimeout(() => document.querySelector(\"form[action='/sign-out-everywhere'] button\").click())");
        browser.answer(false);
        assertThat(browser.path()).isEqualTo("/me");
        browser.run("setTimeout(() => document.querySelector(\"form[action='/sign-out-everywhere'] button\").click())");
        browser.answer(true);
        browser.until(there -> there.path().startsWith("/sign-in"));
        assertThat(browser.run("return caches.keys().then(all => all.length)")).isEqualTo(0L);
        assertThat(browser.run("return indexedDB.databases().then(those => those.length ? (() => { " + TOLD + "return all.then(told => told.length) })() : 0)")).isEqualTo(0L);
        assertThat(browser.run("return navigator.serviceWorker.getRegistrations().then(all => all.length)")).isEqualTo(0L);
    }

    @Test
    void two_who_start_without_a_connection_are_asked_whether_it_is_the_same() {
        try (var other = opened(otherProfile).staying(session(samples.member("raide")))) {
            other.open("/raide");
            kept(other);
            server(false);
            var here = started(browser);
            var there = started(other);
            server(true);
            delivered(browser, here);
            delivered(other, there);
            browser.open(here);
            assertThat(browser.find("#board").getText()).contains("Onko tämä sama tilanne?");
            other.open(there);
            assertThat(other.all("form[action$='/joining'] button")).hasSize(2);
            assertThat(other.path()).as("nothing is joined by itself").isEqualTo(there);
            browser.press(browser.find("form[action$='/joining'] button[value=true]"));
            browser.open(here);
            assertThat(browser.find("#board").getText()).contains("Tähän on yhdistetty");
            other.until(seen -> seen.run("return new URL(document.querySelector('live-board').source.url).pathname").equals(here + "/changes"));
        }
    }

    @Test
    void a_press_on_an_open_board_waits_when_the_connection_is_lost() {
        browser.open(CARD).press("Aloita tilanne");
        var board = browser.path();
        browser.until(there -> there.all("#seen").isEmpty());
        int before = entries(board).size();
        server(false);
        browser.find(".run__done button").click();
        browser.until(there -> there.all(".unsent__state--waiting").size() == 1);
        assertThat(browser.find("#notice").getText()).contains("Kirjaus on tallessa tällä laitteella");
        browser.find("#say ~ form textarea").sendKeys("Kuljettajaan ei saada yhteyttä");
        browser.all("#say ~ form button").get(0).click();
        browser.until(there -> there.all(".unsent__state--waiting").size() == 2);
        server(true);
        browser.open("/raide").open(board);
        browser.until(there -> entries(board).size() == before + 2);
        browser.open("/raide").open(board);
        assertThat(browser.find("#board").getText()).contains("Kuljettajaan ei saada yhteyttä");
        assertThat(entries(board)).hasSize(before + 2);
    }

    @Test
    void a_press_waits_also_when_what_stands_before_the_server_says_that_it_is_away() {
        browser.open(CARD).press("Aloita tilanne");
        var board = browser.path();
        browser.until(there -> there.all("#seen").isEmpty());
        browser.run("window.fetch = async () => new Response('', {status: 502})");
        browser.find(".run__done button").click();
        browser.until(there -> states().equals(List.of("sent")));
        browser.open(board);
        assertThat(entries(board)).extracting(each -> each.path("what").asString()).containsOnlyOnce("done");
    }

    @Test
    void where_no_worker_can_be_the_page_sends_what_it_kept() {
        browser.open(CARD).press("Aloita tilanne");
        var board = browser.path();
        browser.until(there -> there.all("#seen").isEmpty());
        browser.run("navigator.serviceWorker.getRegistration = async () => undefined; window.real = fetch; window.fetch = async () => { throw new TypeError() }");
        browser.find(".run__done button").click();
        browser.until(there -> there.all(".unsent__state--waiting").size() == 1);
        browser.run("window.fetch = window.real; dispatchEvent(new Event('online'))");
        browser.until(there -> states().equals(List.of("sent")));
        assertThat(entries(board)).extracting(each -> each.path("what").asString()).containsOnlyOnce("done");
    }

    @Test
    void cards_are_gone_after_a_week_and_from_a_device_that_keeps_none() {
        browser.run("""
            return caches.match('/raide/cards/offline/list').then(found => found.json()).then(list => caches.open('cards:' + list.person).then(cache =>
                cache.put('/raide/cards/offline/list', Response.json({...list, at: Date.now() - 8 * 24 * 60 * 60 * 1000}))))""");
        server(false);
        assertThat(browser.open(CARD).text()).contains("Ei yhteyttä");
        server(true);
        browser.open("/raide");
        kept(browser);
        browser.open("/raide/cards/offline").find("keep-choice input").click();
        browser.until(there -> kept().isEmpty());
        browser.open("/raide").open("/raide/cards");
        assertThat(browser.run("return navigator.serviceWorker.getRegistrations().then(all => all.length)")).isEqualTo(0L);
        assertThat(kept()).isEmpty();
    }

    @Test
    void a_problem_written_without_a_connection_is_logged_once_with_its_day() {
        browser.until(there -> kept().contains("/raide/problems/log/offline"));
        server(false);
        browser.open("/me/problem");
        browser.write("title", "Tunnelin kuulutin on mykkä");
        browser.write("solution", "Kuulutettiin megafonilla");
        browser.all("keep-writing form .form__end button").get(0).click();
        browser.until(there -> there.all(".unsent__state--waiting").size() == 1);
        assertThat(browser.find("unsent-words").getText()).contains("Tunnelin kuulutin on mykkä", "ei vielä lähetetty");
        assertThat(browser.find("[name=title]").getAttribute("value")).isEmpty();
        browser.staying(session(samples.member("raide")));
        server(true);
        browser.open("/raide");
        browser.until(there -> owner().equals(samples.member("raide").person().toString()));
        assertThat(states()).as("not sent by another").containsOnly("waiting");
        browser.staying(session(coordinator()));
        browser.open("/raide");
        browser.until(there -> states().stream().allMatch("sent"::equals));
        browser.open("/raide/problems?q=mykkä");
        assertThat(browser.all(".log__title")).hasSize(1);
        assertThat(browser.find(".log__row").getText()).contains("Ratkaistu", "1 toistumiskerta");
    }

    @Test
    void what_is_written_when_the_connection_goes_is_kept_once_with_its_pictures_and_put_right_where_it_was_refused() throws IOException {
        var note = Files.writeString(otherProfile.resolve("muistio.txt"), "Lukko on jumissa");
        browser.open("/raide/problems/log");
        browser.write("title", "Laituriportin lukko jumissa");
        browser.write("solution", "Soitettiin 131052-308T");
        browser.run("document.querySelector('keep-writing details').open = true");
        browser.find("[name=files]").sendKeys(note.toString());
        server(false);
        browser.run("document.addEventListener('htmx:error', () => document.body.dataset.failed = 'yes')");
        browser.find("[name=title]").sendKeys("n", Keys.BACK_SPACE);
        browser.until(there -> "yes".equals(there.find("body").getAttribute("data-failed")));
        browser.run("const button = document.querySelector('keep-writing .form__end button'); button.click(); button.click()");
        browser.until(there -> !states().isEmpty() && there.find("#notice").getText().contains("tallessa tällä laitteella"));
        assertThat(browser.find("#notice").getAttribute("class")).doesNotContain("trouble");
        assertThat(states()).as("two presses are one").containsExactly("waiting");
        server(true);
        browser.open("/raide/cards/offline");
        browser.until(there -> there.all(".unsent__state--refused").size() == 1);
        var box = browser.find("unsent-words textarea[id$=solution]");
        assertThat(browser.violations()).isEmpty();
        assertThat(box.getAttribute("value")).isEqualTo("Soitettiin 131052-308T");
        box.clear();
        box.sendKeys("Soitettiin vartijalle");
        browser.all("unsent-words .button").get(0).click();
        browser.until(there -> states().equals(List.of("sent")));
        browser.open("/raide/problems?q=Laituriportin");
        assertThat(browser.all(".log__title")).hasSize(1);
        browser.find(".log__title a").click();
        browser.until(there -> there.find("h1").getText().equals("Laituriportin lukko jumissa"));
        assertThat(browser.text()).contains("Soitettiin vartijalle", "muistio.txt");
    }

    @Test
    void from_the_home_screen_one_of_several_networks_is_chosen_first() {
        browser.until(there -> kept().contains("/raide/problems/log/offline"));
        browser.run("""
            return caches.match('/raide/cards/offline/list').then(found => found.json()).then(list => caches.open('cards:' + list.person).then(cache =>
                cache.put('/toinen/cards/offline/list', Response.json({...list, name: 'Toinen verkosto', page: '/toinen/cards/offline', cards: [], runs: [],
                    pages: [{address: '/toinen/problems/log', kept: '/toinen/problems/log/offline'}]}))))""");
        server(false);
        browser.open("/me/problem");
        browser.until(there -> there.all("[data-choice] a").size() == 2);
        assertThat(browser.find("keep-writing form").isDisplayed()).isFalse();
        assertThat(browser.find("[data-choice]").getText()).contains("Missä verkostossa", "Toinen verkosto");
        assertThat(browser.violations()).isEmpty();
        browser.find("[data-choice] a[href='/raide/problems/log']").click();
        browser.until(there -> there.path().equals("/raide/problems/log") && there.find("keep-writing form").isDisplayed());
        assertThat(browser.find("keep-writing form").getText()).contains("Kirjaus tulee verkostoon " + browser.find(".top__network").getText());
    }

    private String started(Browser by) {
        by.open(CARD).pressOn("[data-when=before]:not([hidden]) button[data-what=start]");
        by.until(there -> there.path().contains("/cards/situations/"));
        return by.path();
    }

    private void delivered(Browser by, String run) {
        by.open("/raide");
        by.until(there -> ((Number) there.run("return fetch('" + run + "').then(answer => answer.status)")).intValue() == 200);
    }

    private static final String TOLD = """
        const all = new Promise(done => { const asked = indexedDB.open('solmu', 1); asked.onsuccess = () => {
            const those = asked.result.transaction('told').objectStore('told').getAll(); those.onsuccess = () => { asked.result.close(); done(those.result) } } });
        """;

    /** Started and told while the server is away; left so. */
    private String told(String words) {
        server(false);
        browser.open(CARD).pressOn("[data-when=before]:not([hidden]) button[data-what=start]");
        browser.until(there -> there.path().contains("/cards/situations/"));
        browser.find("form[data-when=during] textarea").sendKeys(words);
        browser.find("form[data-when=during] button").click();
        browser.until(there -> there.all(".unsent__state--waiting").size() == 2);
        return browser.path();
    }

    /** A word that cannot be sent: it is of another organisation than the one that is acted for now. */
    private void hold() {
        browser.run("""
            return new Promise(done => { const asked = indexedDB.open('solmu', 1); asked.onsuccess = () => {
                const deed = asked.result.transaction('told', 'readwrite')
                deed.objectStore('told').add({person: 'x', organisation: 'x', network: 'raide', words: 'Ei lähde', state: 'waiting', body: {}})
                deed.oncomplete = () => { asked.result.close(); done(true) } } })""");
    }

    @SuppressWarnings("unchecked")
    private List<String> states() {
        return (List<String>) browser.run(TOLD + "return all.then(each => each.map(one => one.state))");
    }

    /** As a page that was left open asks for it. */
    private void sent() {
        browser.run("return navigator.serviceWorker.getRegistration('/').then(there => import(there.active.scriptURL.replace('worker.js', 'sending.js')))"
            + ".then(({send}) => send('" + coordinator().person() + "')).catch(() => {}).then(() => true)");
    }

    private Browser opened(Path folder) {
        return Browser.remembering(port, folder);
    }

    private void server(boolean isOn) {
        if (isOn) {
            context.getWebServer().start();
        } else {
            context.getWebServer().stop();
        }
        isUp = isOn;
    }

    private People.Sample coordinator() {
        return samples.person("raide");
    }

    private String session(People.Sample who) {
        return sessions.begin(who.person());
    }

    private static void kept(Browser browser) {
        browser.until(there -> Boolean.TRUE.equals(there.run("return caches.match('/raide/cards/offline/list').then(found => Boolean(found))")));
    }

    @SuppressWarnings("unchecked")
    private List<String> kept() {
        return (List<String>) browser.run("""
            return caches.keys().then(names => Promise.all(names.filter(name => name.startsWith('cards:')).map(name =>
                caches.open(name).then(cache => cache.keys())))).then(all => all.flat().map(each => new URL(each.url).pathname))""");
    }

    private String owner() {
        return String.valueOf(browser.run("return caches.keys().then(all => all.filter(name => name.startsWith('cards:')).join().slice(6))"));
    }

    private int status(String path) {
        return ((Number) browser.run("return fetch('" + path + "').then(answer => answer.status)")).intValue();
    }

    private List<JsonNode> entries(String run) {
        var text = (String) browser.run("return fetch('" + run + "/entries.json').then(answer => answer.text())");
        return JsonMapper.shared().readTree(text).path("entries").valueStream().toList();
    }

    private static JsonNode of(List<JsonNode> entries, String what) {
        return entries.stream().filter(each -> each.path("what").asString().equals(what)).findFirst().orElseThrow();
    }

    private static Instant at(JsonNode entry, String name) {
        return Instant.parse(entry.path(name).asString());
    }
}
