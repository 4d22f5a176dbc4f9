package fi.solmu.walk;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Answer;
import fi.solmu.database.TestOwner;
import fi.solmu.item.ItemId;
import fi.solmu.walk.Routes.Route;
import fi.solmu.web.Field;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whatever is written into whatever form: a sentence comes back, nothing is lost and nothing is half-written. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

    private static final Map<String, String> REFUSED = Map.of(
            "too long", "pitkä ".repeat(17_000), "NUL", "a\u0000b\u001B[2J", "identity code", "Asiakas 131052\u2013308T");

    @Autowired ApplicationContext beans;
    @Autowired Visitors visitors;
    @Autowired TestOwner owner;

    Planted planted;
    Ledger ledger;
    RoughVisitor rough;
    List<FoundForm> forms;
    List<Filling.Address> pages;

    @BeforeAll
    void findEveryForm() {
        planted = new Planted(beans);
        ledger = new Ledger(beans);
        rough = new RoughVisitor(visitors.as(planted.coordinator));
        pages = Routes.ofPages(beans).stream().filter(Route::isGet).flatMap(route -> Filling.open(planted).of(route).stream()).toList();
        var walker = new Walker(visitors.as(planted.coordinator));
        var found = new LinkedHashMap<String, FoundForm>();
        pages.forEach(address -> FoundForm.on(walker.goesTo(address)).forEach(form -> found.putIfAbsent(form.likeness(), form)));
        forms = List.copyOf(found.values());
        assertThat(forms).extracting(FoundForm::place).hasSizeGreaterThan(25).contains("/" + planted.word + "/new/step");
    }

    @AfterAll
    void openTheDoorAgain() {
        owner.does("delete from failed_sign_in where account like '%rikki%'");
    }

    @Test
    void what_no_text_may_hold_is_refused_and_the_form_comes_back_filled() {
        var before = ledger.of(planted.coordinator.network());
        var faults = new Faults();
        forms.forEach(form -> form.written().forEach(field -> REFUSED.forEach((what, value) ->
            refusedAndFilled(form, field, value, form.place() + " " + field + " " + what, faults))));
        refusedAndFilled(form("/new/promise"), "text", "megatavu ".repeat(340_000), "3 MB", faults);
        faults.areNone();
        assertThat(ledger.of(planted.coordinator.network())).isEqualTo(before);
    }

    private void refusedAndFilled(FoundForm form, String field, String value, String where, Faults faults) {
        var sent = new LinkedHashMap<>(form.values());
        sent.put(field, value);
        sent.computeIfPresent("timing.way", (way, chosen) -> field.startsWith("timing.") ? field.substring("timing.".length()) : chosen);
        var answer = rough.send(form.action(), sent);
        faults.look(where, answer);
        if (answer.status() != 422) {
            faults.add(where + " answers " + answer.status());
            return;
        }
        var links = links(answer);
        if (!links.contains(Field.id(field))) {
            faults.add(where + " is refused for something else: " + links);
        }
        links.stream().filter(link -> answer.page().getElementById(link) == null).forEach(link -> faults.add(where + " links to nothing: " + link));
        form.again(answer).ifPresentOrElse(
            again -> form.written().stream().filter(each -> !each.equals(field) && !form.values().get(each).equals(again.values().get(each)))
                .forEach(each -> faults.add(where + " comes back without " + each)),
            () -> faults.add(where + " does not come back"));
    }

    @Test
    void markup_and_sql_are_words_like_any_others() {
        var faults = new Faults();
        for (var form : forms) {
            var sent = new LinkedHashMap<>(form.values());
            form.words().forEach(field -> sent.put(field, Faults.MARKUP));
            sent.replace("key", ItemId.nextUuid().toString());
            var answer = rough.send(form.action(), sent);
            faults.look(form.place(), answer);
            if (answer.status() == 422) {
                form.words().stream().filter(field -> links(answer).contains(Field.id(field))).forEach(field -> sent.put(field, form.values().get(field)));
                faults.look(form.place(), rough.send(form.action(), sent));
            }
        }
        var walker = new Walker(visitors.as(planted.coordinator));
        pages.forEach(address -> faults.look(address.toString(), walker.goesTo(address)));
        faults.areNone();
        assertThat(rough.get("/" + planted.word + "/search?q=onerror").page().select("main").text()).contains("<img src=x onerror=alert(1)>");
    }

    @Test
    void as_many_rows_as_a_form_allows_are_all_kept() {
        var rows = new LinkedHashMap<>(Map.of("title", "Moni rivi", "visibility", "NETWORK"));
        IntStream.range(0, 2_000).forEach(n -> {
            rows.put("occurrences[" + n + "].date", LocalDate.of(2020, 1, 1).plusDays(n).toString());
            rows.put("occurrences[" + n + "].organisation", planted.organisation.toString());
            rows.put("occurrences[" + n + "].note", "rivi " + n);
        });
        var made = rough.send("/" + planted.word + "/new/problem", rows);
        assertThat(made.status()).as(made.page().text()).isEqualTo(302);
        var edit = rough.get(URI.create(made.location()).getPath().replaceFirst("/problems/", "/items/") + "/edit");
        assertThat(edit.page().select("input[name^=occurrences][name$=.date]").eachAttr("value")).filteredOn(day -> day.startsWith("20")).hasSize(2_000);
    }

    @Test
    void more_than_can_be_taken_is_told_in_words() {
        var address = "/" + planted.word + "/new/promise";
        var heavy = rough.sendRaw(address, "title=" + "x".repeat(9_000_000));
        assertThat(heavy.status()).isEqualTo(413);
        assertThat(heavy.page().select("h1").text()).isEqualTo("Lähetys on liian suuri");
        var many = rough.sendRaw(address, IntStream.range(0, 10_500).mapToObj(n -> "p" + n + "=x").collect(Collectors.joining("&")));
        assertThat(many.status()).isEqualTo(400);
        assertThat(many.page().select("h1").text()).isEqualTo("Pyyntöä ei ymmärretty");
    }

    @Test
    void whatever_is_written_at_the_door_is_answered_there() {
        var door = new RoughVisitor(visitors.nobody());
        var faults = new Faults();
        for (var email : List.of("rikki".repeat(20_000) + "@rikki.example", "rikki\u0000@rikki.example", Faults.MARKUP + "rikki")) {
            var answer = door.send("/sign-in", Map.of("email", email, "password", "x\u0000y".repeat(50), "back", "//evil.example"));
            faults.look("sign-in", answer);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.page().select("input[name=email]").val()).startsWith(email.substring(0, 5));
        }
        for (var path : List.of("/sign-in", "/sign-in/sample", "/language", "/meeting-view", "/invitation/x")) {
            var odd = "=%00%FF&" + "x".repeat(50_000);
            faults.look(path, door.sendRaw(path, String.join("&", "person" + odd, "word" + odd, "back" + odd, "language" + odd)));
        }
        faults.areNone();
    }

    private FoundForm form(String end) {
        return forms.stream().filter(each -> each.action().endsWith(end)).findFirst().orElseThrow();
    }

    private static List<String> links(Answer answer) {
        return answer.page().select(".errorsummary a").eachAttr("href").stream().map(link -> link.substring(1)).toList();
    }
}
