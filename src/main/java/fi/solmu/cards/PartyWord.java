package fi.solmu.cards;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A word of a party on a coming version: in which sending, the role that said it, and the organisation that wrote it down when it was another. */
public record PartyWord(int round, Answer answer, String reason, @Nullable String role, @Nullable String teller, Instant at) {

    public String said() {
        return "cards.approval-said-" + answer.name().toLowerCase(java.util.Locale.ROOT);
    }

    boolean says(Answer other, String why, @Nullable String by) {
        return answer == other && reason.equals(why) && java.util.Objects.equals(teller, by);
    }
}
