package fi.solmu.clock;

import fi.solmu.item.Fields;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is known of one time of a practice, by the day its rule names: held, late, missed or moved to another day. */
public record Fact(LocalDate date, State state, @Nullable LocalDate to, String note) {

    /** How one time turned out. A late one is still awaited. */
    public enum State { HELD, LATE, MISSED, MOVED }

    static Fact of(Fields row) {
        return new Fact(
                Objects.requireNonNull(row.date("date")), Objects.requireNonNull(row.choice("state", State.class)),
                row.date("to"), row.text("note"));
    }

    Fields fields() {
        return Fields.NONE
            .with("date", date)
            .with("state", state.name().toLowerCase(java.util.Locale.ROOT))
            .with("to", to)
            .with("note", note.isEmpty() ? null : note);
    }

    /** Nothing more is awaited of that day. */
    public boolean isClosed() {
        return state == State.HELD || state == State.MISSED;
    }

    /** The day it is, or was, really held. */
    public LocalDate day() {
        return to == null ? date : to;
    }
}
