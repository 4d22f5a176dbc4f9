package fi.solmu.concepts;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class PromisesTest {

    @Autowired Cast cast;
    @Autowired Visitors visitors;

    @Test
    void a_promise_is_made_found_changed_and_brought_back() {
        var anni = visitors.as(cast.anni);
        var made = anni.post("/asema/new/promise", "/asema/new/promise",
                "title", "Kerromme häiriöstä viidessä minuutissa", "concept", "Matka jatkuu", "state", "PROPOSED", "visibility", "NETWORK");
        assertThat(made.status()).as(made.text()).isEqualTo(302);
        var shown = anni.follow(made);
        assertThat(shown.page().select("h1").text()).isEqualTo("Kerromme häiriöstä viidessä minuutissa");
        var code = shown.page().select(".pagehead__over").text().replaceFirst("^.* ", "");
        assertThat(code).matches("PL-[0-9]+");
        assertThat(shown.text()).contains("Matka jatkuu");
        assertThat(anni.get("/asema/concepts/promises").text()).contains("Kerromme häiriöstä");
        assertThat(anni.get("/asema/search?q=h%C3%A4iri%C3%B6").page().text()).contains("Kerromme häiriöstä");
        assertThat(anni.get("/asema/" + code).location()).endsWith(shown.response().uri().getPath());

        var edit = shown.page().select("a[href$=/edit]").attr("href");
        var changed = anni.post(edit, edit, "title", "Kerromme häiriöstä kolmessa minuutissa", "state", "GIVEN", "revision", "1");
        assertThat(changed.status()).as(changed.text()).isEqualTo(302);
        var history = anni.get(edit.replace("/edit", "/history"));
        assertThat(history.page().select("del").eachText()).contains("Kerromme häiriöstä viidessä minuutissa");

        var late = anni.post(edit, edit, "title", "Toinen ehti", "revision", "1");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Toinen ehti", "kolmessa minuutissa");

        anni.send(edit.replace("/edit", "/restoration"), history, "revision", "1");
        assertThat(anni.get(shown.response().uri().getPath()).page().select("h1").text()).contains("viidessä");
    }

    @Test
    void a_double_click_changes_restores_and_unties_once() {
        var anni = visitors.as(cast.anni);
        var made = anni.post("/asema/new/promise", "/asema/new/promise", "title", "Vastaamme tunnissa", "visibility", "NETWORK");
        var edit = anni.follow(made).page().select("a[href$=/edit]").attr("href");
        var opened = anni.get(edit);
        for (int click = 0; click < 2; click++) {
            assertThat(anni.send(edit, opened, "title", "Vastaamme heti", "revision", "1").status()).isEqualTo(302);
        }
        var history = edit.replace("/edit", "/history");
        for (int click = 0; click < 2; click++) {
            assertThat(anni.send(edit.replace("/edit", "/restoration"), anni.get(history), "revision", "1").status()).isEqualTo(302);
        }
        assertThat(anni.get(history).page().select(".history__deed strong").eachText())
            .containsExactly("Aiempi versio palautettu", "Muutettu", "Lisätty");

        var links = edit.replace("/edit", "/links");
        anni.follow(anni.post("/asema/new/problem?from=" + id(edit) + "&relation=concerns&forward=false", "/asema/new/problem",
                "title", "Vastaus viipyi", "from", id(edit), "relation", "concerns", "forward", "false"));
        var tied = anni.get(links);
        var end = tied.page().select("form[action$=/end]").attr("action");
        for (int click = 0; click < 2; click++) {
            assertThat(anni.send(end, tied).status()).isEqualTo(302);
        }
        assertThat(anni.get(history).page().select(".history__deed strong").eachText()).containsOnlyOnce("Liitos purettu");
    }

    private static String id(String edit) {
        return edit.replaceAll(".*/items/|/edit", "");
    }

    @Test
    void a_form_comes_back_filled_with_every_fault() {
        var anni = visitors.as(cast.anni);
        var refused = anni.post("/asema/new/promise", "/asema/new/promise",
                "title", "", "provider_text", "Asiakas 131052-308T soitti", "visibility", "NETWORK");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".errorsummary a")).hasSize(2);
        assertThat(refused.page().select("textarea[name=provider_text]").text()).contains("131052-308T");
    }
}
