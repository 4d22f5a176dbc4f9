package fi.solmu.cards;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The last word of a party on a coming version: the role that said it, and the organisation that wrote it down when it was another. */
public record PartyWord(Answer answer, String reason, @Nullable String role, @Nullable String teller, Instant at) {

    boolean says(Answer other, String why, @Nullable String by) {
        return answer == other && reason.equals(why) && java.util.Objects.equals(teller, by);
    }
}
