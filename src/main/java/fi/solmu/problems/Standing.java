package fi.solmu.problems;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How far an improvement has come on the way to its proof, on a day. */
public enum Standing {
    /** Waits for a decision. */
    PROPOSED("open", "warn"),
    /** Decided, and not in use yet. */
    ACCEPTED("half", "soft"),
    /** In use; its time without the problem is not over. */
    WATCHED("half", "soft"),
    /** The time is over without the problem: somebody is asked. */
    ASKED("half", "warn"),
    /** The problem came again although it was in use. */
    FAILED("loose", "bad"),
    PROVED("tied", "ok"),
    REJECTED("open", "soft");

    private final String knot;
    private final String tone;

    Standing(String knot, String tone) {
        this.knot = knot;
        this.tone = tone;
    }

    static Standing of(Improvement improvement, @Nullable LocalDate lastMet, LocalDate today) {
        return switch (improvement.state()) {
            case PROPOSED -> PROPOSED;
            case ACCEPTED -> ACCEPTED;
            case REJECTED -> REJECTED;
            case VERIFIED -> improvement.isMetSince(lastMet) ? FAILED : PROVED;
            case CARRIED_OUT -> improvement.isMetSince(lastMet) ? FAILED
                    : improvement.askedOn() != null && improvement.askedOn().isAfter(today) ? WATCHED : ASKED;
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return "problems.proof-state-" + word();
    }

    public String knot() {
        return knot;
    }

    public String tone() {
        return tone;
    }
}
