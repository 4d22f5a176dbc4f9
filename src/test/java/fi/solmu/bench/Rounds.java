package fi.solmu.bench;

import java.util.ArrayList;
import java.util.List;

/** Rounds of one measurement, each beside its limit in the same minute, so that a loaded machine weighs on both alike. */
final class Rounds {

    private final List<Double> ours = new ArrayList<>();
    private final List<Double> limits = new ArrayList<>();
    private final List<Double> ratios = new ArrayList<>();

    void add(double our, double limit) {
        ours.add(our);
        limits.add(limit);
        ratios.add(our / limit);
    }

    Spread ours() {
        return Spread.of(ours);
    }

    Spread limits() {
        return Spread.of(limits);
    }

    /** The middle of the rounds' own ratios, not the ratio of the middles. */
    Spread ratios() {
        return Spread.of(ratios);
    }
}
