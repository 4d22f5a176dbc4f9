package fi.solmu.problems;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A problem as the log keeps it, and each time it was met with the name of who met it, in the order they were told. */
record Logged(Problem problem, List<Met> met) {

    /** The problem beside one of the times it was met; beside none when it never was. */
    record Row(
            Problem.State state, @Nullable Integer severity, String reason, @Nullable UUID way, @Nullable LocalDate date,
            @Nullable UUID organisation, @Nullable String name, int colour, @Nullable String note) {}

    static Optional<Logged> of(List<Row> rows) {
        var met = rows.stream().filter(row -> row.date != null)
            .map(row -> new Met(row.date, row.organisation, row.name, row.colour, row.note)).toList();
        return rows.stream().findFirst().map(row -> new Logged(
                new Problem(row.state, row.severity, met.stream().map(Met::occurrence).toList(), row.reason, row.way), met));
    }
}
