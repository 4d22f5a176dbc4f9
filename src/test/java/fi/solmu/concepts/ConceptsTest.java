package fi.solmu.concepts;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class ConceptsTest {

    private static final String CONCEPT = "/asema/new/service_concept";
    private static final String STEP = "/asema/new/journey_step";
    private static final String GROUP = "/asema/new/customer_group";

    @Autowired Cast cast;
    @Autowired Visitors visitors;

    @Test
    void a_service_is_told_for_whom_it_is_and_given_a_path_and_a_promise() {
        var anni = visitors.as(cast.anni);
        var group = anni.make(GROUP, "title", "Nuoret alle 30 v", "need", "Löytää oma suunta", "target_group", "KR1 Kansalaiset");
        var concept = anni.make(CONCEPT, "title", "Suunta – yhden oven palvelu", "state", "IN_FORCE",
                "customer_groups", group.replaceAll(".*/", ""), "need", "Löytää oma suunta", "value", "Yksi ovi, monta ihmistä");
        var shown = anni.get(concept);
        assertThat(shown.text()).contains("Nuoret alle 30 v", "Yksi ovi, monta ihmistä", "Asiakkaan polku", "ei ole vielä lupausta");
        assertThat(shown.page().select("nav [aria-current=page]").eachText()).contains("Palvelut");

        var way = shown.page().select(".journey a[href*=/new/journey_step]").attr("href");
        anni.make(way, "title", "Suunnan etsintä", "number", "2", "channels", "tapaaminen, ryhmä");
        anni.make(way, "title", "Ovesta sisään", "number", "1", "channels", "chat",
                "parties", cast.anni.organisation().toString(), "parties", cast.bo.organisation().toString());
        var promise = "/asema/new/promise?from=" + concept.replaceAll(".*/", "") + "&relation=promises&forward=true";
        anni.make(promise, "title", "Saat saman ihmisen joka kerta");

        var whole = anni.get(concept).page();
        assertThat(whole.select(".journey__title").eachText()).containsExactly("Ovesta sisään", "Suunnan etsintä");
        assertThat(whole.select(".journey__stage").get(0).select(".tag")).hasSize(2);
        assertThat(whole.select(".journey__stage").get(1).text()).contains("tapaaminen ja ryhmä", "Kukaan ei vastaa");
        assertThat(whole.select("dl.six").text()).contains("Saat saman ihmisen joka kerta");

        assertThat(anni.get("/asema/concepts").page().select(".promise:contains(Suunta – yhden oven)").text())
            .contains("Nuoret alle 30 v", "1 lupaus", "2 vaihetta");
        assertThat(anni.get("/asema/concepts/groups").page().select(".promise:contains(Nuoret alle 30 v)").text()).contains("1 palvelu");
        var step = anni.get(whole.select(".journey__title a").first().attr("href"));
        assertThat(step.text()).contains("chat", "Suunta – yhden oven palvelu");
    }

    @Test
    void a_group_that_the_editor_does_not_see_stays_with_the_service() {
        var bo = visitors.as(cast.bo);
        var hidden = bo.post(GROUP, GROUP, "title", "Rautatien oma ryhmä", "visibility", "ORGANISATION").location().replaceAll(".*/", "");
        var seen = bo.make(GROUP, "title", "Kaikkien ryhmä").replaceAll(".*/", "");
        var concept = bo.make(CONCEPT, "title", "Matka perille", "customer_groups", hidden, "customer_groups", seen);

        var kaisa = visitors.as(cast.kaisa);
        var edit = kaisa.get(concept).page().select("a[href$=/edit]").attr("href");
        assertThat(kaisa.get(edit).page().select("[name=customer_groups]").eachAttr("value")).contains(seen).doesNotContain(hidden);
        assertThat(kaisa.post(edit, edit, "title", "Matka varmasti perille", "revision", "1", "customer_groups", seen).status()).isEqualTo(302);
        assertThat(bo.get(concept).text()).contains("Matka varmasti perille", "Rautatien oma ryhmä", "Kaikkien ryhmä");
        assertThat(kaisa.get(concept).text()).contains("Kaikkien ryhmä").doesNotContain("Rautatien oma ryhmä");

        assertThat(kaisa.post(edit, edit, "title", "Matka varmasti perille", "revision", "2").status()).isEqualTo(302);
        assertThat(bo.get(concept).text()).contains("Rautatien oma ryhmä").doesNotContain("Kaikkien ryhmä");
    }

    @Test
    void a_promise_tells_what_it_is_not_tied_to() {
        var anni = visitors.as(cast.anni);
        var promise = anni.make("/asema/new/promise", "title", "Vastaamme päivässä");
        assertThat(anni.get(promise).page().select(".story").text())
            .contains("minkä palvelun lupaus", "Mittaria ei ole vielä", "Mikään toimintakortti");
    }

    @ParameterizedTest
    @CsvSource({
        "service_concept, state, IN_FORCE, field-need", "service_concept, customer_groups, 00000000-0000-7000-8000-00000000dead, field-customer_groups",
        "journey_step, number, 0, field-number", "journey_step, parties, x, field-parties"})
    void what_does_not_hold_together_comes_back(String kind, String name, String value, String fault) {
        var form = "/asema/new/" + kind;
        var refused = visitors.as(cast.anni).post(form, form, "title", "Jokin palvelu", "visibility", "NETWORK", name, value);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".errorsummary a").eachAttr("href")).containsExactly("#" + fault);
    }
}
