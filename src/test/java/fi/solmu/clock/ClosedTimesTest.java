package fi.solmu.clock;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Answer;
import fi.solmu.Visitors.Visitor;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Organisations tell when they are closed, and the clock steps aside and says why. */
@ProductTest
class ClosedTimesTest {

    private static final String HERE = "/asema/network/closed";

    @Autowired Cast cast;
    @Autowired Visitors visitors;

    @Test
    void a_member_tells_changes_and_takes_away_what_is_closed() {
        var bo = visitors.as(cast.bo);
        add(bo, "Kesäsulku", "2.7.2040", "27.7.2040");
        var shown = visitors.as(cast.vera).get(HERE).page();
        assertThat(shown.select("#closed-" + cast.railway).parents().first().text()).contains("Kesäsulku, 2.7.2040–27.7.2040", "Juhannus- ja jouluaatto ovat vapaita");
        assertThat(shown.select("form[action*=/network/closed]")).as("a reader").isEmpty();

        var edit = mine(bo, "Kesäsulku");
        assertThat(bo.get(edit).page().select("input[name=first]").val()).isEqualTo("2040-07-02");
        assertThat(change(bo, edit, "name", "Kesäsulku", "first", "3.7.2040", "last", "").status()).isEqualTo(302);
        assertThat(bo.get(HERE).text()).contains("Kesäsulku, 3.7.2040").doesNotContain("27.7.2040");
        assertThat(bo.post(edit + "/end", edit + "/end").status()).isEqualTo(302);
        assertThat(bo.get(HERE).text()).doesNotContain("Kesäsulku");
        assertThat(bo.get(edit).status()).isEqualTo(404);
    }

    @Test
    void what_cannot_be_is_told_by_its_question() {
        var bo = visitors.as(cast.bo);
        var blank = HERE + "/" + cast.railway + "/new";
        var empty = bo.post(blank, blank, "name", "", "first", "", "last", "3.3.2040");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.page().select(".errorsummary li").eachText()).containsExactly("Kirjoita nimi.", "Kerro ensimmäinen päivä.");
        var backwards = bo.post(blank, blank, "name", "Remontti", "first", "3.3.2040", "last", "2.3.2040");
        assertThat(backwards.page().select(".errorsummary").text()).contains("ennen alkamista");
        assertThat(backwards.page().select("input[name=name]").val()).isEqualTo("Remontti");
        var endless = bo.post(blank, blank, "name", "Remontti", "first", "3.3.2040", "last", "3.3.2042");
        assertThat(endless.page().select(".errorsummary").text()).contains("enintään 366 päivää");
        assertThat(bo.post(blank, blank, "name", "Remontti", "first", "31.2.2040").status()).isEqualTo(422);
    }

    @Test
    void nobody_closes_anothers_doors_but_the_coordinator_may() {
        var ofCity = HERE + "/" + cast.city + "/new";
        var bo = visitors.as(cast.bo);
        assertThat(bo.get(ofCity).status()).isEqualTo(404);
        assertThat(bo.post(HERE + "/" + cast.railway + "/new", ofCity, "name", "Vieras", "first", "1.1.2041").status()).isEqualTo(404);
        assertThat(visitors.as(cast.ulla).get(HERE + "/" + cast.railway + "/new").status()).isEqualTo(404);
        assertThat(visitors.as(cast.vera).get(HERE + "/" + cast.city + "/new").status()).isIn(403, 404);
        var kaisa = visitors.as(cast.kaisa);
        add(bo, "Rataremontti", "1.2.2041", "5.2.2041");
        var edit = mine(kaisa, "Rataremontti");
        assertThat(visitors.as(cast.anni).get(edit).status()).as("a member of another organisation").isEqualTo(404);
        assertThat(kaisa.post(edit + "/end", edit + "/end").status()).isEqualTo(302);
    }

    @Test
    void two_at_once_do_not_overwrite_each_other() {
        var bo = visitors.as(cast.bo);
        add(bo, "Talvisulku", "1.3.2041", "5.3.2041");
        var edit = mine(bo, "Talvisulku");
        var opened = bo.get(edit);
        assertThat(change(bo, edit, "name", "Talvisulku", "first", "2.3.2041").status()).isEqualTo(302);
        var late = bo.send(edit, opened, "name", "Toinen", "first", "3.3.2041", "stamp", opened.page().select("input[name=stamp]").val());
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("2.3.2041");
        bo.post(edit + "/end", edit + "/end");
    }

    @Test
    void a_practice_steps_aside_and_says_why_on_its_page_and_as_it_is_timed() {
        var bo = visitors.as(cast.bo);
        add(bo, "Vuosihuolto", "26.12.2039", "20.1.2040");
        var asked = "/asema/clock/dates?timing.way=day&timing.day=2&timing.months=1&timing.shift=following&timing.from=1.1.2040&responsible=";
        assertThat(bo.get(asked + cast.dispatcherRole).page().text()).contains("ma 23.1.2040", "2.1. on kiinni (Vuosihuolto), siksi 23.1.");
        assertThat(bo.get(asked + cast.counsellorRole).page().text()).contains("ma 2.1.2040").doesNotContain("Vuosihuolto");

        var made = bo.post("/asema/new/practice", "/asema/new/practice", "title", "Tammikuun avaus", "state", "IN_FORCE", "timing.way", "day",
                "timing.day", "2", "timing.months", "1", "timing.shift", "following", "timing.from", "1.1.2040", "responsible", cast.dispatcherRole.toString());
        assertThat(bo.follow(made).page().select(".foreseen").text()).contains("2.1. on kiinni (Vuosihuolto), siksi 23.1.");
        assertThat(bo.get("/asema/clock?year=2040&week=2040-W04").page().select("#week").text())
            .contains("Tammikuun avaus", "2.1. on kiinni (Vuosihuolto), siksi 23.1.");
        assertThat(bo.with("Accept-Language", "en").get(asked + cast.dispatcherRole).status()).isEqualTo(200);
        var edit = mine(bo, "Vuosihuolto");
        bo.post(edit + "/end", edit + "/end");
        assertThat(bo.follow(made).page().select(".foreseen").text()).contains("ma 2.1.2040").doesNotContain("Vuosihuolto");
    }

    @Test
    void the_eves_are_working_days_for_those_who_say_so() {
        var bo = visitors.as(cast.bo);
        var asked = "/asema/clock/dates?timing.way=day&timing.day=24&timing.months=12&timing.shift=preceding&timing.from=1.12.2042&responsible=" + cast.dispatcherRole;
        assertThat(bo.get(asked).page().text()).contains("24.12. on jouluaatto, siksi 23.12.");
        var eves = HERE + "/" + cast.railway + "/eves";
        assertThat(bo.post(HERE, eves, "works", "true").status()).isEqualTo(302);
        assertThat(bo.get(asked).page().text()).contains("ke 24.12.2042");
        assertThat(bo.get(HERE).text()).contains("ovat työpäiviä");
        assertThat(bo.post(HERE, HERE + "/" + cast.city + "/eves", "works", "true").status()).isEqualTo(404);
        bo.post(HERE, eves, "works", "false");
    }

    private void add(Visitor visitor, String name, String first, String last) {
        var blank = HERE + "/" + cast.railway + "/new";
        var added = visitor.post(blank, blank, "name", name, "first", first, "last", last);
        assertThat(added.status()).as(added.text()).isEqualTo(302);
    }

    private static Answer change(Visitor visitor, String edit, String... values) {
        var opened = visitor.get(edit);
        var sent = Stream.concat(Stream.of(values), Stream.of("stamp", opened.page().select("input[name=stamp]").val())).toArray(String[]::new);
        return visitor.send(edit, opened, sent);
    }

    private static String mine(Visitor visitor, String name) {
        return visitor.get(HERE).page().select("li:contains(" + name + ") a").attr("href");
    }
}
