package fi.solmu.network;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Visitor;
import fi.solmu.database.TestOwner;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class InvitationsTest {

    private static final String INVITE = "/asema/network/invitations/new";
    private static final String LIST = "/asema/network/invitations";

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired TestOwner owner;
    @Autowired Organisations organisations;

    @Test
    void whoever_is_invited_makes_an_account_and_is_in() {
        assertThat(visitors.as(cast.kaisa).get(INVITE).text()).as("no mail here").contains("Saat linkin, jonka lähetät kutsuttavalle itse.");
        var link = invited("Saara Saapuva", "MEMBER");
        assertThat(state("Saara Saapuva")).contains("kutsuttu");
        var saara = visitors.nobody();
        var offer = saara.get(link);
        assertThat(offer.text()).contains("Asemanseudun yhteistyö", "Kutsuja: Kaisa Koordinaattori", "Pohjantähti Junat");
        assertThat(offer.page().select("input[name=name]").val()).isEqualTo("Saara Saapuva");
        assertThat(state("Saara Saapuva")).contains("avannut linkin");
        var weak = saara.post(link, link, "how", "new", "name", "Saara Saapuva", "email", "saara@asema.example", "password", "salasana1234");
        assertThat(weak.status()).isEqualTo(422);
        assertThat(weak.page().select("input[name=email]").val()).isEqualTo("saara@asema.example");
        var joined = join(saara, link, "saara@asema.example");
        assertThat(joined.location()).endsWith("/asema");
        assertThat(saara.get("/asema/network").status()).isEqualTo(200);
        assertThat(state("Saara Saapuva")).contains("liittynyt");
    }

    @Test
    void a_mail_scanner_that_opens_the_link_does_not_use_it_up() {
        var link = invited("Skanneri Uhri", "VIEWER");
        for (int n = 0; n < 5; n++) {
            assertThat(visitors.nobody().get(link).status()).isEqualTo(200);
        }
        assertThat(join(visitors.nobody(), link, "uhri@asema.example").status()).isEqualTo(302);
    }

    @Test
    void a_wrong_a_used_a_withdrawn_and_an_expired_link_say_the_same() {
        var wrong = visitors.nobody().get("/invitation/wrong");
        var used = invited("Käytetty Kutsu", "VIEWER");
        join(visitors.nobody(), used, "kaytetty@asema.example");
        var withdrawn = invited("Peruttu Kutsu", "VIEWER");
        var kaisa = visitors.as(cast.kaisa);
        kaisa.send(kaisa.get(LIST).page().select("li:contains(Peruttu Kutsu) form[action$=/withdrawal]").attr("action"), kaisa.get(LIST));
        var expired = invited("Vanha Kutsu", "VIEWER");
        owner.does("update invitation set ends_at = now() - interval '1 second' where name = 'Vanha Kutsu'");
        assertThat(wrong.status()).isEqualTo(404);
        for (var link : List.of(used, withdrawn, expired)) {
            var answer = visitors.nobody().get(link);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.page().select("main").text()).isEqualTo(wrong.page().select("main").text());
            assertThat(join(visitors.nobody(), link, "myohassa@asema.example").status()).isEqualTo(404);
        }
        assertThat(state("Vanha Kutsu")).contains("vanhentunut");
    }

    @Test
    void of_two_who_join_by_one_link_at_once_one_gets_in_and_the_other_gets_no_account() throws Exception {
        var link = invited("Kaksi Yhtäaikaa", "VIEWER");
        var threads = Executors.newFixedThreadPool(2);
        List<Callable<Integer>> joins = List.of(
            () -> join(visitors.nobody(), link, "yksi@asema.example").status(),
            () -> join(visitors.nobody(), link, "kaksi@asema.example").status());
        var statuses = threads.invokeAll(joins).stream().map(each -> {
            try {
                return each.get();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }).toList();
        threads.shutdown();
        assertThat(statuses).containsExactlyInAnyOrder(302, 404);
        assertThat(visitors.as(cast.kaisa).get("/asema/network/members").page().select("li.member:contains(Uusi Jäsen)")
            .eachText().stream().filter(text -> text.contains("Uusi Jäsen yksi") || text.contains("Uusi Jäsen kaksi"))).hasSize(1);
    }

    @Test
    void a_new_link_closes_the_one_before() {
        var first = invited("Uudelleen Kutsuttu", "VIEWER");
        var kaisa = visitors.as(cast.kaisa);
        var list = kaisa.get(LIST);
        var again = kaisa.send(list.page().select("li:contains(Uudelleen Kutsuttu) form[action$=/again]").attr("action"), list);
        var second = URI.create(again.page().select("input#link").val()).getPath();
        assertThat(visitors.nobody().get(first).status()).isEqualTo(404);
        assertThat(visitors.nobody().get(second).status()).isEqualTo(200);
    }

    @Test
    void a_form_sent_twice_invites_once() {
        var kaisa = visitors.as(cast.kaisa);
        var form = kaisa.get(INVITE);
        var key = form.page().select("input[name=stamp]").val();
        String[] values = {"stamp", key, "organisation", cast.railway.toString(), "name", "Kahdesti Painettu", "access", "VIEWER"};
        assertThat(kaisa.send(INVITE, form, values).status()).isEqualTo(200);
        assertThat(kaisa.send(INVITE, form, values).location()).endsWith(LIST);
        assertThat(kaisa.get(LIST).page().select("li:contains(Kahdesti Painettu)")).hasSize(1);
    }

    @Test
    void whoever_has_an_account_joins_with_it() {
        var first = invited("Tuttu Jäsen", "VIEWER");
        join(visitors.nobody(), first, "tuttu@asema.example");
        var second = invited("Tuttu Jäsen", "COORDINATOR");
        var known = join(visitors.nobody(), second, "tuttu@asema.example");
        assertThat(known.status()).isEqualTo(422);
        assertThat(known.text()).contains("on jo tunnus");
        var wrong = visitors.nobody().post(second, second, "how", "own", "own-email", "tuttu@asema.example", "own-password", "väärä salasana");
        assertThat(wrong.status()).isEqualTo(422);
        var browser = visitors.nobody();
        var joined = browser.post(second, second, "how", "own", "own-email", "tuttu@asema.example", "own-password", Cast.PASSWORD);
        assertThat(joined.status()).isEqualTo(302);
        assertThat(browser.get(LIST).status()).as("now a coordinator").isEqualTo(200);
        var third = invited("Tuttu Jäsen", "VIEWER");
        browser.post(third, third, "how", "me");
        assertThat(browser.get(LIST).status()).as("joining again takes no right away").isEqualTo(200);
    }

    @Test
    void only_a_coordinator_invites_and_only_for_a_party() {
        assertThat(visitors.as(cast.anni).post("/asema/network", INVITE, "organisation", cast.city.toString()).status()).isEqualTo(404);
        assertThat(visitors.as(cast.ulla).post("/naapuri/network", INVITE, "organisation", cast.city.toString()).status()).isEqualTo(404);
        var other = visitors.as(cast.kaisa).post(INVITE, INVITE, "organisation", cast.nextDoor.toString(), "access", "COORDINATOR");
        assertThat(other.status()).isEqualTo(422);
    }

    @Test
    void the_link_of_an_invitation_is_nowhere_in_the_database() {
        var token = invited("Salaisuus", "VIEWER").replaceAll(".*/", "");
        assertThat(visitors.as(cast.kaisa).get(LIST).text()).doesNotContain(token);
    }

    private String invited(String name, String access) {
        var kaisa = visitors.as(cast.kaisa);
        var made = kaisa.post(INVITE, INVITE, "organisation", cast.railway.toString(), "name", name, "access", access);
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        return URI.create(made.page().select("input#link").val()).getPath();
    }

    private static Visitors.Answer join(Visitor browser, String link, String email) {
        return browser.post(link, link, "how", "new", "name", "Uusi Jäsen " + email.split("@")[0], "email", email, "password", Cast.PASSWORD);
    }

    private String state(String name) {
        return visitors.as(cast.kaisa).get(LIST).page().select("li:contains(" + name + ")").text();
    }
}
