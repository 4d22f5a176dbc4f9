package fi.solmu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.item.Histories;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.network.Networks;
import fi.solmu.network.Organisation;
import fi.solmu.network.Organisations;
import fi.solmu.network.Roles;
import fi.solmu.network.Sessions;
import fi.solmu.network.StartingTemplates;
import fi.solmu.web.Access;
import fi.solmu.web.NewId;
import fi.solmu.web.Viewer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class SampleStructuresTest {

    @Autowired StartingTemplates structures;
    @Autowired Networks networks;
    @Autowired Organisations organisations;
    @Autowired Roles roles;
    @Autowired Items items;
    @Autowired Histories histories;
    @Autowired Sessions sessions;
    @Autowired Cast cast;
    @Autowired Visitors visitors;

    @Test
    void a_network_begins_with_the_parts_of_a_sample_and_without_its_people_and_past() {
        var ulla = begun("alku-ero", "ero");
        cast.as(ulla, () -> {
            assertThat(organisations.of(ulla)).extracting(Organisation::name).hasSize(9)
                .contains("Uusi yhdistys", "Ensi- ja turvakoti").noneMatch(name -> name.contains("Satama"));
            assertThat(organisations.of(ulla)).extracting(Organisation::people).containsOnly(0, 1);
            assertThat(roles.of(ulla)).hasSize(9).allMatch(role -> role.phone().isEmpty());
            assertThat(items.numbered(Kind.PROBLEM, 1, ulla)).isEmpty();
            var card = items.numbered(Kind.ACTION_CARD, 1, ulla).orElseThrow();
            assertThat(card.state()).isEqualTo("DRAFT");
            assertThat(items.numbered(Kind.PRACTICE, 1, ulla).orElseThrow().state()).isEqualTo("IN_FORCE");
            assertThat(items.numbered(Kind.PROMISE, 1, ulla).orElseThrow().state()).isEqualTo("PROPOSED");
            assertThat(histories.of(card, ulla)).extracting(chapter -> chapter.who() + " " + chapter.deed()).containsExactly("Ulla Ulkopuolinen ADDED");
        });
    }

    @Test
    void every_structure_stands_and_can_be_opened() {
        for (var template : structures.all()) {
            var ulla = begun("koe-" + template.word(), template.word());
            for (var place : new String[] {"/network", "/clock", "/cards", "/concepts/promises", "/network/begin/clock"}) {
                assertThat(visitors.as(ulla).get("/" + ulla.word() + place).status()).as(template.word() + place).isEqualTo(200);
            }
            assertThat(template.name("sv")).isNotEqualTo(template.name("fi"));
            assertThat(template.about("en")).isNotEqualTo(template.about("fi"));
        }
    }

    private Viewer begun(String word, String structure) {
        var template = structures.all().stream().filter(each -> each.word().equals(structure)).findFirst().orElseThrow();
        var network = new Networks.Network(NewId.next(), word, "Oma verkosto", "", "", "", "ACTIVATION", "fi", "DRAFT", "", "");
        var own = NewId.next();
        networks.make(network, cast.ulla.person(), cast.ulla.name(), own, founder -> {
            organisations.add(own, "Uusi yhdistys", "association", "", founder);
            networks.join(cast.ulla.person(), own, Access.COORDINATOR, founder);
            structures.fill(template, founder);
        });
        return sessions.enter(sessions.begin(cast.ulla.person()), word).orElseThrow().inside().orElseThrow();
    }
}
