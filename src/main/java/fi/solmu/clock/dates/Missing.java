package fi.solmu.clock.dates;

/** What becomes of 29 February, a 31st or a week 53 in a year that has none; named as RFC 7529 names it. */
public enum Missing {
    OMIT, BACKWARD, FORWARD;

    String text() {
        return this == OMIT ? "" : ";SKIP=" + name();
    }
}
