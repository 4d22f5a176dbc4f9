package fi.solmu.clock;

import static fi.solmu.clock.Brought.PASTE;
import static fi.solmu.clock.Brought.calendar;
import static fi.solmu.clock.Brought.event;
import static fi.solmu.clock.Brought.make;
import static fi.solmu.clock.Brought.place;
import static fi.solmu.clock.Brought.practices;
import static fi.solmu.clock.Brought.sent;
import static fi.solmu.item.tables.Sheets.cell;
import static fi.solmu.item.tables.Sheets.row;
import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Answer;
import fi.solmu.Visitors.Visitor;
import fi.solmu.item.tables.Sheets;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class InwardTest {

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired Practices practices;

    @Test
    void a_spreadsheet_becomes_practices_and_the_same_file_again_doubles_nothing() {
        var anni = visitors.as(cast.anni);
        assertThat(anni.get("/asema/clock").page().select("main a[href=" + PASTE + "]").text()).contains("Tuo taulukosta tai mallista");
        var file = new Sheets(row(cell("Nimi"), cell("Milloin"), cell("Vastuu"), cell("Tila"))
            + row(cell("Tuotu tiistai"), cell("joka kuun 2. tiistai klo 9"), cell("Asiakasneuvoja"), cell("Voimassa"))
            + row(cell("Tuotu päivä"), "<c><v>3</v></c>", cell(""), cell(""))
            + row(cell("Tuotu epäselvä"), cell("joskus syksyllä"), cell("Muualta tullut"), cell(""))).file();
        var look = sent(anni, "vuosi.xlsx", file);
        assertThat(look.status()).as(look.text()).isEqualTo(200);
        assertThat(look.page().select(".pasted__said").text()).contains("Sanaa ”joskus” ei ymmärretty.",
            "Vastuu: Valittua kohdetta ei ole tässä verkostossa",
            "Joka kuukauden toinen tiistai, klo 9.00");
        assertThat(practices(anni, "Tuotu")).isEmpty();
        var made = make(anni, look);
        assertThat(made.status()).as(made.text()).isEqualTo(302);
        assertThat(practices(anni, "Tuotu")).containsExactlyInAnyOrder("Tuotu tiistai", "Tuotu päivä", "Tuotu epäselvä");
        assertThat(make(anni, look).status()).isEqualTo(302);
        var again = sent(anni, "vuosi.xlsx", file);
        assertThat(again.page().select("[name=row][checked]")).isEmpty();
        assertThat(again.text()).contains("Samanniminen on jo olemassa");
        assertThat(make(anni, again).status()).isEqualTo(422);
        assertThat(practices(anni, "Tuotu")).hasSize(3);
    }

    @Test
    void the_empty_table_is_downloaded_filled_and_read_back_in_three_languages() {
        var kaisa = visitors.as(cast.kaisa);
        for (var language : List.of("sv", "en", "fi")) {
            kaisa.post("/asema/clock", "/language", "language", language);
            var page = kaisa.get(PASTE);
            assertThat(page.page().select("a[download]").eachAttr("href")).contains(PASTE + "/empty.xlsx", PASTE + "/empty.csv");
            for (var ending : List.of("xlsx", "csv")) {
                var look = sent(kaisa, "pohja." + ending, kaisa.bytes(PASTE + "/empty." + ending));
                assertThat(look.status()).as(look.text()).isEqualTo(200);
                assertThat(look.page().select(".pasted__row")).as(language + ending).hasSize(1);
                assertThat(look.page().select("[name=row]")).isEmpty();
                assertThat(look.page().select(".pasted select option[selected][value='']")).as(language + ending).isEmpty();
            }
        }
        var csv = new String(kaisa.bytes(PASTE + "/empty.csv"), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFFMitä tehdään;Kuvaus;Milloin;").contains("Esimerkki: yhteinen kehittämispäivä");
        var look = sent(kaisa, "oma.csv", (csv + "Täytetty rivi;;vk 42\r\n").getBytes(StandardCharsets.UTF_8));
        assertThat(look.page().select("[name=row]").size()).isEqualTo(1);
        assertThat(look.text()).contains("Tämä on pohjan mallirivi.");
    }

    @Test
    void an_old_delimited_file_with_semicolons_is_read_as_it_is() {
        var anni = visitors.as(cast.anni);
        var text = "Nimi;Milloin;Kuvaus\r\nÄkillinen käytäntö;vk 42;\"kaksi\r\nriviä\"\r\n";
        var look = sent(anni, "vanha.csv", text.getBytes(Charset.forName("windows-1252")));
        assertThat(look.page().select(".pasted__row").text()).contains("Äkillinen käytäntö");
        assertThat(make(anni, look).status()).isEqualTo(302);
        assertThat(practices(anni, "Äkillinen")).containsExactly("Äkillinen käytäntö");
    }

    @Test
    void a_calendar_becomes_practices_and_its_events_are_known_again() {
        var bo = visitors.as(cast.bo);
        var file = calendar(event("UID:kello-1@muualta", "SUMMARY:Kalenterista viikoittain", "DTSTART;TZID=Europe/Helsinki:20270112T090000",
                "DTEND;TZID=Europe/Helsinki:20270112T100000", "RRULE:FREQ=WEEKLY;BYDAY=TU", "EXDATE;TZID=Europe/Helsinki:20270119T090000")
            + event("UID:kello-1@muualta", "RECURRENCE-ID:20270126T070000Z", "DTSTART:20270127T110000Z", "DTEND:20270127T120000Z")
            + event("UID:kello-2@muualta", "SUMMARY:Kalenterista kerran", "DTSTART;VALUE=DATE:20270315", "LOCATION:Asema")
            + event("UID:kello-3@muualta", "SUMMARY:Kalenterista tunneittain", "DTSTART:20270315T090000", "RRULE:FREQ=HOURLY"));
        var look = sent(bo, "kalenteri.ics", file);
        assertThat(look.status()).as(look.text()).isEqualTo(200);
        assertThat(look.page().select("[name=row]").eachAttr("value")).containsExactly("1", "2");
        assertThat(look.text()).contains("FREQ=HOURLY", "enintään kerran päivässä", "Peruttu: 19.1.2027", "26.1.2027 → 27.1.2027 13.00–14.00")
            .doesNotContain("<td class=\"as-written\">kello-1");
        assertThat(make(bo, look, "all.state", "IN_FORCE").status()).isEqualTo(302);
        assertThat(make(bo, look, "all.state", "IN_FORCE").status()).isEqualTo(302);
        assertThat(practices(bo, "Kalenterista")).containsExactlyInAnyOrder("Kalenterista viikoittain", "Kalenterista kerran");
        var page = bo.get(place(bo, "Kalenterista viikoittain"));
        assertThat(page.text()).contains("tiistai", "9.00–10.00", "12.1.2027");
        assertThat(page.page().select(".foreseen").text()).contains("27.1.2027").contains("alun perin ti 26.1.2027").doesNotContain("19.1.2027");
        assertThat(page.page().select("main").text()).contains("ti 19.1.2027 peruttu", "ti 26.1.2027 → ke 27.1.2027 13.00–14.00");
        var again = sent(bo, "kalenteri.ics", file);
        assertThat(again.page().select("[name=row]")).isEmpty();
        assertThat(again.text()).contains("Tämä on jo täällä, samasta lähteestä.");
        var id = cast.as(cast.bo, () -> practices.of(cast.bo)).stream().filter(each -> each.title().equals("Kalenterista kerran")).findFirst()
            .orElseThrow().id().value();
        var ours = calendar(event("UID:" + id + "-20270315@solmu", "SUMMARY:Omasta syötteestä", "DTSTART;VALUE=DATE:20270315"));
        assertThat(sent(bo, "oma.ics", ours).text()).contains("Tämä on jo täällä, samasta lähteestä.");
        assertThat(sent(visitors.as(cast.ulla), "/naapuri/paste/practice", "kalenteri.ics", file).page().select("[name=row]")).hasSize(2);
    }

    @Test
    void a_calendar_taken_in_from_two_windows_at_once_is_there_once() {
        var file = calendar(IntStream.range(0, 40).mapToObj(n -> event("UID:yhta-" + n + "@muualta", "SUMMARY:Yhtä aikaa " + n,
            "DTSTART;VALUE=DATE:20270315")).collect(Collectors.joining()));
        var windows = List.of(visitors.as(cast.anni), visitors.as(cast.anni), visitors.as(cast.bo));
        var looks = windows.stream().map(window -> sent(window, "kalenteri.ics", file)).toList();
        var made = IntStream.range(0, 3).mapToObj(n -> CompletableFuture.supplyAsync(() -> make(windows.get(n), looks.get(n)))).toList();
        assertThat(made.stream().map(CompletableFuture::join).map(Answer::status)).containsOnly(302);
        assertThat(cast.as(cast.anni, () -> practices.of(cast.anni)).stream().map(each -> each.title()).filter(title -> title.startsWith("Yhtä aikaa")))
            .hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void a_name_that_no_program_would_give_breaks_nothing() {
        var anni = visitors.as(cast.anni);
        var look = sent(anni, "nimi.ics", calendar(event("UID:pitka@muualta", "SUMMARY:Pitkän nimen takaa", "DTSTART;VALUE=DATE:20270315")));
        var table = look.page().select("[name=table]").val();
        assertThat(table).contains("pitka@muualta");
        var name = "\u0000" + "x".repeat(498) + "\uD83D\uDE86 ja vielä";
        assertThat(make(anni, look, "table", table.replace("pitka@muualta", name)).status()).isEqualTo(302);
        assertThat(practices(anni, "Pitkän nimen takaa")).hasSize(1);
    }

    @Test
    void a_calendar_that_comes_back_is_still_a_calendar() {
        var anni = visitors.as(cast.anni);
        var look = sent(anni, "takaisin.ics", calendar(event("UID:t1@muualta", "SUMMARY:Takaisin tunneittain", "DTSTART:20270315T090000",
            "RRULE:FREQ=HOURLY") + event("UID:t2@muualta", "SUMMARY:Takaisin kerran", "DTSTART;VALUE=DATE:20270315")));
        var back = anni.send(PASTE + "/drafts", look, "table", look.page().select("[name=table]").val(), "program", "true", "looked", "true");
        assertThat(back.status()).isEqualTo(422);
        assertThat(back.page().select(".errorsummary").text()).contains("Valitse vähintään yksi rivi.");
        assertThat(back.page().select("[name=row]").eachAttr("value")).containsExactly("2");
        assertThat(back.page().select("[name=row][checked]")).isEmpty();
        assertThat(back.page().select(".pasted [name=program]").val()).isEqualTo("true");
        assertThat(back.text()).contains("FREQ=HOURLY").doesNotContain("<td class=\"as-written\">t2@muualta");
    }

    @Test
    void a_clock_begins_from_a_template_in_one_press_and_somebody_answers_for_it() {
        var ulla = visitors.as(cast.ulla);
        var blank = ulla.get("/naapuri/paste/practice");
        assertThat(blank.page().select(".pasteready a")).hasSize(4);
        for (var way : blank.page().select(".pasteready a").eachAttr("href")) {
            var look = ulla.get(way);
            assertThat(look.status()).isEqualTo(200);
            assertThat(look.page().select("[name=row][checked]")).as(way).hasSizeGreaterThanOrEqualTo(8);
            assertThat(look.page().select(".pasted__said")).as(look.page().select(".pasted__said").text()).isEmpty();
        }
        var look = ulla.get("/naapuri/paste/practice?ready=winter");
        assertThat(look.page().select("[name=all.state] option[selected]").val()).isEqualTo("IN_FORCE");
        var made = make(ulla, "/naapuri/paste/practice", look, "all.owner", cast.nextDoor.toString());
        assertThat(made.status()).as(made.text()).isEqualTo(302);
        var clock = ulla.follow(made).text();
        assertThat(clock).contains("Yhteinen talviharjoitus", "Edellisen talven opit");
        assertThat(ulla.get("/naapuri/paste/practice?ready=winter").page().select("[name=row][checked]")).isEmpty();
        assertThat(ulla.get("/naapuri/paste/practice?ready=kesa").status()).isEqualTo(404);
    }

    @Test
    void who_may_not_write_has_no_way_in() {
        var file = "Nimi\nX\n".getBytes(StandardCharsets.UTF_8);
        assertThat(sent(visitors.as(cast.vera), "x.csv", file).status()).isEqualTo(404);
        assertThat(visitors.as(cast.vera).get(PASTE + "/empty.csv").status()).isEqualTo(404);
        assertThat(visitors.as(cast.vera).get("/asema/clock").text()).doesNotContain("Tuo taulukosta");
        assertThat(sent(visitors.as(cast.ulla), "x.csv", file).status()).isEqualTo(404);
        assertThat(visitors.as(cast.ulla).get(PASTE + "?ready=winter").status()).isEqualTo(404);
    }

    @Test
    void bad_files_are_refused_in_words_and_nothing_is_kept() {
        var anni = visitors.as(cast.anni);
        refused(anni, "tyhja.csv", new byte[0], "Tiedostossa ei ole yhtään riviä.");
        refused(anni, "suuri.csv", new byte[50 << 20], "Tiedosto on liian suuri. Enintään 10 Mt ja 2");
        refused(anni, "rivit.csv", IntStream.range(0, 100_000).mapToObj(n -> "Paha " + n).collect(Collectors.joining("\n"))
            .getBytes(StandardCharsets.UTF_8),
            "liikaa rivejä tai sarakkeita");
        refused(anni, "kuva.xlsx", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 0x1A, 10, 0}, "ei ole taulukko");
        refused(anni, "sanoja.xlsx", "ei taulukko".getBytes(StandardCharsets.UTF_8), "ei ole taulukko");
        refused(anni, "sanoja.ics", "hello world".getBytes(StandardCharsets.UTF_8), "ei ole taulukko");
        refused(anni, "sivu.pdf", "%PDF-1.7 sanoja".getBytes(StandardCharsets.UTF_8), "ei ole taulukko");
        refused(anni, "vanha.xlsx", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}, "vanhaa Excel-muotoa");
        refused(anni, "pommi.xlsx", new Sheets(row(cell(" ".repeat(30 << 20)))).file(), "paljon kokoaan suuremmaksi");
        refused(anni, "tyhja.ics", calendar(""), "ei ole yhtään tapahtumaa");
        refused(anni, "paljon.ics", calendar(event("SUMMARY:Paha", "DTSTART;VALUE=DATE:20270101").repeat(3_000)), "yli 2");
        refused(anni, "kesken.ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20270301\nSUMMARY:Yksi\nEND:VEVENT\nBEGIN:VEVENT\nUID:2\n"
            .getBytes(StandardCharsets.UTF_8), "loppuu kesken");
        refused(anni, "rikki.ics", "BEGIN:VCALENDAR\nroskaa".getBytes(StandardCharsets.UTF_8), "ei ole kalenterin rivi");
        var look = sent(anni, "tunnus.csv", "Nimi;Kuvaus\nPaha tunnus;Asiakas 131052-308T\nPaha hyvä;\n".getBytes(StandardCharsets.UTF_8));
        assertThat(look.page().select("[name=row]").eachAttr("value")).containsExactly("2");
        assertThat(look.text()).contains("henkilötunnus");
        var forged = make(anni, look, "all.responsible", cast.nextDoor.toString());
        assertThat(forged.status()).isEqualTo(422);
        assertThat(practices(anni, "Paha")).isEmpty();
    }

    /** The most that is taken, and all of it not understood, while others go on reading. */
    @Test
    void two_thousand_rows_are_looked_at_and_others_are_not_kept_waiting() throws Exception {
        var anni = visitors.as(cast.anni);
        var kaisa = visitors.as(cast.kaisa);
        kaisa.get("/asema/clock");
        var file = ("Nimi;Milloin\n" + IntStream.range(0, 2_000).mapToObj(n -> "Suuri " + n + ";joskus " + n).collect(Collectors.joining("\n")))
            .getBytes(StandardCharsets.UTF_8);
        var work = CompletableFuture.supplyAsync(() -> sent(anni, "suuri.csv", file));
        var other = CompletableFuture.supplyAsync(() -> sent(visitors.as(cast.bo), "toinen.csv", file));
        long longest = 0;
        int reads = 0;
        while (!work.isDone() || !other.isDone() || reads == 0) {
            long begun = System.nanoTime();
            assertThat(kaisa.get("/asema/clock").status()).isEqualTo(200);
            longest = Math.max(longest, System.nanoTime() - begun);
            reads++;
        }
        assertThat(work.get().page().select("[name=row]")).hasSize(2_000);
        assertThat(Duration.ofNanos(longest)).isLessThan(Duration.ofSeconds(3));
    }

    /** Each rule is looked for through three hundred years before it is known never to come. */
    @Test
    void rules_that_cost_too_much_end_in_a_sentence_and_not_in_waiting() {
        var anni = visitors.as(cast.anni);
        var never = IntStream.range(0, 2_000).mapToObj(n -> event("UID:n" + n, "DTSTART;VALUE=DATE:20270101",
            "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30")).collect(Collectors.joining());
        long begun = System.nanoTime();
        refused(anni, "ei-koskaan.ics", calendar(never), "kestää liian kauan");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(40));
    }

    private static void refused(Visitor by, String name, byte[] file, String words) {
        var answer = sent(by, name, file);
        assertThat(answer.status()).as(name + answer.text()).isEqualTo(422);
        assertThat(answer.page().select(".errorsummary").text()).as(name).contains(words);
        assertThat(answer.page().select("input[type=file][aria-invalid=true]")).as(name).hasSize(1);
    }
}
