package fi.solmu.clock;

import static fi.solmu.clock.Brought.PASTE;
import static fi.solmu.clock.Brought.calendar;
import static fi.solmu.clock.Brought.event;
import static fi.solmu.clock.Brought.make;
import static fi.solmu.clock.Brought.practices;
import static fi.solmu.clock.Brought.sent;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.item.Items;
import java.nio.charset.Charset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class BroughtBackTest {

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired Practices practices;
    @Autowired Items items;

    @Test
    void rows_that_are_refused_at_saving_come_back_as_they_were_chosen_each_with_its_sentence() {
        var kaisa = visitors.as(cast.kaisa);
        var look = sent(kaisa, "v.csv", "Nimi;Milloin\nPalaa yksi;vk 10\nPalaa kaksi;vk 11\nPalaa kolme;vk 12\n".getBytes(UTF_8));
        var table = look.page().select("[name=table]").val();
        var back = kaisa.send(PASTE + "/drafts", look, "table", table, "looked", "true", "key", look.page().select("[name=key]").val(),
            "column0", "title", "column1", "timing", "headed", "true", "row", "1", "row", "3", "all.state", "IN_FORCE",
            "visibility", "ORGANISATION", "all.owner", cast.nextDoor.toString());
        assertThat(back.status()).isEqualTo(422);
        assertThat(back.page().select(".errorsummary a").eachAttr("href")).containsExactly("#field-row1", "#field-row3");
        assertThat(back.page().select(".errorsummary").text()).contains("Palaa yksi: Valittua kohdetta ei ole tässä verkostossa",
            "Mitään riviä ei tallennettu.").doesNotContain("Palaa kaksi");
        assertThat(back.page().select("#field-row1, #field-row3")).hasSize(2);
        assertThat(back.page().select("[name=all.state] option[selected]").val()).isEqualTo("IN_FORCE");
        assertThat(back.page().select("[name=visibility][checked]").val()).isEqualTo("ORGANISATION");
        assertThat(practices(kaisa, "Palaa")).isEmpty();
        var mended = kaisa.send(PASTE, back, "table", table, "looked", "true", "column0", "title", "column1", "timing", "headed", "true",
            "row", "1", "row", "3", "all.state", "IN_FORCE", "visibility", "ORGANISATION", "all.owner", "");
        assertThat(mended.page().select("[name=row][checked]").eachAttr("value")).containsExactly("1", "3");
    }

    /** They go to the database many at a time, and each is whole all the same. */
    @Test
    void many_rows_are_saved_at_once_each_with_its_number_its_role_and_its_history() {
        var anni = visitors.as(cast.anni);
        var file = "Nimi;Milloin;Vastuu;Miksi\n" + IntStream.range(0, 600).mapToObj(n -> "Joukko " + n + ";" + (n % 2 == 0 ? "vk 42" : "15.3.") + ";"
            + (n % 3 == 0 ? "Junien ohjaaja" : "") + ";Syy " + n + "\n").collect(Collectors.joining());
        var look = sent(anni, "v.csv", file.getBytes(UTF_8));
        assertThat(make(anni, look).status()).isEqualTo(302);
        assertThat(make(anni, look).status()).as("twice").isEqualTo(302);
        var made = cast.as(cast.anni, () -> practices.of(cast.anni)).stream().filter(each -> each.title().startsWith("Joukko ")).toList();
        assertThat(made).hasSize(600);
        assertThat(made).extracting(Planned::title).doesNotHaveDuplicates();
        assertThat(made).extracting(Planned::code).doesNotHaveDuplicates();
        assertThat(made.stream().filter(each -> cast.dispatcherRole.equals(each.practice().responsible()))).hasSize(200);
        assertThat(made).allMatch(each -> each.practice().timing() != null && each.practice().why().equals("Syy " + each.title().substring(7)));
        var one = made.stream().filter(each -> each.title().equals("Joukko 599")).findFirst().orElseThrow();
        assertThat(anni.get("/asema/items/" + one.id() + "/history").page().select(".history__deed strong").eachText()).containsExactly("Lisätty");
        assertThat(practices(anni, "Joukko 599")).containsExactly("Joukko 599");
        cast.as(cast.kaisa, () -> made.forEach(each -> items.remove(each.id(), cast.kaisa)));
    }

    @Test
    void choices_go_along_where_the_rows_cannot_be_shown() {
        var anni = visitors.as(cast.anni);
        var back = anni.post(PASTE, PASTE + "/drafts", "table", "x".repeat(1_500_001), "looked", "true", "column0", "title", "row", "1", "row", "3",
            "all.state", "IN_FORCE");
        assertThat(back.status()).isEqualTo(422);
        assertThat(back.page().select(".errorsummary").text()).contains("liian pitkä");
        var form = back.page().select("form:has(textarea[name=table])");
        assertThat(form.select("[name=row]").eachAttr("value")).containsExactly("1", "3");
        assertThat(form.select("[name=all.state]").val()).isEqualTo("IN_FORCE");
        assertThat(anni.get(PASTE).page().select("form:has(textarea[name=table]) [name=row]")).isEmpty();
    }

    @Test
    void rows_without_a_title_come_back_with_the_choice_of_columns_open() {
        var anni = visitors.as(cast.anni);
        var look = sent(anni, "v.csv", "Nimi;Milloin\nNimetön yksi;vk 10\n".getBytes(UTF_8));
        var back = anni.send(PASTE + "/drafts", look, "table", look.page().select("[name=table]").val(), "looked", "true",
            "column0", "", "column1", "timing", "headed", "true", "row", "1");
        assertThat(back.status()).isEqualTo(422);
        assertThat(back.page().select(".errorsummary a[href=#field-columns]").text()).isEqualTo("Kerro, missä sarakkeessa on otsikko.");
        assertThat(back.page().select("details[open] #field-columns select[name=column1] option[selected]").val()).isEqualTo("timing");
        assertThat(practices(anni, "Nimetön")).isEmpty();
    }

    @Test
    void a_member_is_told_that_rows_of_others_are_kept_as_their_own() {
        var table = "Nimi;Milloin;Organisaatio\nOmissa nimissä;vk 10;Aseman kaupunki\nToisen nimissä;vk 11;Pohjantähti Junat\n".getBytes(UTF_8);
        var said = sent(visitors.as(cast.bo), "v.csv", table).page().select(".pasted__said").text();
        assertThat(said).containsAnyOf("”Aseman kaupunki” ei tule mukaan", "”Pohjantähti Junat” ei tule mukaan")
            .contains("Organisaatio:", "Vain koordinaattori kirjaa muiden puolesta.").containsOnlyOnce("ei tule mukaan");
        assertThat(sent(visitors.as(cast.kaisa), "v.csv", table).text()).doesNotContain("ei tule mukaan");
    }

    @Test
    void what_is_private_in_its_calendar_is_not_chosen_beforehand() {
        var anni = visitors.as(cast.anni);
        var look = sent(anni, "oma.ics", calendar(
            event("UID:y1@muualta", "SUMMARY:Yksityinen lääkäri", "CLASS:PRIVATE", "DTSTART;VALUE=DATE:20270315")
            + event("UID:y2@muualta", "SUMMARY:Yksityinen palkka", "class:Confidential", "DTSTART;VALUE=DATE:20270316")
            + event("UID:y3@muualta", "SUMMARY:Yhteinen kokous", "CLASS:PUBLIC", "DTSTART;VALUE=DATE:20270317")));
        assertThat(look.page().select("[name=row]")).hasSize(3);
        assertThat(look.page().select("[name=row][checked]").eachAttr("value")).containsExactly("3");
        assertThat(look.text()).contains("Ei valittu valmiiksi: merkitty kalenterissaan yksityiseksi.");
        assertThat(make(anni, look).status()).isEqualTo(302);
        assertThat(practices(anni, "Yksityinen")).isEmpty();
        assertThat(practices(anni, "Yhteinen kokous")).hasSize(1);
    }

    @Test
    void a_broken_byte_is_told_at_its_row_and_spoils_no_other_letter() {
        var anni = visitors.as(cast.anni);
        var good = "Nimi;Milloin\nÄkeä päivä;vk 10\nRikkoX yö;vk 11\n".getBytes(UTF_8);
        for (int at = 0; at < good.length; at++) {
            good[at] = good[at] == 'X' ? (byte) 0xE4 : good[at];
        }
        var look = sent(anni, "v.csv", good);
        assertThat(look.page().select(".pasted__row").eachText()).anyMatch(row -> row.contains("Äkeä päivä")).anyMatch(row -> row.contains("Rikko\uFFFD yö"));
        assertThat(look.page().select(".pasted__said").text()).containsOnlyOnce("Rivillä on merkki, jota ei voitu lukea");
        var dos = sent(anni, "v.csv", "Nimi;Milloin\nYhteinen päiväkahvi;vk 10\n".getBytes(Charset.forName("IBM850")));
        assertThat(dos.status()).isEqualTo(422);
        assertThat(dos.page().select(".errorsummary").text()).contains("Tiedoston kirjaimia ei tunnistettu.");
    }

    @Test
    void a_file_with_nothing_to_make_says_what_it_lacks() {
        var anni = visitors.as(cast.anni);
        assertThat(sent(anni, "v.csv", new byte[0]).page().select(".errorsummary").text()).contains("Tiedostossa ei ole yhtään riviä.");
        assertThat(sent(anni, "v.csv", "\r\n \r\n".getBytes(UTF_8)).page().select(".errorsummary").text()).contains("Tiedostossa ei ole yhtään riviä.");
        var heads = sent(anni, "v.csv", "Nimi;Milloin\r\n".getBytes(UTF_8));
        assertThat(heads.status()).isEqualTo(422);
        assertThat(heads.page().select(".errorsummary").text()).contains("Taulukossa on vain otsikkorivi.");
        assertThat(sent(anni, "v.xlsx", new byte[] {1, 2, 3}).text()).contains("Kelpaavat XLSX, CSV ja ICS.");
        var measures = "/asema/paste/measure";
        assertThat(sent(anni, measures, "v.xlsx", new byte[] {1, 2, 3}).text()).contains("Kelpaavat XLSX ja CSV.");
        assertThat(anni.post(PASTE, PASTE, "table", "Nimi\tMilloin").page().select(".errorsummary").text()).contains("vain otsikkorivi");
    }
}
