package fi.solmu.clock.clash;

import fi.solmu.clock.Moment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** What comes for whom in the order of days, to be looked at a week or a month at a time. */
final class Stretches {

    private static final int WEEK = 7, YEAR = 12;
    /** The first day of 1970 was a Thursday. */
    private static final int MONDAY_OF_1970 = 3;

    private final Map<UUID, List<Moment>> all = new HashMap<>();
    private final ToLongFunction<LocalDate> number;

    private Stretches(ToLongFunction<LocalDate> number) {
        this.number = number;
    }

    static Stretches weeks() {
        return new Stretches(date -> Math.floorDiv(date.toEpochDay() + MONDAY_OF_1970, WEEK));
    }

    static Stretches months() {
        return new Stretches(Stretches::month);
    }

    /** Months counted on and on. */
    static long month(LocalDate date) {
        return (long) date.getYear() * YEAR + date.getMonthValue();
    }

    /** What comes for somebody, to be filled in the order of days. */
    List<Moment> of(UUID whose) {
        return all.computeIfAbsent(whose, none -> new ArrayList<>());
    }

    /** Every stretch of everybody in which something comes. */
    void each(BiConsumer<UUID, List<Moment>> told) {
        all.forEach((whose, moments) -> {
            int from = 0;
            for (int to = 1; to <= moments.size(); to++) {
                if (to == moments.size() || number(moments, to) != number(moments, to - 1)) {
                    told.accept(whose, moments.subList(from, to));
                    from = to;
                }
            }
        });
    }

    /** What comes for somebody in the stretch of that day. */
    List<Moment> of(UUID whose, LocalDate day) {
        var moments = all.getOrDefault(whose, List.of());
        long asked = number.applyAsLong(day);
        return moments.subList(before(moments, asked), before(moments, asked + 1));
    }

    /** What comes in the stretch of that day, for whomever it does. */
    Stream<Moment> on(LocalDate day) {
        return all.keySet().stream().flatMap(whose -> of(whose, day).stream()).distinct();
    }

    /** How many of them come in earlier stretches. */
    private int before(List<Moment> moments, long stretch) {
        int low = 0;
        int high = moments.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (number(moments, middle) < stretch) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private long number(List<Moment> moments, int index) {
        return number.applyAsLong(moments.get(index).occurrence().first());
    }
}
