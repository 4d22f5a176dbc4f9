package fi.solmu.web;

import java.util.Locale;

/** An address outside that is not asked from here, and why. */
public class Unreachable extends RuntimeException {

    /** What keeps it from being asked. */
    public enum Why {
        NOT_HTTPS, NO_SUCH_HOST, NOT_PUBLIC;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Why why;

    public Unreachable(Why why) {
        super(why.word());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
