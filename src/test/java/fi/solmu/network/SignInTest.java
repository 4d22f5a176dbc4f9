package fi.solmu.network;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.database.TestOwner;
import fi.solmu.item.ItemId;
import fi.solmu.web.Access;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class SignInTest {

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired People people;
    @Autowired Passwords passwords;
    @Autowired Networks networks;
    @Autowired TestOwner owner;

    @Test
    void the_right_password_leads_in_where_one_was_going() {
        var pirkko = account("pirkko");
        var browser = visitors.nobody();
        assertThat(browser.get("/asema/search?q=x").location()).endsWith("/sign-in?back=%2Fasema%2Fsearch%3Fq%3Dx");
        var entered = browser.post("/sign-in", "/sign-in", "email", "PIRKKO@asema.example", "password", Cast.PASSWORD, "back", "/me");
        assertThat(entered.location()).endsWith("/me");
        assertThat(browser.get("/me").text()).contains("Pirkko");
        assertThat(pirkko).isNotNull();
    }

    @Test
    void the_session_is_kept_from_scripts_and_from_other_sites() {
        account("kuura");
        var entered = signIn(visitors.nobody(), "kuura", Cast.PASSWORD);
        assertThat(cookies(entered)).anySatisfy(cookie ->
            assertThat(cookie).startsWith("session=").contains("Path=/", "HttpOnly", "SameSite=Lax").doesNotContain("Domain"));
    }

    @Test
    void a_wrong_password_and_an_unknown_address_get_the_same_answer() {
        account("veikko");
        var wrong = signIn(visitors.nobody(), "veikko", "aivan väärä salasana");
        var unknown = signIn(visitors.nobody(), "eioo", "aivan väärä salasana");
        assertThat(wrong.status()).isEqualTo(422).isEqualTo(unknown.status());
        assertThat(wrong.page().select(".errorsummary").text()).isEqualTo(unknown.page().select(".errorsummary").text()).isNotEmpty();
        assertThat(wrong.page().select("input[name=email]").val()).isEqualTo("veikko@asema.example");
        assertThat(wrong.page().select("input[name=password]").val()).isEmpty();
    }

    @Test
    void five_wrong_tries_close_an_account_for_a_quarter_of_an_hour() {
        account("taina");
        for (int n = 0; n < 5; n++) {
            people.failed("taina@asema.example", "192.0.2." + n);
        }
        var right = signIn(visitors.nobody(), "taina", Cast.PASSWORD);
        assertThat(right.status()).isEqualTo(422);
        assertThat(right.text()).contains("Yritä uudelleen 15 minuutin kuluttua");
        owner.does("update failed_sign_in set failed_at = failed_at - interval '15 minutes' where account = 'taina@asema.example'");
        assertThat(signIn(visitors.nobody(), "taina", Cast.PASSWORD).status()).isEqualTo(302);
    }

    @Test
    void thirty_wrong_tries_close_an_address_whatever_the_account() {
        for (int n = 0; n < 30; n++) {
            people.failed("account" + n + "@asema.example", "198.51.100.7");
        }
        assertThat(people.secondsToWait("somebody@asema.example", "198.51.100.7")).isBetween(800, 900);
        assertThat(people.secondsToWait("somebody@asema.example", "198.51.100.8")).isZero();
    }

    @Test
    void a_session_planted_before_signing_in_opens_nothing() {
        account("fiksi");
        var browser = visitors.nobody();
        browser.cookie("session", "planted");
        var entered = signIn(browser, "fiksi", Cast.PASSWORD);
        assertThat(cookies(entered)).noneMatch(cookie -> cookie.startsWith("session=planted"));
        var thief = visitors.nobody();
        thief.cookie("session", "planted");
        assertThat(thief.get("/me").status()).isEqualTo(302);
    }

    @Test
    void signing_in_on_a_shared_machine_ends_the_session_before() {
        account("vuoro");
        var token = cast.signedIn(cast.anni);
        var shared = visitors.nobody();
        shared.cookie("session", token);
        shared.post("/me", "/sign-in", "email", "vuoro@asema.example", "password", Cast.PASSWORD);
        var back = visitors.nobody();
        back.cookie("session", token);
        assertThat(back.get("/me").status()).isEqualTo(302);
    }

    @Test
    void signing_out_everywhere_ends_every_session() {
        account("everstiina");
        var desk = visitors.nobody();
        var phone = visitors.nobody();
        signIn(desk, "everstiina", Cast.PASSWORD);
        signIn(phone, "everstiina", Cast.PASSWORD);
        assertThat(desk.get("/me").page().select("#sittings ~ ul > li")).hasSize(2);
        desk.post("/me", "/sign-out-everywhere");
        assertThat(desk.get("/me").status()).isEqualTo(302);
        assertThat(phone.get("/me").status()).isEqualTo(302);
        assertThat(visitors.as(cast.anni).get("/me").status()).isEqualTo(200);
    }

    @Test
    void a_session_is_over_when_idle_for_half_a_day_or_a_month_old() {
        var idle = visitors.nobody();
        idle.cookie("session", cast.signedIn(cast.vera));
        assertThat(idle.get("/me").status()).isEqualTo(200);
        owner.does("update session set seen_at = now() - interval '12 hours 1 minute' where person_id = '" + cast.vera.person() + "'");
        assertThat(idle.get("/me").status()).isEqualTo(302);
        var old = visitors.as(cast.vera);
        owner.does("update session set begun_at = now() - interval '30 days 1 minute' where person_id = '" + cast.vera.person() + "'");
        assertThat(old.get("/me").status()).isEqualTo(302);
    }

    @Test
    void a_session_in_use_is_not_idle_whatever_is_done_with_it() {
        var ago = "update session set seen_at = seen_at - interval '11 hours' where person_id = '" + cast.vera.person() + "'";
        var here = visitors.as(cast.vera);
        owner.does(ago);
        assertThat(here.get("/asema/problems").status()).isEqualTo(200);
        owner.does(ago);
        assertThat(here.get("/me").status()).isEqualTo(200);
        owner.does(ago);
        assertThat(here.post("/me", "/meeting-view").status()).isEqualTo(303);
        owner.does(ago);
        assertThat(here.get("/asema/problems").status()).isEqualTo(200);
    }

    @Test
    void a_new_password_takes_the_old_one_and_ends_the_other_sessions() {
        account("sala");
        var here = visitors.nobody();
        var there = visitors.nobody();
        signIn(here, "sala", Cast.PASSWORD);
        signIn(there, "sala", Cast.PASSWORD);
        var next = "sata sinistä mustikkaa sangossa";
        assertThat(here.post("/me/password", "/me/password", "current", "väärin meni tämä", "password", next).status()).isEqualTo(422);
        var weak = here.post("/me/password", "/me/password", "current", Cast.PASSWORD, "password", "salasanasalasana");
        assertThat(weak.text()).contains("helppo arvata");
        var changed = here.post("/me/password", "/me/password", "current", Cast.PASSWORD, "password", next);
        assertThat(changed.location()).endsWith("/me");
        assertThat(here.get("/me").status()).isEqualTo(200);
        assertThat(there.get("/me").status()).isEqualTo(302);
        assertThat(signIn(visitors.nobody(), "sala", Cast.PASSWORD).status()).isEqualTo(422);
        assertThat(signIn(visitors.nobody(), "sala", next).status()).isEqualTo(302);
    }

    @Test
    void ones_own_details_change_and_a_new_address_takes_the_password() {
        account("siiri");
        var siiri = visitors.nobody();
        signIn(siiri, "siiri", Cast.PASSWORD);
        var moved = List.of("name", "Siiri Uusinimi", "language", "sv", "email", "siiri.uusi@asema.example");
        assertThat(siiri.post("/me/details", "/me/details", moved.toArray(String[]::new)).status()).isEqualTo(422);
        var proved = siiri.post("/me/details", "/me/details", "name", "Siiri Uusinimi", "language", "sv",
                "email", "siiri.uusi@asema.example", "current", Cast.PASSWORD);
        assertThat(proved.status()).isEqualTo(302);
        assertThat(siiri.get("/me").page().select("html").attr("lang")).isEqualTo("sv");
        var taken = siiri.post("/me/details", "/me/details", "name", "Siiri", "language", "fi",
                "email", cast.address(cast.anni), "current", Cast.PASSWORD);
        assertThat(taken.status()).isEqualTo(422);
    }

    @Test
    void a_language_is_kept_in_the_browser_and_with_the_person() {
        account("lingo");
        var nobody = visitors.nobody();
        assertThat(nobody.post("/sign-in", "/language", "language", "sv", "back", "/sign-in").location()).endsWith("/sign-in");
        assertThat(nobody.get("/sign-in").page().select("h1").text()).isEqualTo("Logga in");
        nobody.post("/sign-in", "/language", "language", "xx", "back", "//evil.example");
        signIn(nobody, "lingo", Cast.PASSWORD);
        assertThat(nobody.get("/me").page().select("html").attr("lang")).isEqualTo("fi");
        nobody.post("/me", "/language", "language", "en", "back", "/me");
        var elsewhere = visitors.nobody();
        signIn(elsewhere, "lingo", Cast.PASSWORD);
        assertThat(elsewhere.get("/me").page().select("html").attr("lang")).isEqualTo("en");
        var stale = elsewhere.send(HttpRequest.newBuilder(URI.create(elsewhere.base() + "/me/details")).header("Accept", "text/html")
            .header("Accept-Language", "fi").header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("name=x&_csrf=x")));
        assertThat(stale.status()).isEqualTo(403);
        assertThat(stale.page().select("html").attr("lang")).as("of the person, whatever the browser says").isEqualTo("en");
    }

    @Test
    void who_belongs_to_one_network_lands_in_it_and_who_to_more_chooses() {
        assertThat(visitors.as(cast.anni).get("/").location()).endsWith("/asema");
        var both = account("molle");
        cast.as(cast.ulla, () -> networks.join(both, cast.nextDoor, Access.MEMBER, cast.ulla));
        cast.as(cast.kaisa, () -> networks.join(both, cast.railway, Access.VIEWER, cast.kaisa));
        var molle = visitors.nobody();
        signIn(molle, "molle", Cast.PASSWORD);
        assertThat(molle.get("/").location()).endsWith("/networks");
        assertThat(molle.get("/networks").text()).contains("Naapuriverkosto", "Vaarakaupunki", "Pohjantähti Junat");
        var chosen = molle.post("/networks", "/networks", "word", "asema", "organisation", cast.railway.toString());
        assertThat(chosen.location()).endsWith("/asema");
        assertThat(molle.get("/asema/search?q=x").page().select(".pop__who").text()).contains("Pohjantähti Junat");
        assertThat(molle.post("/networks", "/networks", "word", "naapuri", "organisation", cast.railway.toString()).status()).isEqualTo(404);
    }

    @Test
    void a_sample_person_has_no_password_to_change() {
        assertThat(visitors.as(cast.anni).get("/me/password").status()).isEqualTo(404);
    }

    /** A person of the city with a password, who may read the network. */
    private UUID account(String name) {
        var id = ItemId.nextUuid();
        people.add(id, name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + " Virtanen", name + "@asema.example", "fi", false);
        people.hasPassword(id, passwords.hash(Cast.PASSWORD));
        cast.as(cast.kaisa, () -> networks.join(id, cast.city, Access.VIEWER, cast.kaisa));
        return id;
    }

    private static Visitors.Answer signIn(Visitors.Visitor browser, String name, String password) {
        return browser.post("/sign-in", "/sign-in", "email", name + "@asema.example", "password", password);
    }

    private static List<String> cookies(Visitors.Answer answer) {
        return answer.response().headers().allValues("Set-Cookie");
    }
}
