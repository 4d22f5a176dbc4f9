package fi.solmu.clock;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class PracticeJourneyTest {

    private static final String NEW = "/asema/new/practice";

    @Autowired Cast cast;
    @Autowired Visitors visitors;

    @Test
    void a_practice_is_timed_by_plain_choices_and_comes_back_to_the_form_as_it_was_chosen() {
        var bo = visitors.as(cast.bo);
        var made = bo.post(NEW, NEW, "title", "Häiriöharjoitus", "state", "IN_FORCE", "timing.way", "weekday", "timing.nth", "3",
                "timing.weekday", "WE", "timing.months", "3", "timing.months", "10", "timing.span", "1", "timing.shift", "none",
                "timing.time", "9", "responsible", cast.dispatcherRole.toString(), "participants", cast.city.toString(), "why", "Opitaan");
        assertThat(made.status()).as(made.text()).isEqualTo(302);
        var shown = bo.follow(made);
        assertThat(shown.page().select(".foreseen").text()).contains("Maaliskuun ja lokakuun kolmas keskiviikko, klo 9.00", "Seuraavat kerrat");
        assertThat(shown.page().select(".foreseen__times li")).hasSize(5);
        assertThat(shown.page().select(".six").text()).contains("Junien ohjaaja", "Bo Ban", "Soita 040 000 0101", "Vaarakaupunki");

        var form = bo.get(shown.page().select("a[href$=/edit]").attr("href")).page();
        assertThat(form.select("input[name=timing.way][checked]").val()).isEqualTo("weekday");
        assertThat(form.select("input[name=timing.months][checked]").eachAttr("value")).containsExactly("3", "10");
        assertThat(form.select("select[name=timing.nth] option[selected]").val()).isEqualTo("3");
    }

    @Test
    void a_time_that_cannot_be_comes_back_with_its_fault_and_the_form_filled() {
        var bo = visitors.as(cast.bo);
        var refused = bo.post(NEW, NEW, "title", "Kokous", "state", "IN_FORCE", "timing.way", "rule", "timing.rule", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "timing.span", "nyt");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".errorsummary").text()).contains("Kirjoita kokonaisluku");
        assertThat(refused.page().select("input[name=timing.rule]").val()).contains("BYMONTHDAY=30");

        var never = bo.post(NEW, NEW, "title", "Kokous", "timing.way", "rule", "timing.rule", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30");
        assertThat(never.page().select(".errorsummary").text()).contains("Sääntö ei osu yhteenkään päivään");
        var without = bo.post(NEW, NEW, "title", "", "state", "IN_FORCE", "timing.way", "every", "timing.every", "1");
        assertThat(without.page().select(".errorsummary a").eachText()).hasSize(2).anyMatch(text -> text.contains("viikonpäivä"));
        var empty = bo.post(NEW, NEW, "title", "Kokous", "state", "IN_FORCE", "timing.way", "months");
        assertThat(empty.page().select("#field-timing .field__error").text()).contains("tarvitsee ajan");
    }

    @Test
    void history_tells_the_time_who_sees_and_who_answers_in_the_words_of_the_reader() {
        var bo = visitors.as(cast.bo);
        var made = bo.post(NEW, NEW, "title", "Johtoryhmä", "state", "IN_FORCE", "timing.way", "weekday", "timing.nth", "3",
                "timing.weekday", "WE", "timing.months", "3", "visibility", "NETWORK");
        var edit = bo.follow(made).page().select("a[href$=/edit]").attr("href");
        bo.post(edit, edit, "title", "Johtoryhmä", "state", "PAUSED", "timing.way", "weeks", "timing.weeks", "42", "timing.from", "1.3.2030",
                "visibility", "ORGANISATION", "responsible", cast.dispatcherRole.toString(), "revision", "1");

        var history = bo.get(edit.replace("/edit", "/history"));
        assertThat(history.status()).isEqualTo(200);
        assertThat(history.page().select("del").eachText()).contains("Maaliskuun kolmas keskiviikko", "Voimassa", "Koko verkosto", "(tyhjä)");
        assertThat(history.page().select("ins").eachText())
            .contains("Viikolla 42, päivä sovitaan, 1.3.2030 alkaen", "Tauolla", "Vain oma organisaatio", "Junien ohjaaja");
    }

    @Test
    void the_next_dates_are_shown_as_the_time_is_chosen() {
        var bo = visitors.as(cast.bo);
        assertThat(bo.get("/asema/clock/dates?timing.way=workday&timing.workday=-1").page().text())
            .contains("Joka kuukauden viimeinen työpäivä");
        assertThat(bo.get("/asema/clock/dates?timing.way=rule&timing.rule=soon").page().text()).contains("ei ymmärretty");
        assertThat(bo.get("/asema/clock/dates?timing.way=weeks&timing.weeks=42").page().text()).contains("Viikolla 42, päivä sovitaan");
    }

    @Test
    void a_time_is_told_held_with_one_press_and_taken_back_with_another() {
        var bo = visitors.as(cast.bo);
        var today = LocalDate.now(java.time.ZoneId.of("Europe/Helsinki"));
        var made = bo.post(NEW, NEW, "title", "Päivittäinen tilannekuva", "state", "IN_FORCE", "timing.way", "rule", "timing.rule", "FREQ=DAILY",
                "responsible", cast.dispatcherRole.toString());
        var page = bo.follow(made);
        assertThat(page.page().select(".due").text()).contains("Kerro, miten meni", "Nyt");
        var place = page.page().select(".due form").attr("action");
        assertThat(place).endsWith("/occurrences/" + today);

        var told = bo.send(place, page, "state", "held", "note", "Sujui");
        assertThat(told.status()).as(told.text()).isEqualTo(302);
        bo.send(place, page, "state", "held", "note", "Sujui");
        var after = bo.follow(told);
        assertThat(after.page().select(".due").text()).contains("Seuraava kerta");
        assertThat(bo.get(after.response().uri().getPath().replace("/clock/", "/items/") + "/history").page().select(".history__deed strong").eachText())
            .containsExactly("Pidetty", "Lisätty");

        assertThat(bo.send(place.replace(today.toString(), today.plusDays(1).toString()), page, "state", "held").page().text())
            .contains("ei ole vielä alkanut");
        assertThat(bo.send(place, page, "state", "moved").page().select(".errorsummary").text()).contains("mihin päivään");
        assertThat(bo.send(place, page, "state", "held", "note", "Asiakas 131052-308T").page().select(".errorsummary").text()).contains("henkilötunnus");
        assertThat(bo.send(place + "/removal", page, "seen", "held").status()).isEqualTo(302);
        assertThat(bo.follow(made).page().select(".due").text()).contains("Kerro, miten meni");
    }

    @Test
    void others_cannot_tell_how_it_went() {
        var bo = visitors.as(cast.bo);
        var made = bo.post(NEW, NEW, "title", "Oma asia", "state", "IN_FORCE", "timing.way", "rule", "timing.rule", "FREQ=DAILY");
        var place = made.location().replaceFirst("https?://[^/]*", "") + "/occurrences/" + LocalDate.now(java.time.ZoneId.of("Europe/Helsinki"));
        var anni = visitors.as(cast.anni);
        var opened = anni.get(NEW);
        assertThat(anni.send(place, opened, "state", "held").page().text()).contains("koordinaattori");
        assertThat(anni.follow(made).page().select(".due form")).isEmpty();
        var ulla = visitors.as(cast.ulla);
        assertThat(ulla.send(place, ulla.get("/naapuri/new/practice"), "state", "held").status()).isEqualTo(404);
        assertThat(visitors.as(cast.vera).get("/asema/clock/dates?timing.way=open").status()).isEqualTo(404);
    }
}
