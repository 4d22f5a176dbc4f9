package fi.solmu.cards.alone;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A drill of one person alone: the card's version or a past situation, the role, and how far its clock has come. */
public record SoloDrill(
        UUID id, UUID card, int version, UUID role, @Nullable UUID situation, Instant begun, int passed, int pace, @Nullable Instant ended,
        boolean isCounted) {

    public boolean isOver() {
        return ended != null;
    }

    SoloDrill at(int second) {
        return new SoloDrill(id, card, version, role, situation, begun, second, pace, ended, isCounted);
    }

    /** Seconds of its own clock. */
    int seconds(Instant now) {
        var until = ended == null ? now : ended;
        return (int) Math.min(Script.LONGEST, passed + pace * Math.max(0, Duration.between(begun, until).toSeconds()));
    }
}
