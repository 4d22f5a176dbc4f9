package fi.solmu.clock.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Answer;
import fi.solmu.clock.Practice;
import fi.solmu.database.TestOwner;
import fi.solmu.item.Fields;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.Visibility;
import fi.solmu.network.Networks;
import fi.solmu.network.People;
import fi.solmu.web.Access;
import fi.solmu.web.NewId;
import fi.solmu.web.Refused;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class ShareTest {

    @Autowired ApplicationContext beans;
    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired Items items;
    @Autowired ClockShares shares;
    @Autowired SharedController controller;
    @Autowired Networks networks;
    @Autowired People people;
    @Autowired JdbcClient db;
    @Autowired TestOwner owner;

    private final List<ItemId> made = new ArrayList<>();
    private final LocalDate soon = LocalDate.now(Say.ZONE).plusDays(3);

    @AfterEach
    void leave_the_clock_as_it_was() {
        cast.as(cast.kaisa, () -> made.forEach(each -> items.remove(each, cast.kaisa)));
    }

    @Test
    void what_is_late_or_fading_is_no_strangers() {
        var sight = SharedSight.of(Map.of("as", "table", "sign", "late", "q", "kokous"));
        assertThat(sight.chosen().filter().sign()).isEmpty();
        assertThat(sight.kept()).containsEntry("q", "kokous").doesNotContainKey("sign");
    }

    @Test
    void a_stranger_reads_what_the_whole_network_sees_and_nothing_else() {
        add(cast.bo, "Lumikokous", cast.dispatcherRole, Visibility.NETWORK);
        add(cast.bo, "Avoimet ovet", cast.dispatcherRole, Visibility.PUBLIC);
        add(cast.kaisa, "Kaupungin oma", null, Visibility.ORGANISATION);
        parties("Vain kahden kesken");

        for (var view : List.of("wheel", "table", "agenda", "timeline", "month")) {
            var page = visitors.nobody().get("/share/" + secret(Map.of("as", view)) + (view.matches("agenda|month") ? "?month=" + soon.toString().substring(0, 7) : ""));
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.page().text()).as(view).contains("Lumikokous", "Avoimet ovet", "Asemanseudun yhteistyö")
                .doesNotContain("Kaupungin oma", "Vain kahden kesken", cast.bo.name(), cast.kaisa.name(), "040 000 0101", "Salainen syy", "Takahuone");
        }
        assertThat(visitors.nobody().get("/share/" + secret(Map.of())).page().text()).contains("Junien ohjaaja");
        assertThat(visitors.as(cast.kaisa).get("/asema/clock").text()).contains("Kaupungin oma");
    }

    @Test
    void the_page_leads_nowhere_keeps_nothing_and_runs_nothing() {
        add(cast.bo, "Lumikokous", cast.dispatcherRole, Visibility.NETWORK);
        for (var visitor : List.of(visitors.nobody(), visitors.as(cast.anni))) {
            for (var place : List.of("", "/embed")) {
                var answer = visitor.get("/share/" + secret(Map.of()) + place);
                var page = answer.page();
                assertThat(page.select("a[href]").eachAttr("href")).isNotEmpty().allMatch(href -> href.startsWith("?"));
                assertThat(page.select("script, form, button, iframe, [hx-get]")).isEmpty();
                assertThat(answer.text()).doesNotContain("/asema/");
                assertThat(page.select("meta[name=robots]").attr("content")).contains("noindex");
                assertThat(answer.response().headers().allValues("Set-Cookie")).isEmpty();
                assertThat(answer.response().headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
                assertThat(answer.response().headers().allValues("Cache-Control")).containsExactly("no-store");
            }
        }
    }

    @Test
    void only_what_is_made_to_be_framed_may_be_framed() {
        var secret = secret(Map.of());
        var headers = visitors.nobody().get("/share/" + secret + "/embed").response().headers();
        assertThat(headers.allValues("Content-Security-Policy")).hasSize(1).allMatch(policy -> policy.endsWith("frame-ancestors *"));
        assertThat(headers.firstValue("X-Frame-Options")).isEmpty();
        for (var other : List.of("/share/" + secret, "/sign-in", "/share/nothing")) {
            var denied = visitors.nobody().get(other).response().headers();
            assertThat(denied.allValues("Content-Security-Policy")).as(other).hasSize(1).allMatch(policy -> policy.contains("frame-ancestors 'none'"));
            assertThat(denied.allValues("X-Frame-Options")).as(other).containsExactly("DENY");
        }
    }

    @Test
    void what_was_chosen_stays_and_the_days_turn() {
        add(cast.bo, "Junien ilta", cast.dispatcherRole, Visibility.NETWORK);
        add(cast.anni, "Neuvojien ilta", cast.counsellorRole, Visibility.NETWORK);
        var link = "/share/" + secret(Map.of("organisation", cast.railway.toString(), "rings", "role"));
        for (var asked : List.of("", "?organisation=" + cast.city, "?organisation=", "?q=Neuvojien&rings=theme&view=mine&as=table")) {
            assertThat(visitors.nobody().get(link + asked).page().select("main").text()).as(asked)
                .contains("Junien ilta", "Pohjantähti Junat").containsPattern("[1-9]\\d* piilossa").doesNotContain("Neuvojien ilta");
        }
        assertThat(visitors.nobody().get(link + "?year=2031").page().select("h1").text()).isEqualTo("Vuosikello 2031");
        for (var odd : List.of("?year=99999", "?year=x", "?month=%00", "?language=xx", "?week=2026-W99", "?from=-1")) {
            assertThat(visitors.nobody().get(link + odd).status()).as(odd).isEqualTo(200);
        }
        for (var far : List.of("?week=9999-W01", "?week=0001-W01", "?week=2151-W01")) {
            var page = visitors.nobody().get(link + far).page().select("main").text();
            assertThat(page).as(far).isEqualTo(visitors.nobody().get(link).page().select("main").text());
        }
    }

    @Test
    void a_page_in_another_page_speaks_the_language_it_was_told() {
        var link = "/share/" + secret(Map.of()) + "/embed?language=";
        assertThat(visitors.nobody().get(link + "sv").page().select("html").attr("lang")).isEqualTo("sv");
        assertThat(visitors.nobody().get(link + "sv").page().select("h1").text()).startsWith("Årsklocka");
        assertThat(visitors.nobody().get(link + "en").page().select("h1").text()).startsWith("Annual clock");
    }

    @Test
    void the_side_of_the_makers_organisation_is_shared_and_nobodys_own_roles() {
        add(cast.bo, "Junien ilta", cast.dispatcherRole, Visibility.NETWORK);
        add(cast.anni, "Neuvojien ilta", cast.counsellorRole, Visibility.NETWORK);
        for (var turn : List.of("organisation", "mine")) {
            assertThat(visitors.nobody().get("/share/" + secret(Map.of("view", turn))).page().select("main").text())
                .contains("Neuvojien ilta").doesNotContain("Junien ilta");
        }
    }

    @Test
    void a_link_is_made_listed_and_ended_at_once() {
        var kaisa = visitors.as(cast.kaisa);
        var told = make(kaisa, NewId.next().toString(), "Kotisivulle", LocalDate.now(Say.ZONE).plusMonths(3).toString());
        assertThat(told.status()).isEqualTo(200);
        var link = told.page().select("#link").attr("value");
        assertThat(told.page().select("#frametext").text()).startsWith("<iframe src=\"" + link + "/embed?language=fi\"");
        var path = link.replaceFirst("^http://[^/]+", "");
        assertThat(row(kaisa, "Kotisivulle")).contains("Ei vielä avattu", cast.kaisa.name(), "Vaarakaupunki");
        assertThat(visitors.nobody().get(path).status()).isEqualTo(200);
        assertThat(row(kaisa, "Kotisivulle")).contains("Avattu viimeksi");
        var id = cast.as(cast.kaisa, () -> shares.of(cast.kaisa)).stream().filter(each -> each.purpose().equals("Kotisivulle")).findFirst().orElseThrow().id();
        for (int twice = 0; twice < 2; twice++) {
            assertThat(kaisa.post("/asema/clock/share", "/asema/clock/share/" + id + "/end").status()).isEqualTo(302);
            assertThat(visitors.nobody().get(path).status()).isEqualTo(404);
        }
        assertThat(kaisa.get("/asema/clock/share").text()).contains("Linkki on lopetettu").doesNotContain("Kotisivulle");
    }

    @Test
    void a_new_secret_takes_the_place_of_the_one_before() {
        var kaisa = visitors.as(cast.kaisa);
        var first = path(make(kaisa, NewId.next().toString(), "Hukkuva", LocalDate.now(Say.ZONE).plusMonths(3).toString()));
        var id = cast.as(cast.kaisa, () -> shares.of(cast.kaisa)).stream().filter(each -> each.purpose().equals("Hukkuva")).findFirst().orElseThrow().id();
        var again = path(kaisa.post("/asema/clock/share", "/asema/clock/share/" + id + "/again"));
        assertThat(visitors.nobody().get(first).status()).isEqualTo(404);
        assertThat(visitors.nobody().get(again).status()).isEqualTo(200);
        assertThat(visitors.as(cast.anni).post("/asema/clock", "/asema/clock/share/" + id + "/again").status()).isEqualTo(404);
        assertThat(visitors.as(cast.ulla).post("/naapuri/clock/share", "/naapuri/clock/share/" + id + "/again").status()).isEqualTo(404);
        assertThat(visitors.nobody().get(again).status()).isEqualTo(200);
        assertThat(kaisa.post("/asema/clock/share", "/asema/clock/share/" + id + "/end").status()).isEqualTo(302);
        assertThat(kaisa.post("/asema/clock/share", "/asema/clock/share/" + id + "/again").status()).isEqualTo(404);
    }

    @Test
    void the_same_form_twice_makes_one_link() {
        var kaisa = visitors.as(cast.kaisa);
        var key = NewId.next().toString();
        int before = cast.as(cast.kaisa, () -> shares.of(cast.kaisa)).size();
        assertThat(make(kaisa, key, "Kerran", LocalDate.now(Say.ZONE).toString()).status()).isEqualTo(200);
        assertThat(make(kaisa, key, "Kerran", LocalDate.now(Say.ZONE).toString()).status()).isEqualTo(302);
        assertThat(cast.as(cast.kaisa, () -> shares.of(cast.kaisa))).hasSize(before + 1);
    }

    @Test
    void links_are_counted_by_the_day_that_people_live_in() {
        var day = LocalDate.now(Say.ZONE);
        var noon = new ClockShares(db, Clock.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
        var night = new ClockShares(db, Clock.fixed(day.atTime(23, 30).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
        var links = new ArrayList<UUID>();
        cast.as(cast.kaisa, () -> {
            for (long open = shares.of(cast.kaisa).stream().filter(each -> !each.isOver(day)).count(); open < ClockShares.MOST; open++) {
                links.add(NewId.next());
                noon.make(links.get(links.size() - 1), "Tänään", SharedSight.of(Map.of()), day, cast.kaisa);
            }
            assertThatThrownBy(() -> noon.make(NewId.next(), "Liikaa", SharedSight.of(Map.of()), day, cast.kaisa)).isInstanceOf(Refused.class);
            links.add(NewId.next());
            assertThat(night.make(links.get(links.size() - 1), "Huomenna", SharedSight.of(Map.of()), day.plusDays(1), cast.kaisa)).isPresent();
            links.forEach(each -> shares.end(each, cast.kaisa));
        });
        assertThat(links).hasSizeGreaterThan(1);
    }

    @Test
    void more_strangers_at_once_than_there_is_room_for_are_told_to_wait() {
        var link = "/share/" + secret(Map.of());
        controller.atOnce.drainPermits();
        try {
            var busy = visitors.nobody().get(link);
            assertThat(busy.status()).isEqualTo(503);
            assertThat(busy.response().headers().firstValue("Retry-After")).isPresent();
            assertThat(busy.page().select("main").text()).contains("Moni katsoo vuosikelloa");
            assertThat(visitors.nobody().get("/share/nothing").status()).as("nothing is reckoned of it").isEqualTo(404);
        } finally {
            controller.atOnce.release(SharedController.AT_ONCE);
        }
        assertThat(visitors.nobody().get(link).status()).isEqualTo(200);
        assertThat(controller.atOnce.availablePermits()).as("given back").isEqualTo(SharedController.AT_ONCE);
    }

    @Test
    void what_is_wrong_in_the_form_is_told_and_the_form_comes_back_filled() {
        var kaisa = visitors.as(cast.kaisa);
        int before = cast.as(cast.kaisa, () -> shares.of(cast.kaisa)).size();
        for (var day : List.of("", "x", "2026-02-31", LocalDate.now(Say.ZONE).minusDays(1).toString(), LocalDate.now(Say.ZONE).plusYears(2).plusDays(1).toString(), "+999999999-12-31")) {
            var answer = make(kaisa, NewId.next().toString(), "Kumppaneille", day);
            assertThat(answer.status()).as(day).isEqualTo(422);
            assertThat(answer.page().select("input[name=purpose]").attr("value")).isEqualTo("Kumppaneille");
            assertThat(answer.page().select("input[name=rings]").attr("value")).isEqualTo("theme");
        }
        for (var purpose : List.of("", " \u200B ", "x".repeat(121), "131052-308T")) {
            assertThat(make(kaisa, NewId.next().toString(), purpose, LocalDate.now(Say.ZONE).toString()).status()).as(purpose).isEqualTo(422);
        }
        assertThat(cast.as(cast.kaisa, () -> shares.of(cast.kaisa))).hasSize(before);
    }

    @Test
    void links_that_open_nothing_look_the_same() {
        var expired = secret(Map.of());
        var ended = secret(Map.of());
        owner("update clock_share set until_on = current_date - 2, made_at = made_at - interval '9 days' where token_hash = sha256(cast(:secret as bytea))", expired);
        owner("update clock_share set revoked_at = now() where token_hash = sha256(cast(:secret as bytea))", ended);
        var unknown = visitors.nobody().get("/share/never-was");
        assertThat(unknown.page().select("main").text()).contains("Linkki ei ole voimassa");
        for (var secret : List.of(expired, ended, "x", "a".repeat(4000), "%27%20or%201=1", "%E2%82%AC")) {
            for (var place : List.of("", "/embed")) {
                var answer = visitors.nobody().get("/share/" + secret + place);
                assertThat(answer.status()).as(secret).isEqualTo(404);
                assertThat(answer.text()).isEqualTo(unknown.text());
                assertThat(answer.response().headers().allValues("Set-Cookie")).isEmpty();
            }
        }
    }

    @Test
    void only_those_who_coordinate_share_and_end() {
        add(cast.bo, "Lumikokous", cast.dispatcherRole, Visibility.NETWORK);
        secret(Map.of());
        var id = cast.as(cast.kaisa, () -> shares.of(cast.kaisa)).get(0).id();
        for (var who : List.of(cast.anni, cast.vera)) {
            assertThat(visitors.as(who).get("/asema/clock/share").status()).isEqualTo(404);
            assertThat(visitors.as(who).post("/asema/clock", "/asema/clock/share/" + id + "/end").status()).isEqualTo(404);
            assertThat(visitors.as(who).get("/asema/clock").page().select("a[href*=/clock/share]")).isEmpty();
        }
        assertThat(visitors.as(cast.ulla).post("/naapuri/clock/share", "/naapuri/clock/share/" + id + "/end").status()).isEqualTo(404);
        assertThat(cast.as(cast.ulla, () -> shares.of(cast.ulla))).isEmpty();
        assertThat(visitors.as(cast.kaisa).get("/asema/clock?rings=role").page().select("a[href*=/clock/share]").attr("href")).contains("rings=role", "as=wheel");
    }

    @Test
    void with_the_makers_coordination_the_link_ends() {
        var leaver = new Viewer(NewId.next(), "Lauri Lähtijä", cast.city, "", cast.bo.network(), cast.bo.word(), "", Access.COORDINATOR, Set.of(),
            Locale.forLanguageTag("fi-FI"));
        cast.as(cast.kaisa, () -> {
            people.add(leaver.person(), leaver.name(), NEXT.incrementAndGet() + "@share.example", "fi", true);
            networks.join(leaver.person(), cast.city, Access.COORDINATOR, cast.kaisa);
        });
        var secret = cast.as(leaver, () -> Shared.secret(beans, Map.of(), leaver));
        assertThat(visitors.nobody().get("/share/" + secret).status()).isEqualTo(200);
        assertThat(visitors.as(cast.kaisa).post("/asema/network/members",
            "/asema/network/members/" + cast.city + "/" + leaver.person() + "/end").status()).isEqualTo(302);
        assertThat(visitors.nobody().get("/share/" + secret).status()).isEqualTo(404);
        assertThat(visitors.as(cast.kaisa).get("/asema/clock/share").page().select(".shares").text()).contains("Lakkasi, kun tekijä ei enää koordinoi");
    }

    @Test
    void a_network_that_is_no_longer_open_shows_nothing_to_strangers() {
        var secret = secret(Map.of());
        for (var state : List.of("DRAFT", "ENDED")) {
            owner.does("update network set state = '" + state + "' where word = 'asema'");
            try {
                assertThat(visitors.nobody().get("/share/" + secret).status()).as(state).isEqualTo(404);
            } finally {
                owner.does("update network set state = 'ACTIVE' where word = 'asema'");
            }
        }
        assertThat(visitors.nobody().get("/share/" + secret).status()).isEqualTo(200);
    }

    private static final AtomicInteger NEXT = new AtomicInteger();

    private String secret(Map<String, String> address) {
        return cast.as(cast.kaisa, () -> Shared.secret(beans, address, cast.kaisa));
    }

    private void owner(String sql, String secret) {
        assertThat(cast.as(cast.kaisa, () -> db.sql(sql).param("secret", secret.getBytes(java.nio.charset.StandardCharsets.UTF_8)).update())).isEqualTo(1);
    }

    private static String path(Answer told) {
        assertThat(told.status()).isEqualTo(200);
        return told.page().select("#link").attr("value").replaceFirst("^http://[^/]+", "");
    }

    private static String row(Visitors.Visitor who, String purpose) {
        return who.get("/asema/clock/share").page().select(".invited li:contains(" + purpose + ")").text();
    }

    private static Answer make(Visitors.Visitor who, String key, String purpose, String until) {
        return who.post("/asema/clock/share?rings=theme", "/asema/clock/share", "key", key, "purpose", purpose, "until", until, "as", "wheel", "rings", "theme");
    }

    private void add(Viewer by, String title, UUID role, Visibility visibility) {
        add(by, title, role, visibility, List.of());
    }

    private void parties(String title) {
        add(cast.kaisa, title, null, Visibility.PARTIES, List.of(cast.railway));
    }

    private void add(Viewer by, String title, UUID role, Visibility visibility, List<UUID> parties) {
        var fields = Fields.NONE.with("timing", Map.of("rule", "FREQ=YEARLY;BYMONTH=%d;BYMONTHDAY=%d;COUNT=1".formatted(soon.getMonthValue(), soon.getDayOfMonth()), "from", soon)).with("why", "Salainen syy").with("where", "Takahuone")
            .with("responsible", role);
        var draft = new ItemDraft(title, "", Practice.State.IN_FORCE.name(), "fi", by.organisation(), null, visibility, parties, null, fields);
        made.add(cast.as(by, () -> items.add(Kind.PRACTICE, draft, by)));
    }
}
