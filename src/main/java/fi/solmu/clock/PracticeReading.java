package fi.solmu.clock;

import fi.solmu.clock.dates.Hours;
import fi.solmu.clock.dates.Shift;
import fi.solmu.clock.dates.Timing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows of the practice table, read back into what they mean. */
final class PracticeReading {

    private static final int MOST_KNOWN = 4_000;
    private static final Map<Written, Timing> KNOWN = new ConcurrentHashMap<>();

    private PracticeReading() {}

    /** A timing as its row has it. */
    private record Written(
            @Nullable String rule, List<Integer> months, List<Integer> weeks, boolean open, @Nullable LocalDate from, @Nullable LocalDate until,
            int span, String time, String shift) {

        Timing read() {
            return new Timing(rule, months, weeks, open, from, until, span, time.isEmpty() ? null : Hours.parse(time), Shift.valueOf(shift));
        }
    }

    static Practice practice(ResultSet row, List<Earlier> earlier, List<Fact> facts) throws SQLException {
        return new Practice(
                row.getString("ring"), new Course(timing(row), row.getObject("anchor_id", UUID.class), earlier),
                row.getObject("responsible_role_id", UUID.class),
                List.of((UUID[]) row.getArray("participants").getArray()),
                row.getString("why"), row.getString("how"), row.getString("where_to"), facts, new Offsets(numbers(row, "remind")));
    }

    /** A timing means the same wherever it stands, so what has been read lately is not read again. */
    private static Timing known(Written written) {
        if (KNOWN.size() >= MOST_KNOWN) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(written, Written::read);
    }

    static @Nullable Timing timing(ResultSet row) throws SQLException {
        var rule = row.getString("rule");
        var months = numbers(row, "months");
        var weeks = numbers(row, "weeks");
        boolean open = row.getBoolean("is_open");
        if (rule == null && months.isEmpty() && weeks.isEmpty() && !open) {
            return null;
        }
        var time = row.getString("time");
        return known(new Written(rule, months, weeks, open,
                row.getObject("from_on", LocalDate.class), row.getObject("until_on", LocalDate.class), row.getInt("span_days"),
                time, row.getString("shift")));
    }

    private static List<Integer> numbers(ResultSet row, String column) throws SQLException {
        return Stream.of((Short[]) row.getArray(column).getArray()).map(Short::intValue).toList();
    }
}
