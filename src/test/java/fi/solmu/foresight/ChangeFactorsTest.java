package fi.solmu.foresight;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class ChangeFactorsTest {

    private static final String NEW = "/asema/new/change_factor";

    @Autowired Cast cast;
    @Autowired Visitors visitors;

    @Test
    void a_change_is_written_weighed_and_given_an_impact() {
        var anni = visitors.as(cast.anni);
        var made = anni.post(NEW, NEW, "title", "Tietojen vaihtoa koskeva laki uudistuu", "class", "legal", "impact", "5", "likelihood", "4",
                "state", "ASSESSED", "horizon", "1–3 vuotta", "visibility", "NETWORK",
                "ratings[0].organisation", cast.anni.organisation().toString(), "ratings[0].impact", "5", "ratings[0].likelihood", "2",
                "ratings[1].organisation", cast.bo.organisation().toString(), "ratings[1].impact", "2", "ratings[1].likelihood", "2");
        assertThat(made.status()).as(made.text()).isEqualTo(302);
        var shown = anni.follow(made);
        assertThat(shown.page().select("h1").text()).isEqualTo("Tietojen vaihtoa koskeva laki uudistuu");
        assertThat(shown.text()).contains("Lainsäädännölliset", "Vaikutus 5/5, todennäköisyys 4/5", "1–3 vuotta", "näkevät tämän eri tavoin");

        var board = anni.get("/asema/foresight/factors");
        assertThat(board.page().select("[aria-labelledby=sphere-legal] .factor--loose .factor__title").eachText())
            .contains("Tietojen vaihtoa koskeva laki uudistuu");
        var say = board.page().select(".factor--loose a[href*=/new/impact]").attr("href");
        var told = anni.post(say, "/asema/new/impact", "title", "Asiakkaan ei tarvitse kertoa samaa monesti", "direction", "opportunity",
                "visibility", "NETWORK", "from", say.replaceAll(".*from=([^&]*).*", "$1"), "relation", "causes", "forward", "true");
        assertThat(told.status()).as(told.text()).isEqualTo(302);
        assertThat(anni.get("/asema/foresight/factors").page().select("[aria-labelledby=sphere-legal] .factor__effects").text())
            .contains("Asiakkaan ei tarvitse kertoa samaa monesti");
        assertThat(anni.follow(told).text()).contains("Mahdollisuus");
        var impacts = anni.get("/asema/foresight/impacts");
        assertThat(impacts.text()).contains("Asiakkaan ei tarvitse kertoa samaa monesti");
        assertThat(impacts.page().select("nav [aria-current=page]").eachText()).contains("Muutostekijät");
    }

    @ParameterizedTest
    @CsvSource({
        "SELECTED, '', 4, '', field-impact",
        "ASSESSED, 3, '', '', field-likelihood",
        "CLOSED, 3, 3, '', field-closed_as",
        "MONITORED, 3, 3, lapsed, field-closed_as",
        "IDENTIFIED, 6, 3, '', field-impact"})
    void what_does_not_hold_together_comes_back(String state, String impact, String likelihood, String ending, String fault) {
        var refused = visitors.as(cast.anni).post(NEW, NEW, "title", "Jokin muuttuu", "state", state, "impact", impact,
                "likelihood", likelihood, "closed_as", ending, "visibility", "NETWORK");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".errorsummary a").eachAttr("href")).containsExactly("#" + fault);
        assertThat(refused.page().select("[name=title]").val()).isEqualTo("Jokin muuttuu");
    }

    @Test
    void an_organisation_weighs_once() {
        var own = cast.anni.organisation().toString();
        var refused = visitors.as(cast.anni).post(NEW, NEW, "title", "Jokin muuttuu", "visibility", "NETWORK",
                "ratings[0].organisation", own, "ratings[0].impact", "5", "ratings[1].organisation", own, "ratings[1].impact", "1");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".errorsummary").text()).contains("kahdesti");
    }

    @Test
    void restoring_an_old_text_leaves_what_organisations_have_said_since() {
        var anni = visitors.as(cast.anni);
        var own = cast.anni.organisation().toString();
        var shown = anni.follow(anni.post(NEW, NEW, "title", "Väestö ikääntyy", "visibility", "NETWORK"));
        var edit = shown.page().select("a[href$=/edit]").attr("href");
        anni.post(edit, edit, "title", "Väestö ikääntyy ja osaajat vähenevät", "revision", "1", "state", "IDENTIFIED",
                "ratings[0].organisation", own, "ratings[0].impact", "4", "ratings[0].likelihood", "5");
        var history = anni.get(edit.replace("/edit", "/history"));
        anni.send(edit.replace("/edit", "/restoration"), history, "revision", "1");

        var after = anni.get(shown.response().uri().getPath());
        assertThat(after.page().select("h1").text()).isEqualTo("Väestö ikääntyy");
        assertThat(after.page().select(".weighed__row").text()).contains("Vaikutus 4/5, todennäköisyys 5/5");
    }
}
