package fi.solmu.clock;

/** The measures by which the clock follows what becomes of practices, all in one place. */
final class FollowThrough {

    /** Days after which a time that nobody has told of counts as late, as the network's rule D05 does. */
    static final int LATE_AFTER = 14;
    /** How far back people are asked how it went, in days. */
    static final int TOLD_WITHIN = 92;
    /** As many times one after another missed, or late and untold, and the practice is fading (rule D05). */
    static final int FADING_TIMES = 2;
    /** How far back a review may look, in days. */
    static final int REVIEWED_WITHIN = 732;
    /** Rows of a review that one form takes; the rest follows when these are told. */
    static final int REVIEWED_AT_ONCE = 60;

    private FollowThrough() {}
}
