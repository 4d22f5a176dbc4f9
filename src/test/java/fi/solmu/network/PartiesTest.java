package fi.solmu.network;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.item.ItemId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class PartiesTest {

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired Roles roles;

    @Test
    void the_page_of_a_network_tells_who_does_what_and_how_to_reach_them() {
        var page = visitors.as(cast.vera).get("/asema/network").page();
        assertThat(page.select("h1").text()).isEqualTo("Asemanseudun yhteistyö");
        assertThat(page.select("section.party h3").eachText()).contains("Vaarakaupunki", "Pohjantähti Junat");
        assertThat(page.select("a[href=tel:0400000101]").text()).contains("040 000 0101", "Soita: Junien ohjaaja");
        assertThat(page.select("a[href=mailto:bo@asema.example]")).isNotEmpty();
        assertThat(page.text()).contains("Rekisterinpitäjä", "Tietopyynnöt");
    }

    @Test
    void a_vacant_role_is_said_in_words() {
        var role = role("Tyhjä tehtävä");
        assertThat(visitors.as(cast.anni).get("/asema/network/roles/" + role).text()).contains("Roolilla ei ole hoitajaa nyt");
        assertThat(visitors.as(cast.anni).get("/asema/network").text()).contains("Ei hoitajaa nyt", "Rooleja ilman hoitajaa");
    }

    @Test
    void an_organisation_is_added_and_called_by_a_better_name() {
        var kaisa = visitors.as(cast.kaisa);
        var form = kaisa.get("/asema/network/organisations/new");
        assertThat(form.text()).contains("Näkyy: koko verkosto");
        var empty = kaisa.send("/asema/network/organisations/new", form, "organisation", " ", "task", "tehtävä 131052-308T");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.page().select(".errorsummary a").eachText()).hasSize(2).contains("Kirjoita organisaation nimi.");
        kaisa.send("/asema/network/organisations/new", form, "organisation", "Raitioliikenne", "kind", "company", "task", "Ajaa vaunut");
        var edit = kaisa.get("/asema/network").page().select("section.party:contains(Raitioliikenne) a[href$=/edit]").attr("href");
        var opened = kaisa.get(edit);
        var stamp = opened.page().select("input[name=stamp]").val();
        kaisa.send(edit, opened, "stamp", stamp, "organisation", "Kaupungin raitiovaunut", "kind", "company", "task", "Ajaa vaunut");
        assertThat(kaisa.get("/asema/network").text()).contains("Kaupungin raitiovaunut").doesNotContain("Raitioliikenne");

        var late = kaisa.send(edit, opened, "stamp", stamp, "organisation", "Toinen ehdotus", "kind", "company");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.page().select("input[name=organisation]").val()).isEqualTo("Toinen ehdotus");
        assertThat(late.page().select(".standing").text()).contains("Kaupungin raitiovaunut");
        assertThat(kaisa.send(edit, opened, "stamp", late.page().select("input[name=stamp]").val(),
                "organisation", "Toinen ehdotus", "kind", "company").status()).isEqualTo(302);
    }

    @Test
    void a_role_is_made_changed_and_ended() {
        var kaisa = visitors.as(cast.kaisa);
        var wrong = kaisa.post("/asema/network/roles/new", "/asema/network/roles/new",
                "title", "Asemapäällikkö", "organisation", cast.nextDoor.toString(), "phone", "soita", "email", "ei osoite");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select(".errorsummary a")).hasSize(3);
        var made = kaisa.post("/asema/network/roles/new", "/asema/network/roles/new", "title", "Asemapäällikkö",
                "organisation", cast.railway.toString(), "phone", "+358 40 000 0199", "competence", "Turvallisuusvastaavan koulutus");
        var place = "/asema/network/roles/" + made.location().replaceAll(".*/", "");
        assertThat(kaisa.get(place).text()).contains("Asemapäällikkö", "tel:+358400000199", "Turvallisuusvastaavan koulutus");
        kaisa.post(place + "/end", place + "/end");
        assertThat(kaisa.get(place).status()).isEqualTo(404);
        assertThat(kaisa.get("/asema/network").text()).doesNotContain("Asemapäällikkö");
    }

    @Test
    void a_person_is_in_a_role_once_at_a_time_and_dates_make_sense() {
        var kaisa = visitors.as(cast.kaisa);
        var role = role("Ruuhkavastaava");
        var add = "/asema/network/roles/" + role + "/holders/new";
        var today = LocalDate.now();
        assertThat(kaisa.post(add, add, "person", cast.bo.person().toString(), "since", "2026-13-45").text())
            .contains("Kirjoita päivä muodossa");
        assertThat(kaisa.post(add, add, "person", cast.bo.person().toString(), "since", "24.12.2026", "until", "1.12.2026").text())
            .contains("Viimeinen päivä on ennen alkamista");
        assertThat(kaisa.post(add, add, "person", cast.ulla.person().toString(), "since", today.toString()).text())
            .as("nobody of another network").contains("Valitse henkilö luettelosta");
        assertThat(kaisa.post(add, add, "person", cast.bo.person().toString(), "since", today.minusDays(3).toString()).status()).isEqualTo(302);
        assertThat(kaisa.post(add, add, "person", cast.bo.person().toString(), "since", today.toString()).text())
            .contains("jo tässä roolissa samaan aikaan");
        assertThat(kaisa.post(add, add, "person", cast.anni.person().toString(), "deputy", "true", "since", today.plusDays(9).toString()).status())
            .isEqualTo(302);
        var page = kaisa.get("/asema/network/roles/" + role);
        assertThat(page.text()).contains("Bo Ban", "Tulossa", "Anni Asiakasneuvoja");

        var holding = page.page().select("li.member:contains(Bo Ban) a").attr("href");
        kaisa.post(holding, holding, "since", today.minusDays(3).toString(), "until", today.minusDays(1).toString());
        assertThat(kaisa.get("/asema/network/roles/" + role).text()).contains("Roolilla ei ole hoitajaa nyt", "Aiemmin tehtävässä");
        kaisa.post(holding + "/end", holding + "/end");
        assertThat(kaisa.get("/asema/network/roles/" + role).text()).doesNotContain("Bo Ban");
    }

    @Test
    void the_network_is_described_in_three_languages() {
        var kaisa = visitors.as(cast.kaisa);
        var form = kaisa.get("/asema/network/edit");
        var changed = kaisa.send("/asema/network/edit", form, "stamp", form.page().select("input[name=stamp]").val(),
                "network", "Asemanseudun yhteistyö", "nameSv", "Samarbetet kring stationen", "purpose", "Matka jatkuu.",
                "phase", "COHERENCE", "language", "fi", "controller", "Vaarakaupunki", "contact", "tietosuoja@vaara.example");
        assertThat(changed.status()).as(changed.text()).isEqualTo(302);
        assertThat(visitors.as(cast.vera).get("/asema/network").text()).contains("Matka jatkuu.", "Yhtenäisyys", "tietosuoja@vaara.example");
    }

    @Test
    void a_role_that_answers_for_things_lists_them() {
        var anni = visitors.as(cast.anni);
        anni.post("/asema/new/promise", "/asema/new/promise", "title", "Vastaamme puheluun heti", "concept", "Neuvonta",
                "ownerRole", cast.counsellorRole.toString(), "visibility", "NETWORK");
        assertThat(anni.get("/asema/network/roles/" + cast.counsellorRole).text()).contains("Mistä rooli vastaa", "Vastaamme puheluun heti");
    }

    @Test
    void another_networks_parties_and_roles_are_not_there() {
        var ulla = visitors.as(cast.ulla);
        for (var place : List.of("/roles/" + cast.dispatcherRole, "/roles/" + cast.dispatcherRole + "/edit", "/organisations/" + cast.city + "/edit",
                "/organisations/" + cast.city + "/end", "/members/" + cast.city + "/" + cast.anni.person(),
                "/roles/" + cast.dispatcherRole + "/holders/new")) {
            assertThat(ulla.get("/naapuri/network" + place).status()).as(place).isEqualTo(404);
        }
        assertThat(ulla.get("/naapuri/network").text()).doesNotContain("Vaarakaupunki", "Bo Ban");
    }

    private UUID role(String title) {
        return cast.as(cast.kaisa, () -> roles.add(ItemId.nextUuid(), cast.railway, title, "", "", cast.kaisa));
    }
}
