package fi.solmu.clock;

import static fi.solmu.clock.MadePractices.key;
import static fi.solmu.clock.MadePractices.part;
import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.web.Say;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What one tells of a time takes nothing from what another told meanwhile. */
@ProductTest
@Import(MadePractices.class)
class ToldByTwoTest {

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired MadePractices made;

    private final LocalDate today = LocalDate.now(Say.ZONE);

    @AfterEach
    void leave_the_clock_as_it_was() {
        made.leave();
    }

    @Test
    void of_two_who_move_it_to_different_days_the_first_holds_until_the_other_has_seen_it() {
        var place = made.daily("Kahden siirto");
        var bo = visitors.as(cast.bo);
        var first = today.minusDays(2);
        var practice = place.replaceFirst("/occurrences.*", "");
        assertThat(bo.post("/asema", place, "state", "moved", "to", first.toString(), "note", "Sali varattu").status()).isEqualTo(302);
        var kaisa = visitors.as(cast.kaisa);
        var second = kaisa.post("/asema", place, "state", "moved", "to", today.minusDays(1).toString(), "note", "Vetäjä poissa", "seen", "");
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.page().select(".errorsummary").text()).contains("jo siirretty", said(first), "Bo Ban", "Sali varattu");
        assertThat(second.page().select("#field-note").val()).isEqualTo("Vetäjä poissa");
        assertThat(second.page().select("#field-to").val()).isEqualTo(today.minusDays(1).toString());
        assertThat(kaisa.get(practice + "?told=" + key(place)).page().select(".told").text()).contains(said(first), "Sali varattu");
        assertThat(kaisa.post("/asema", place, "state", "held", "to", today.minusDays(1).toString()).status()).as("held on yet another day").isEqualTo(422);
        assertThat(kaisa.post("/asema", place, "state", "moved", "to", first.toString()).status()).as("the same day").isEqualTo(302);

        var seen = second.page().select(".due [name=seen]").val();
        assertThat(seen).isEqualTo("moved_" + first);
        assertThat(kaisa.get("/asema?all=true").page().select(".expected form[action=" + place + "]")).as("not hers by role").isEmpty();
        assertThat(bo.get("/asema?all=true").page().select(".expected form[action=" + place + "] [name=seen]").val()).isEqualTo(seen);
        assertThat(bo.get("/asema/clock/review").page().select("[name=seen." + key(place) + "]").val()).isEqualTo(seen);
        assertThat(kaisa.post("/asema", place, "state", "moved", "to", today.minusDays(1).toString(), "note", "Vetäjä poissa", "seen", seen).status()).isEqualTo(302);
        assertThat(kaisa.get(practice + "?told=" + key(place)).page().select(".told").text()).contains(said(today.minusDays(1)), "Sali varattu", "Vetäjä poissa");
    }

    @Test
    void why_it_was_moved_stays_when_it_is_told_how_it_went() {
        var place = made.daily("Siirron syy");
        var bo = visitors.as(cast.bo);
        var told = place.replaceFirst("/occurrences.*", "?told=" + key(place));
        bo.post("/asema", place, "state", "moved", "to", today.minusDays(1).toString(), "note", "Sali varattu");
        bo.post("/asema", place, "state", "held");
        assertThat(bo.get(told).page().select(".told").text()).contains("Kirjattu pidetyksi", "Sali varattu");
        bo.post("/asema", place + "/removal", "seen", "held_" + today.minusDays(1));
        assertThat(bo.get(told).page().select(".told").text()).contains("Siirretty", "Sali varattu");
    }

    @Test
    void one_takes_back_only_what_one_saw() {
        var place = made.daily("Vanha sivu");
        var bo = visitors.as(cast.bo);
        var kaisa = visitors.as(cast.kaisa);
        bo.post("/asema", place, "state", "held");
        var told = place.replaceFirst("/occurrences.*", "?told=" + key(place));
        var open = kaisa.get(told).page().select(".told [name=seen]").val();
        assertThat(kaisa.get(told).page().select(".times form[action$=/removal] [name=seen]").val()).isEqualTo(open).isEqualTo("held");
        bo.post("/asema", place + "/removal", "seen", open);
        bo.post("/asema", place, "state", "missed", "note", "Sali lukossa");

        var refused = kaisa.post("/asema", place + "/removal", "seen", open);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".errorsummary").text()).contains("Bo Ban", "jäi pitämättä", "Sali lukossa");
        assertThat(refused.page().select(".times").text()).contains("Sali lukossa");
        var csrf = kaisa.get("/asema").page().select("input[name=_csrf]").attr("value");
        var part = part(kaisa, place + "/removal", csrf, "back=/asema&seen=" + open);
        assertThat(part.status()).isEqualTo(422);
        assertThat(part.page().select(".told").text()).contains("sillä välin", "Kirjattu pitämättä jääneeksi", "Sali lukossa");
        assertThat(part.page().select(".told [name=seen]").val()).isEqualTo("missed");
        assertThat(kaisa.post("/asema", place + "/removal").status()).as("without what was seen").isEqualTo(422);
        assertThat(kaisa.post("/asema", place + "/removal", "seen", "missed").status()).isEqualTo(302);
        assertThat(kaisa.post("/asema", place + "/removal", "seen", "missed").status()).as("twice").isEqualTo(302);
    }

    @Test
    void what_has_been_told_of_is_not_pulled_along_the_line() {
        var place = made.written("Vedettävä kerta", "FREQ=YEARLY;BYMONTH=%d;BYMONTHDAY=%d".formatted(today.getMonthValue(), today.getDayOfMonth()));
        var line = "/asema/clock/timeline?q=Vedett&months=3&from=" + today.toString().substring(0, 7);
        var bo = visitors.as(cast.bo);
        assertThat(bo.get(line).page().select("svg.line a[data-move]").attr("data-move")).isEqualTo(today.toString());
        bo.post("/asema", place, "state", "held");
        assertThat(bo.get(line).page().select("svg.line a.act")).hasSize(1);
        assertThat(bo.get(line).page().select("svg.line a[data-move]")).isEmpty();
        bo.post("/asema", place + "/removal", "seen", "held");
        assertThat(bo.get(line).page().select("svg.line a[data-move]")).hasSize(1);
    }

    private static String said(LocalDate day) {
        return day.getDayOfMonth() + "." + day.getMonthValue() + "." + day.getYear();
    }
}
