package fi.solmu.item;

import static java.time.ZoneOffset.UTC;

import fi.solmu.web.Viewer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Repository;

/** Rows of one network that go to the database in one trip. */
@Repository
class PastRows {

    private final NamedParameterJdbcOperations db;

    PastRows(NamedParameterJdbcOperations db) {
        this.db = db;
    }

    void write(String sql, Stream<MapSqlParameterSource> rows) {
        var batch = rows.toArray(MapSqlParameterSource[]::new);
        if (batch.length > 0) {
            db.batchUpdate(sql, batch);
        }
    }

    static MapSqlParameterSource of(Viewer by) {
        return new MapSqlParameterSource("network", by.network());
    }

    static @Nullable OffsetDateTime at(@Nullable Instant at) {
        return at == null ? null : at.atOffset(UTC);
    }
}
