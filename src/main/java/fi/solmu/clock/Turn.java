package fi.solmu.clock;

import fi.solmu.web.Viewer;
import java.util.Locale;
import java.util.stream.Stream;

/** Whose year the clock is turned to: the network's, what it asks of the reader's organisation, or the reader's own roles. */
public enum Turn {
    NETWORK, ORGANISATION, MINE;

    /** An address that says nothing known shows the whole network. */
    static Turn of(String word) {
        return Stream.of(values()).filter(turn -> turn.word().equals(word)).findFirst().orElse(NETWORK);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean shows(Planned planned, Viewer viewer) {
        return switch (this) {
            case NETWORK -> true;
            case ORGANISATION -> planned.asksFor(viewer);
            case MINE -> planned.isMine(viewer);
        };
    }
}
