package fi.solmu.clock.wheel;

import java.util.TreeMap;

/** One track round a ring, and what already stands on it. */
final class Lane {

    private final TreeMap<Double, Double> taken = new TreeMap<>();
    private final double apart;

    Lane(double apart) {
        this.apart = apart;
    }

    boolean isFreeFor(Bar bar) {
        var before = taken.floorEntry(bar.left());
        var after = taken.ceilingKey(bar.left());
        return (before == null || before.getValue() + apart <= bar.left() || isTie(before.getValue(), bar))
            && (after == null || bar.right() + apart <= after);
    }

    void add(Bar bar) {
        taken.put(bar.left(), bar.right());
    }

    private static boolean isTie(double end, Bar bar) {
        return end == bar.from && bar.before == 0;
    }
}
