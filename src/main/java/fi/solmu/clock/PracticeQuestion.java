package fi.solmu.clock;

import fi.solmu.item.Kind;
import fi.solmu.item.ItemId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** "Why do we do this?", asked of a practice with a reason; open until it is answered or the practice ends. */
public record PracticeQuestion(
        UUID id, UUID item, String title, String reason, String asker, String organisation, Instant askedAt,
        String answer, boolean ended, String closer, String closing, @Nullable Instant closedAt) {

    static final int LONGEST = 1000;

    public boolean isOpen() {
        return closedAt == null;
    }

    public String place() {
        return Kind.PRACTICE.place(new ItemId(item)) + "#why";
    }

    /** "Anni, Vaarakaupunki"; the organisation alone where the person is not known. */
    public String who() {
        return named(asker, organisation);
    }

    public String whoClosed() {
        return named(closer, closing);
    }

    private static String named(String person, String organisation) {
        return person.isEmpty() ? organisation : person + ", " + organisation;
    }
}
