package fi.solmu.clock;

import static fi.solmu.clock.MadePractices.key;
import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Answer;
import fi.solmu.Visitors.Visitor;
import fi.solmu.clock.dates.YearWeek;
import fi.solmu.web.Say;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A coming time can be left out or moved, also to another hour, and put back; of one that was held it can be told who was there. */
@ProductTest
@Import(MadePractices.class)
class ToldAheadTest {

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired MadePractices made;

    private final LocalDate today = LocalDate.now(Say.ZONE);

    @AfterEach
    void leave_the_clock_as_it_was() {
        made.leave();
    }

    @Test
    void a_coming_time_is_left_out_with_its_reason_and_held_after_all() {
        var place = made.daily("Peruttava palaveri");
        var practice = place.replaceFirst("/occurrences.*", "");
        var bo = visitors.as(cast.bo);
        var coming = today.plusDays(2);
        var page = bo.get(practice + "?time=" + coming);
        assertThat(page.page().select(".due form.closing summary").eachText()).contains("Peru tämä kerta");
        var form = page.page().select(".due form.closing");
        var told = bo.send(form.attr("action"), page, "state", "cancelled", "reason", "Sali on remontissa", "seen", "");
        assertThat(told.status()).isEqualTo(302);
        assertThat(opened(bo, told).page().select(".told").text()).contains("Peruttu", "Sali on remontissa");

        var due = bo.get(practice + "?time=" + coming).page().select(".due");
        assertThat(due.text()).contains("Peruttu", "Sali on remontissa", "Pidetään sittenkin").doesNotContain("Tulossa", "Paikalla");
        assertThat(bo.get(practice).page().select(".foreseen a[href*=" + coming + "]")).as("does not come").isEmpty();
        assertThat(bo.get("/asema/clock/agenda?month=" + coming.toString().substring(0, 7)).page()
            .select(".week__one:has(a[href*=" + practice + "?time=" + coming + "])").text()).contains("Peruttu");
        var week = bo.get("/asema/clock?week=" + YearWeek.of(coming).year() + "-W" + "%02d".formatted(YearWeek.of(coming).week())).page();
        assertThat(week.select("#week li:has(a[href*=time=" + coming + "]):contains(Peruttava)").text()).contains("Peruttu");
        assertThat(visitors.as(cast.anni).post("/asema", practice + "/occurrences/" + coming.plusDays(1), "state", "cancelled").status())
            .as("not hers").isEqualTo(422);

        var undo = due.select("form[action$=/removal]");
        assertThat(bo.send(undo.attr("action"), page, "seen", undo.select("[name=seen]").val()).status()).isEqualTo(302);
        assertThat(bo.get(practice + "?time=" + coming).page().select(".due").text()).contains("Tulossa");
    }

    @Test
    void a_moved_time_says_from_where_and_at_what_hour_and_whoever_moved_it_hears_what_the_day_is() {
        var place = made.daily("Siirtyvä palaveri");
        var practice = place.replaceFirst("/occurrences.*", "");
        var bo = visitors.as(cast.bo);
        var from = today.plusDays(3);
        var sunday = from.with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
        var told = bo.post(practice, practice + "/occurrences/" + from, "state", "moved", "to", sunday.toString(), "at", "13–14.30");
        assertThat(told.status()).isEqualTo(302);
        assertThat(opened(bo, told).page().select(".told").text()).contains("klo 13.00–14.30", "sunnuntai", "jo toinen kerta");
        var due = bo.get(practice + "?time=" + from).page().select(".due");
        assertThat(due.text()).contains("klo 13.00–14.30", "alun perin", from.getDayOfMonth() + "." + from.getMonthValue() + ".", "Peru siirto");
        assertThat(bo.get("/asema/clock/month?month=" + sunday.toString().substring(0, 7)).page().select(".sheet-one").eachText())
            .anyMatch(one -> one.contains("Siirtyvä palaveri") && one.contains("alun perin"));
        var undo = due.select("form[action$=/removal]");
        bo.send(undo.attr("action"), bo.get(practice), "seen", undo.select("[name=seen]").val());
        assertThat(bo.get(practice + "?time=" + from).page().select(".due").text()).doesNotContain("alun perin", "13.00");

        var nowhere = bo.post(practice, practice + "/occurrences/" + from, "state", "moved", "to", from.toString());
        assertThat(nowhere.status()).isEqualTo(422);
        assertThat(nowhere.text()).contains("jo siinä päivässä");
        var later = opened(bo, bo.post(practice, practice + "/occurrences/" + from, "state", "moved", "at", "15"));
        assertThat(later.page().select(".told").text()).as("the hour alone").contains("klo 15.00");
        bo.post(practice, practice + "/occurrences/" + from + "/removal", "seen", "moved_" + from + "_15.00");
        var past = opened(bo, bo.post(practice, practice + "/occurrences/" + from, "state", "moved", "to", today.minusDays(1).toString()));
        assertThat(past.page().select(".told").text()).contains("on jo mennyt");
        bo.post(practice, practice + "/occurrences/" + from + "/removal", "seen", "moved_" + today.minusDays(1));

        var unclear = bo.post(practice, practice + "/occurrences/" + from, "state", "moved", "to", sunday.toString(), "at", "iltapäivällä");
        assertThat(unclear.status()).isEqualTo(422);
        assertThat(unclear.page().select("#field-at[aria-invalid]").val()).isEqualTo("iltapäivällä");
    }

    @Test
    void who_was_there_is_told_of_a_time_that_was_held() {
        var place = made.daily("Yhteinen katselmus");
        var practice = place.replaceFirst("/occurrences.*", "");
        var bo = visitors.as(cast.bo);
        var presence = place + "/presence";
        assertThat(bo.post("/asema", presence, "present", cast.city.toString()).status()).as("not held yet").isEqualTo(422);
        var told = opened(bo, bo.post("/asema", place, "state", "held", "back", "/asema"));
        assertThat(told.page().select(".told [name=present]")).hasSizeGreaterThan(1);
        var kept = bo.send(presence, told, "present", cast.city.toString(), "present", "ei kukaan", "present", cast.nextDoor.toString());
        assertThat(opened(bo, kept).page().select(".told [name=present][checked]").eachAttr("value")).containsExactly(cast.city.toString());
        var csrf = bo.get("/asema").page().select("input[name=_csrf]").attr("value");
        var part = MadePractices.part(bo, presence, csrf, "present=" + cast.city + "&back=/asema");
        assertThat(part.page().select(".told [name=present][checked]")).as("in its place").hasSize(1);
        assertThat(bo.get("/asema").text()).as("nothing is said again later").doesNotContain("Paikalla olleet tallennettu");
        var city = cast.as(cast.bo, () -> told.page().select(".told label[for$=" + cast.city + "]").text());
        assertThat(bo.get(practice).page().select(".times").text()).contains("Paikalla: " + city);
        assertThat(visitors.as(cast.anni).post("/asema", presence, "present", cast.city.toString()).status()).as("not hers").isEqualTo(422);
        assertThat(visitors.as(cast.ulla).post("/naapuri", presence.replace("/asema/", "/naapuri/"), "present", cast.city.toString()).status())
            .isEqualTo(404);

        bo.post("/asema", place + "/removal", "seen", "held");
        assertThat(bo.get(practice).page().select(".times").text()).doesNotContain("Paikalla");
    }

    private static Answer opened(Visitor visitor, Answer led) {
        return visitor.get(MadePractices.path(led).replaceFirst("#.*", ""));
    }
}
