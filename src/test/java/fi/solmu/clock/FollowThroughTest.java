package fi.solmu.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.item.Deed;
import fi.solmu.item.Items;
import fi.solmu.web.Refused;
import fi.solmu.web.Say;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Did it help, why do we do this, and what is late or fading: seen by all, said by those whom it is asked. */
@ProductTest
@Import(MadePractices.class)
class FollowThroughTest {

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired MadePractices made;
    @Autowired Items items;
    @Autowired Practices practices;
    @Autowired PracticeQuestions questions;
    @Autowired PracticeHelp help;
    @Autowired PracticeHome home;

    private final LocalDate today = LocalDate.now(Say.ZONE);

    @AfterEach
    void leave_the_clock_as_it_was() {
        made.leave();
    }

    @Test
    void those_whom_it_serves_say_once_whether_a_time_helped_and_may_change_it() {
        var id = made.ruled("Häiriöharjoitus", "FREQ=DAILY");
        var here = "/asema/clock/" + id;
        var place = here + "/occurrences/" + today + "/help";
        var anni = visitors.as(cast.anni);
        assertThat(anni.get(here).page().select("#help form[action=" + place + "]")).hasSize(1);
        assertThat(anni.post(here, place, "helped", "not", "words", "Tieto tuli myöhään").status()).isEqualTo(302);
        visitors.as(cast.vera).post(here, place, "helped", "helped");
        assertThat(anni.post(here, place, "helped", "helped", "words", "Toinen kerta auttoi").status()).isEqualTo(302);
        assertThat(anni.post(here, place, "helped", "helped", "words", "Toinen kerta auttoi").status()).isEqualTo(302);
        visitors.as(cast.bo).post(here, here + "/occurrences/" + today, "state", "held");

        var said = cast.as(cast.bo, () -> help.of(id, cast.bo).get(today));
        assertThat(said.helped()).isEqualTo(2);
        assertThat(said.not()).isZero();
        assertThat(anni.get(here).page().select("#help").text()).contains("vastasit: auttoi");
        var seen = visitors.as(cast.bo).get(here);
        assertThat(seen.page().select("#help")).as("nobody praises their own").isEmpty();
        assertThat(anni.get("/asema/items/" + id + "/history").page().select(".history__deed strong").eachText())
            .containsExactly("Pidetty", "Lisätty");
    }

    @Test
    void counts_and_lines_stand_with_the_time_under_the_name_of_the_organisation() {
        var yesterday = today.minusDays(1);
        var id = made.add("Aamupiiri", made.fields("FREQ=DAILY").with("occurrences", List.of(Map.of("date", yesterday, "state", "held"))), cast.bo);
        var here = "/asema/clock/" + id;
        visitors.as(cast.kaisa).post(here, "/asema/items/" + id + "/following");
        visitors.as(cast.anni).post(here, here + "/occurrences/" + yesterday + "/help", "helped", "not", "words", "Liian pitkä");
        var times = visitors.as(cast.vera).get(here).page().select(".times").text();
        assertThat(times).contains("Auttoi 0, ei auttanut 1", "Vaarakaupunki, Ei auttanut: Liian pitkä").doesNotContain("Anni");
        assertThat(visitors.as(cast.vera).get("/asema/items/" + id + "/history").page().select("main").text()).contains("Bo Ban").doesNotContain("Anni");
        for (var follower : List.of(cast.bo, cast.kaisa)) {
            assertThat(visitors.as(follower).get("/asema/notices").page().select("main li:contains(Aamupiiri)").text()).doesNotContain("Anni");
        }
    }

    @Test
    void nobody_else_is_asked_and_not_of_what_has_not_been() {
        var id = made.ruled("Oma asia", "FREQ=DAILY");
        var here = "/asema/clock/" + id;
        var place = here + "/occurrences/" + today + "/help";
        assertThat(visitors.as(cast.bo).post(here, place, "helped", "helped").status()).isEqualTo(422);
        var anni = visitors.as(cast.anni);
        assertThat(anni.post(here, place.replace(today.toString(), today.plusDays(3).toString()), "helped", "helped").page().text()).contains("ei ole vielä alkanut");
        assertThat(anni.post(here, place.replace(today.toString(), "1990-01-01"), "helped", "helped").status()).isEqualTo(422);
        assertThat(anni.post(here, place, "helped", "ehkä").status()).isEqualTo(422);
        assertThat(anni.post(here, place, "words", "Ei valittu").page().select(".errorsummary").text()).contains("Valitse, oliko siitä apua vai ei.");
        assertThat(anni.post(here, place, "helped", "not", "words", "Asiakas 131052-308T").page().select(".errorsummary").text()).contains("henkilötunnus");
        var tooLong = anni.post(here, place, "helped", "not", "words", "x".repeat(501));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.page().select("#field-words").val()).hasSize(501);
        visitors.as(cast.bo).post(here, here + "/occurrences/" + today, "state", "missed");
        assertThat(anni.post(here, place, "helped", "helped").page().text()).contains("jäi pitämättä");
        var ulla = visitors.as(cast.ulla);
        assertThat(ulla.send(place.replace("/asema/", "/naapuri/"), ulla.get("/naapuri/new/practice"), "helped", "helped").status()).isEqualTo(404);
        assertThat(cast.as(cast.bo, () -> help.of(id, cast.bo))).isEmpty();
    }

    @Test
    void anybody_of_the_staff_asks_why_and_the_answer_is_shown_to_all() {
        var id = made.ruled("Kuukausiraportti", "FREQ=MONTHLY;BYMONTHDAY=1");
        var here = "/asema/clock/" + id;
        var anni = visitors.as(cast.anni);
        assertThat(anni.post(here, here + "/question", "why", " ").page().select(".errorsummary").text()).contains("Kerro, miksi kysyt");
        assertThat(anni.post(here, here + "/question", "why", "Kuka tätä lukee?").status()).isEqualTo(302);
        assertThat(anni.post(here, here + "/question", "why", "Kuka tätä lukee?").status()).as("twice is once").isEqualTo(302);
        var second = visitors.as(cast.kaisa).post(here, here + "/question", "why", "Toinen syy").page();
        assertThat(second.select(".errorsummary").text()).contains("Anni", "Kuka tätä lukee?");
        assertThat(second.select("[name=why]").text()).as("nothing is lost").isEqualTo("Toinen syy");
        assertThat(visitors.as(cast.vera).get(here).page().select("#why").text()).contains("Kuka tätä lukee?", "Anni Asiakasneuvoja, Vaarakaupunki");
        assertThat(visitors.as(cast.vera).get("/asema/clock/standing").text()).contains("Kuukausiraportti", "Kuka tätä lukee?");
        assertThat(visitors.as(cast.bo).get("/asema?all=true").page().select(".expected").text()).contains("Vastaa, miksi tätä tehdään");
        assertThat(visitors.as(cast.bo).get("/asema/notices").text()).contains("Kysyttiin, miksi roolisi käytäntöä tehdään");

        assertThat(anni.post(here, here + "/question/answer", "answer", "Minä").status()).as("not hers").isEqualTo(422);
        assertThat(visitors.as(cast.bo).post(here, here + "/question/answer", "answer", "").status()).isEqualTo(422);
        assertThat(visitors.as(cast.bo).post(here, here + "/question/answer", "answer", "Ministeriö tarvitsee sen").status()).isEqualTo(302);
        var late = visitors.as(cast.kaisa).post(here, here + "/question/answer", "answer", "Myöhässä").page();
        assertThat(late.select(".errorsummary").text()).contains("Bo Ban", "Ministeriö tarvitsee sen");
        assertThat(late.select("[name=answer]").text()).isEqualTo("Myöhässä");
        assertThat(visitors.as(cast.vera).get(here).page().select("#why").text()).contains("Ministeriö tarvitsee sen", "Vastasi Bo Ban, Pohjantähti Junat");
        assertThat(visitors.as(cast.vera).get("/asema/clock/standing").text()).doesNotContain("Kuka tätä lukee?");
        assertThat(visitors.as(cast.vera).get("/asema/items/" + id + "/history").text()).contains("Kysytty, miksi tätä tehdään", "Vastattu, miksi tätä tehdään");
        var vera = visitors.as(cast.vera);
        assertThat(vera.send(here + "/question", vera.get("/asema"), "why", "Lukija").status()).isIn(403, 404);
        var ulla = visitors.as(cast.ulla);
        assertThat(ulla.send(here.replace("/asema/", "/naapuri/") + "/question", ulla.get("/naapuri/new/practice"), "why", "Vieras").status()).isEqualTo(404);
    }

    @Test
    void the_end_of_the_practice_closes_the_question() {
        var id = made.ruled("Vanha tapa", "FREQ=MONTHLY;BYMONTHDAY=1");
        visitors.as(cast.anni).post("/asema/clock/" + id, "/asema/clock/" + id + "/question", "why", "Tarvitaanko vielä?");
        cast.as(cast.bo, () -> {
            var item = items.get(id, cast.bo);
            items.change(id, item.revision(), item.draft(home.read(id, cast.bo)).in("ENDED"), Deed.CHANGED, cast.bo);
        });
        assertThat(visitors.as(cast.vera).get("/asema/clock/" + id).page().select("#why").text())
            .contains("Tarvitaanko vielä?", "Käytäntö päätettiin", "Bo Ban, Pohjantähti Junat").doesNotContain("Miksi kysyt");
        assertThatThrownBy(() -> cast.as(cast.anni, () -> questions.ask(id, "Vieläkin?", cast.anni))).isInstanceOf(Refused.class);
    }

    @Test
    void of_two_who_ask_at_once_one_is_heard_and_the_other_told() throws Exception {
        var id = made.ruled("Kiireinen", "FREQ=MONTHLY;BYMONTHDAY=1");
        var both = Executors.newFixedThreadPool(2);
        try {
            var asked = both.invokeAll(List.<Callable<Integer>>of(
                () -> visitors.as(cast.anni).post("/asema/clock/" + id, "/asema/clock/" + id + "/question", "why", "Yksi").status(),
                () -> visitors.as(cast.kaisa).post("/asema/clock/" + id, "/asema/clock/" + id + "/question", "why", "Toinen").status()));
            assertThat(List.of(asked.get(0).get(), asked.get(1).get())).containsExactlyInAnyOrder(302, 422);
        } finally {
            both.shutdownNow();
        }
        assertThat(cast.as(cast.bo, () -> questions.of(id, cast.bo))).hasSize(1);
    }

    @Test
    void late_and_fading_practices_say_so_and_why() {
        var missed = List.of(Map.of("date", today.minusDays(3), "state", "missed"), Map.of("date", today.minusDays(2), "state", "missed"),
            Map.of("date", today.minusDays(1), "state", "missed"));
        var fading = made.add("Hiipuva", made.fields("FREQ=DAILY").with("occurrences", missed), cast.bo);
        var late = made.add("Unohdettu", made.fields("FREQ=DAILY").with("occurrences",
            List.of(Map.of("date", today.minusDays(20), "state", "late"))), cast.bo);
        var well = made.add("Kunnossa", made.fields("FREQ=DAILY").with("occurrences", List.of(missed.get(0), missed.get(1),
            Map.of("date", today.minusDays(1), "state", "held"))), cast.bo);
        var page = visitors.as(cast.vera).get("/asema/clock/standing").page();
        assertThat(page.select("section[aria-labelledby=fading]").text()).contains("Hiipuva", "3 viimeisintä kertaa").doesNotContain("Unohdettu", "Kunnossa");
        assertThat(page.select("section[aria-labelledby=late]").text()).contains("Unohdettu", "yli 14 päivään").doesNotContain("Hiipuva", "Kunnossa");
        assertThat(visitors.as(cast.vera).get("/asema/clock/" + fading).page().select(".sign").text()).contains("Hiipumassa", "3 viimeisintä");
        assertThat(visitors.as(cast.vera).get("/asema/clock/" + late).page().select(".sign").text()).contains("Myöhässä");
        assertThat(visitors.as(cast.vera).get("/asema/clock/" + well).page().select(".sign")).isEmpty();
        for (var view : List.of("", "/timeline", "/table", "/agenda?month=" + today.toString().substring(0, 7), "/month?month=" + today.toString().substring(0, 7))) {
            var here = "/asema/clock" + view + (view.contains("?") ? "&" : "?") + "sign=";
            var shown = visitors.as(cast.vera).get(here + "fading").page();
            assertThat(shown.select("main").text()).as(view).contains("Hiipuva").doesNotContain("Unohdettu", "Kunnossa");
            assertThat(shown.select("main [role=status]").text()).as(view).contains("piilossa");
            assertThat(shown.select("[name=sign] option[selected]").val()).as(view).isEqualTo("fading");
            assertThat(visitors.as(cast.vera).get(here + "x").page().select("main").text()).as(view).contains("Unohdettu", "Kunnossa");
        }
        assertThat(page.select("section[aria-labelledby=late] a[href=/asema/clock?sign=late]")).hasSize(1);
        assertThat(visitors.as(cast.bo).get("/asema/clock/standing?view=mine").page().select("a[href*=sign=fading]").attr("href"))
            .isEqualTo("/asema/clock?view=mine&sign=fading");
        assertThat(visitors.as(cast.vera).get("/asema/clock?sign=late").page().select("main").text()).contains("Unohdettu").doesNotContain("Hiipuva");
        assertThat(visitors.as(cast.bo).get("/asema/clock/standing?view=mine").text()).contains("Hiipuva");
        assertThat(visitors.as(cast.anni).get("/asema/clock/standing?view=mine").text()).doesNotContain("Hiipuva");
    }
}
