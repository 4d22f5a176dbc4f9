package fi.solmu.clock;

import fi.solmu.clock.dates.Hours;
import fi.solmu.item.ItemId;
import fi.solmu.web.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What is known of the times of a network's practices besides their timings: how single ones went, and what held before. */
record KnownTimes(Map<UUID, List<Fact>> facts, Map<UUID, List<Earlier>> earlier) {

    /** Of one practice, or of all. */
    static KnownTimes of(JdbcClient db, @Nullable ItemId one, Viewer viewer) {
        return new KnownTimes(facts(db, one, viewer), earlier(db, one, viewer));
    }

    List<Fact> facts(UUID practice) {
        return facts.getOrDefault(practice, List.of());
    }

    List<Earlier> earlier(UUID practice) {
        return earlier.getOrDefault(practice, List.of());
    }

    private static Map<UUID, List<Fact>> facts(JdbcClient db, @Nullable ItemId one, Viewer viewer) {
        record Row(UUID item, Fact fact) {}
        return bound(db, """
                select item_id as item, original_on as date, state, moved_to as "to", moved_time as at, note,
                       array(select organisation_id from practice_presence there
                             where there.network_id = told.network_id and there.item_id = told.item_id and there.original_on = told.original_on
                             order by organisation_id) as present
                from practice_occurrence told
                where network_id = :network
                """ + only(one) + "order by original_on", one, viewer)
            .query((row, n) -> new Row(row.getObject("item", UUID.class), fact(row)))
            .stream()
            .collect(Collectors.groupingBy(Row::item, Collectors.mapping(Row::fact, Collectors.toList())));
    }

    private static Fact fact(ResultSet row) throws SQLException {
        var at = row.getString("at");
        return new Fact(row.getObject("date", LocalDate.class), Fact.State.valueOf(row.getString("state")), row.getObject("to", LocalDate.class),
            at.isEmpty() ? null : Hours.parse(at), List.of((UUID[]) row.getArray("present").getArray()), row.getString("note"));
    }

    private static Map<UUID, List<Earlier>> earlier(JdbcClient db, @Nullable ItemId one, Viewer viewer) {
        record Row(UUID item, Earlier timing) {}
        return bound(db, """
                select *
                from practice_earlier_timing
                where network_id = :network
                """ + only(one) + "order by through_on", one, viewer)
            .query((row, n) -> new Row(row.getObject("item_id", UUID.class),
                    new Earlier(PracticeReading.timing(row), row.getObject("through_on", LocalDate.class))))
            .stream()
            .collect(Collectors.groupingBy(Row::item, Collectors.mapping(Row::timing, Collectors.toList())));
    }

    private static String only(@Nullable ItemId one) {
        return one == null ? "" : "and item_id = :one\n";
    }

    private static StatementSpec bound(JdbcClient db, String sql, @Nullable ItemId one, Viewer viewer) {
        return db.sql(sql).param("network", viewer.network()).param("one", one == null ? null : one.value());
    }
}
