package fi.solmu.cards.situation;

import fi.solmu.web.Viewer;
import java.util.UUID;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** A board that stands open, who looks at it, and the hash of the session or token by which it was opened. */
record OpenBoard(SseEmitter line, Viewer viewer, String pass) {

    /** Whose boards show the same: those who look for one organisation in one language. */
    record Look(UUID organisation, String language) {}

    Look look() {
        return new Look(viewer.organisation(), viewer.locale().getLanguage());
    }

    /** Two lines of one person are two. */
    @Override
    public boolean equals(Object other) {
        return other instanceof OpenBoard board && board.line == line;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(line);
    }
}
