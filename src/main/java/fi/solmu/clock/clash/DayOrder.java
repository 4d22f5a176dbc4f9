package fi.solmu.clock.clash;

import fi.solmu.clock.Moment;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Brings times that come practice by practice into lists in the order of their days, laid out day by day: a fifth of the work of sorting. */
final class DayOrder {

    private record Laid(Moment moment, List<List<Moment>> lists) {}

    private static final Comparator<Laid> EARLIEST = Comparator.comparing(Laid::moment);

    private final List<List<Laid>> days;
    private final long from;

    DayOrder(LocalDate from, LocalDate to) {
        this.days = Stream.generate(() -> (List<Laid>) new ArrayList<Laid>()).limit(1 + ChronoUnit.DAYS.between(from, to)).toList();
        this.from = from.toEpochDay();
    }

    /** Those that began before the first day come before all others. */
    void lay(Moment moment, List<List<Moment>> lists) {
        long day = 1 + moment.occurrence().first().toEpochDay() - from;
        days.get((int) Math.max(0, day)).add(new Laid(moment, lists));
    }

    void fill() {
        days.forEach(day -> {
            day.sort(EARLIEST);
            for (var laid : day) {
                for (var list : laid.lists) {
                    list.add(laid.moment);
                }
            }
        });
    }
}
