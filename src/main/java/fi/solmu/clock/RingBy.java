package fi.solmu.clock;

import java.util.Locale;
import java.util.stream.Stream;

/** What a ring of the clock stands for: who answers, whom it serves, in which role, or what it is about. */
public enum RingBy {
    ORGANISATION, GROUP, ROLE, THEME;

    /** The reader's own roles are all of one organisation, so their year is told by theme unless something else is asked. */
    static RingBy of(String word, Turn turn) {
        return Stream.of(values()).filter(by -> by.word().equals(word)).findFirst().orElse(usual(turn));
    }

    static RingBy usual(Turn turn) {
        return turn == Turn.MINE ? THEME : ORGANISATION;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
