package fi.solmu.clock;

import fi.solmu.item.Fields;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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

    public static @Nullable Fact on(LocalDate original, List<Fact> facts) {
        return facts.stream().filter(fact -> fact.date.equals(original)).findFirst().orElse(null);
    }

    Fields fields() {
        return Fields.NONE
            .with("date", date)
            .with("state", state.name().toLowerCase(Locale.ROOT))
            .with("to", to)
            .with("note", note.isEmpty() ? null : note);
    }

    /** How a time stands, as a page that was open sends it back; empty where nothing had been told. */
    public static String standing(@Nullable Fact fact) {
        return fact == null ? "" : fact.state.name().toLowerCase(Locale.ROOT) + (fact.to == null ? "" : "_" + fact.to);
    }

    /** What was moved stays moved when it is told how it went, and what was written of it stays. */
    Fact following(@Nullable Fact before) {
        return before == null ? this : new Fact(date, state, to == null ? before.to : to, note).withNote(before.note);
    }

    /** Another day than the one to which it has been moved. */
    boolean isElsewhere(Fact before) {
        return to != null && before.to != null && !before.to.equals(to);
    }

    /** What another wrote of it stays, before what is written now. */
    private Fact withNote(String before) {
        boolean isSaid = note.isEmpty() || before.equals(note) || ("\n" + before + "\n").contains("\n" + note + "\n");
        return new Fact(date, state, to, isSaid ? before : before.isEmpty() ? note : before + "\n" + note);
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
