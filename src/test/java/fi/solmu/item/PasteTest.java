package fi.solmu.item;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Answer;
import fi.solmu.Visitors.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class PasteTest {

    private static final String PRACTICES = "/asema/paste/practice";
    private static final String MEASURES = "/asema/paste/measure";

    @Autowired Cast cast;
    @Autowired Visitors visitors;

    @Test
    void a_year_from_a_spreadsheet_becomes_drafts_with_their_months_and_who_answers() {
        var anni = visitors.as(cast.anni);
        assertThat(anni.get("/asema/concepts/promises").page().select("a[href=/asema/paste/promise]")).hasSize(1);
        var look = anni.post(PRACTICES, PRACTICES, "table", """
                Nimi\tKuukausi\tVastuu\tMiksi\tHuomautus
                Yhteinen PESTEL-päivä\thelmikuu\tJunien ohjaaja\t"Yhteistä verkostoälyä
                strategian pohjaksi"\tKahvit
                Kesän katselmus\t5, 6\tEi kukaan\t\t
                \thelmikuu\t\tSyy ilman nimeä\t
                Viikon kierros\tvk 36\t\t\t
                """);
        assertThat(look.status()).as(look.text()).isEqualTo(200);
        assertThat(look.page().select("[name=column0] option[selected]").val()).isEqualTo("title");
        assertThat(look.page().select("[name=column1] option[selected]").val()).isEqualTo("timing");
        assertThat(look.page().select("[name=row][checked]").eachAttr("value")).containsExactly("1", "2", "4");
        assertThat(look.page().select(".pasted__said").text()).contains("Vastuu: Valittua kohdetta ei ole tässä verkostossa. Siirtyy kuvaukseen.");

        var made = make(anni, PRACTICES, look, "1", "2", "4");
        assertThat(made.status()).as(made.text()).isEqualTo(302);
        assertThat(anni.follow(made).text()).contains("Rivit on tallennettu");
        var first = practice(anni, "Yhteinen PESTEL-päivä");
        assertThat(first).contains("helmikuu", "Junien ohjaaja", "Yhteistä verkostoälyä", "Kahvit", "Ehdotettu");
        assertThat(practice(anni, "Kesän katselmus")).contains("toukokuu", "kesäkuu", "Vastuu: Ei kukaan");
        assertThat(practice(anni, "Viikon kierros")).contains("36");
    }

    @Test
    void times_of_a_pasted_year_are_read_as_people_write_them() {
        var anni = visitors.as(cast.anni);
        var look = anni.post(PRACTICES, PRACTICES, "table", """
                Nimi\tMilloin
                Liitetty kuukausi\tkuukausittain
                Liitetty tiistai\tjoka kuun 2. tiistai klo 9
                Liitetty viikko\tvk 42
                Liitetty epäselvä\tjoskus syksyllä
                """);
        assertThat(look.page().select("[name=column1] option[selected]").val()).isEqualTo("timing");
        assertThat(look.page().select(".pasted__said").text()).contains("Sanaa ”joskus” ei ymmärretty.");
        assertThat(make(anni, PRACTICES, look, "1", "2", "3", "4").status()).isEqualTo(302);
        assertThat(practice(anni, "Liitetty kuukausi")).contains("Joka kuukausi, päivä sovitaan");
        assertThat(practice(anni, "Liitetty tiistai")).contains("Joka kuukauden toinen tiistai, klo 9.00");
        assertThat(practice(anni, "Liitetty viikko")).contains("Viikolla 42, päivä sovitaan");
        assertThat(practice(anni, "Liitetty epäselvä")).contains("joskus syksyllä");
    }

    private static String practice(Visitor by, String title) {
        var found = by.get("/asema/search?q=" + title.replace(" ", "+").replace("ä", "%C3%A4")).page().select("main a:contains(" + title + ")");
        assertThat(found).as(title).isNotEmpty();
        return by.get(found.first().attr("href")).text();
    }

    @Test
    void a_table_sent_twice_makes_its_drafts_once_and_what_is_there_is_not_offered_again() {
        var bo = visitors.as(cast.bo);
        var look = bo.post(MEASURES, MEASURES, "table", "Otsikko\tMääräaika\nKahdesti lähetetty\t31.3.2031\nToinen samalla\t31.2.2031");
        assertThat(make(bo, MEASURES, look, "1", "2").status()).isEqualTo(302);
        assertThat(make(bo, MEASURES, look, "1", "2").status()).isEqualTo(302);
        assertThat(bo.get("/asema/strategy/measures?q=Kahdesti").page().select(".measures__row:contains(Kahdesti lähetetty)")).hasSize(1);
        assertThat(bo.get("/asema/strategy/measures?q=Kahdesti").text()).contains("31.3.2031");

        var again = bo.post(MEASURES, MEASURES, "table", "Otsikko\nkahdesti  lähetetty\nKAHDESTI LÄHETETTY");
        assertThat(again.page().select("[name=row][checked]").eachAttr("value")).containsExactly("1");
        assertThat(again.text()).contains("Samanniminen on jo olemassa");
    }

    @Test
    void going_back_for_more_rows_makes_those_too_and_a_choice_stays() {
        var bo = visitors.as(cast.bo);
        var look = bo.post(MEASURES, MEASURES, "table", "Otsikko\tTeema\nPalattu yksi\ta\nPalattu kaksi\tb\nPalattu kolme\tc");
        assertThat(make(bo, MEASURES, look, "1").status()).isEqualTo(302);
        assertThat(make(bo, MEASURES, look, "1", "2").status()).isEqualTo(302);
        var found = bo.get("/asema/strategy/measures?q=Palattu").page().select(".measures__title").eachText();
        assertThat(found).containsExactlyInAnyOrder("Palattu yksi", "Palattu kaksi");
        var again = bo.send(MEASURES, look, "table", look.page().select("[name=table]").val(), "column0", "title", "column1", "", "headed", "true",
                "looked", "true", "row", "3");
        assertThat(again.page().select("[name=row][checked]").eachAttr("value")).containsExactly("3");
        var unnamed = bo.post(MEASURES, MEASURES, "table", "Teema\tMääräaika\nNimetön sarake\t1.2.2031");
        assertThat(unnamed.page().select("[name=column0] option[selected]").val()).isEqualTo("title");
    }

    @Test
    void where_things_are_known_from_is_a_column_like_others() {
        var anni = visitors.as(cast.anni);
        for (var kind : List.of("change_factor", "indicator")) {
            var place = "/asema/paste/" + kind;
            var look = anni.post(place, place, "table", "Nimi\tSource\nSama lähde " + kind + " a\tRaportti 2031\nSama lähde " + kind
                + " b\tRaportti 2031");
            assertThat(look.page().select("[name=column1] option[selected]").val()).as(kind).isEqualTo("source");
            assertThat(look.page().select("[name=row][checked]").eachAttr("value")).as(look.text()).containsExactly("1", "2");
            assertThat(make(anni, place, look, "1", "2").status()).isEqualTo(302);
            assertThat(practice(anni, "Sama lähde " + kind + " a")).contains("Raportti 2031");
            assertThat(practice(anni, "Sama lähde " + kind + " b")).contains("Raportti 2031");
            assertThat(new String(anni.bytes(place + "/empty.csv"), StandardCharsets.UTF_8)).contains(kind.equals("indicator") ? ";Mistä luku saadaan"
                : ";Mistä tieto on peräisin");
        }
    }

    @Test
    void what_readers_of_calendars_tell_is_told_by_no_heading() {
        var anni = visitors.as(cast.anni);
        var look = anni.post(PRACTICES, PRACTICES, "table", "Nimi\tSource\tNote\tWrong\tExceptions\tfile:source\tfile:wrong\nLähteetön\t"
            + "x".repeat(600) + "\ta\tb\tc\t" + "y".repeat(600) + "\tz");
        assertThat(look.page().select("select[name^=column] option[selected]").eachAttr("value")).containsExactly("title", "", "", "", "", "", "");
        assertThat(look.page().select(".pasted__row td")).hasSize(8);
        assertThat(make(anni, PRACTICES, look, "1").status()).isEqualTo(302);
        assertThat(practice(anni, "Lähteetön")).contains("Ehdotettu");
    }

    @Test
    void the_reader_says_what_the_columns_are() {
        var bo = visitors.as(cast.bo);
        var look = bo.post(MEASURES, MEASURES, "table", "Jotain muuta\tKorjataan laituri\nYlimääräistä\tOstetaan kello");
        var told = bo.send(MEASURES, look, "table", look.page().select("[name=table]").val(), "column0", "", "column1", "title",
                "visibility", "ORGANISATION");
        assertThat(told.page().select("[name=row]").eachAttr("value")).containsExactly("0", "1");
        assertThat(told.page().select("[name=visibility][checked]").val()).isEqualTo("ORGANISATION");
        assertThat(make(bo, MEASURES, told, "1").status()).isEqualTo(302);
        assertThat(bo.get("/asema/strategy/measures").text()).contains("Ostetaan kello").doesNotContain("Korjataan laituri", "Ylimääräistä");
        assertThat(visitors.as(cast.kaisa).get("/asema/strategy/measures").text()).doesNotContain("Ostetaan kello");
        var none = bo.send(MEASURES, look, "table", "a\tb", "column0", "", "column1", "");
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.page().select(".errorsummary").text()).contains("missä sarakkeessa on otsikko");
    }

    @Test
    void an_identity_code_is_not_taken_and_only_the_coordinator_writes_for_others() {
        var bo = visitors.as(cast.bo);
        var look = bo.post(MEASURES, MEASURES, "table", "Nimi\tOrganisaatio\tMiksi\nYksi\tAseman kaupunki\tHyvä\nKaksi\t\tAsiakas 131052-308T");
        assertThat(look.page().select("[name=column1] option[selected]")).allMatch(option -> option.val().isEmpty());
        assertThat(look.page().select("[name=row]").eachAttr("value")).containsExactly("1");
        assertThat(look.text()).contains("henkilötunnus");
        var kaisa = visitors.as(cast.kaisa);
        var other = kaisa.post(MEASURES, MEASURES, "table", "Nimi\tOrganisaatio\nToisen puolesta\tPohjantähti Junat");
        assertThat(make(kaisa, MEASURES, other, "1").status()).isEqualTo(302);
        assertThat(kaisa.get("/asema/strategy/measures").page().select(".measures__row:contains(Toisen puolesta)").text())
            .contains("Pohjantähti Junat");
    }

    @Test
    void who_may_not_write_and_what_stands_inside_another_have_no_such_page() {
        assertThat(visitors.as(cast.vera).get(MEASURES).status()).isEqualTo(404);
        assertThat(visitors.as(cast.ulla).get(MEASURES).status()).isEqualTo(404);
        assertThat(visitors.as(cast.bo).get("/asema/paste/step").status()).isEqualTo(404);
        assertThat(visitors.as(cast.bo).get("/asema/paste/nothing").status()).isEqualTo(404);
        assertThat(visitors.as(cast.bo).post(MEASURES, MEASURES, "table", "").status()).isEqualTo(422);
    }

    private static Answer make(Visitor by, String place, Answer look, String... rows) {
        var sent = new ArrayList<String>();
        look.page().select(".pasted input[type=hidden], .pasted [name=headed][checked], .pasted [name=visibility][checked]").stream()
            .filter(field -> !field.attr("name").equals("_csrf"))
            .forEach(field -> sent.addAll(List.of(field.attr("name"), field.val())));
        look.page().select(".pasted select").forEach(field -> sent.addAll(List.of(field.attr("name"), field.select("option[selected]").val())));
        for (var row : rows) {
            sent.addAll(List.of("row", row));
        }
        return by.send(place + "/drafts", look, sent.toArray(String[]::new));
    }
}
