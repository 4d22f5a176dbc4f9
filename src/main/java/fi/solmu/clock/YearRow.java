package fi.solmu.clock;

import java.util.List;

/** A practice as a row of the year: its times in that year, in order. */
public record YearRow(Planned planned, List<Moment> moments) {

    private static final int SHOWN = 12;

    public YearRow {
        moments = List.copyOf(moments);
    }

    /** When it is done is still to be agreed. */
    boolean isOpen() {
        return planned.timing() != null && planned.timing().open();
    }

    /** Without those that were called off. */
    YearRow held() {
        return planned.practice().facts().isEmpty() ? this
            : new YearRow(planned, moments.stream().filter(moment -> !moment.isCalledOff()).toList());
    }

    /** One for each month at the most. */
    public List<Moment> shown() {
        var held = held().moments;
        return held.subList(0, Math.min(SHOWN, held.size()));
    }

    public int more() {
        return Math.max(0, held().moments.size() - SHOWN);
    }
}
