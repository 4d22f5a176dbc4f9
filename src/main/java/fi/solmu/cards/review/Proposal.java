package fi.solmu.cards.review;

import fi.solmu.web.Refused;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a task of a card should become, by which difference of which situation; it waits until the card's owner has decided. */
public record Proposal(
        UUID id, @Nullable UUID task, UUID situation, String deviation, Change change, String title, String when, @Nullable String language,
        @Nullable UUID role,
        String why, State state, String answer, @Nullable Integer version, UUID organisation, Instant at) {

    /** What happens to the task. */
    public enum Change {
        CHANGE, ADD, REMOVE;

        public String label() {
            return "cards.review-change-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Until it is decided it waits. */
    public enum State { WAITING, ACCEPTED, LEFT }

    public boolean isWaiting() {
        return state == State.WAITING;
    }

    public String label() {
        return change == Change.CHANGE && task == null ? "cards.review-change-card" : change.label();
    }

    /** Words in another language are no words for a text that is written in this one. */
    public boolean isIn(String written) {
        return language == null || language.equals(written);
    }

    /** Whose words the reader may not read. */
    Proposal unexplained() {
        return new Proposal(id, task, situation, deviation, change, title, when, language, role, "", state, answer, version, organisation, at);
    }

    /** Nothing is said of how it should read: that is written by hand. */
    public boolean isByHand() {
        return change == Change.CHANGE && (task == null || title.isEmpty() && when.isEmpty());
    }

    /** What is decided stays so; deciding the same again changes nothing. */
    public boolean isDecidedAs(State asked) {
        if (state != State.WAITING && state != asked) {
            throw new Refused("cards.review-decided-already");
        }
        return state == asked;
    }
}
