package fi.solmu.problems;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Answer;
import fi.solmu.Visitors.Visitor;
import fi.solmu.item.files.Parcel;
import fi.solmu.item.tables.EmptySpreadsheet;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A log that was kept elsewhere comes in, and ours goes out so that it can come in again. */
@ProductTest
class InwardTest {

    private static final String PASTE = "/asema/paste/problem";

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    Visitor anni;

    @BeforeEach
    void somebody_who_brings_it() {
        anni = visitors.as(cast.anni);
    }

    @Test
    void one_row_becomes_a_problem_with_its_days_a_solution_and_an_improvement() {
        var rows = List.of(
            List.of("Poikkeama", "Vakavuus", "Pvm", "Kohtasi", "Ratkaisu", "Parannusehdotus", "Tila", "Muuta"),
            List.of("Kahvikone tippuu tuontiriville", "2", "3.2.2026, 17.2.2026 08:15", "Pohjantähti Junat", "Letku kiristettiin", "Letku vaihdetaan kesällä",
                "Ratkaistu", "x"),
            List.of("Tuontirivi vailla tietoja", "", "", "Tuntematon Oy", "", "", "", ""),
            List.of("", "1", "3.2.2026", "", "", "", "", ""),
            List.of("Tuontirivi jossa 131052-308T", "", "", "", "", "", "", ""),
            List.of("Tuontirivi tulevasta", "", "3.2.2126", "", "", "", "", ""));
        var out = new ByteArrayOutputStream();
        new EmptySpreadsheet("Loki", rows, "Ohje", List.of(List.of("a"))).write(out);
        var look = sent("loki.xlsx", out.toByteArray());
        assertThat(look.status()).as(look.text()).isEqualTo(200);
        assertThat(look.page().select("[name^=column] option[selected]").eachAttr("value"))
            .containsExactly("title", "severity", "met_on", "met_by", "solved_by", "better_by", "was", "");
        assertThat(look.page().select("[name=row][checked]").eachAttr("value")).containsExactly("1", "2", "5");
        assertThat(look.page().select(".pasted__said").text()).contains("Kohtasi: Valittua kohdetta ei ole tässä verkostossa.", "henkilötunnu",
            "Päivä on tulevaisuudessa");
        assertThat(anni.get("/asema/problems?q=tuontiriville").text()).doesNotContain("Kahvikone tippuu");

        assertThat(make(look, "1", "2", "5").status()).isEqualTo(302);
        var problem = anni.get(place("Kahvikone tippuu tuontiriville"));
        assertThat(problem.page().select(".pagehead .status").text()).contains("Ratkaistu");
        assertThat(problem.text()).contains("Letku kiristettiin", "Letku vaihdetaan kesällä", "3.2.2026", "17.2.2026", "Pohjantähti Junat");
        assertThat(anni.get(place("Tuontirivi vailla tietoja")).text()).contains("Kohtasi: Tuntematon Oy");
        assertThat(sent("loki.xlsx", out.toByteArray()).page().select("[name=row][checked]")).isEmpty();
    }

    @Test
    void redmine_is_known_by_its_heads_and_nothing_comes_twice() {
        var csv = """
            #,Project,Tracker,Status,Priority,Subject,Author,Assignee,Updated,Category,Created,Closed,Description
            4711,Ratapiha,Bug,Closed,Urgent,Redmine tuoduin vaihde jumissa,Maija,,2026-03-02 10:15,Vaihteet,2026-02-03 08:00,2026-03-02 10:15,"Jää, ja ""lunta\"""
            4712,Ratapiha,Bug,New,Low,Redmine tuoduin valo pimeänä,Maija,,2026-03-02 10:15,,2026-02-04 08:00,,
            """;
        var look = sent("issues.csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(look.page().select("[name=row][checked]").eachAttr("value")).as(look.text()).containsExactly("1", "2");
        assertThat(make(look, "1", "2").status()).isEqualTo(302);
        var problem = anni.get(place("Redmine tuoduin vaihde jumissa"));
        assertThat(problem.text()).contains("Jää, ja \"lunta\"", "3.2.2026", "Vaihteet", "Vakava");
        assertThat(problem.page().select(".pagehead .status").text()).contains("Ratkaistu");
        var again = sent("issues.csv", csv.replace("valo pimeänä", "valo yhä pimeänä").getBytes(StandardCharsets.UTF_8));
        assertThat(again.text()).contains("Tämä on jo täällä, samasta lähteestä.");
        assertThat(again.page().select("[name=row]")).isEmpty();
    }

    @Test
    void jira_comes_with_all_its_columns() {
        var heads = new ArrayList<>(List.of("Summary", "Issue key", "Issue id", "Issue Type", "Status", "Priority", "Created", "Labels", "Labels", "Description",
            "Resolution", "Comment", "Comment"));
        var cells = new ArrayList<>(List.of("Jirasta tuotu ovi auki", "SOL-17", "10017", "Bug", "Done", "High", "03/Feb/26 2:15 PM", "ovet", "talvi", "=1+1",
            "Fixed", "04/Feb/26 9:00 AM;maija.m;Vaihdettiin sulake", ""));
        for (int i = 0; i < 60; i++) {
            heads.add("Custom field (Kenttä " + i + ")");
            cells.add("arvo " + i);
        }
        var look = sent("Jira.csv", (String.join(",", heads) + "\n" + String.join(",", cells) + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(look.status()).as(look.text()).isEqualTo(200);
        assertThat(make(look, "1").status()).isEqualTo(302);
        assertThat(anni.get(place("Jirasta tuotu ovi auki")).text()).contains("=1+1", "3.2.2026", "ovet", "talvi", "Haittaava", "Ratkaistu",
            "SOL-17", "Miten päättyi: Fixed", "Vaihdettiin sulake").doesNotContain("maija.m");
    }

    @Test
    void a_preview_speaks_our_words_and_words_of_harm_are_numbers() {
        var redmine = "#,Project,Status,Subject,Created,Last notes\n4801,Ratapiha,New,Redmine kirjoittaa päivän toisin,2026-02-03 09:00,Tarkastettu; vaihdettu; toimii\n";
        var look = sent("issues.csv", redmine.getBytes(StandardCharsets.UTF_8));
        assertThat(look.page().select("table thead").text()).contains("Päivät, jolloin tuli vastaan").doesNotContain("met_on");
        assertThat(make(look, "1").status()).isEqualTo(302);
        assertThat(anni.get(place("Redmine kirjoittaa päivän toisin")).text()).contains("3.2.2026", "Ratapiha #4801", "Tarkastettu; vaihdettu; toimii");

        var own = sent("loki.csv", "Ongelma;Haitta\nTuotu haitan sanalla;Vakava\n".getBytes(StandardCharsets.UTF_8));
        assertThat(make(own, "1").status()).isEqualTo(302);
        assertThat(anni.get(place("Tuotu haitan sanalla")).text()).contains("Vakava");
    }

    @Test
    void what_is_too_much_or_no_table_is_refused_with_a_sentence() {
        var many = "#,Subject,Status,Created\n" + "1,Monta tuotua,New,2026-01-01\n".repeat(100_000);
        var refused = sent("issues.csv", many.getBytes(StandardCharsets.UTF_8));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("enintään 2\u00a0000 riviä");
        assertThat(sent("tyhja.csv", "#,Subject,Status\n".getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(422);
        assertThat(sent("kuva.csv", new byte[] {1, 2, 3, 0, 0, 7}).status()).isEqualTo(422);
        assertThat(sent("suuri.csv", new byte[50 << 20]).status()).isIn(413, 422);
        assertThat(visitors.as(cast.vera).get(PASTE).status()).isEqualTo(404);
    }

    @Test
    void what_goes_out_comes_in_again_as_it_was() {
        var look = anni.post(PASTE, PASTE, "table", """
            Ongelma\tKerrat ja kenelle\tTila\tRatkaisu\tParannus
            =Vietävä kaava\t3.2.2026 Vaarakaupunki\tAvoin\tVietävä keino\tVietävä parannus
            Vietävä ongelma\t"3.2.2026 Vaarakaupunki
            17.2.2026 Pohjantähti Junat"\tLärdom dragen\t"Vietävä ratkaisu
            Toinen ratkaisu"\t""
            Vietävä hylky\t4.2.2026 Tuntematon Oy\tAvvisat\t\t
            Vietävä työ\t5.2.2026 Vaarakaupunki\tBeing worked on\t\t""");
        assertThat(make(look, "1", "2", "3", "4").status()).as(look.text()).isEqualTo(302);
        var csv = exported("viet%C3%A4v%C3%A4");
        assertThat(csv).startsWith("\uFEFF").contains("'=Vietävä kaava", "\"3.2.2026 Vaarakaupunki\n17.2.2026 Pohjantähti Junat\";Opittu;",
            "\"Vietävä ratkaisu\nToinen ratkaisu\"", "Vietävä hylky;;;4.2.2026;Hylätty", "5.2.2026 Vaarakaupunki;Käsittelyssä");
        var back = sent("loki.csv", csv.replace("Vietävä", "Palaava").replace("'=", "").getBytes(StandardCharsets.UTF_8));
        assertThat(back.page().select("[name^=column] option[selected]").eachAttr("value"))
            .contains("title", "severity", "met_times", "was", "solved_by", "better_by", "tags");
        assertThat(make(back, "1", "2", "3", "4").status()).isEqualTo(302);
        assertThat(rows(exported("palaava"))).isEqualTo(rows(csv.replace("Vietävä", "Palaava").replace("'=", "")));
        assertThat(anni.bytes("/asema/problems/log.xlsx")).startsWith('P', 'K');
        assertThat(visitors.as(cast.ulla).get("/asema/problems/log.csv").status()).isEqualTo(404);
    }

    @Test
    void an_order_of_days_is_told_by_the_column_or_not_at_all() {
        assertThat(days("07/19/2026 03:21 PM", "02/03/2026 08:00 AM")).containsExactly("2026-07-19", "2026-02-03");
        assertThat(days("19/07/2026 03:21 PM", "02/03/2026 08:00 AM")).containsExactly("2026-07-19", "2026-03-02");
        assertThat(days("02/03/2026 08:00 AM", "04/05/2026")).containsExactly("02/03/2026 08:00 AM", "04/05/2026");
        assertThat(days("19/07/2026", "07/19/2026")).containsExactly("19/07/2026", "07/19/2026");
        var look = sent("issues.csv", "#,Subject,Status,Created\n1,Arvattava päivä,New,02/03/2026 08:00 AM\n".getBytes(StandardCharsets.UTF_8));
        assertThat(look.page().select(".pasted__said").text()).contains("päivä");
    }

    private static List<String> days(String... written) {
        var slashes = TrackerDay.Slashes.of(List.of(written));
        return Stream.of(written).map(each -> TrackerDay.of(each, slashes)).toList();
    }

    private String exported(String words) {
        return new String(anni.bytes("/asema/problems/log.csv?q=" + words), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    /** Without the codes, which are new. */
    private static List<String> rows(String csv) {
        return Stream.of(csv.split("\n(?=ON-)")).map(row -> row.replaceFirst("^ON-\\d+", "")).sorted().toList();
    }

    private Answer sent(String name, byte[] file) {
        return Parcel.of(anni.get(PASTE)).file("file", name, file).send(anni, PASTE + "/files");
    }

    /** Sends the form of the rows as it stands, with these rows chosen. */
    private Answer make(Answer look, String... rows) {
        var sent = new ArrayList<String>();
        look.page().select("form.pasted input[type=hidden]:not([name=_csrf])").forEach(input -> sent.addAll(List.of(input.attr("name"), input.attr("value"))));
        look.page().select("form.pasted select").forEach(select -> sent.addAll(List.of(select.attr("name"), select.select("option[selected]").attr("value"))));
        sent.addAll(List.of("headed", "true", "visibility", "NETWORK"));
        List.of(rows).forEach(row -> sent.addAll(List.of("row", row)));
        return anni.send(PASTE + "/drafts", look, sent.toArray(String[]::new));
    }

    private String place(String title) {
        return anni.get("/asema/problems").page().select(".log__title a:contains(" + title + ")").attr("href");
    }
}
