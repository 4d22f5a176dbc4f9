package fi.solmu.item.json;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Program;
import fi.solmu.Visitors;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The same addresses as pages and in JSON: who gets which, and what is said to what cannot be read. */
@ProductTest
class NotationTest {

    private static final String PROMISES = "/asema/concepts/promises";

    @Autowired Cast cast;
    @Autowired Visitors visitors;

    @Test
    void browsers_get_pages_and_those_who_ask_get_json() {
        var browser = visitors.as(cast.anni);
        for (var page : new String[] {"text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "*/*", "text/html, application/json;q=0.9", "x"}) {
            assertThat(type(browser.send(asking(browser, PROMISES, page)))).as(page).startsWith("text/html");
        }
        for (var json : new String[] {"application/json", "application/json, */*;q=0.5", "application/json, text/html;q=0.9", "application/problem+json"}) {
            assertThat(type(browser.send(asking(browser, PROMISES, json)))).as(json).startsWith("application/json");
        }
        assertThat(type(browser.get(PROMISES + ".json"))).startsWith("application/json");
    }

    @Test
    void a_page_that_is_no_list_and_no_item_is_not_to_be_had_in_json() {
        var browser = visitors.as(cast.kaisa);
        var answer = browser.send(asking(browser, "/asema/network/invitations", "application/json"));
        assertThat(answer.status()).isEqualTo(406);
        assertThat(type(answer)).startsWith("application/problem+json");
    }

    @Test
    void nobody_in_particular_is_told_how_to_come_in() {
        var answer = visitors.nobody().get(PROMISES + ".json");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(type(answer)).startsWith("application/problem+json");
        assertThat(answer.response().headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"Solmu\"");
    }

    @Test
    void a_session_writes_with_the_proof_that_forms_carry() {
        var browser = visitors.as(cast.anni);
        var csrf = browser.get("/asema/new/promise").page().select("input[name=_csrf]").val();
        var unproved = browser.send(sending(browser, "{\"title\": \"Istunnon lupaus\"}"));
        assertThat(unproved.status()).isEqualTo(403);
        assertThat(type(unproved)).startsWith("application/problem+json");
        assertThat(browser.send(sending(browser, "{\"title\": \"Istunnon lupaus\"}").header("X-XSRF-TOKEN", csrf)).status()).isEqualTo(201);
    }

    @Test
    void what_is_nested_too_deep_is_told_so_and_a_day_that_is_in_no_calendar_too() {
        var program = Program.of(visitors, cast.anni, "WRITE");
        var deep = program.send("POST", PROMISES + ".json", "{\"a\":".repeat(40) + "1" + "}".repeat(40));
        assertThat(deep.json().path("detail").asString()).startsWith("Sisältö on liian syvä").contains("enintään 20 tasoa");
        for (var day : new String[] {"2026-02-30", "2026-13-01", "24.12.2026", "0000-01-01"}) {
            var told = program.send("POST", PROMISES + ".json", "{\"title\": \"x\", \"review_by\": \"" + day + "\"}");
            assertThat(told.status()).isEqualTo(422);
            assertThat(told.json().path("errors").get(0).path("field").asString()).isEqualTo("review_by");
            assertThat(told.json().path("errors").get(0).path("message").asString()).as(day).contains("2026-12-24").doesNotContain("24.12.2026");
        }
    }

    @Test
    void what_cannot_be_read_is_told_where() {
        var program = Program.of(visitors, cast.anni, "WRITE");
        var deep = "{\"a\":".repeat(40) + "1" + "}".repeat(40);
        for (var unread : new String[] {"", "{", "[]", "null", "\"x\"", "5", "{\"title\": NaN}", "{\"title\": Infinity}", "{'title': 'x'}", "{\"title\": \"x\"} {}",
                "{\"title\": \"x\", \"title\": \"y\"}", "{\"a\": {\"b\": 1, \"b\": 2}}", deep, "\u0000", "{\"n\": " + "9".repeat(2_000) + "}", "title=x"}) {
            var answer = program.send("POST", PROMISES + ".json", unread);
            assertThat(answer.status()).as(unread).isEqualTo(400);
            assertThat(answer.isProblem()).isTrue();
            assertThat(answer.json().path("detail").asString()).isNotBlank();
        }
    }

    @Test
    void every_other_refusal_is_told_to_programs_too() {
        var program = Program.of(visitors, cast.anni, "WRITE");
        var large = program.send("POST", PROMISES + ".json", "{\"title\": \"" + "x".repeat(1_100_000) + "\"}");
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.isProblem()).isTrue();
        var form = program.send("POST", PROMISES + ".json", null, "Content-Type", "application/x-www-form-urlencoded");
        assertThat(form.status()).isEqualTo(415);
        assertThat(form.isProblem()).isTrue();
        var patched = program.send("PATCH", PROMISES + ".json", "{}");
        assertThat(patched.status()).isEqualTo(405);
        assertThat(patched.response().headers().firstValue("Allow").orElse("")).contains("GET", "POST");
        Stream.of("/asema/nothing.json", "/asema/concepts/promises/x.json", "/nowhere/concepts/promises.json", "/asema/concepts/promises/" + cast.city + ".json")
            .forEach(path -> assertThat(program.get(path).isProblem()).as(path).isTrue());
    }

    @Test
    void refusals_speak_the_language_of_the_reader() {
        var english = visitors.nobody().send(HttpRequest.newBuilder(URI.create(visitors.nobody().base() + PROMISES + ".json")).header("Accept-Language", "en"));
        assertThat(english.text()).contains("The token is missing");
        assertThat(Program.of(visitors, cast.anni, "READ").get("/asema/nothing.json").text()).contains("Tätä ei ole");
    }

    private static HttpRequest.Builder asking(Visitors.Visitor browser, String path, String accept) {
        return HttpRequest.newBuilder(URI.create(browser.base() + path)).header("Accept", accept);
    }

    private static HttpRequest.Builder sending(Visitors.Visitor browser, String body) {
        return HttpRequest.newBuilder(URI.create(browser.base() + PROMISES)).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    private static String type(Visitors.Answer answer) {
        return answer.response().headers().firstValue("Content-Type").orElse("");
    }
}
