package fi.solmu.dialogue;

import fi.solmu.item.Fields;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.Kind;
import fi.solmu.item.Shape;
import fi.solmu.item.Trait;
import fi.solmu.web.Refused;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A conversation held to understand: with whom, when, by what rules, and how many took part. */
public record Dialogue(
        @Nullable Direction direction, @Nullable LocalDate date, String method, String rules, @Nullable Integer attended,
        List<Attendance> attendance) {

    /** The life of a dialogue. It ends when those who took part have heard what came of it. */
    public enum State { PLANNED, HELD, GATHERED, TOLD_BACK }

    private static final int MOST_PEOPLE = 1_000_000;

    static final Shape SHAPE = Shape.of(Kind.DIALOGUE, State.class,
            Trait.choice("direction", "customers", "decision_makers", "network", "staff"), Trait.date("date"), Trait.line("method"),
            Trait.text("rules"), Trait.number("attended", 0, MOST_PEOPLE),
            Trait.rows("attendance", Trait.organisation("organisation").must(), Trait.number("count", 0, MOST_PEOPLE).must()));

    public Dialogue {
        attendance = List.copyOf(attendance);
    }

    static Dialogue of(Fields fields) {
        return new Dialogue(
                fields.choice("direction", Direction.class), fields.date("date"), fields.text("method"), fields.text("rules"),
                fields.number("attended"), fields.rows("attendance").stream().map(Attendance::of).toList());
    }

    Fields fields() {
        return Fields.NONE.with("direction", direction == null ? null : direction.word()).with("date", date).with("method", method)
            .with("rules", rules).with("attended", attended)
            .with("attendance", attendance.isEmpty() ? null : attendance.stream().map(each -> each.fields().values()).toList());
    }

    /** What has been held was held with somebody on a day, and no organisation is counted twice. */
    static void check(ItemDraft draft, LocalDate today) {
        var dialogue = of(draft.fields());
        if (State.valueOf(draft.state()) != State.PLANNED) {
            dialogue.checkHeld(today);
        }
        dialogue.checkAttendance();
    }

    private void checkHeld(LocalDate today) {
        if (direction == null) {
            throw Refused.at("direction", "dialogue.with-whom");
        }
        if (date == null || date.isAfter(today)) {
            throw Refused.at("date", "dialogue.held-when");
        }
    }

    private void checkAttendance() {
        if (attendance.stream().map(Attendance::organisation).distinct().count() < attendance.size()) {
            throw Refused.at("attendance", "dialogue.counted-twice");
        }
        if (attended != null && counted() > attended) {
            throw Refused.at("attended", "dialogue.fewer-than-counted", "n", counted());
        }
    }

    private long counted() {
        return attendance.stream().mapToLong(Attendance::count).sum();
    }

    /** How many took part, when somebody has said so in all or by organisation. */
    public @Nullable Long people() {
        return attended != null ? Long.valueOf(attended) : attendance.isEmpty() ? null : Long.valueOf(counted());
    }
}
