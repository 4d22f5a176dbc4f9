package fi.solmu.clock.wheel;

import fi.solmu.clock.dates.Occurrence;

/** An entry on its way to its lane: its angles, and the room beside it that its label asks for. */
final class Bar {

    /** Labels are first measured at this size; the lane's thickness settles the real one. */
    static final double GUESSED_SIZE = 12;
    static final double PADDING = 10;

    final WheelEntry entry;
    final Occurrence occurrence;
    final double from;
    final double to;
    double before;
    double after;
    /** Where the next of the same series begins, when it is so near that nothing else should come between. */
    double tiedTo;
    boolean named;
    int lane;

    Bar(WheelEntry entry, Occurrence occurrence, Dial dial, double shortest) {
        this.entry = entry;
        this.occurrence = occurrence;
        double begins = dial.angle(occurrence.first());
        double ends = dial.angle(occurrence.last().plusDays(1));
        double middle = Math.max(shortest / 2, Math.min(Dial.TURN - shortest / 2, (begins + ends) / 2));
        from = Math.min(begins, middle - shortest / 2);
        to = Math.max(ends, middle + shortest / 2);
    }

    double left() {
        return from - before;
    }

    double right() {
        return Math.max(to + after, tiedTo);
    }

    boolean holdsItsLabel(double radius) {
        return LabelWidths.of(entry.title(), GUESSED_SIZE) + PADDING <= (to - from) * radius;
    }

    boolean isTied() {
        return tiedTo > 0;
    }

    /** After the bar, or before it where the year ends. */
    void ask(double room) {
        if (to + room <= Dial.TURN) {
            after = room;
        } else if (from - room >= 0) {
            before = room;
        }
    }
}
