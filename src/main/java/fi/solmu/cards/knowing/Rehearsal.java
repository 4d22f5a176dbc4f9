package fi.solmu.cards.knowing;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That somebody has rehearsed a role of a card, and how: in a drill, alone, or by their own word. */
public record Rehearsal(UUID card, UUID role, @Nullable UUID person, LocalDate day, How how) {

    /** In which way a role was rehearsed. */
    public enum How {
        DRILL, ALONE, SAID;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public String label() {
        return "cards.know-how-" + how.word();
    }
}
