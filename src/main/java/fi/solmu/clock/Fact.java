package fi.solmu.clock;

import fi.solmu.clock.dates.Hours;
import fi.solmu.item.Fields;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of one time of a practice, by the day its rule names: how it went or will go, where it was moved, and who was there. */
public record Fact(LocalDate date, State state, @Nullable LocalDate to, @Nullable Hours at, List<UUID> present, String note) {

    /** How one time turned out. A late one is still awaited; a cancelled one was left out before it came. */
    public enum State { HELD, LATE, MISSED, MOVED, CANCELLED }

    public Fact {
        present = List.copyOf(present);
    }

    /** One of which nobody has told who was there, at its usual time of day. */
    public Fact(LocalDate date, State state, @Nullable LocalDate to, String note) {
        this(date, state, to, null, List.of(), note);
    }

    static Fact of(Fields row) {
        var at = row.text("at");
        return new Fact(
                Objects.requireNonNull(row.date("date")), Objects.requireNonNull(row.choice("state", State.class)),
                row.date("to"), at.isEmpty() ? null : Hours.parse(at), row.list("present"), row.text("note"));
    }

    public static @Nullable Fact on(LocalDate original, List<Fact> facts) {
        return facts.stream().filter(fact -> fact.date.equals(original)).findFirst().orElse(null);
    }

    Fields fields() {
        return Fields.NONE
            .with("date", date)
            .with("state", state.name().toLowerCase(Locale.ROOT))
            .with("to", to)
            .with("at", at == null ? null : at.text())
            .with("present", present.isEmpty() ? null : present)
            .with("note", note.isEmpty() ? null : note);
    }

    /** How a time stands, as a page that was open sends it back; empty where nothing had been told. */
    public static String standing(@Nullable Fact fact) {
        return fact == null ? "" : fact.state.name().toLowerCase(Locale.ROOT) + (fact.to == null ? "" : "_" + fact.to)
            + (fact.at == null ? "" : "_" + fact.at.text());
    }

    /** What was moved stays moved when it is told how it went, and what was written of it and who was there stays. */
    Fact following(@Nullable Fact before) {
        return before == null ? this : new Fact(date, state, to == null ? before.to : to, to == null ? before.at : at,
            present.isEmpty() ? before.present : present, note).withNote(before.note);
    }

    /** On that day where none was written, and as long as it is usually where only a beginning was. */
    Fact settled(LocalDate day, @Nullable Hours usual) {
        boolean isAsLong = at != null && at.end() == null && usual != null && usual.end() != null;
        return new Fact(date, state, to == null && at != null ? day : to, isAsLong ? at.lasting(usual) : at, present, note);
    }

    /** As it is moved, before anybody told how it went. */
    Fact onlyMoved() {
        return new Fact(date, State.MOVED, to, at, List.of(), note);
    }

    /** The same, these having been there. */
    Fact attended(List<UUID> organisations) {
        return new Fact(date, state, to, at, organisations, note);
    }

    /** Another day or time of day than the one to which it has been moved. */
    boolean isElsewhere(Fact before) {
        return to != null && before.to != null && !(before.to.equals(to) && Objects.equals(before.at, at));
    }

    /** What another wrote of it stays, before what is written now. */
    private Fact withNote(String before) {
        boolean isSaid = note.isEmpty() || before.equals(note) || ("\n" + before + "\n").contains("\n" + note + "\n");
        return new Fact(date, state, to, at, present, isSaid ? before : before.isEmpty() ? note : before + "\n" + note);
    }

    /** Nothing more is awaited of that day. */
    public boolean isClosed() {
        return state == State.HELD || state == State.MISSED || state == State.CANCELLED;
    }

    public boolean isMoved() {
        return to != null;
    }

    /** The day it is, or was, really held. */
    public LocalDate day() {
        return to == null ? date : to;
    }
}
