package fi.solmu.clock;

import static fi.solmu.clock.MadePractices.key;
import static fi.solmu.clock.MadePractices.part;
import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Answer;
import fi.solmu.Visitors.Visitor;
import fi.solmu.web.Say;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A time that has come is closed with one press, where its teller stands. */
@ProductTest
@Import(MadePractices.class)
class ClosingTest {

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired MadePractices made;

    private final LocalDate today = LocalDate.now(Say.ZONE);

    @AfterEach
    void leave_the_clock_as_it_was() {
        made.leave();
    }

    @Test
    void on_the_front_page_one_press_closes_it_and_it_can_be_taken_back() {
        var place = made.daily("Vuoronvaihto");
        var bo = visitors.as(cast.bo);
        var front = bo.get("/asema?all=true");
        var form = front.page().select(".expected form.closing[action=" + place + "]");
        assertThat(form.select("button[value=held]").text()).startsWith("Pidetty").contains("Vuoronvaihto");
        assertThat(front.page().select(".expected a[href*=" + today + "]").text()).as("opens that very time").contains("Vuoronvaihto");

        var told = bo.send(place, front, "state", "held", "note", "Uusi lista toimi", "back", form.select("[name=back]").val());
        assertThat(told.location()).contains("/asema?all=true&told=").contains("#told-");
        var after = opened(bo, told);
        assertThat(after.page().select(".told").text()).contains("Kirjattu pidetyksi", "Vuoronvaihto", "Uusi lista toimi", "Kumoa");
        assertThat(after.page().select(".told").attr("id")).isEqualTo(told.location().replaceFirst(".*#", ""));
        assertThat(after.page().select(".told").hasAttr("data-focus")).isTrue();
        assertThat(after.page().select(".expected form[action=" + place + "]")).isEmpty();

        var undo = after.page().select(".told form");
        var back = bo.send(undo.attr("action"), after, "back", undo.select("[name=back]").val(), "seen", undo.select("[name=seen]").val());
        assertThat(back.location()).endsWith("/asema?all=true").doesNotContain("told");
        assertThat(opened(bo, back).page().select(".expected form[action=" + place + "]")).isNotEmpty();
        assertThat(opened(bo, told).page().select(".told")).as("nothing is told any more").isEmpty();
    }

    @Test
    void a_slip_in_the_day_is_told_and_nothing_is_lost() {
        var place = made.daily("Väärä vuosi");
        var bo = visitors.as(cast.bo);
        var far = bo.post("/asema/clock/agenda", place, "state", "moved", "to", "1.1.2020", "note", "sali varattu");
        assertThat(far.status()).isEqualTo(422);
        assertThat(far.text()).contains("enintään vuoden", "sali varattu");
        var early = bo.post("/asema/clock/agenda", place, "state", "held", "to", today.plusDays(9).toString());
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.text()).contains("ei ole vielä tullut");
        assertThat(bo.post("/asema/clock/agenda", place, "state", "moved", "to", today.plusDays(9).toString()).status()).isEqualTo(302);
    }

    @Test
    void the_week_and_the_list_close_it_too_and_come_back_to_where_one_was() {
        var place = made.daily("Aamukatsaus");
        var bo = visitors.as(cast.bo);
        for (var here : List.of("/asema/clock", "/asema/clock/agenda?month=" + today.toString().substring(0, 7))) {
            var page = bo.get(here);
            var form = page.page().select("form.closing[action=" + place + "]");
            assertThat(form).as(here).isNotEmpty();
            var told = bo.send(place, page, "state", "missed", "back", form.select("[name=back]").val());
            assertThat(told.location()).contains(here + (here.contains("?") ? "&" : "?") + "told=");
            assertThat(opened(bo, told).page().select(".told").text()).as(here).contains("pitämättä jääneeksi", "Aamukatsaus");
            bo.send(place + "/removal", page, "seen", "missed");
        }
        assertThat(visitors.as(cast.anni).get("/asema/clock").page().select("form.closing[action=" + place + "]")).as("not hers").isEmpty();
        assertThat(visitors.as(cast.vera).get("/asema/clock/agenda").page().select("form.closing")).as("a reader").isEmpty();
        assertThat(visitors.as(cast.kaisa).get("/asema/clock").page().select("form.closing[action=" + place + "]")).as("a coordinator").isNotEmpty();
    }

    @Test
    void a_line_of_it_becomes_a_problem_an_improvement_or_an_insight_tied_to_the_practice() {
        var place = made.daily("Laiturikierros");
        var bo = visitors.as(cast.bo);
        var told = bo.post("/asema", place, "state", "held", "note", "Opaste oli väärin");
        var shown = opened(bo, told);
        var ways = shown.page().select(".told ul a");
        assertThat(ways.eachText()).hasSize(3);
        for (var way : ways) {
            var address = way.attr("href");
            var form = bo.get(address).page();
            assertThat(form.select("[name=title]").val()).isEqualTo("Opaste oli väärin");
            assertThat(form.select("[name=text]").text()).contains("Laiturikierros");
            var parts = address.replaceFirst(".*\\?", "").split("&");
            var sent = new ArrayList<>(List.of("title", "Opaste oli väärin " + address.split("[/?]")[3], "visibility", "NETWORK"));
            for (var part : parts) {
                if (!part.startsWith("title=") && !part.startsWith("text=")) {
                    sent.addAll(List.of(part.split("=")));
                }
            }
            var item = bo.send(address.replaceFirst("\\?.*", ""), bo.get(address), sent.toArray(String[]::new));
            assertThat(item.status()).as(item.text()).isEqualTo(302);
        }
        var practice = bo.get(place.replaceFirst("/occurrences.*", "")).text();
        assertThat(practice).contains("Opaste oli väärin log", "Opaste oli väärin improvement", "Opaste oli väärin insight");
    }

    @Test
    void part_by_part_the_answer_takes_the_place_of_the_form() {
        var place = made.daily("Iltakatsaus");
        var bo = visitors.as(cast.bo);
        var csrf = bo.get("/asema").page().select("input[name=_csrf]").attr("value");
        var told = part(bo, place, csrf, "state=held&back=/asema");
        assertThat(told.page().select(".told").text()).contains("Kirjattu pidetyksi");
        assertThat(told.page().select("#notice .aloud").text()).contains("Kirjattu pidetyksi", "Iltakatsaus");
        assertThat(told.page().select("html nav")).as("a part only").isEmpty();
        var otherwise = part(bo, place, csrf, "state=missed&note=Meni+ohi&back=/asema");
        assertThat(otherwise.status()).isEqualTo(422);
        assertThat(otherwise.page().select(".field__error").text()).contains("jo kerrottu", "Bo Ban", "pidetty");
        assertThat(otherwise.page().select("[name=note]").val()).isEqualTo("Meni ohi");
        var whole = bo.post("/asema", place, "state", "missed", "note", "Meni ohi");
        assertThat(whole.page().select("#field-note").val()).as("without scripts").isEqualTo("Meni ohi");
        var undone = part(bo, place + "/removal", csrf, "back=/asema&seen=held");
        assertThat(undone.page().select("form.closing").attr("action")).isEqualTo(place);
        assertThat(undone.page().select("summary[data-focus]")).hasSize(1);
    }

    @Test
    void of_two_who_tell_at_once_both_lines_stay_and_a_moved_time_stays_moved() {
        var place = made.daily("Ruuhkapäivä");
        var bo = visitors.as(cast.bo);
        bo.post("/asema", place, "state", "held", "note", "Bussi puuttui");
        visitors.as(cast.kaisa).post("/asema", place, "state", "held", "note", "Neuvoja ehti");
        var practice = bo.get(place.replaceFirst("/occurrences/.*", "?told=" + key(place)));
        assertThat(practice.page().select(".told").text()).contains("Bussi puuttui", "Neuvoja ehti");
        bo.post("/asema", place + "/removal", "seen", "held");

        bo.post("/asema", place, "state", "moved", "to", today.minusDays(1).toString());
        bo.post("/asema", place, "state", "held");
        bo.post("/asema", place + "/removal", "seen", "held_" + today.minusDays(1));
        assertThat(bo.get("/asema/clock/" + key(place).replaceFirst("_.*", "?time=" + today)).page().select(".due").text())
            .contains(String.valueOf(today.minusDays(1).getYear()));
        assertThat(bo.get(practice.response().uri().getPath() + "?told=" + key(place)).page().select(".told").text()).contains("Siirretty");
    }

    @Test
    void what_was_told_today_stands_among_the_times_at_once() {
        var place = made.daily("Tämän päivän asia");
        var bo = visitors.as(cast.bo);
        bo.post("/asema", place, "state", "held", "note", "Heti näkyvissä");
        var page = bo.get(place.replaceFirst("/occurrences.*", "")).page();
        assertThat(page.select(".times").text()).contains("Heti näkyvissä", "mitä syntyi");
        assertThat(page.select(".due form").attr("action")).endsWith("/occurrences/" + today.plusDays(1));
    }

    @Test
    void no_day_is_told_of_outside_the_years_of_timings() {
        var place = made.daily("Ikuinen");
        var bo = visitors.as(cast.bo);
        var page = place.replaceFirst("/occurrences.*", "");
        for (var day : List.of("%2B999999999-12-31", "%2B900000000-01-01", "-999999999-01-01", "9999-12-31", "1899-12-31", "2201-01-01")) {
            assertThat(bo.get(page + "?time=" + day).page().select(".due").text()).as(day).isEqualTo(bo.get(page).page().select(".due").text());
            for (var deed : List.of("", "/removal", "/help")) {
                var answer = bo.post("/asema", page + "/occurrences/" + day + deed, "state", "held", "helped", "helped");
                assertThat(answer.status()).as(day + deed).isEqualTo(404);
            }
            assertThat(bo.get("/asema?told=" + key(place).replaceFirst("_.*", "_" + day)).status()).isEqualTo(200);
        }
    }

    @Test
    void one_is_led_nowhere_else() {
        var place = made.daily("Siirto");
        var bo = visitors.as(cast.bo);
        for (var away : List.of("https://example.com/", "//example.com", "/naapuri", "/asemax", "/asema/../naapuri", "/asema\\@x", "/asema?a={b}",
                "/asema/" + "x".repeat(3000))) {
            assertThat(bo.post("/asema", place, "state", "held", "back", away).location()).as(away).contains("/asema/clock/" + key(place).split("_")[0]);
        }
        for (var told : List.of("x", UUID.randomUUID() + "_2026-01-01", key(place).replaceFirst("_.*", "_2026-99-99"), "%00")) {
            var page = bo.get("/asema?told=" + told);
            assertThat(page.status()).as(told).isEqualTo(200);
            assertThat(page.page().select(".told")).isEmpty();
        }
        assertThat(visitors.as(cast.ulla).get("/naapuri?told=" + key(place)).page().select(".told")).as("next door").isEmpty();
        assertThat(visitors.as(cast.anni).get("/asema?told=" + key(place)).page().select(".told")).as("not hers to tell").isEmpty();
    }

    private static Answer opened(Visitor visitor, Answer led) {
        return visitor.get(MadePractices.path(led).replaceFirst("#.*", ""));
    }
}
