package fi.solmu.problems;

import fi.solmu.item.Fields;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A stretch of a project with a name; either of its ends may still be open. */
public record ProjectPhase(String title, @Nullable LocalDate from, @Nullable LocalDate until) {

    static ProjectPhase of(Fields fields) {
        return new ProjectPhase(fields.text("title"), fields.date("from"), fields.date("until"));
    }

    Fields fields() {
        return Fields.NONE.with("title", title).with("from", from).with("until", until);
    }

    boolean isBackwards() {
        return from != null && until != null && until.isBefore(from);
    }

    /** A phase without days holds none. */
    public boolean holds(LocalDate day) {
        return (from != null || until != null) && (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
