package fi.solmu.network;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Program;
import fi.solmu.Visitors;
import fi.solmu.database.TestOwner;
import fi.solmu.item.ItemId;
import fi.solmu.web.Access;
import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class AccessTokensTest {

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired TestOwner owner;
    @Autowired Networks networks;
    @Autowired People people;

    @Test
    void a_token_is_told_once_and_kept_as_its_hash() {
        var browser = visitors.as(cast.anni);
        var token = Program.token(browser, "READ");
        assertThat(token).hasSizeGreaterThan(40);
        assertThat(browser.get("/me/tokens").text()).contains("Ohjelma").doesNotContain(token);
        assertThat(new Program(browser.base(), token).get("/asema.json").status()).isEqualTo(200);
        assertThat(browser.get("/me/tokens").text()).contains("Käytetty viimeksi");
    }

    @Test
    void the_same_form_sent_twice_makes_one_token() {
        var browser = visitors.as(cast.bo);
        var form = browser.get("/me/tokens");
        var key = form.page().select("input[name=key]").val();
        var values = new String[] {"key", key, "name", "Kahdesti", "rights", "READ", "ends", ""};
        var told = browser.send("/me/tokens", form, values);
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.page().select("copy-link").attr("data-said")).isEqualTo("Tunniste kopioitu");
        assertThat(browser.send("/me/tokens", form, values).status()).isEqualTo(302);
        assertThat(browser.get("/me/tokens").text()).containsOnlyOnce("<b>Kahdesti</b>");
    }

    @Test
    void a_token_lasts_a_year_at_most_and_has_a_name() {
        var browser = visitors.as(cast.bo);
        var far = LocalDate.now().plusYears(1).plusDays(2).toString();
        var answer = browser.post("/me/tokens", "/me/tokens", "key", UUID.randomUUID().toString(), "name", " ", "rights", "READ", "ends", far);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".errorsummary a").eachAttr("href")).hasSize(2);
    }

    @Test
    void a_token_for_reading_writes_nothing() {
        var reading = Program.of(visitors, cast.anni, "READ");
        assertThat(reading.get("/asema/concepts/promises.json").status()).isEqualTo(200);
        var refused = reading.send("POST", "/asema/concepts/promises.json", "{\"title\": \"Ei\"}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.isProblem()).isTrue();
    }

    @Test
    void what_opens_nothing_is_told_so_and_never_sent_to_sign_in() {
        var base = visitors.nobody().base();
        for (var token : new String[] {"x", "", "a".repeat(5_000), Tokens.next()}) {
            var answer = new Program(base, token).get("/asema/concepts/promises.json");
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.isProblem()).isTrue();
            assertThat(answer.response().headers().firstValue("WWW-Authenticate")).get().asString().startsWith("Bearer");
            assertThat(answer.response().headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void an_ended_token_and_one_whose_last_day_has_passed_open_nothing() {
        var browser = visitors.as(cast.vera);
        var token = Program.token(browser, "READ");
        var program = new Program(browser.base(), token);
        assertThat(program.get("/asema.json").status()).isEqualTo(200);
        owner.does("update access_token set ends_on = current_date - 1 where person_id = '" + cast.vera.person() + "'");
        assertThat(program.get("/asema.json").status()).isEqualTo(401);
        owner.does("update access_token set ends_on = current_date where person_id = '" + cast.vera.person() + "'");
        assertThat(program.get("/asema.json").status()).isEqualTo(200);
        var page = browser.get("/me/tokens");
        browser.send(page.page().select("form[action$=/end]").last().attr("action"), page);
        assertThat(program.get("/asema.json").status()).isEqualTo(401);
    }

    @Test
    void nobody_ends_anothers_token() {
        var mine = visitors.as(cast.anni);
        var token = Program.token(mine, "READ");
        var action = mine.get("/me/tokens").page().select("form[action$=/end]").last().attr("action");
        var other = visitors.as(cast.bo);
        assertThat(other.send(action, other.get("/me/tokens")).status()).isEqualTo(404);
        assertThat(new Program(mine.base(), token).get("/asema.json").status()).isEqualTo(200);
    }

    @Test
    void a_token_reaches_no_pages_and_no_account() {
        var program = Program.of(visitors, cast.kaisa, "WRITE");
        for (var path : new String[] {"/me", "/me/tokens", "/me/password", "/asema/network/invitations", "/asema/new/promise", "/asema/exchange"}) {
            var answer = program.get(path);
            assertThat(answer.status()).as(path).isIn(404, 406);
            assertThat(answer.isProblem()).as(path).isTrue();
        }
        assertThat(program.send("POST", "/sign-out-everywhere", null).status()).isIn(405, 406);
        assertThat(program.send("POST", "/me/tokens", null).status()).isIn(405, 406);
    }

    @Test
    void a_token_of_one_who_has_left_stops_at_once() {
        var mirja = person("Mirja");
        cast.as(cast.kaisa, () -> networks.join(mirja.person(), cast.city, Access.MEMBER, cast.kaisa));
        var program = Program.of(visitors, mirja, "READ");
        assertThat(program.get("/asema.json").status()).isEqualTo(200);
        owner.does("update member set until = current_date - 1, since = current_date - 2 where person_id = '" + mirja.person() + "'");
        assertThat(program.get("/asema.json").status()).isEqualTo(404);
    }

    @Test
    void a_token_acts_for_the_organisation_it_was_made_for_and_no_other() {
        var pasi = person("Pasi");
        cast.as(cast.kaisa, () -> networks.join(pasi.person(), cast.city, Access.VIEWER, cast.kaisa));
        var old = Program.of(visitors, pasi, "WRITE");
        cast.as(cast.kaisa, () -> networks.join(pasi.person(), cast.railway, Access.MEMBER, cast.kaisa));
        assertThat(old.get("/asema.json").status()).as("still for the city").isEqualTo(200);
        assertThat(old.send("POST", "/asema/concepts/promises.json", "{\"title\": \"Rautatien nimissä\"}").status())
            .as("a viewer of the city, whatever else since").isEqualTo(422);
        owner.does("update member set until = current_date - 1, since = current_date - 2 where person_id = '" + pasi.person()
            + "' and organisation_id = '" + cast.city + "'");
        assertThat(old.get("/asema.json").status()).isEqualTo(404);
        assertThat(Program.of(visitors, pasi, "READ").get("/asema.json").status()).as("a new one, for the railway").isEqualTo(200);
    }

    @Test
    void a_new_password_ends_the_tokens_made_under_the_old() {
        var siru = person("Siru");
        cast.as(cast.kaisa, () -> networks.join(siru.person(), cast.city, Access.MEMBER, cast.kaisa));
        var program = Program.of(visitors, siru, "READ");
        assertThat(program.get("/asema.json").status()).isEqualTo(200);
        cast.as(siru, () -> people.hasPassword(siru.person(), "a hash"));
        assertThat(program.get("/asema.json").status()).isEqualTo(401);
    }

    @Test
    void a_token_needs_no_proof_of_a_form_and_gets_no_cookie() {
        var program = Program.of(visitors, cast.anni, "WRITE");
        var made = program.send("POST", "/asema/concepts/promises.json", "{\"title\": \"Ohjelman lupaus\"}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.response().headers().firstValue("Set-Cookie")).isEmpty();
    }

    private Viewer person(String name) {
        var id = ItemId.nextUuid();
        people.add(id, name, name + "@tunniste.example", "fi", false);
        return new Viewer(id, name, cast.city, "", cast.kaisa.network(), "asema", "asema", Access.MEMBER, Set.of(), Locale.forLanguageTag("fi-FI"));
    }
}
