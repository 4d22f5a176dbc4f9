package fi.solmu.clock;

import fi.solmu.clock.dates.Timing;
import fi.solmu.item.Fields;
import fi.solmu.web.Refused;
import java.time.LocalDate;
import java.util.Objects;

/** A timing that a practice had before, and the last day whose times it names. */
public record Earlier(Timing timing, LocalDate through) {

    static Earlier of(Fields row, String field) {
        var timing = Timings.of(row.with("through", null), field);
        if (timing == null) {
            throw Refused.at(field, "clock.earlier-when");
        }
        return new Earlier(timing, Objects.requireNonNull(row.date("through")));
    }

    Fields fields() {
        return new Fields(Timings.fields(timing)).with("through", through);
    }
}
