package fi.solmu.clock.dates;

import java.time.LocalDate;
import java.util.function.Consumer;

/** Every nth day. */
public record EveryDays(int every) implements Pattern {

    @Override
    public void each(Stretch stretch, Consumer<LocalDate> found) {
        var from = stretch.from();
        long ahead = Math.floorMod(stretch.phase().toEpochDay() - from.toEpochDay(), (long) every);
        for (var date = from.plusDays(ahead); date.isBefore(stretch.to()); date = date.plusDays(every)) {
            found.accept(date);
        }
    }

    @Override
    public String text() {
        return "FREQ=DAILY" + Texts.interval(every);
    }
}
