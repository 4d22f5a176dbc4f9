package fi.solmu.clock;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class PhraseFormTest {

    private static final String NEW = "/asema/new/practice";

    @Autowired Cast cast;
    @Autowired Visitors visitors;

    @Test
    void a_practice_is_timed_by_a_phrase_and_the_phrase_stands_in_its_form_again() {
        var bo = visitors.as(cast.bo);
        assertThat(bo.get(NEW).page().select(".timing input[type=text]").first().attr("name")).isEqualTo("timing.phrase");
        var made = bo.post(NEW, NEW, "title", "Kirjoitettu aika", "state", "IN_FORCE", "timing.phrase",
                "maaliskuun ja lokakuun kolmas keskiviikko klo 9, vapaapäivän sattuessa seuraavana työpäivänä", "timing.language", "fi");
        assertThat(made.status()).as(made.text()).isEqualTo(302);
        var shown = bo.follow(made).page();
        assertThat(shown.select(".foreseen").text()).contains(
            "Maaliskuun ja lokakuun kolmas keskiviikko, klo 9.00, vapaapäivän sattuessa seuraavana työpäivänä");
        assertThat(shown.select(".foreseen__times li")).hasSize(5);

        var edit = shown.select("a[href$=/edit]").attr("href");
        var form = bo.get(edit).page();
        var said = phrase(form);
        assertThat(said).startsWith("Maaliskuun ja lokakuun kolmas keskiviikko, klo 9.00");
        assertThat(form.select("[name=timing.said]").val()).isEqualTo(said);
        assertThat(form.select("details.timing__choose").hasAttr("open")).isFalse();

        var changed = bo.post(edit, edit, "title", "Kirjoitettu aika", "state", "IN_FORCE", "revision", "1", "timing.said", said, "timing.phrase", "viikko 42",
                "timing.way", "weekday", "timing.nth", "3", "timing.weekday", "WE", "timing.months", "3", "timing.months", "10", "timing.time", "9.00",
                "timing.shift", "following", "timing.span", "1", "timing.language", "fi");
        assertThat(changed.status()).as(changed.text()).isEqualTo(302);
        assertThat(bo.follow(changed).page().select(".foreseen").text()).contains("Viikolla 42, päivä sovitaan");
        assertThat(bo.get(edit.replace("/edit", "/history")).page().select("del, ins").text())
            .contains("Maaliskuun ja lokakuun kolmas keskiviikko", "Viikolla 42, päivä sovitaan");
    }

    @Test
    void what_is_not_understood_comes_back_with_the_word_and_nothing_is_lost() {
        var bo = visitors.as(cast.bo);
        var refused = bo.post(NEW, NEW, "title", "Syksyn kokous", "state", "IN_FORCE", "why", "Syystä", "timing.phrase", "joka syksy klo 9",
                "timing.language", "fi", "timing.said", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".errorsummary a").eachAttr("href")).containsExactly("#field-timing-phrase");
        assertThat(refused.page().select(".field:has([name=timing.phrase]) .field__error").text()).contains("Sanaa ”syksy” ei ymmärretty.");
        assertThat(phrase(refused.page())).isEqualTo("joka syksy klo 9");
        assertThat(refused.page().select("[name=why]").val()).isEqualTo("Syystä");
        assertThat(refused.page().select("[name=title]").val()).isEqualTo("Syksyn kokous");

        assertThat(fault(bo.post(NEW, NEW, "title", "K", "timing.phrase", "tiistai", "timing.language", "fi"))).contains("joka viikko vai kuun monesko");
        assertThat(fault(bo.post(NEW, NEW, "title", "K", "timing.phrase", "30.2.", "timing.language", "fi"))).contains("30.2.");
        assertThat(fault(bo.post(NEW, NEW, "title", "K", "timing.phrase", "joka ".repeat(3000), "timing.language", "fi"))).contains("liian pitkä");
        assertThat(fault(bo.post(NEW, NEW, "title", "K", "timing.phrase", "<script>", "timing.language", "xx"))).contains("<");
    }

    @Test
    void written_and_chosen_go_together_or_are_refused_never_dropped() {
        var bo = visitors.as(cast.bo);
        var both = bo.post(NEW, NEW, "title", "Kaksin tavoin", "timing.phrase", "viikko 42", "timing.language", "fi", "timing.way", "months", "timing.months", "3");
        assertThat(fault(both)).contains("sekä kirjoitettu että valittu");
        var beside = bo.post(NEW, NEW, "title", "Kello valittu", "timing.phrase", "joka kuun 2. tiistai", "timing.language", "fi", "timing.way", "months",
                "timing.time", "9.00", "timing.span", "1", "timing.shift", "none");
        assertThat(bo.follow(beside).page().select(".foreseen").text()).contains("Joka kuukauden toinen tiistai, klo 9.00");
        var clash = bo.post(NEW, NEW, "title", "Kaksi kelloa", "timing.phrase", "joka kuun 2. tiistai klo 10", "timing.language", "fi", "timing.time", "9.00");
        assertThat(clash.page().select(".errorsummary a").attr("href")).isEqualTo("#field-timing-time");

        var edit = bo.follow(beside).page().select("a[href$=/edit]").attr("href");
        var said = phrase(bo.get(edit).page());
        var chosen = bo.post(edit, edit, "title", "Kello valittu", "state", "PROPOSED", "revision", "1", "timing.said", said, "timing.phrase", said,
                "timing.way", "weekday", "timing.nth", "-1", "timing.weekday", "MO", "timing.language", "fi");
        assertThat(bo.follow(chosen).page().select(".foreseen").text()).contains("Joka kuukauden viimeinen maanantai");
        var emptied = bo.post(edit, edit, "title", "Kello valittu", "state", "PROPOSED", "revision", "2", "timing.said", "Joka kuukauden viimeinen maanantai",
                "timing.phrase", "", "timing.way", "weekday", "timing.nth", "-1", "timing.weekday", "MO", "timing.language", "fi");
        assertThat(emptied.status()).as(emptied.text()).isEqualTo(302);
        assertThat(bo.follow(emptied).page().select(".foreseen").text()).doesNotContain("maanantai");
    }

    @Test
    void a_phrase_left_alone_changes_nothing_of_the_time() {
        var bo = visitors.as(cast.bo);
        var made = bo.post(NEW, NEW, "title", "Ennallaan", "state", "IN_FORCE", "timing.phrase", "3 työpäivää ennen pääsiäistä", "timing.language", "fi");
        var edit = bo.follow(made).page().select("a[href$=/edit]").attr("href");
        var form = bo.get(edit).page();
        bo.post(edit, edit, "title", "Ennallaan yhä", "state", "IN_FORCE", "revision", "1", "timing.said", phrase(form), "timing.phrase", phrase(form),
            "timing.way", form.select("[name=timing.way][checked]").val(), "timing.rule", form.select("[name=timing.rule]").val(), "timing.language", "fi");
        var history = bo.get(edit.replace("/edit", "/history")).page();
        assertThat(history.select("ins").text()).contains("Ennallaan yhä").doesNotContain("pääsiäi");
    }

    @Test
    void the_next_dates_stand_beside_what_is_being_written() {
        var bo = visitors.as(cast.bo);
        var seen = bo.get(dates("joka kuun viimeinen työpäivä klo 14", "fi")).page();
        assertThat(seen.select("[role=status]").text()).contains("Joka kuukauden viimeinen työpäivä, klo 14.00", "Seuraavat kerrat");
        assertThat(seen.select("li")).hasSize(5);
        assertThat(bo.get(dates("andra tisdagen i mars", "sv")).page().text()).contains("Maaliskuun toinen tiistai");
        assertThat(bo.get(dates("the last Friday of every month", "en")).page().text()).contains("Joka kuukauden viimeinen perjantai");
        assertThat(bo.get(dates("joka tistai", "fi")).page().text()).contains("Sanaa ”tistai” ei ymmärretty.");
        assertThat(bo.get(dates("syyskuussa", "fi")).page().text()).contains("Syyskuussa, päivä sovitaan");
        assertThat(visitors.as(cast.vera).get(dates("syyskuussa", "fi")).status()).isEqualTo(404);
    }

    @Test
    void what_is_over_says_so_and_a_day_that_the_chosen_months_lack_is_refused() {
        var bo = visitors.as(cast.bo);
        assertThat(bo.get(dates("joka kuun 2. tiistai 31.12.2025 asti", "fi")).page().text()).contains("ei ole enää tulevia kertoja");
        assertThat(bo.get(dates("sovitaan myöhemmin", "fi")).page().text()).doesNotContain("tulevia kertoja");
        var chosen = "/asema/clock/dates?timing.way=day&timing.day=30&timing.months=2";
        assertThat(bo.get(chosen).page().text()).contains("ei ole 30. päivää");
        assertThat(bo.get(chosen + "&timing.months=3").page().text()).contains("kuun viimeisenä päivänä");
    }

    private static String dates(String phrase, String language) {
        return "/asema/clock/dates?timing.language=" + language + "&timing.phrase=" + URLEncoder.encode(phrase, StandardCharsets.UTF_8);
    }

    private static String phrase(Document page) {
        return page.select("input[name=timing.phrase]").val();
    }

    private static String fault(Visitors.Answer answer) {
        assertThat(answer.status()).isEqualTo(422);
        return answer.page().select(".field:has([name=timing.phrase]) .field__error").text();
    }
}
