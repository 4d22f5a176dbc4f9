package fi.solmu.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(classes = DatabaseOnly.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@Import({TestDatabase.class, RowsSetup.class})
class TripTest {

    record Number(int number) {}

    record Word(@Nullable String word, int place) {}

    @Autowired
    Gathering gathering;

    @Autowired
    JdbcClient db;

    /** Often enough that the driver prepares the statements on the server. */
    @Test
    void each_question_gets_its_own_answer_in_whatever_order_they_are_read() {
        for (int time = 0; time < 20; time++) {
            var trip = gathering.trip();
            var numbers = trip.ask(Number.class, "select number from generate_series(1, :most) number").param("most", time);
            var none = trip.ask(Number.class, "select :most as number where :most < 0").param("most", time);
            var words = trip.ask(Word.class, "select word, place from unnest(:words) with ordinality as told (word, place) where :all")
                .param("words", new String[] {"a;b", null, "it's"})
                .param("all", true);
            assertThat(words.rows()).containsExactly(new Word("a;b", 1), new Word(null, 2), new Word("it's", 3));
            assertThat(none.rows()).isEmpty();
            assertThat(numbers.rows()).hasSize(time);
        }
    }

    @Test
    void what_is_asked_once_the_trip_is_made_goes_by_the_next() {
        var trip = gathering.trip();
        assertThat(trip.ask(Number.class, "select 1 as number").rows()).containsExactly(new Number(1));
        var more = trip.ask(Number.class, "select 2 as number");
        assertThat(more.rows()).containsExactly(new Number(2));
        assertThat(more.rows()).containsExactly(new Number(2));
    }

    @Test
    void a_question_the_database_refuses_is_an_error_of_whoever_reads_first() {
        var trip = gathering.trip();
        var good = trip.ask(Number.class, "select 1 as number");
        trip.ask(Number.class, "select 1 / :none as number").param("none", 0);
        assertThatThrownBy(good::rows).isInstanceOf(DataAccessException.class).hasMessageContaining("division by zero");
    }

    @Test
    void questions_that_wait_belong_to_their_trip_alone() {
        var waiting = gathering.trip().ask(Number.class, "select cast(:id as uuid) is null as number").param("id", UUID.randomUUID());
        assertThat(gathering.trip().ask(Number.class, "select 3 as number").rows()).containsExactly(new Number(3));
        assertThatThrownBy(waiting::rows).isInstanceOf(DataAccessException.class);
    }
}
