package fi.solmu.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.web.Say;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class StrategyTest {

    private static final String GOAL = "/asema/new/goal";
    private static final String MEASURE = "/asema/new/measure";
    private static final String INDICATOR = "/asema/new/indicator";

    @Autowired Cast cast;
    @Autowired Visitors visitors;

    @Test
    void a_goal_is_given_a_measure_and_an_indicator_from_its_board() {
        var anni = visitors.as(cast.anni);
        var made = anni.post(GOAL, GOAL, "title", "Nuorella on suunta kolmessa kuukaudessa", "state", "IN_FORCE", "aim", "effectiveness",
                "period", "2026–2029", "visibility", "NETWORK");
        assertThat(made.status()).as(made.text()).isEqualTo(302);
        assertThat(anni.follow(made).text()).contains("Vaikutus asiakkaan elämään", "2026–2029", "Mittaria ei ole vielä");

        var row = ".goal:has(h2:contains(Nuorella on suunta))";
        var board = anni.get("/asema/strategy/goals").page();
        assertThat(board.select("nav [aria-current=page]").eachText()).contains("Tavoitteet");
        var measure = board.select(row + " a[href*=/new/measure]").attr("href");
        anni.make(measure, "title", "Jokainen nuori tavataan viikossa", "deadline", "2031-01-31");
        var indicator = board.select(row + " a[href*=/new/indicator]").attr("href");
        anni.make(indicator, "title", "Suunnitelma tehty kolmessa kuukaudessa", "unit", "%", "direction", "rising", "target", "90",
                "baseline", "71,5", "interval_months", "1");

        var tied = anni.get("/asema/strategy/goals").page();
        assertThat(tied.select(row + " .goal__measures").text()).contains("Jokainen nuori tavataan viikossa");
        assertThat(tied.select(row + " .goal__indicators").text()).contains("Suunnitelma tehty", "tavoite 90 %", "Ei vielä yhtään arvoa");
        assertThat(anni.get("/asema/strategy/measures").page().select("li:contains(Jokainen nuori)").text())
            .contains("Viimeistään 31.1.2031", "Ei vielä vuosikellossa", "Muutosta ei ole liitetty").doesNotContain("Tavoitetta ei ole liitetty");
    }

    @Test
    void a_measure_that_answers_an_impact_stands_beside_the_change_on_its_board() {
        var anni = visitors.as(cast.anni);
        anni.post("/asema/new/change_factor", "/asema/new/change_factor", "title", "Junat pitenevät", "class", "technological",
                "visibility", "NETWORK");
        var row = ".factor:has(.factor__title:contains(Junat pitenevät))";
        var board = anni.get("/asema/foresight/factors").page();
        anni.make(board.select(row + " a[href*=/new/impact]").attr("href"), "title", "Laituri ei riitä");
        var impact = anni.get("/asema/foresight/factors").page().select(row + " a:contains(Laituri)").attr("href").replaceAll(".*/", "");
        anni.make("/asema/new/measure?from=" + impact + "&relation=answers&forward=false", "title", "Avataan vain etuovet");
        assertThat(anni.get("/asema/foresight/factors").page().select(row + " .factor__effects").last().text())
            .contains("Avataan vain etuovet", "Ehdotettu");
    }

    @Test
    void a_strategy_contains_goals_and_is_in_force_once_it_is_approved() {
        var anni = visitors.as(cast.anni);
        var strategy = anni.make("/asema/new/strategy", "title", "Yhdessä perille", "period", "2026–2029", "version", "2");
        assertThat(anni.get(strategy).text()).contains("Strategiassa ei ole vielä tavoitteita");
        anni.make(anni.get(strategy).page().select("a[href*=/new/goal]").attr("href"), "title", "Juna lähtee ajallaan");
        assertThat(anni.get(strategy).page().select(".goal__title").eachText()).containsExactly("Juna lähtee ajallaan");
        assertThat(anni.get("/asema/strategy").page().select(".measures__row:contains(Yhdessä perille)").text())
            .contains("Luonnos", "2026–2029", "Versio 2", "1 tavoite");

        var edit = anni.get(strategy).page().select("a[href$=/edit]").attr("href");
        var early = anni.post(edit, edit, "title", "Yhdessä perille", "state", "IN_FORCE", "revision", "1", "visibility", "NETWORK");
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.page().select(".errorsummary").text()).contains("päivä, jona strategia hyväksyttiin");
        assertThat(anni.post(edit, edit, "title", "Yhdessä perille", "state", "IN_FORCE", "revision", "1", "visibility", "NETWORK",
                "approved", LocalDate.now(Say.ZONE).toString()).status()).isEqualTo(302);
        assertThat(anni.get(strategy).text()).contains("Voimassa", "Juna lähtee ajallaan");
    }

    @Test
    void readings_are_told_with_a_comma_and_drawn() {
        var anni = visitors.as(cast.anni);
        var made = anni.post(INDICATOR, INDICATOR, "title", "Ensimmäinen keskustelu", "unit", "pv", "direction", "falling", "target", "7",
                "visibility", "NETWORK", "readings[0].date", "2026-01-31", "readings[0].value", "8,5", "readings[1].date", "2026-02-28",
                "readings[1].value", "1 007.25");
        assertThat(made.status()).as(made.text()).isEqualTo(302);
        var page = anni.follow(made);
        var at = page.response().uri().getPath();
        assertThat(page.page().select(".readings__value").eachText()).containsExactly("1 007,25 pv", "8,5 pv");
        assertThat(page.page().select(".readings svg polyline")).hasSize(1);

        var today = LocalDate.now(Say.ZONE).toString();
        assertThat(anni.send(at + "/readings", page, "date", today, "value", "6,8", "note", "Parempi").status()).isEqualTo(302);
        assertThat(anni.send(at + "/readings", page, "date", today, "value", "6,80", "note", "").status()).isEqualTo(302);
        var read = anni.get(at);
        assertThat(read.page().select(".readings__value").eachText()).containsExactly("6,8 pv", "1 007,25 pv", "8,5 pv");
        assertThat(read.text()).contains("Tavoitteessa", "Parempi");
        var edit = page.page().select("a[href$=/edit]").attr("href");
        assertThat(anni.get(edit.replace("/edit", "/history")).text()).contains("6,8");

        var other = anni.send(at + "/readings", page, "date", today, "value", "9", "note", "");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.page().select(".errorsummary a").eachAttr("href")).containsExactly("#field-date");
        assertThat(other.page().select("#field-value").val()).isEqualTo("9");
        var bo = visitors.as(cast.bo);
        assertThat(bo.send(at + "/readings", bo.get(at), "date", today, "value", "1").text()).contains("voi muuttaa omistaja");
        assertThat(visitors.as(cast.vera).get(at).page().select("form[action$=/readings]")).isEmpty();
        assertThat(anni.get(edit).page().select("[name='readings[1].value']").val()).isEqualTo("1007,25");
    }

    @ParameterizedTest
    @CsvSource({
        "indicator, target, 5, field-direction", "indicator, target, viisi, field-target", "indicator, baseline, 1.2.3, field-baseline",
        "indicator, target, 1234567890123, field-target", "indicator, target, 0.1234567, field-target",
        "indicator, interval_months, 0, field-interval_months", "goal, state, IN_FORCE, field-aim", "measure, state, DROPPED, field-why",
        "measure, deadline, 31.2.2027, field-deadline"})
    void what_does_not_hold_together_comes_back(String kind, String name, String value, String fault) {
        var form = "/asema/new/" + kind;
        var refused = visitors.as(cast.anni).post(form, form, "title", "Jotakin tehdään", "visibility", "NETWORK", name, value);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".errorsummary a").eachAttr("href")).containsExactly("#" + fault);
        assertThat(refused.page().select("[name=title]").val()).isEqualTo("Jotakin tehdään");
    }

    @ParameterizedTest
    @CsvSource({"2026-01-31, 2026-01-31, kaksi arvoa", "2026-01-31, 2199-01-01, tulevalle päivälle"})
    void readings_of_one_day_or_of_days_to_come_are_refused(String one, String other, String why) {
        var refused = visitors.as(cast.anni).post(INDICATOR, INDICATOR, "title", "Jonon pituus", "visibility", "NETWORK",
                "readings[0].date", one, "readings[0].value", "1", "readings[1].date", other, "readings[1].value", "2");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".errorsummary").text()).contains(why);
        assertThat(refused.page().select("#field-readings .field__error").text()).contains(why);
    }
}
