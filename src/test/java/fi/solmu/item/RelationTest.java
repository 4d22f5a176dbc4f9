package fi.solmu.item;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.ProductTest;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class RelationTest {

    @Autowired JdbcClient db;
    @Autowired Kinds kinds;

    @Test
    void code_and_database_allow_the_same_ties() {
        var inCode = new TreeSet<String>();
        for (var relation : Relation.values()) {
            for (var from : Kind.values()) {
                for (var to : Kind.values()) {
                    if (relation.joins(from, to)) {
                        inCode.add(relation + " " + from + " " + to);
                    }
                }
            }
        }
        var inDatabase = new TreeSet<>(db.sql("select relation || ' ' || from_kind || ' ' || to_kind from link_rule").query(String.class).list());
        assertThat(inDatabase).isEqualTo(inCode);
    }

    @Test
    void a_kind_knows_the_same_states_in_code_and_database() {
        for (var shape : kinds.shapes()) {
            assertThat(db.sql("select state from kind_state where kind = :kind order by position")
                    .param("kind", shape.kind().name()).query(String.class).list())
                .as(shape.kind().word()).isEqualTo(shape.states());
        }
        assertThat(db.sql("select distinct kind from kind_state").query(String.class).list())
            .containsExactlyInAnyOrderElementsOf(kinds.built().stream().map(Enum::name).toList());
    }

    @Test
    void every_kind_has_letters_and_a_place_of_its_own() {
        assertThat(Kind.values()).extracting(Kind::letters).doesNotHaveDuplicates();
        assertThat(Kind.values()).extracting(Kind::place).doesNotHaveDuplicates();
    }

    @Test
    void what_a_kind_is_expected_to_be_tied_to_can_be_tied() {
        for (var kind : kinds.built()) {
            assertThat(kinds.home(kind).expects()).allSatisfy(expected -> assertThat(expected.forward()
                    ? expected.relation().joins(kind, expected.other()) : expected.relation().joins(expected.other(), kind))
                .as(kind + " " + expected).isTrue());
        }
    }
}
