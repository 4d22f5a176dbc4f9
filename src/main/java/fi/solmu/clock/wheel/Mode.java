package fi.solmu.clock.wheel;

import java.util.Locale;

/** How much the wheel can say: bars with labels, bare bars, or how busy each week is. */
public enum Mode {
    LABEL(14, 10, 5), ARC(5.5, 5, 2.5), HEAT(0, 0, 0);

    final double thinnest;
    final double shortest;
    final double apart;

    Mode(double thinnest, double shortest, double apart) {
        this.thinnest = thinnest;
        this.shortest = shortest;
        this.apart = apart;
    }

    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
