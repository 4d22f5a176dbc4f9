package fi.solmu.network;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.item.ItemId;
import fi.solmu.web.Access;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class BeginTest {

    private static final String BEGIN = "/alku/network/begin";

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired Networks networks;
    @Autowired Organisations organisations;

    @Test
    void organisations_and_roles_come_many_at_a_time_and_nobody_else_sees_them_before_publishing() {
        var own = ItemId.nextUuid();
        var network = new Networks.Network(ItemId.nextUuid(), "alku", "Alkava verkosto", "", "", "", "ACTIVATION", "fi", "DRAFT", "", "");
        networks.make(network, cast.kaisa.person(), cast.kaisa.name(), own, by -> {
            organisations.add(own, "Vaarakaupunki", "municipality", "", by);
            networks.join(cast.kaisa.person(), own, Access.COORDINATOR, by);
            networks.join(cast.bo.person(), own, Access.MEMBER, by);
        });
        var kaisa = visitors.as(cast.kaisa);
        assertThat(kaisa.get(BEGIN).location()).endsWith("/organisations");
        String[] rows = {"organisations[0].organisation", "Koulu", "organisations[0].kind", "municipality",
            "organisations[1].organisation", "", "organisations[2].organisation", "Yhdistys", "organisations[2].task", "Tukee"};
        assertThat(kaisa.post(BEGIN + "/organisations", BEGIN + "/organisations", rows).location()).endsWith("/begin/roles");
        kaisa.post(BEGIN + "/organisations", BEGIN + "/organisations", rows);
        assertThat(kaisa.get("/alku/network").page().select("section.party h3").eachText())
            .as("twice is once").containsExactly("Vaarakaupunki", "Koulu", "Yhdistys");

        assertThat(kaisa.get(BEGIN).location()).endsWith("/roles");
        var faulty = kaisa.post(BEGIN + "/roles", BEGIN + "/roles", "roles[0].title", "Rehtori", "roles[0].organisation", "x");
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.page().select("input[name='roles[0].title']").val()).isEqualTo("Rehtori");
        var kept = kaisa.post(BEGIN + "/roles", BEGIN + "/roles", "roles[0].title", "Rehtori", "roles[0].organisation", own.toString(),
                "roles[5].title", "Vuorovastaava", "roles[5].organisation", own.toString(), "roles[5].phone", "040 000 0777");
        assertThat(kept.location()).endsWith("/begin/clock");
        assertThat(kaisa.get("/alku/network").text()).contains("Rehtori", "Vuorovastaava", "040 000 0777");
        assertThat(kaisa.get(BEGIN + "/clock").page().select("a[href=/alku/new/practice]")).isNotEmpty();

        var bo = visitors.as(cast.bo);
        assertThat(bo.get("/alku/network").status()).isEqualTo(404);
        assertThat(bo.get("/networks").text()).doesNotContain("Alkava verkosto");
        kaisa.post(BEGIN + "/publish", "/alku/network/publication");
        assertThat(bo.get("/alku/network").status()).isEqualTo(200);
    }
}
