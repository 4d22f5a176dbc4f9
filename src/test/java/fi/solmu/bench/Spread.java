package fi.solmu.bench;

import java.util.List;

/** What several rounds of one measurement gave: the middle one, the least and the most. */
record Spread(double middle, double least, double most) {

    static Spread of(List<Double> rounds) {
        var ordered = rounds.stream().sorted().toList();
        int n = ordered.size();
        return new Spread((ordered.get((n - 1) / 2) + ordered.get(n / 2)) / 2, ordered.get(0), ordered.get(n - 1));
    }

    static Spread of(double only) {
        return new Spread(only, only, only);
    }
}
