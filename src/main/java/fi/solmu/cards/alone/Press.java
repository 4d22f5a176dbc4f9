package fi.solmu.cards.alone;

import java.util.UUID;

/** What somebody pressed in a drill of their own, and at which second of its clock. */
public record Press(UUID task, What what, int seconds) {

    /** A task is done or passed over. */
    public enum What { DONE, SKIPPED }
}
