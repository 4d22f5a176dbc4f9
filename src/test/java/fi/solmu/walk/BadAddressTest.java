package fi.solmu.walk;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.item.ItemId;
import fi.solmu.walk.Filling.Address;
import fi.solmu.walk.Routes.Route;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whatever is asked of whatever address, in whatever way: no page of ours asks so, and each answer is a sentence. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadAddressTest {

    private static final List<String> WRONG_IDS = List.of(
            "x", "00000000-0000-0000-0000-000000000000", "1-1-1-1-1", "%00", "a".repeat(5_000), "99999999999", "+999999999-12-31", "%F0%9F%99%82");
    private static final List<String> ODD = List.of(
            "", "x", "-1", "99999999999999999999", ItemId.nextUuid().toString(), "%ED%A0%BD", "%00", "2026-13-45", "1&%s=2");
    private static final List<String> NAMES = List.of(
            "title", "state", "owner", "ownerRole", "visibility", "parties", "seenBy", "reviewBy", "tag", "tags", "key", "revision", "from", "relation", "forward", "card",
            "role", "word", "into", "situation", "date", "since", "until", "version", "stamp", "access", "template", "timing.way", "timing.every", "timing.phrase", "timing.said", "severity");

    @Autowired ApplicationContext beans;
    @Autowired Visitors visitors;
    @Autowired Cast cast;

    Planted planted;
    Ledger ledger;
    RoughVisitor rough;
    List<Address> addresses;

    @BeforeAll
    void plant() {
        planted = new Planted(beans);
        ledger = new Ledger(beans);
        rough = new RoughVisitor(visitors.as(planted.coordinator));
        addresses = Routes.ofPages(beans).stream().flatMap(route -> some(Filling.open(planted).of(route))).toList();
    }

    /** The forms of each kind are its own; what is done to items of every kind is done in one way. */
    private static Stream<Address> some(List<Address> all) {
        var pattern = all.get(0).route().pattern();
        return pattern.endsWith("/edit") || pattern.contains("{kind}") ? all.stream() : all.stream().limit(1);
    }

    @Test
    void an_address_is_read_as_browsers_write_it() {
        var visitor = visitors.as(planted.coordinator);
        var word = planted.word;
        assertThat(visitor.get("/" + word + "/problems").status()).isEqualTo(200);
        assertThat(visitor.get("/" + word + "/pr%6Fblems").status()).isEqualTo(200);
        assertThat(visitor.get("/" + word + "/problem").status()).isEqualTo(404);
        assertThat(visitor.get("/" + word + "/Problems").status()).isEqualTo(404);
        assertThat(visitor.get("/" + word + "//problems").status()).isEqualTo(400);
    }

    @Test
    void wrong_ids_lead_nowhere() {
        var faults = new Faults();
        those(route -> route.pattern().contains("{")).forEach(address -> {
            var pattern = address.route().pattern().split("/");
            for (int n = 2; n < pattern.length; n++) {
                if (pattern[n].startsWith("{")) {
                    turned(address, n, faults);
                }
            }
        });
        faults.areNone();
    }

    private void turned(Address address, int place, Faults faults) {
        for (var wrong : WRONG_IDS) {
            var path = path(address).split("/");
            path[place] = wrong;
            var there = String.join("/", path);
            var answer = address.route().isGet() ? rough.get(there) : rough.sendRaw(there, "");
            var where = address.route() + " with " + wrong.substring(0, Math.min(40, wrong.length()));
            faults.look(where, answer);
            if (answer.status() == 200) {
                faults.add(where + " finds something");
            }
        }
    }

    @Test
    void questions_that_no_page_asks_are_answered() {
        var faults = new Faults();
        those(Route::isGet).forEach(address -> Stream.of(Faults.MARKUP, "\u0000", "99999999999").forEach(odd -> {
            var query = Stream.of("q", "state", "order", "organisation", "page", "severity", "view", "year", "week", "ring", "back", "way", "from",
                    "relation", "forward", "turn", "timing.way", "timing.every", "timing.day", "timing.from", "timing.phrase", "timing.language")
                .map(name -> name + "=" + RoughVisitor.encoded(odd)).collect(Collectors.joining("&"));
            faults.look(address.route() + " with " + odd, rough.get(path(address) + "?" + query));
        }));
        Stream.of("every&timing.every=0", "every&timing.every=99999999999&timing.weekdays=MO", "rule&timing.rule=FREQ%3DYEARLY%3BINTERVAL%3D99999999999",
                "rule&timing.rule=FREQ%3DDAILY%3BCOUNT%3D0", "day&timing.day=%00", "weeks&timing.weeks=99,x,-1", "nth&timing.nth=0&timing.weekday=XX")
            .forEach(odd -> faults.look(odd, rough.get("/" + planted.word + "/clock/dates?timing.way=" + odd)));
        faults.areNone();
    }

    @Test
    void answers_that_are_missing_doubled_odd_or_of_another_kind_break_nothing() {
        var faults = new Faults();
        those(route -> !route.isGet() && route.isInNetwork()).forEach(address -> {
            var path = path(address);
            var names = Stream.concat(NAMES.stream(), IntStream.range(0, address.sent().size() / 2).mapToObj(n -> address.sent().get(2 * n)))
                .distinct().toList();
            ODD.forEach(odd -> faults.look(address + " with " + odd, rough.sendRaw(path, names.stream()
                .map(name -> name + "=" + odd.replace("%s", name)).collect(Collectors.joining("&")))));
            faults.look(address + " with nothing", rough.sendRaw(path, ""));
            faults.look(address + " in JSON", rough.sendAs("application/json", path, "{\"title\": \"x\"}"));
            faults.look(address + " in nothing known", rough.sendAs("x/y; charset=none", path, "title=x"));
            faults.look(address + " in parts", rough.sendAs("multipart/form-data; boundary=raja", path,
                "--raja\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nx\r\n--raja--\r\n"));
            faults.look(address + " in broken parts", rough.sendAs("multipart/form-data", path, "--raja"));
        });
        faults.areNone();
        assertThat(rough.get("/" + planted.word).status()).isEqualTo(200);
    }

    /** Mail programs press the button of a mail (RFC 8058), and sources outside send; they have no page of ours, and what stands in the address is the proof. */
    @Test
    void a_form_that_does_not_come_from_our_page_does_nothing() {
        var before = ledger.of(planted.coordinator.network());
        var faults = new Faults();
        those(route -> !route.isGet()).forEach(address -> {
            var answer = rough.sendUnproved(path(address), "title=x&_csrf=x");
            faults.look(address.toString(), answer);
            if (answer.status() != (List.of("/me/mail/stop/{token}", "/alerts/{secret}").contains(address.route().pattern()) ? 404 : 403)) {
                faults.add(address + " without proof answers " + answer.status());
            }
        });
        faults.areNone();
        assertThat(ledger.of(planted.coordinator.network())).isEqualTo(before);
    }

    @Test
    void an_address_that_cannot_be_read_is_answered_in_words() {
        var faults = new Faults();
        Stream.of("/%", "/WORD/%zz", "/WORD/search?q=%", "/WORD/search?q=%ED%A0%BD", "/WORD/search?q=%FF", "/WORD/search?%00=1", "/WORD//cards",
                "/WORD/cards;x=1", "/WORD/%2e%2e/x", "/WORD/cards%2f", "/%c0%ae%c0%ae/", "/WORD/cards?=", "/WORD/cards?&&&", "/WORD/x y", "/WORD/\u0001",
                "/WORD/<script>", "*", "//evil.example", "/\\evil", "/error", "/s/x/../../application.properties", "/" + "x".repeat(9_000))
            .map(path -> path.replace("WORD", planted.word))
            .forEach(path -> faults.lookAt(path, byHand(path, "session=" + cast.signedIn(planted.coordinator))));
        faults.areNone();
    }

    @Test
    void cookies_that_cannot_be_read_break_nothing() {
        var faults = new Faults();
        Stream.of("session=", "session=\"", "session=%00; csrf=%00; language=%FF", "language=xx; notice=web.moment; meeting=\u0001",
                "session=a\u00e4\u00ff", "=;=;=", "notice=<script>", "session=x; session=y", "csrf=a\tb", "$Version=1; session=\"a\\\"b\"", "x".repeat(9_000))
            .forEach(cookies -> faults.lookAt(cookies, byHand("/sign-in", cookies)));
        faults.areNone();
    }

    @Test
    void other_ways_of_asking_are_answered_in_words() {
        var faults = new Faults();
        Stream.of("PUT", "DELETE", "PATCH", "TRACE", "OPTIONS", "FOO", "get").forEach(way ->
            Stream.of("/sign-in", "/WORD/cards", "/WORD/new/promise", "/nothing").map(path -> path.replace("WORD", planted.word)).forEach(path ->
                faults.lookAt(way + " " + path, byHand(way, path, "session=" + cast.signedIn(planted.coordinator)))));
        faults.areNone();
    }

    private String byHand(String path, String cookies) {
        return byHand("GET", path, cookies);
    }

    private String byHand(String way, String path, String cookies) {
        return RoughVisitor.byHand(visitors.nobody().base(), way + " " + path + " HTTP/1.1\r\nHost: x\r\nAccept-Language: fi\r\nCookie: " + cookies
            + "\r\nConnection: close\r\n\r\n");
    }

    private Stream<Address> those(Predicate<Route> right) {
        return addresses.stream().filter(address -> right.test(address.route()));
    }

    private static String path(Address address) {
        return address.path().replace("Ä", "%C3%84");
    }
}
