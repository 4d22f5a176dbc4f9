package fi.solmu.bench;

import java.util.Arrays;

/** What a load was answered: how many pages in how long, and how long each took. */
record Answers(long[] nanos, double seconds) {

    Answers {
        Arrays.sort(nanos);
    }

    double perSecond() {
        return nanos.length / seconds;
    }

    /** The time within which that share was answered. */
    double millis(double share) {
        return nanos[(int) Math.min(nanos.length - 1L, Math.round(share * nanos.length))] / 1e6;
    }
}
