package fi.solmu.clock;

import fi.solmu.clock.dates.Occurrence;
import fi.solmu.clock.dates.RuleRefused;
import fi.solmu.clock.dates.Timing;
import fi.solmu.clock.dates.WorkingDays;
import fi.solmu.item.Fields;
import fi.solmu.web.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The facts of a practice as files tell them: by date, or as the nth last time before a day, today unless told. */
record Facts(@Nullable Timing timing, LocalDate today) {

    private static final int[] YEARS_BACK = {2, 10, 50};

    /** Each time once; what is told last holds. */
    List<Fact> read(List<Fields> rows) {
        var byDate = new LinkedHashMap<LocalDate, Fact>();
        for (int i = 0; i < rows.size(); i++) {
            var fact = fact(rows.get(i).with("date", date(rows.get(i), "occurrences[" + i + "].date")), "occurrences[" + i + "].at");
            if (fact.to() == null && (fact.state() == Fact.State.MOVED || fact.at() != null)) {
                throw Refused.at("occurrences[" + i + "].to", "clock.moved-where");
            }
            byDate.put(fact.date(), fact);
        }
        return byDate.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue).toList();
    }

    private static Fact fact(Fields row, String field) {
        try {
            return Fact.of(row);
        } catch (RuleRefused unclear) {
            throw Refused.at(field, unclear.key(), unclear.faults().get(0).arguments());
        }
    }

    private LocalDate date(Fields row, String field) {
        if (row.date("date") != null) {
            return row.date("date");
        }
        var before = row.date("before");
        return last(row.number("last", 1), before == null ? today : before)
            .orElseThrow(() -> Refused.at(field, "clock.occurrence-when"));
    }

    private Optional<LocalDate> last(int n, LocalDate before) {
        if (timing == null) {
            return Optional.empty();
        }
        for (int years : YEARS_BACK) {
            var past = new ArrayList<>(timing.occurrences(before.minusYears(years), before, WorkingDays.FINNISH));
            past.removeIf(occurrence -> !occurrence.isPast(before));
            if (past.size() >= n) {
                return Optional.of(past.get(past.size() - n)).map(Occurrence::original);
            }
        }
        return Optional.empty();
    }
}
