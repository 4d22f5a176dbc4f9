package fi.solmu.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.database.Reader;
import fi.solmu.database.Walls;
import fi.solmu.exchange.NetworkExport;
import fi.solmu.item.ItemId;
import fi.solmu.web.Viewer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one organisation says of another: on pages, in rows, in history, search and files, for everybody who might look. */
@ProductTest
class RelationWallsTest {

    private static final String UPDATE = "update assessment_relation set trust = 5 where network_id = :network and item_id = :id";
    private static final String DELETE = "delete from assessment_relation where network_id = :network and item_id = :id";

    @Autowired ApplicationContext beans;
    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired NetworkExport exports;
    @Autowired Walls walls;
    @Autowired JdbcClient db;
    @TempDir Path folder;
    private Six six;

    @BeforeEach
    void six() {
        six = new Six(beans);
    }

    @Test
    void an_answer_is_seen_by_the_pair_and_the_coordinator_and_by_the_other_only_after_the_close() {
        var round = six.round("Kuka näkee");
        six.post(round, six.member(1), 2, "1,7", "5");
        for (var other : List.of(six.member(2), six.member(3), six.reader)) {
            assertThat(six.shown(round, other)).as(other.name()).doesNotContain("1,7");
        }
        assertThat(six.shown(round, six.member(2))).contains("1/6 organisaatiota").doesNotContain("Kuka on vastannut", "Aallon kaupunki Vastannut");
        assertThat(six.shown(round, six.coordinator)).contains("Kuka on vastannut", "Aallon kaupunki Vastannut", "Betoni Ei vielä vastannut");

        six.close(round);
        assertThat(six.shown(round, six.member(1))).contains("Me heistä: Luottamus 1,7");
        assertThat(six.shown(round, six.reader)).contains("Me heistä: Luottamus 1,7");
        assertThat(six.shown(round, six.member(2))).contains("He meistä: Luottamus 1,7", "lähes päivittäin");
        assertThat(six.shown(round, six.member(3))).contains("Teidän parinne").doesNotContain("1,7", "Kaikki parit");
        assertThat(six.shown(round, six.coordinator)).contains("Kaikki parit", "1,7");
    }

    @Test
    void a_meeting_sees_the_pulse_and_nothing_of_the_pairs() {
        var round = six.round("Seinällä");
        six.say(round, "1>2 1.7");
        var wall = visitors.as(six.coordinator);
        wall.cookie("meeting", "on");
        assertThat(wall.get(six.place(round)).page().select("main").text())
            .contains("1/6 organisaatiota").doesNotContain("Kuka on vastannut", "Teidän näkemyksenne");
        six.close(round);
        assertThat(wall.get(six.place(round)).page().select("main").text())
            .contains("Luottamuksen pulssi").doesNotContain("1,7", "Teidän parinne", "Kaikki parit");
    }

    @Test
    void what_was_said_with_one_that_has_left_stays_with_the_other() {
        var round = six.round("Lähtijä");
        six.say(round, "1>2 1.7", "2>1 4.4");
        six.close(round);
        as(() -> db.sql("""
                update membership set since = current_date - 9, until = current_date - 1
                where network_id = :network and organisation_id = :left
                """)
            .param("network", six.coordinator.network()).param("left", six.organisation(2)).update(), six.coordinator);
        assertThat(six.shown(round, six.member(1))).contains("Betoni", "Me heistä: Luottamus 1,7", "He meistä: Luottamus 4,4");
        assertThat(visitors.as(six.member(2)).get(six.place(round)).status()).isEqualTo(404);
    }

    @Test
    void the_rows_themselves_keep_an_answer_from_all_but_the_pair_and_the_coordinator() {
        var round = six.round("Rivit");
        six.say(round, "1>2 1.7", "2>1 4.4");
        assertThat(six.rows(round, six.member(1))).isEqualTo(1);
        assertThat(six.rows(round, six.reader)).isEqualTo(1);
        assertThat(six.rows(round, six.member(2))).isEqualTo(1);
        assertThat(six.rows(round, six.member(3))).isZero();
        assertThat(six.rows(round, cast.ulla)).isZero();
        assertThat(six.rows(round, six.coordinator)).isEqualTo(2);

        six.close(round);
        assertThat(six.rows(round, six.member(1))).isEqualTo(2);
        assertThat(six.rows(round, six.member(2))).isEqualTo(2);
        assertThat(six.rows(round, six.member(3))).isZero();
        assertThat(six.rows(round, cast.ulla)).isZero();
        assertThat(six.rows(round, six.coordinator)).isEqualTo(2);
    }

    @Test
    void the_rows_themselves_let_nobody_speak_for_another_nor_after_the_close() {
        var round = six.round("Kirjoittaminen");
        six.say(round, "1>2 1.7");
        assertThatThrownBy(() -> insert(round, 1, 3, six.member(2))).isInstanceOf(DataAccessException.class);
        assertThat(change(UPDATE, round, six.member(2))).isZero();
        assertThat(change(DELETE, round, six.member(2))).isZero();
        insert(round, 3, 1, six.member(3));

        six.close(round);
        assertThatThrownBy(() -> insert(round, 1, 3, six.member(1))).isInstanceOf(DataAccessException.class);
        for (var somebody : List.of(six.member(1), six.member(2), six.reader, cast.ulla)) {
            assertThat(change(UPDATE, round, somebody)).isZero();
            assertThat(change(DELETE, round, somebody)).isZero();
        }
    }

    @Test
    void history_search_and_files_hold_no_more_than_their_reader_may_see() throws IOException {
        var round = six.round("Jäljet");
        six.post(round, six.member(1), 2, "1,7", "5");
        six.post(round, six.member(3), 4, "2,3", "5");
        assertThat(visitors.as(six.member(2)).get("/" + six.word + "/items/" + round + "/history").page().select("main").text())
            .contains("Aallon kaupunki").doesNotContain("1,7", "1.7", "Ceelo");
        assertThat(as(() -> db.sql("""
                select count(*) from history where item_id = :id and (cast(record as text) like '%1.7%' or deed <> 'ADDED')
                """)
            .param("id", round.value()).query(Integer.class).single(), six.coordinator)).isZero();
        assertThat(visitors.as(six.coordinator).get("/" + six.word + "/search?q=1%2C7").page().select("main").text()).doesNotContain("Jäljet");

        assertThat(exported(six.coordinator)).contains("trust: 1.7", "trust: 2.3");
        assertThat(exported(six.member(1))).contains("trust: 1.7").doesNotContain("trust: 2.3");
        assertThat(exported(six.member(2))).doesNotContain("trust:");
        six.close(round);
        assertThat(exported(six.member(2))).contains("trust: 1.7").doesNotContain("trust: 2.3");
        assertThat(exported(six.member(5))).contains("Jäljet").doesNotContain("trust:");
        assertThat(visitors.as(six.member(1)).get("/" + six.word + "/exchange/export").status()).isEqualTo(404);
    }

    private void insert(ItemId round, int rater, int rated, Viewer by) {
        as(() -> db.sql("""
                insert into assessment_relation (network_id, item_id, rater_id, rated_id, trust) values (:network, :id, :rater, :rated, 5)
                """)
            .param("network", by.network()).param("id", round.value())
            .param("rater", six.organisation(rater)).param("rated", six.organisation(rated)).update(), by);
    }

    private int change(String sql, ItemId round, Viewer by) {
        return as(() -> db.sql(sql).param("network", six.coordinator.network()).param("id", round.value()).update(), by);
    }

    private <T> T as(Supplier<T> work, Viewer reader) {
        return cast.as(reader, work);
    }

    private String exported(Viewer reader) throws IOException {
        var file = folder.resolve(ItemId.nextUuid() + ".yaml");
        walls.within(new Reader(reader.network(), reader.organisation(), reader.person()), () -> exports.write(file, reader));
        return Files.readString(file);
    }
}
