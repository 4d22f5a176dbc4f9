package fi.solmu.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(classes = {DatabaseOnly.class, RowsSetup.class}, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@Import(TestDatabase.class)
class RecordRowsTest {

    private static final UUID SOME = UUID.fromString("0190a000-0000-7000-8000-000000000001");

    enum Colour { RED, BLUE }

    record Name(UUID value) {}

    record Everything(
        String text, int whole, long large, double broken, boolean isTrue, UUID id, Name name, Colour colour, LocalDate day, LocalTime time,
        Instant at, List<UUID> ids, List<Name> names, List<Colour> colours, List<String> words) {}

    record Little(@Nullable Name name, @Nullable Colour colour, @Nullable Instant at, @Nullable Integer whole, @Nullable List<String> words) {}

    record Number(int whole) {}

    @Autowired
    JdbcClient db;

    @Test
    void a_row_becomes_a_record_of_what_a_column_can_hold() {
        var read = db.sql("""
                select 'a' as text, 1::smallint as whole, count(*) as large, 1.5::numeric as broken, true as is_true, :some as id, :some as name,
                       'RED' as colour, date '2026-11-22' as day, time '10:30' as time, timestamptz '2026-11-22 10:30Z' as at,
                       array[:some] as ids, array[:some] as names, array['BLUE'] as colours, array['a', 'b'] as words
                """).param("some", SOME).query(Everything.class).single();
        assertThat(read).isEqualTo(new Everything("a", 1, 1, 1.5, true, SOME, new Name(SOME), Colour.RED, LocalDate.of(2026, 11, 22),
            LocalTime.of(10, 30), Instant.parse("2026-11-22T10:30:00Z"), List.of(SOME), List.of(new Name(SOME)), List.of(Colour.BLUE), List.of("a", "b")));
    }

    @Test
    void what_is_not_there_is_null() {
        assertThat(db.sql("""
                select null::uuid as name, null::text as colour, null::timestamptz as at, null::integer as whole, null::text[] as words
                """).query(Little.class).single())
            .isEqualTo(new Little(null, null, null, null, null));
    }

    @Test
    void a_number_that_must_be_there_is_not_taken_for_zero() {
        assertThatThrownBy(() -> db.sql("select null::integer as whole").query(Number.class).single())
            .hasMessageContaining("make no").hasMessageContaining("Number");
    }

    @Test
    void a_component_without_a_column_is_named() {
        assertThatThrownBy(() -> db.sql("select 1 as part").query(Number.class).single()).hasMessageContaining("No column is called whole");
    }
}
