package fi.solmu.problems;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Answer;
import fi.solmu.Visitors.Visitor;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class ProblemLogTest {

    private static final String NEW = "/asema/new/problem";
    private static final String LOG = "/asema/problems";

    @Autowired Cast cast;
    @Autowired Visitors visitors;

    @Test
    void a_problem_is_logged_solved_improved_decided_and_learned_from() {
        var anni = visitors.as(cast.anni);
        var kaisa = visitors.as(cast.kaisa);
        var problem = path(log(anni, "title", "Bussi odotti väärällä puolella"));
        var page = anni.get(problem);
        assertThat(page.page().select(".box h2").eachText()).containsExactly("Ongelma", "Ratkaisu", "Ehdotus parannukseksi");
        assertThat(page.page().select(".met__one")).hasSize(1);

        var tooEarly = anni.send(problem + "/settlement", page);
        assertThat(tooEarly.status()).isEqualTo(422);
        assertThat(tooEarly.text()).contains("ennen kuin siihen on kirjattu ratkaisu");

        var solution = path(madeFrom(anni, page, "solution", "Kuljettajille uusi pysäkkikartta"));
        anni.send(solution + "/use", anni.get(solution));
        anni.send(problem + "/settlement", anni.get(problem));
        assertThat(anni.get(problem).page().select(".pagehead .status").text()).contains("Ratkaistu");

        var improvement = path(madeFrom(anni, anni.get(problem), "improvement", "Kartta tarkistetaan joka kevät"));
        assertThat(anni.get(improvement).text()).contains("Ehdotus odottaa päätöstä").doesNotContain("/acceptance");
        kaisa.send(improvement + "/acceptance", kaisa.get(improvement));
        kaisa.send(improvement + "/acceptance", kaisa.get(improvement));
        anni.send(improvement + "/completion", anni.get(improvement));
        assertThat(kaisa.send(improvement + "/verification", kaisa.get(improvement)).text()).contains("Seuranta-aika on vielä kesken");
        assertThat(anni.get(improvement).page().select(".pagehead .status").text()).contains("Käytössä, seurataan");
        anni.send(problem + "/lesson", anni.get(problem));

        assertThat(anni.get(problem).page().select(".story").text())
            .contains("Kuljettajille uusi pysäkkikartta", "Kartta tarkistetaan joka kevät");
        assertThat(anni.get(improvement).page().select(".story").text()).contains("Bussi odotti väärällä puolella");
        var row = anni.get(LOG + "?q=bussi").page().select(".log__row").get(0);
        assertThat(row.select(".progress__done")).hasSize(4);
        assertThat(row.text()).contains("Opittu", "1 toistumiskerta", "Vaarakaupunki");
    }

    @Test
    void what_the_problem_concerns_is_offered_to_be_renewed() {
        var anni = visitors.as(cast.anni);
        var promise = path(anni.post("/asema/new/promise", "/asema/new/promise", "title", "Opastamme perille", "visibility", "NETWORK"));
        var problem = path(log(anni, "title", "Opaste puuttui"));
        var ties = "/asema/items/" + problem.replaceFirst(".*/", "") + "/links";
        anni.send(ties, anni.get(ties + "?way=concerns:true:promise"), "way", "concerns:true:promise", "other", promise.replaceFirst(".*/", ""));
        var improvement = path(madeFrom(anni, anni.get(problem), "improvement", "Opasteet tarkistetaan viikoittain"));
        var offer = anni.get(improvement);
        assertThat(offer.text()).contains("Uudistaako parannus sitä?");
        var form = offer.page().select("form:has(input[name=way])").get(0);
        anni.send(form.attr("action"), offer, "way", form.select("input[name=way]").attr("value"), "other", form.select("input[name=other]").attr("value"));
        assertThat(anni.get(improvement).text()).contains("Opastamme perille", "/acceptance").doesNotContain("Uudistaako parannus sitä?");
    }

    @Test
    void others_say_that_it_happens_to_them_too_once_a_day() {
        var problem = path(log(visitors.as(cast.anni), "title", "Kuulutus kuului vain suomeksi"));
        var bo = visitors.as(cast.bo);
        var opened = bo.get(problem);
        assertThat(opened.text()).contains("Meilläkin");
        bo.send(problem + "/occurrences", opened);
        bo.send(problem + "/occurrences", opened);
        var page = bo.get(problem);
        assertThat(page.page().select(".met__one").text()).contains("Pohjantähti Junat");
        assertThat(page.page().select(".met__one")).hasSize(2);
        assertThat(page.page().select("form[action$=/occurrences]")).isEmpty();
    }

    @Test
    void only_a_title_is_asked_and_a_day_left_out_is_no_fault() {
        var anni = visitors.as(cast.anni);
        var missing = anni.post(NEW, NEW, "title", "", "occurrences[0].date", "");
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.page().select(".errorsummary a")).hasSize(1);
        var made = anni.post(NEW, NEW, "title", "Avain katosi", "occurrences[0].date", "",
                "occurrences[0].organisation", cast.city.toString());
        assertThat(made.status()).isEqualTo(302);
        assertThat(anni.get(path(made)).text()).contains("Toistumiskertoja ei ole kirjattu");
    }

    @Test
    void a_rejection_asks_for_its_reason_and_keeps_what_was_written() {
        var anni = visitors.as(cast.anni);
        var rejection = path(log(anni, "title", "Kahvi on kylmää")) + "/rejection";
        var empty = anni.post(rejection, rejection, "reason", " ");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.page().select(".errorsummary a").attr("href")).isEqualTo("#field-reason");
        var named = anni.post(rejection, rejection, "reason", "Asiakas 131052-308T sanoi niin");
        assertThat(named.status()).isEqualTo(422);
        assertThat(named.page().select("textarea").text()).contains("131052-308T");
        assertThat(anni.post(rejection, rejection, "reason", "Ei ole verkoston asia").status()).isEqualTo(302);
    }

    @Test
    void a_problem_logged_twice_is_merged_by_its_number() {
        var anni = visitors.as(cast.anni);
        var first = anni.get(path(log(anni, "title", "Ovi ei aukea")));
        var code = first.page().select(".pagehead__over").text().replaceFirst(".* ", "");
        var merger = path(log(anni, "title", "Ovi jumissa")) + "/merger";
        assertThat(anni.post(merger, merger, "into", "ON-99999").status()).isEqualTo(422);
        assertThat(anni.post(merger, merger, "into", code.toLowerCase()).status()).isEqualTo(302);
        assertThat(anni.get(merger.replace("/merger", "")).page().select(".pagehead .status").text()).contains("Yhdistetty");
    }

    @Test
    void the_log_is_narrowed_by_its_address() {
        var anni = visitors.as(cast.anni);
        var bo = visitors.as(cast.bo);
        log(anni, "title", "Lievä hidastus laiturilla", "severity", "1", "occurrences[0].date", day(9), "occurrences[0].organisation", cast.city.toString());
        log(bo, "title", "Vakava hidastus laiturilla", "severity", "3", "occurrences[0].date", day(3), "occurrences[0].organisation", cast.railway.toString());
        assertThat(titles(anni, "?q=laiturilla")).containsExactly("Vakava hidastus laiturilla", "Lievä hidastus laiturilla");
        assertThat(titles(anni, "?q=laiturilla&order=oldest")).containsExactly("Lievä hidastus laiturilla", "Vakava hidastus laiturilla");
        assertThat(titles(anni, "?q=laiturilla&order=often")).hasSize(2);
        assertThat(titles(anni, "?q=laiturilla&order=title").get(0)).startsWith("Lievä");
        assertThat(titles(anni, "?severity=3&q=laiturilla")).containsExactly("Vakava hidastus laiturilla");
        assertThat(titles(anni, "?q=laiturilla&organisation=" + cast.railway)).containsExactly("Vakava hidastus laiturilla");
        assertThat(titles(anni, "?q=laiturilla&state=SOLVED")).isEmpty();
        assertThat(titles(anni, "?q=laiturilla&severity=nine&page=-1&order=zz&organisation=x")).hasSize(2);
        assertThat(anni.get(LOG + "?severity=3").page().select("select[name=severity] option[selected]").text()).isEqualTo("Vakava");
    }

    @Test
    void nobody_next_door_sees_or_touches_the_log() {
        var anni = visitors.as(cast.anni);
        var problem = path(log(anni, "title", "Vain meidän ongelma"));
        var ulla = visitors.as(cast.ulla);
        assertThat(ulla.get(problem).status()).isEqualTo(404);
        assertThat(ulla.get(problem.replace("/asema/", "/naapuri/")).status()).isEqualTo(404);
        var form = ulla.get("/naapuri/new/problem");
        for (var deed : List.of("occurrences", "work", "settlement", "lesson", "rejection", "merger", "reopening")) {
            assertThat(ulla.send(problem.replace("/asema/", "/naapuri/") + "/" + deed, form).status()).as(deed).isEqualTo(404);
        }
        var vera = visitors.as(cast.vera);
        assertThat(vera.get(problem).text()).doesNotContain("Meilläkin</button>");
        assertThat(vera.send(problem + "/occurrences", vera.get(problem)).status()).isEqualTo(404);
    }

    @Test
    void proposals_and_solutions_have_registers_of_their_own() {
        var anni = visitors.as(cast.anni);
        anni.post("/asema/new/improvement", "/asema/new/improvement", "title", "Yhteinen lomake", "visibility", "NETWORK");
        assertThat(anni.get(LOG + "/improvements").page().select(".log__title").eachText()).contains("Yhteinen lomake");
        assertThat(anni.get(LOG + "/solutions").status()).isEqualTo(200);
    }

    private static Answer log(Visitor who, String... values) {
        var made = who.post(NEW, NEW, filled(who, values));
        assertThat(made.status()).as(made.text()).isEqualTo(302);
        return made;
    }

    /** What the form brings filled in goes along, unless the person wrote otherwise. */
    private static String[] filled(Visitor who, String... values) {
        var all = new ArrayList<>(List.of(values));
        who.get(NEW).page().select("input[name^=occurrences]").forEach(input -> {
            if (!all.contains(input.attr("name"))) {
                all.addAll(List.of(input.attr("name"), input.attr("value")));
            }
        });
        return all.toArray(String[]::new);
    }

    /** Follows the button of a box to its form, and sends the form. */
    private static Answer madeFrom(Visitor who, Answer page, String kind, String title) {
        var form = page.page().select(".box a[href*=/new/" + kind + "]").attr("href");
        var opened = who.get(form).page();
        return who.post(form, "/asema/new/" + kind, "title", title, "visibility", "NETWORK",
                "from", opened.select("input[name=from]").attr("value"),
                "relation", opened.select("input[name=relation]").attr("value"),
                "forward", opened.select("input[name=forward]").attr("value"));
    }

    private static String path(Answer made) {
        return URI.create(made.location()).getPath();
    }

    private static String day(int ago) {
        return LocalDate.now().minusDays(ago).toString();
    }

    private static List<String> titles(Visitor who, String query) {
        return who.get(LOG + query).page().select(".log__title").eachText();
    }
}
