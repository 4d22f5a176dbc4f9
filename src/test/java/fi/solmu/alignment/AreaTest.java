package fi.solmu.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Visitor;
import fi.solmu.item.Fields;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.Links;
import fi.solmu.item.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class AreaTest {

    private static final String NEW = "/asema/new/area";

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired Items items;
    @Autowired Links links;
    @Autowired JdbcClient db;

    @Test
    void an_area_tells_who_leads_it_what_leading_means_and_what_belongs_to_it() {
        var kaisa = visitors.as(cast.kaisa);
        assertThat(kaisa.get("/asema").page().select("a[href='/asema/alignment/areas']").text()).contains("osa-alueet");
        var place = made(kaisa, "title", "Ennakointi", "leader", cast.dispatcherRole.toString(), "leadership", "Kutsuu koolle neljästi vuodessa");
        var area = new ItemId(UUID.fromString(place.replaceAll(".*/", "")));
        assertThat(kaisa.get(place).page().select("main").text())
            .contains("Junien ohjaaja", "Pohjantähti Junat", "Bo Ban", "Kutsuu koolle neljästi vuodessa", "Mitään ei ole vielä liitetty");

        cast.as(cast.kaisa, () -> {
            var goal = items.add(Kind.GOAL, cast.draft(Kind.GOAL, "Tiedämme ennen muita", Fields.NONE, cast.kaisa), cast.kaisa);
            links.tie(area, Relation.RELATES_TO, goal, cast.kaisa);
        });
        assertThat(kaisa.get(place).page().select("section[aria-labelledby=belongs] li").text()).contains("Tiedämme ennen muita", "Tavoite");
        assertThat(row(kaisa, "Ennakointi")).contains("Johtaa: Junien ohjaaja", "Pohjantähti Junat", "1 liitetty asia");
        assertThat(visitors.as(cast.ulla).get(place).status()).isEqualTo(404);
        assertThat(visitors.as(cast.vera).get(place).page().select("section[aria-labelledby=belongs] a[href$=/links]")).isEmpty();
    }

    @Test
    void an_area_that_nobody_leads_says_so() {
        var kaisa = visitors.as(cast.kaisa);
        var role = ItemId.nextUuid();
        cast.as(cast.kaisa, () -> db.sql("insert into role (network_id, id, organisation_id, title) values (:network, :id, :organisation, 'Väistyvä')")
            .param("network", cast.kaisa.network()).param("id", role).param("organisation", cast.city).update());
        var none = made(kaisa, "title", "Johtajaton");
        var ended = made(kaisa, "title", "Johtajansa menettänyt", "leader", role.toString());
        assertThat(kaisa.get(ended).page().select("main").text()).contains("Väistyvä");
        cast.as(cast.kaisa, () -> db.sql("update role set ended_on = current_date - 1 where network_id = :network and id = :id")
            .param("network", cast.kaisa.network()).param("id", role).update());

        assertThat(kaisa.get(none).page().select("main").text()).contains("Johtavaa tehtävää ei ole vielä kerrottu");
        assertThat(kaisa.get(ended).page().select("main").text()).contains("on päättynyt").doesNotContain("Väistyvä");
        assertThat(row(kaisa, "Johtajaton")).contains("Kukaan ei johda", "Mitään ei ole liitetty");
        assertThat(row(kaisa, "Johtajansa menettänyt")).contains("Kukaan ei johda");
    }

    @Test
    void only_a_role_of_the_network_leads() {
        var refused = visitors.as(cast.anni).post(NEW, NEW, "title", "Outo", "visibility", "NETWORK", "leader", ItemId.nextUuid().toString());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".errorsummary a").eachAttr("href")).containsExactly("#field-leader");
    }

    private static String row(Visitor reader, String title) {
        return reader.get("/asema/alignment/areas").page().select(".areas__row:contains(" + title + ")").text();
    }

    private static String made(Visitor by, String... fields) {
        var sent = new ArrayList<>(List.of(fields));
        sent.addAll(List.of("visibility", "NETWORK"));
        var made = by.post(NEW, NEW, sent.toArray(String[]::new));
        assertThat(made.status()).as(made.text()).isEqualTo(302);
        return made.location().replaceAll("^https?://[^/]*", "");
    }
}
