package fi.solmu.customers;

import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.item.Shape;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Feedback as the register shows it: what was said, by which group, and how long it has waited for an answer. */
public record FeedbackRow(
        ItemId id, int number, String title, String language, String state, String owner, int colour, String text, LocalDate since,
        String channel, @Nullable String ofGroup) {

    public String place() {
        return Kind.FEEDBACK.place(id);
    }

    public String stateLabel() {
        return Shape.stateLabel(Kind.FEEDBACK, state);
    }

    public boolean isWaiting() {
        return Feedback.State.valueOf(state).isWaiting();
    }

    public long daysWaited(LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(since, today));
    }
}
