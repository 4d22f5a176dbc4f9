package fi.solmu.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.item.ItemId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is a person's own is given by the database to that person alone, whatever the code above asks. */
@ProductTest
class PeopleTest {

    @Autowired Cast cast;
    @Autowired People people;
    @Autowired Sessions sessions;
    @Autowired Passwords passwords;
    @Autowired JdbcClient db;

    @Test
    void ones_details_networks_and_sittings_are_told_to_oneself() {
        var token = cast.signedIn(cast.vera);
        assertThat(cast.as(cast.vera, () -> people.get(cast.vera.person())).name()).isEqualTo("Vera Lukija");
        assertThat(cast.as(cast.vera, () -> people.networksOf(cast.vera.person()))).isNotEmpty();
        assertThat(cast.as(cast.vera, () -> sessions.of(cast.vera.person(), token))).isNotEmpty();
    }

    @Test
    void another_is_told_nothing_and_changes_nothing() {
        var token = cast.signedIn(cast.vera);
        assertThatThrownBy(() -> cast.as(cast.ulla, () -> people.get(cast.vera.person()))).isInstanceOf(EmptyResultDataAccessException.class);
        assertThat(cast.as(cast.ulla, () -> people.networksOf(cast.vera.person()))).isEmpty();
        assertThat(cast.as(cast.ulla, () -> sessions.of(cast.vera.person(), token))).isEmpty();
        cast.as(cast.ulla, () -> people.change(new People.Person(cast.vera.person(), "Kaapattu", "x@y.example", "sv", false)));
        cast.as(cast.ulla, () -> people.speaks(cast.vera.person(), "sv"));
        cast.as(cast.ulla, () -> sessions.endAll(cast.vera.person()));
        assertThat(sessions.enter(token, "asema").orElseThrow().account().name()).isEqualTo("Vera Lukija");
        assertThat(sessions.enter(token, "asema").orElseThrow().account().language()).isEqualTo("fi");
    }

    @Test
    void a_password_that_stands_is_changed_by_its_owner_alone() {
        var own = people.add(ItemId.nextUuid(), "Oma Salasana", "oma@salasana.example", "fi", false);
        people.hasPassword(own, passwords.hash(Cast.PASSWORD));
        var before = people.credential("oma@salasana.example").orElseThrow().hash();
        cast.as(cast.ulla, () -> people.hasPassword(own, "another"));
        people.hasPassword(own, "another");
        assertThat(people.credential("oma@salasana.example").orElseThrow().hash()).isEqualTo(before);
    }

    @Test
    void people_of_another_network_have_no_name_here() {
        assertThat(cast.as(cast.ulla, () -> db.sql("select name from person_name").query(String.class).list())).containsExactly("Ulla Ulkopuolinen");
        assertThat(db.sql("select count(*) from person_name").query(Integer.class).single()).isZero();
    }
}
