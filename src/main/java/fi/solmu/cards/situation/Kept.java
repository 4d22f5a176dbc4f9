package fi.solmu.cards.situation;

import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** As what a word stands in the log: all that is told is kept, and some of it changes nothing. */
public enum Kept {
    COUNTED, LATE, STRAY, UNDONE;

    static Kept of(UUID entry, Standing standing) {
        return standing.undone().contains(entry) ? UNDONE : standing.late().contains(entry) ? LATE
            : standing.stray().contains(entry) ? STRAY : COUNTED;
    }

    static String[] words() {
        return Stream.of(values()).map(Kept::word).toArray(String[]::new);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is said to the teller. */
    String answer() {
        return switch (this) {
            case COUNTED, UNDONE -> "cards.run-told";
            case LATE -> "cards.run-kept-late";
            case STRAY -> "cards.run-kept-stray";
        };
    }
}
