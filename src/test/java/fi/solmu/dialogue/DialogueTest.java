package fi.solmu.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Visitor;
import fi.solmu.web.Say;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class DialogueTest {

    private static final String DIALOGUE = "/asema/new/dialogue";
    private static final String INSIGHT = "/asema/new/insight";
    private static final String PERSPECTIVE = "/asema/new/perspective";
    private static final String DECISION = "/asema/new/decision";

    @Autowired Cast cast;
    @Autowired Visitors visitors;

    @Test
    void a_talk_is_planned_held_and_understood_and_what_was_understood_is_taken_on() {
        var anni = visitors.as(cast.anni);
        var today = LocalDate.now(Say.ZONE);
        var talk = anni.make(DIALOGUE, "title", "Asiakasraati: oma valmentaja", "direction", "customers",
                "date", today.plusDays(9).toString(), "rules", "Kuuntele, älä keskeytä");
        assertThat(anni.get(talk).page().select(".way [aria-current=step]").text()).isEqualTo("Suunniteltu");

        var edit = anni.get(talk).page().select("a[href$=/edit]").attr("href");
        var held = anni.post(edit, edit, "title", "Asiakasraati: oma valmentaja", "state", "HELD", "direction", "customers",
                "date", today.minusDays(1).toString(), "attended", "11", "revision", "1", "visibility", "NETWORK",
                "attendance[0].organisation", cast.anni.organisation().toString(), "attendance[0].count", "2",
                "attendance[1].organisation", cast.bo.organisation().toString(), "attendance[1].count", "1");
        assertThat(held.status()).as(held.text()).isEqualTo(302);
        var page = anni.get(talk);
        assertThat(page.page().select(".way [aria-current=step]").text()).isEqualTo("Pidetty");
        assertThat(page.text()).contains("11 osallistujaa", "Oivalluksia ei ole vielä kirjattu");
        assertThat(page.page().select("dd:contains(11 osallistujaa) .tag")).hasSize(2);

        var way = page.page().select("a[href*=/new/insight]").attr("href");
        assertThat(anni.get(way).page().select("[name=dialogue] option[selected]").val()).isEqualTo(id(talk));
        anni.make(way, "title", "Ettei tarvitse aloittaa alusta");
        assertThat(row(anni, "Asiakasraati: oma valmentaja")).contains("Asiakkaat", "1 oivallus", "1 odottaa jatkoa");

        var improve = anni.get(talk).page().select(".understood a[href*=/new/improvement]").attr("href");
        anni.make(improve, "title", "Sama valmentaja koko ajan");
        assertThat(anni.get(talk).page().select(".outcomes").text()).contains("synnyttää", "Sama valmentaja koko ajan", "Ehdotettu");
        assertThat(row(anni, "Asiakasraati: oma valmentaja")).contains("1 oivallus").doesNotContain("odottaa");
        assertThat(anni.get("/asema/dialogue/insights").page().select(".saying:contains(Ettei tarvitse)").text())
            .contains("Asiakasraati: oma valmentaja", "Johti 1 asiaan");
        assertThat(anni.get("/asema/dialogue").page().select(".silences__one:contains(Asiakkaat) .status--ok")).hasSize(1);
        assertThat(anni.get("/asema/dialogue").page().select("nav [aria-current=page]").eachText()).contains("Vuoropuhelu");
    }

    private static String row(Visitor by, String title) {
        return by.get("/asema/dialogue").page().select(".talk-row:contains(" + title + ")").text();
    }

    @Test
    void a_direction_in_which_nobody_has_talked_for_a_year_has_fallen_silent() {
        var anni = visitors.as(cast.anni);
        var silence = ".silences__one:contains(Päättäjät)";
        assertThat(anni.get("/asema/dialogue").page().select(silence).text()).contains("Ei vielä");
        var day = LocalDate.now(Say.ZONE).minusDays(366);
        anni.make(DIALOGUE, "title", "Lautakunnan ilta", "state", "TOLD_BACK", "direction", "decision_makers", "date", day.toString());
        assertThat(anni.get("/asema/dialogue").page().select(silence).text()).contains("yli vuosi sitten");
        anni.make(DIALOGUE, "title", "Lautakunnan aamu", "state", "HELD", "direction", "decision_makers",
                "date", day.plusDays(1).toString());
        assertThat(anni.get("/asema/dialogue").page().select(silence + " .status--ok")).hasSize(1);
    }

    @Test
    void what_was_said_among_ourselves_is_hidden_with_its_talk() {
        var bo = visitors.as(cast.bo);
        var talk = bo.make(DIALOGUE, "visibility", "ORGANISATION", "title", "Rautatien oma iltapäivä");
        var insight = bo.make(INSIGHT, "title", "Vuoron vaihto on hankala", "dialogue", id(talk));
        bo.make(INSIGHT, "visibility", "ORGANISATION", "title", "Meidän kesken sanottu", "dialogue", id(talk));
        assertThat(bo.get(talk).text()).contains("Vuoron vaihto on hankala", "Meidän kesken sanottu");

        var kaisa = visitors.as(cast.kaisa);
        assertThat(kaisa.get(talk).status()).isEqualTo(404);
        assertThat(kaisa.get(insight).text()).contains("Vuoron vaihto on hankala").doesNotContain("Rautatien oma iltapäivä");
        assertThat(kaisa.get("/asema/dialogue/insights").text()).contains("Vuoron vaihto").doesNotContain("Meidän kesken", "oma iltapäivä");

        var edit = kaisa.get(insight).page().select("a[href$=/edit]").attr("href");
        assertThat(kaisa.post(edit, edit, "title", "Vuoronvaihto on hankala", "revision", "1", "visibility", "NETWORK").status()).isEqualTo(302);
        assertThat(bo.get(insight).text()).contains("Vuoronvaihto on hankala", "Rautatien oma iltapäivä");
    }

    @Test
    void a_perspective_is_somebodys_and_about_something() {
        var anni = visitors.as(cast.anni);
        var promise = anni.make("/asema/new/promise", "title", "Kerromme heti");
        var way = PERSPECTIVE + "?from=" + id(promise) + "&relation=concerns&forward=false";
        var seen = anni.make(way, "title", "Odotan tietämättä mitä", "of_organisation", cast.bo.organisation().toString());
        assertThat(anni.get(seen).text()).contains("Kerromme heti", "Pohjantähti Junat");
        assertThat(anni.get(promise).page().select(".story").text()).contains("Odotan tietämättä mitä");
        anni.make(PERSPECTIVE, "title", "Kaikki soittavat yhtä aikaa", "of_organisation", cast.anni.organisation().toString());
        assertThat(anni.get("/asema/dialogue/perspectives").page().select(".saying:contains(Kaikki soittavat)").text())
            .contains("Ei kerrottu, mistä asiasta");
    }

    @Test
    void a_decision_keeps_its_options_line_by_line_and_says_what_it_decides() {
        var anni = visitors.as(cast.anni);
        var measure = anni.make("/asema/new/measure", "title", "Yhteinen perehdytyspäivä");
        var way = DECISION + "?from=" + id(measure) + "&relation=decides&forward=false";
        var decision = anni.make(way, "title", "Perehdytys kahdesti vuodessa",
                "options", "Kerran, keväällä\nKahdesti; syksyllä myös\n\n  Ei lainkaan  ");
        assertThat(anni.get(decision).page().select(".options li").eachText())
            .containsExactly("Kerran, keväällä", "Kahdesti; syksyllä myös", "Ei lainkaan");
        assertThat(anni.get(decision).text()).contains("Yhteinen perehdytyspäivä", "Valmistelussa");
        var edit = anni.get(decision).page().select("a[href$=/edit]").attr("href");
        assertThat(anni.get(edit).page().select("[name=options]").val())
            .isEqualTo("Kerran, keväällä\nKahdesti; syksyllä myös\nEi lainkaan");
        assertThat(anni.get("/asema/dialogue/decisions").page().select(".talk-row:contains(Perehdytys kahdesti)").text())
            .contains("Ei vielä päätetty").doesNotContain("Ei liitetty");
        assertThat(anni.get(measure).page().select(".story").text()).contains("Perehdytys kahdesti vuodessa");
    }

    @ParameterizedTest
    @CsvSource({
        "dialogue, state, HELD, field-direction", "dialogue, attended, -1, field-attended", "dialogue, direction, nobody, field-direction",
        "dialogue, attendance[0].count, 5, field-attendance-0--organisation", "decision, state, MADE, field-decided_by",
        "perspective, of_group, , field-of_group", "insight, dialogue, 00000000-0000-7000-8000-00000000dead, field-dialogue"})
    void what_does_not_hold_together_comes_back(String kind, String name, String value, String fault) {
        var form = "/asema/new/" + kind;
        var refused = visitors.as(cast.anni).post(form, form, "title", "Jotakin puhuttiin", "visibility", "NETWORK", name, value == null ? "" : value);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".errorsummary a").eachAttr("href")).containsExactly("#" + fault);
    }

    @Test
    void a_talk_of_tomorrow_has_not_been_held_and_nobody_is_counted_twice() {
        var anni = visitors.as(cast.anni);
        var tomorrow = LocalDate.now(Say.ZONE).plusDays(1).toString();
        var early = anni.post(DIALOGUE, DIALOGUE, "title", "Huominen", "state", "HELD", "direction", "staff", "date", tomorrow,
                "visibility", "NETWORK");
        assertThat(early.page().select(".errorsummary").text()).contains("ei voi olla tulevaisuudessa");
        var bo = cast.bo.organisation().toString();
        var twice = anni.post(DIALOGUE, DIALOGUE, "title", "Kahdesti", "visibility", "NETWORK",
                "attendance[0].organisation", bo, "attendance[0].count", "2", "attendance[1].organisation", bo, "attendance[1].count", "3");
        assertThat(twice.page().select(".errorsummary").text()).contains("kahdella rivillä");
        var fewer = anni.post(DIALOGUE, DIALOGUE, "title", "Liian vähän", "visibility", "NETWORK", "attended", "1",
                "attendance[0].organisation", bo, "attendance[0].count", "2");
        assertThat(fewer.page().select(".errorsummary").text()).contains("yhteensä 2");
    }

    private static String id(String place) {
        return place.replaceAll(".*/", "");
    }
}
