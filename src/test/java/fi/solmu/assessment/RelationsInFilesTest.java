package fi.solmu.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.database.Reader;
import fi.solmu.database.Walls;
import fi.solmu.exchange.Checked;
import fi.solmu.exchange.NetworkExport;
import fi.solmu.exchange.NetworkLoad;
import fi.solmu.exchange.Wish;
import fi.solmu.network.Networks;
import fi.solmu.network.People;
import fi.solmu.network.Sessions;
import fi.solmu.web.Viewer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;

@ProductTest
class RelationsInFilesTest {

    private static final String HEAD = """
            solmu: 1
            network: {word: %s, names: {fi: Suhteet}}
            organisations:
              - {id: o1, name: Yksi}
              - {id: o2, name: Kaksi}
            people:
              - {id: h1, name: Ykkönen, email: ykkonen@%s.example, organisation: o1, access: coordinator}
              - {id: h2, name: Kakkonen, email: kakkonen@%s.example, organisation: o2, access: member}
            items:
            """;

    @Autowired NetworkLoad loads;
    @Autowired NetworkExport exports;
    @Autowired People people;
    @Autowired Networks networks;
    @Autowired Sessions sessions;
    @Autowired Walls walls;
    @Autowired Cast cast;
    @TempDir Path folder;

    @Test
    void who_makes_a_network_of_a_file_brings_what_all_have_said_and_each_then_sees_its_own() throws IOException {
        var told = load("suhteet", """
              - id: ak1
                kind: assessment_round
                title: Auki
                relations: [{rater: o1, rated: o2, trust: 4.0}, {rater: o2, rated: o1, trust: 2.4, by_coordinator: true}]
              - {id: ak2, kind: assessment_round, title: Kiinni, state: closed, closed: -3d, relations: [{rater: o2, rated: o1, trust: 3, contact: 2}]}
            """, new Wish.Founder(cast.kaisa.person(), cast.kaisa.name(), "Vaarakaupunki"));
        assertThat(told.mistakes()).isEmpty();
        var founder = viewer(cast.kaisa.person(), "suhteet");
        var whole = exported(founder);
        assertThat(whole).contains("trust: 4.0", "trust: 2.4", "by_coordinator: true", "trust: 3.0", "contact: 2");
        cast.as(founder, () -> networks.publish(founder));
        assertThat(exported(founder)).as("once the network is open to others").isEqualTo(whole);
        var kakkonen = exported(viewer(people.with("kakkonen@suhteet.example").orElseThrow(), "suhteet"));
        assertThat(kakkonen).contains("trust: 2.4", "trust: 3.0").doesNotContain("trust: 4.0");
    }

    @Test
    void relations_that_cannot_be_are_told_by_their_lines() {
        var told = load("mahdoton", """
              - id: ak1
                kind: assessment_round
                title: Mahdoton
                relations:
                  - {rater: o1, rated: o2, trust: 5.1}
                  - {rater: o1, rated: o1, trust: 3}
                  - {rater: o2, rated: o1, trust: 3}
                  - {rater: o2, rated: o1, contact: 3}
                  - {rater: o1, rated: o2}
              - {id: ak2, kind: assessment_round, title: Milloin, state: agreed}
            """, null);
        assertThat(told.mistakes()).extracting(Object::toString).containsExactly(
            "14 items.ak1.relations.1.trust assessment.trust-outside",
            "15 items.ak1.relations.2.rated assessment.no-such-relation",
            "17 items.ak1.relations.4.rated assessment.no-such-relation",
            "18 items.ak1.relations.5.rated assessment.no-such-relation",
            "19 items.ak2.closed assessment.no-closing-day");
    }

    private Checked load(String word, String items, Wish.Founder founder) {
        var text = HEAD.formatted(word, word, word) + items;
        return loads.load(new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)), Wish.copy("", founder), done -> { });
    }

    private Viewer viewer(UUID person, String word) {
        return sessions.enter(sessions.begin(person), word).orElseThrow().inside().orElseThrow();
    }

    private String exported(Viewer reader) throws IOException {
        var file = folder.resolve(UUID.randomUUID() + ".yaml");
        walls.within(new Reader(reader.network(), reader.organisation(), reader.person()), () -> exports.write(file, reader));
        return Files.readString(file);
    }
}
