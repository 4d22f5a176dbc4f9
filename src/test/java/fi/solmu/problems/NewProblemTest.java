package fi.solmu.problems;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Answer;
import fi.solmu.item.files.Parcel;
import fi.solmu.web.Viewer;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class NewProblemTest {

    private static final String LOG = "/asema/problems/log";

    @Autowired Cast cast;
    @Autowired Visitors visitors;

    @Test
    void three_boxes_are_one_press_and_the_next_says_that_it_helped_them_too() {
        var anni = visitors.as(cast.anni);
        var bo = visitors.as(cast.bo);
        var practice = anni.make("/asema/new/promise", "title", "Aamun vuoronvaihto");
        var way = anni.get(practice).page().select("a[href*=/problems/log]").attr("href");
        var form = anni.get(way);
        assertThat(form.text()).contains("Aamun vuoronvaihto");
        var sent = new String[] {"key", UUID.randomUUID().toString(), "title", "Avaimet unohtuivat taskuun", "solution", "Vara-avain oli naapurissa",
            "improvement", "Avaimille naula oven viereen", "severity", "2", "tags", "avaimet, vuoro", "from", form.page().select("input[name=from]").val()};
        var made = anni.send(LOG, form, sent);
        assertThat(made.status()).as(made.text()).isEqualTo(302);
        assertThat(anni.send(LOG, form, sent).location()).as("sent twice").isEqualTo(made.location());
        var page = anni.follow(made).page();
        assertThat(page.select(".box").eachText()).satisfiesExactly(
            problem -> assertThat(problem).contains("1 toistumiskerta"),
            solution -> assertThat(solution).contains("Vara-avain oli naapurissa", "Auttoi 1 organisaatiota"),
            improvement -> assertThat(improvement).contains("Avaimille naula oven viereen"));
        assertThat(page.select(".pagehead").text()).contains("Ratkaistu", "Haittaava");
        assertThat(page.text()).contains("Aamun vuoronvaihto", "avaimet");

        var typed = bo.send(LOG + "/alike", bo.get(LOG), "title", "Avaimet jäivät taskuun");
        assertThat(typed.page().select("#alike").text()).contains("Avaimet unohtuivat taskuun", "Vara-avain oli naapurissa", "Ratkaistu kerran yhdessä organisaatiossa");
        assertThat(typed.page().select("input[name=title]").val()).as("nothing is lost").isEqualTo("Avaimet jäivät taskuun");
        var press = typed.page().select("#alike button").attr("formaction");
        var met = bo.send(press, typed, "title", "Avaimet jäivät taskuun", "day", LocalDate.now().toString());
        var after = bo.follow(met).page();
        assertThat(after.select(".met__one").text()).contains("Pohjantähti Junat", "Avaimet jäivät taskuun");
        var helped = after.select("form[action$=/answer]:has(input[value=true])");
        bo.send(helped.attr("action"), bo.follow(met), "helped", "true", "problem", helped.select("input[name=problem]").val());
        assertThat(bo.follow(met).text()).contains("Auttoi 2 organisaatiota", "Olette kertoneet, että tämä auttoi.");
    }

    @Test
    void an_organisation_has_one_answer_and_may_change_it_and_of_several_solutions_one_is_the_way() {
        var anni = visitors.as(cast.anni);
        var bo = visitors.as(cast.bo);
        var ulla = visitors.as(cast.ulla);
        var problem = path(anni.send(LOG, anni.get(LOG), "title", "Kartta puuttuu seinältä", "solution", "Kartta tulostettiin"));
        var id = problem.replaceFirst(".*/", "");
        var other = bo.make("/asema/new/solution?from=" + id + "&relation=solves&forward=false", "title", "Kartta kysyttiin naapurilta");
        var solution = anni.get(problem).page().select(".box__title a").eachAttr("href").stream().filter(each -> !each.equals(other)).findFirst().orElseThrow();
        bo.send(solution + "/answer", bo.get(solution), "helped", "true", "note", "Suurempi paperi");
        bo.send(solution + "/answer", bo.get(solution), "helped", "false", "note", "Repesi heti");
        assertThat(bo.get(solution).page().select("#answers ~ .met").text()).contains("Repesi heti").doesNotContain("Suurempi paperi");
        assertThat(bo.send(solution + "/answer", bo.get(solution), "helped", "true", "note", "131052-308T neuvoi").status()).isEqualTo(422);
        assertThat(bo.send(solution + "/answer", bo.get(solution), "helped", "true", "situation", UUID.randomUUID().toString()).status()).isEqualTo(422);

        assertThat(bo.send(problem + "/way", bo.get(problem), "solution", other.replaceFirst(".*/", "")).status()).as("not the owner").isEqualTo(422);
        anni.send(problem + "/way", anni.get(problem), "solution", other.replaceFirst(".*/", ""));
        assertThat(anni.get(problem).page().select(".box__title").first().text()).isEqualTo("Kartta kysyttiin naapurilta");
        assertThat(anni.send(problem + "/way", anni.get(problem), "solution", UUID.randomUUID().toString()).status()).isEqualTo(422);
        assertThat(ulla.send(other.replace("/asema/", "/naapuri/") + "/answer", ulla.get("/naapuri/problems/log"), "helped", "true").status()).isEqualTo(404);
    }

    @Test
    void what_is_written_without_a_connection_is_seen_by_those_who_see_where_it_was_met() {
        var anni = visitors.as(cast.anni);
        var device = visitors.as(cast.anni);
        var kept = device.get(LOG);
        device.with("X-Sender", cast.anni.person() + " " + cast.anni.organisation());
        var own = id(anni.make("/asema/new/promise", "title", "Vain kaupungin lupaus", "visibility", "ORGANISATION"));
        var shared = id(anni.make("/asema/new/promise", "title", "Junien kanssa sovittu", "visibility", "PARTIES", "seenBy", cast.railway.toString()));
        var open = id(anni.make("/asema/new/promise", "title", "Kaikkien lupaus"));
        device.send(LOG, kept, "title", "Tunnelissa hiljaa", "solution", "Huudettiin", "from", own, "situation", shared);
        device.send(LOG, kept, "title", "Tunnelissa kovaa", "from", shared, "situation", open);
        device.send(LOG, kept, "title", "Tunnelissa avoimesti", "from", open);
        device.send(LOG, kept, "title", "Tunnelissa tuntematon", "from", UUID.randomUUID().toString());
        assertThat(found(cast.anni)).hasSize(4);
        assertThat(found(cast.bo)).containsExactlyInAnyOrder("Tunnelissa kovaa", "Tunnelissa avoimesti");
        assertThat(visitors.as(cast.bo).get("/asema/problems/solutions").text()).as("nor how it was solved").doesNotContain("Huudettiin");
    }

    private List<String> found(Viewer by) {
        return visitors.as(by).get("/asema/problems?q=Tunnelissa").page().select(".log__title").eachText();
    }

    private static String id(String address) {
        return address.replaceFirst(".*/", "");
    }

    @Test
    void the_coordinator_who_logs_for_another_says_that_it_helped_them_and_a_press_wipes_no_note() {
        var kaisa = visitors.as(cast.kaisa);
        var bo = visitors.as(cast.bo);
        var problem = path(kaisa.send(LOG, kaisa.get(LOG), "title", "Vihellin hukassa", "solution", "Vihellettiin sormin", "organisation", cast.railway.toString()));
        var solution = kaisa.get(problem).page().select(".box__title a").attr("href");
        assertThat(kaisa.get(solution).page().select("#answers ~ .met").text()).contains("Pohjantähti Junat").doesNotContain("Vaarakaupunki");
        bo.send(solution + "/answer", bo.get(solution), "helped", "true", "note", "Kylmällä ei onnistu");
        bo.send(solution + "/answer", bo.get(problem), "helped", "false", "problem", id(problem));
        assertThat(bo.get(solution).page().select("#answers ~ .met").text()).contains("Kylmällä ei onnistu", "Ei auttanut");
    }

    @Test
    void a_fault_tells_all_at_once_and_the_form_comes_back_filled() {
        var anni = visitors.as(cast.anni);
        var refused = anni.send(LOG, anni.get(LOG), "title", " ", "solution", "Soitin 131052-308T", "place", "XX-99", "day", LocalDate.now().plusDays(3).toString(),
            "improvement", "<script>alert(1)</script>");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".errorsummary a").eachAttr("href")).containsExactlyInAnyOrder("#field-title", "#field-solution", "#field-place", "#field-day");
        assertThat(refused.page().select("textarea[name=solution]").text()).contains("131052-308T");
        assertThat(refused.page().select("textarea[name=improvement]").text()).isEqualTo("<script>alert(1)</script>");
        var large = anni.send(LOG, anni.get(LOG), "title", "Iso", "text", "a".repeat(1 << 20));
        assertThat(large.status()).isEqualTo(422);
        assertThat(large.page().select("textarea[name=text]").text()).hasSize(1 << 20);
        assertThat(visitors.as(cast.vera).get(LOG).status()).isEqualTo(404);
    }

    @Test
    void a_problem_is_kept_whatever_its_files_are() {
        var anni = visitors.as(cast.anni);
        var opened = anni.get(LOG);
        var parcel = Parcel.of(opened).field("title", "Kuvassa näkyy vika")
            .file("files", "ohjelma.jpg", new byte[] {'M', 'Z', 0, 1, 2, 3, 4, 5}).file("files", "muistio.txt", "Lukko on jumissa".getBytes());
        var answer = parcel.send(anni, LOG);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Kuvassa näkyy vika", "ohjelma.jpg", "muistio.txt", "Ongelma on kirjattu.");
        var many = Parcel.of(opened).field("title", "Sata liitettä");
        for (int n = 0; n < 100; n++) {
            many.file("files", n + ".txt", ("Rivi " + n).getBytes());
        }
        var tooMany = many.send(anni, LOG);
        assertThat(tooMany.status()).isEqualTo(422);
        assertThat(tooMany.text()).contains("Sata liitettä");
    }

    @Test
    void what_a_device_delivers_is_kept_once_with_its_own_day_and_from_nobody_else() {
        var day = LocalDate.now().minusDays(2);
        var sender = cast.anni.person() + " " + cast.anni.organisation();
        var anni = visitors.as(cast.anni);
        var key = UUID.randomUUID().toString();
        var device = visitors.as(cast.anni);
        var kept = device.get(LOG);
        device.with("X-Sender", sender);
        for (int time = 0; time < 2; time++) {
            var delivered = device.send(LOG, kept, "title", "Kellariholvissa kirjattu", "day", day.toString(), "key", key);
            assertThat(delivered.status()).as(delivered.text()).isEqualTo(time == 0 ? 201 : 200);
        }
        var found = anni.get("/asema/problems?q=Kellariholvissa");
        assertThat(found.page().select(".log__title")).hasSize(1);
        assertThat(anni.get(found.page().select(".log__title a").attr("href")).page().select(".met__one time").attr("datetime")).isEqualTo(day.toString());
        var other = visitors.as(cast.bo);
        var opened = other.get(LOG);
        assertThat(other.with("X-Sender", sender).send(LOG, opened, "title", "Toisen sana").status()).isEqualTo(409);
        var named = device.send(LOG, kept, "title", "Asiakas 131052-308T");
        assertThat(named.status()).isEqualTo(422);
        assertThat(named.text()).containsIgnoringCase("henkilötunnu");
    }

    private static String path(Answer made) {
        assertThat(made.status()).as(made.text()).isEqualTo(302);
        return URI.create(made.location()).getPath();
    }
}
