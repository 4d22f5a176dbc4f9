package fi.solmu.clock.wheel;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All bars of one practice on the wheel: close ones hold together, and its name stands only once in a while. */
record Series(List<Bar> bars, double radius) {

    private static final int DAYS_BETWEEN_NAMES = 75;
    private static final double CLOSE = 60;

    void settle(double longestLabel) {
        for (int i = 0; i + 1 < bars.size(); i++) {
            double next = bars.get(i + 1).from;
            bars.get(i).tiedTo = next > bars.get(i).to && next - bars.get(i).to < CLOSE / radius ? next : 0;
        }
        name(longestLabel);
    }

    private void name(double longest) {
        LocalDate named = null;
        for (int i = 0; i < bars.size(); i++) {
            var bar = bars.get(i);
            if (isDue(bar, named) && !bar.isTied()) {
                named = bar.occurrence.first();
                ask(bar, longest);
            }
        }
        if (named == null) {
            ask(bars.get(0), longest);
        }
    }

    private static boolean isDue(Bar bar, @Nullable LocalDate named) {
        return named == null || bar.occurrence.first().isAfter(named.plusDays(DAYS_BETWEEN_NAMES));
    }

    private void ask(Bar bar, double longest) {
        bar.named = true;
        if (longest > 0 && !bar.holdsItsLabel(radius)) {
            double wanted = LabelWidths.of(bar.entry.title(), Bar.GUESSED_SIZE) + Bar.PADDING;
            bar.ask(Math.min(wanted, longest) / radius);
        }
    }
}
