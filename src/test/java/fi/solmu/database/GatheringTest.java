package fi.solmu.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest(classes = DatabaseOnly.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@Import({TestDatabase.class, TestOwner.class, RowsSetup.class})
@Transactional
class GatheringTest {

    record Row(int number) {}

    @Autowired
    Gathering gathering;

    @Autowired
    JdbcClient db;

    @Autowired
    TestOwner owner;

    @Test
    void what_knows_of_one_another_is_written_in_its_order_in_one_trip() {
        var seen = new ArrayList<List<Integer>>();
        gathering.inOneTrip(() -> {
            add(1, null);
            add(2, 1);
            db.sql("update gathered set number = 3 where number = :two").param("two", 2).update();
            assertThat(add(4, 3)).isEqualTo(1);
            seen.add(numbers());
            add(5, 4);
        });
        assertThat(seen).containsExactly(List.of(1, 3, 4));
        assertThat(numbers()).containsExactly(1, 3, 4, 5);
    }

    @Test
    void a_trip_of_questions_comes_after_what_was_written_before_it() {
        gathering.inOneTrip(() -> {
            add(1, null);
            var asked = gathering.trip().ask(Row.class, "select number from gathered");
            assertThat(asked.rows()).containsExactly(new Row(1));
        });
        assertThat(numbers()).containsExactly(1);
    }

    /** Many more than go together, and often enough that the driver prepares the statements on the server. */
    @Test
    void however_many_there_are_each_is_written_once() {
        gathering.inOneTrip(() -> {
            add(0, null);
            gathering.inOneTrip(() -> IntStream.range(1, 500).forEach(n -> add(n, n % 3 == 0 ? null : n - 1)));
        });
        assertThat(numbers()).containsExactlyElementsOf(IntStream.range(0, 500).boxed().toList());
    }

    @Test
    void work_that_breaks_writes_nothing_and_leaves_nothing_waiting() {
        assertThatThrownBy(() -> gathering.inOneTrip(() -> {
            add(1, null);
            throw new IllegalStateException("changed my mind");
        })).hasMessage("changed my mind");
        add(7, null);
        assertThat(numbers()).containsExactly(7);
    }

    @Test
    void what_the_database_refuses_is_an_error_of_the_work() {
        assertThatThrownBy(() -> gathering.inOneTrip(() -> {
            add(1, null);
            add(1, null);
        })).isInstanceOf(DuplicateKeyException.class);
    }

    @BeforeEach
    void table() {
        owner.does("""
            create table if not exists gathered (
                number integer primary key, after integer references gathered on update cascade, key uuid)
            """);
    }

    private int add(int number, @Nullable Integer after) {
        return db.sql("insert into gathered (number, after, key) values (:number, :after, :key)")
            .param("number", number)
            .param("after", after)
            .param("key", UUID.randomUUID())
            .update();
    }

    private List<Integer> numbers() {
        return db.sql("select number from gathered order by number").query(Integer.class).list();
    }
}
