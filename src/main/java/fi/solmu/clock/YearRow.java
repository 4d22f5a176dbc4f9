package fi.solmu.clock;

import java.util.List;

/** A practice as a row of the year: its times in that year, in order. */
public record YearRow(Planned planned, List<Moment> moments) {

    private static final int SHOWN = 6;

    public YearRow {
        moments = List.copyOf(moments);
    }

    /** When it is done is still to be agreed. */
    boolean isOpen() {
        return planned.timing() != null && planned.timing().open();
    }

    /** As many as one takes in at a glance. */
    public List<Moment> shown() {
        return moments.subList(0, Math.min(SHOWN, moments.size()));
    }

    public int more() {
        return Math.max(0, moments.size() - SHOWN);
    }
}
