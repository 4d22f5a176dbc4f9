package fi.solmu.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Answer;
import fi.solmu.database.Reader;
import fi.solmu.database.Walls;
import fi.solmu.exchange.NetworkExport;
import fi.solmu.item.Fields;
import fi.solmu.item.ItemId;
import fi.solmu.web.Viewer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class AssessmentTest {

    @Autowired ApplicationContext beans;
    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired AssessmentRounds rounds;
    @Autowired NetworkExport exports;
    @Autowired JdbcClient db;
    @TempDir Path folder;
    private Six six;

    @BeforeEach
    void six() {
        six = new Six(beans);
    }

    @Test
    void a_round_is_opened_answered_closed_and_its_results_gone_through() {
        var member = visitors.as(six.member(1));
        var form = "/" + six.word + "/new/assessment_round";
        assertThat(member.get(form).page().select("select[name=state]")).isEmpty();
        var made = member.post(form, form, "title", "Verkostoarviointi 2026", "opened", "2026-11-01", "visibility", "NETWORK");
        assertThat(made.status()).isEqualTo(302);
        var opened = member.follow(made);
        assertThat(opened.page().select("main").text()).contains("0/6 organisaatiota on vastannut", "Teidän näkemyksenne", "julkisuuslain",
            "Arvioitu organisaatio näkee oman kohtansa, kun kierros on suljettu");
        assertThat(opened.page().select("nav [aria-current=page]").eachText()).contains("Arviointi");
        var id = id(made);
        var front = "/" + six.word;
        assertThat(visitors.as(six.member(2)).get(front).page().select("main").text()).contains("Verkostoarviointi 2026", "miten yhteistyö sujuu");
        assertThat(visitors.as(six.reader).get(front).page().select("main").text()).doesNotContain("miten yhteistyö sujuu");

        assertThat(say(id, six.member(1), 2, "3,5", "4").status()).isEqualTo(302);
        assertThat(visitors.as(six.member(1)).get(front).page().select("main").text()).doesNotContain("miten yhteistyö sujuu");
        var again = visitors.as(six.member(1)).get(place(id));
        assertThat(again.page().select("input[name^=trust-][value]:not([value=''])").eachAttr("value")).containsExactly("3,5");
        assertThat(again.page().select("main").text()).contains("1/6 organisaatiota on vastannut");
        assertThat(say(id, six.member(1), 2, "4,1", "").status()).isEqualTo(302);
        assertThat(visitors.as(six.member(1)).get(place(id)).page().select("input[value='4,1']")).hasSize(1);

        for (var deed : List.of("closing", "interpretation", "agreement")) {
            assertThat(member.post(place(id), place(id) + "/" + deed).status()).isEqualTo(302);
            assertThat(member.post(place(id), place(id) + "/" + deed).status()).as(deed + " twice").isEqualTo(302);
        }
        assertThat(visitors.as(six.member(1)).get(place(id)).page().select("main").text()).contains("Jatkosta sovittu").doesNotContain("Teidän näkemyksenne");
        assertThat(member.post(place(id), place(id) + "/closing").status()).isEqualTo(422);
    }

    @Test
    void an_answer_is_seen_by_the_pair_and_the_coordinator_and_by_the_other_only_after_the_close() {
        var round = six.round("Kuka näkee");
        say(round, six.member(1), 2, "1,7", "5");
        for (var other : List.of(six.member(2), six.member(3), six.reader)) {
            assertThat(shown(round, other)).as(other.name()).doesNotContain("1,7");
        }
        assertThat(shown(round, six.member(2))).contains("1/6 organisaatiota").doesNotContain("Kuka on vastannut", "Aallon kaupunki Vastannut");
        assertThat(shown(round, six.coordinator)).contains("Kuka on vastannut", "Aallon kaupunki Vastannut", "Betoni Ei vielä vastannut");

        six.close(round);
        assertThat(shown(round, six.member(1))).contains("Me heistä: Luottamus 1,7");
        assertThat(shown(round, six.reader)).contains("Me heistä: Luottamus 1,7");
        assertThat(shown(round, six.member(2))).contains("He meistä: Luottamus 1,7", "lähes päivittäin");
        assertThat(shown(round, six.member(3))).contains("Teidän parinne").doesNotContain("1,7", "Kaikki parit");
        assertThat(shown(round, six.coordinator)).contains("Kaikki parit", "1,7");
    }

    @Test
    void a_meeting_sees_the_pulse_and_nothing_of_the_pairs() {
        var round = six.round("Seinällä");
        six.say(round, "1>2 1.7");
        var wall = visitors.as(six.coordinator);
        wall.cookie("meeting", "on");
        assertThat(wall.get(place(round)).page().select("main").text()).contains("1/6 organisaatiota").doesNotContain("Kuka on vastannut", "Teidän näkemyksenne");
        six.close(round);
        assertThat(wall.get(place(round)).page().select("main").text()).contains("Luottamuksen pulssi").doesNotContain("1,7", "Teidän parinne", "Kaikki parit");
    }

    @Test
    void what_was_said_with_one_that_has_left_stays_with_the_other() {
        var round = six.round("Lähtijä");
        six.say(round, "1>2 1.7", "2>1 4.4");
        six.close(round);
        db(() -> db.sql("update membership set since = current_date - 9, until = current_date - 1 where network_id = :network and organisation_id = :left")
            .param("network", six.coordinator.network()).param("left", six.organisation(2)).update(), six.coordinator);
        assertThat(shown(round, six.member(1))).contains("Betoni", "Me heistä: Luottamus 1,7", "He meistä: Luottamus 4,4");
        assertThat(visitors.as(six.member(2)).get(place(round)).status()).isEqualTo(404);
    }

    @Test
    void the_rows_themselves_keep_an_answer_from_all_but_the_pair_and_the_coordinator() {
        var round = six.round("Rivit");
        six.say(round, "1>2 1.7", "2>1 4.4");
        assertThat(rows(round, six.member(1))).isEqualTo(1);
        assertThat(rows(round, six.reader)).isEqualTo(1);
        assertThat(rows(round, six.member(2))).isEqualTo(1);
        assertThat(rows(round, six.member(3))).isZero();
        assertThat(rows(round, cast.ulla)).isZero();
        assertThat(rows(round, six.coordinator)).isEqualTo(2);

        six.close(round);
        assertThat(rows(round, six.member(1))).isEqualTo(2);
        assertThat(rows(round, six.member(2))).isEqualTo(2);
        assertThat(rows(round, six.member(3))).isZero();
        assertThat(rows(round, cast.ulla)).isZero();
        assertThat(rows(round, six.coordinator)).isEqualTo(2);
    }

    @Test
    void the_rows_themselves_let_nobody_speak_for_another_nor_after_the_close() {
        var round = six.round("Kirjoittaminen");
        six.say(round, "1>2 1.7");
        assertThatThrownBy(() -> insert(round, 1, 3, six.member(2))).isInstanceOf(DataAccessException.class);
        assertThat(change("update assessment_relation set trust = 5 where network_id = :network and item_id = :id", round, six.member(2))).isZero();
        assertThat(change("delete from assessment_relation where network_id = :network and item_id = :id", round, six.member(2))).isZero();
        insert(round, 3, 1, six.member(3));

        six.close(round);
        assertThatThrownBy(() -> insert(round, 1, 3, six.member(1))).isInstanceOf(DataAccessException.class);
        for (var somebody : List.of(six.member(1), six.member(2), six.reader, cast.ulla)) {
            assertThat(change("update assessment_relation set trust = 5 where network_id = :network and item_id = :id", round, somebody)).isZero();
            assertThat(change("delete from assessment_relation where network_id = :network and item_id = :id", round, somebody)).isZero();
        }
    }

    @Test
    void history_search_and_files_hold_no_more_than_their_reader_may_see() throws IOException {
        var round = six.round("Jäljet");
        say(round, six.member(1), 2, "1,7", "5");
        say(round, six.member(3), 4, "2,3", "5");
        assertThat(visitors.as(six.member(2)).get("/" + six.word + "/items/" + round + "/history").page().select("main").text())
            .contains("Aallon kaupunki").doesNotContain("1,7", "1.7", "Ceelo");
        assertThat(db(() -> db.sql("select count(*) from history where item_id = :id and (record::text like '%1.7%' or deed <> 'ADDED')")
            .param("id", round.value()).query(Integer.class).single(), six.coordinator)).isZero();
        assertThat(visitors.as(six.coordinator).get("/" + six.word + "/search?q=1%2C7").page().select("main").text()).doesNotContain("Jäljet");

        assertThat(exported(six.coordinator)).contains("trust: 1.7", "trust: 2.3");
        assertThat(exported(six.member(1))).contains("trust: 1.7").doesNotContain("2.3");
        assertThat(exported(six.member(2))).doesNotContain("trust:");
        six.close(round);
        assertThat(exported(six.member(2))).contains("trust: 1.7").doesNotContain("2.3");
        assertThat(exported(six.member(5))).contains("Jäljet").doesNotContain("trust:");
        assertThat(visitors.as(six.member(1)).get("/" + six.word + "/exchange/export").status()).isEqualTo(404);
    }

    @Test
    void the_coordinator_enters_what_another_has_told_and_never_over_its_own_answer() {
        var round = six.round("Kirjattu");
        var keeper = visitors.as(six.coordinator);
        var form = keeper.get(place(round) + "?rater=" + six.organisation(2));
        assertThat(form.page().select("main").text()).contains("Kirjaat vastausta: Betoni");
        var fields = new String[] {"rater", six.organisation(2).toString(), "trust-" + six.organisation(3), "4"};
        assertThat(keeper.send(place(round) + "/relations", form, fields).status()).isEqualTo(302);
        assertThat(shown(round, six.coordinator)).contains("Betoni Koordinaattori kirjasi");

        assertThat(say(round, six.member(2), 3, "2", "").status()).isEqualTo(302);
        assertThat(shown(round, six.coordinator)).contains("Betoni Vastannut");
        var refused = keeper.send(place(round) + "/relations", form, fields);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("on jo vastannut itse");

        assertThat(visitors.as(six.member(1)).get(place(round) + "?rater=" + six.organisation(2)).status()).isEqualTo(404);
        assertThat(visitors.as(six.member(1)).post(place(round), place(round) + "/relations", fields).status()).isEqualTo(404);
        assertThat(keeper.get(place(round) + "?rater=" + ItemId.nextUuid()).status()).isEqualTo(404);
    }

    @Test
    void a_closed_round_is_answered_no_more_and_a_reader_answers_never() {
        var round = six.round("Myöhässä");
        assertThat(visitors.as(six.reader).get(place(round)).page().select("form[action$=/relations]")).isEmpty();
        assertThat(say(round, six.reader, 2, "3", "").status()).isEqualTo(404);
        six.close(round);
        var late = say(round, six.member(1), 2, "3", "");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("Kierros on suljettu");
        assertThat(rows(round, six.coordinator)).isZero();
    }

    @Test
    void a_round_is_not_opened_again_by_a_form_nor_by_bringing_back_an_old_text() {
        var round = six.round("Kerran");
        six.say(round, "1>2 1.7");
        six.close(round);
        var item = "/" + six.word + "/items/" + round;
        var member = visitors.as(six.member(1));
        assertThat(member.post(item + "/edit", item + "/edit", "title", "Kerran vielä", "revision", "2", "state", "OPEN",
                "closed", "2026-11-20", "visibility", "NETWORK").status()).isEqualTo(302);
        assertThat(member.post(item + "/history", item + "/restoration", "revision", "1").status()).isEqualTo(302);
        assertThat(shown(round, six.member(1))).contains("Kerran Suljettu", "Suljettu 20.11.2026");
        assertThat(rows(round, six.member(2))).as("still closed").isEqualTo(1);
    }

    @Test
    void the_fewest_answers_are_not_lowered_under_those_who_have_answered() {
        var round = six.round("Luvattu", Fields.NONE.with("fewest_answers", 6));
        six.say(round, "1>2 1.7");
        var edit = "/" + six.word + "/items/" + round + "/edit";
        var lowered = visitors.as(six.member(1)).post(edit, edit, "title", "Luvattu", "revision", "1", "fewest_answers", "3", "visibility", "NETWORK");
        assertThat(lowered.status()).isEqualTo(422);
        assertThat(lowered.page().select(".errorsummary a").eachAttr("href")).containsExactly("#field-fewest_answers");
        var raised = visitors.as(six.member(1)).post(edit, edit, "title", "Luvattu", "revision", "1", "fewest_answers", "7", "visibility", "NETWORK");
        assertThat(raised.status()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0,9", "5,1", "3,55", "kovasti", "-2"})
    void trust_is_from_one_to_five_in_tenths(String trust) {
        var round = six.round("Asteikko");
        var refused = say(round, six.member(1), 2, trust, "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".errorsummary a").eachAttr("href")).containsExactly("#field-trust-" + six.organisation(2));
        assertThat(refused.page().select("input[name=trust-" + six.organisation(2) + "]").attr("value")).isEqualTo(trust);
        assertThat(say(round, six.member(1), 2, "", "").status()).as("nothing at all").isEqualTo(422);
    }

    private String place(ItemId round) {
        return "/" + six.word + "/assessment/" + round;
    }

    private static ItemId id(Answer made) {
        return new ItemId(UUID.fromString(made.location().replaceAll(".*/", "")));
    }

    private Answer say(ItemId round, Viewer who, int about, String trust, String contact) {
        var fields = new ArrayList<>(List.of("trust-" + six.organisation(about), trust, "contact-" + six.organisation(about), contact));
        return visitors.as(who).post(place(round), place(round) + "/relations", fields.toArray(String[]::new));
    }

    private String shown(ItemId round, Viewer reader) {
        return visitors.as(reader).get(place(round)).page().select("main").text();
    }

    private int rows(ItemId round, Viewer reader) {
        return db(() -> db.sql("select count(*) from assessment_relation where item_id = :id").param("id", round.value()).query(Integer.class).single(), reader);
    }

    private void insert(ItemId round, int rater, int rated, Viewer by) {
        db(() -> db.sql("insert into assessment_relation (network_id, item_id, rater_id, rated_id, trust) values (:network, :id, :rater, :rated, 5)")
            .param("network", by.network()).param("id", round.value())
            .param("rater", six.organisation(rater)).param("rated", six.organisation(rated)).update(), by);
    }

    private int change(String sql, ItemId round, Viewer by) {
        return db(() -> db.sql(sql).param("network", six.coordinator.network()).param("id", round.value()).update(), by);
    }

    private <T> T db(Supplier<T> work, Viewer reader) {
        return cast.as(reader, work);
    }

    private String exported(Viewer reader) throws IOException {
        var file = folder.resolve(ItemId.nextUuid() + ".yaml");
        beans.getBean(Walls.class).within(
            new Reader(reader.network(), reader.organisation(), reader.person()), () -> exports.write(file, reader));
        return Files.readString(file);
    }
}
