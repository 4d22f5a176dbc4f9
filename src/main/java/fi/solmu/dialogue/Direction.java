package fi.solmu.dialogue;

import java.util.Locale;

/** With whom a network talks. None of the four may fall silent. */
public enum Direction {
    CUSTOMERS, DECISION_MAKERS, NETWORK, STAFF;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The message that names it to a reader. */
    public String label() {
        return "dialogue.direction." + word();
    }
}
