package fi.solmu.clock.clash;

import fi.solmu.clock.Moment;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** What comes for whom in the order of days, to be looked at a week or a month at a time. */
final class Stretches {

    private static final int WEEK = 7, YEAR = 12;
    /** The first day of 1970 was a Thursday. */
    private static final int MONDAY_OF_1970 = 3;

    private final Map<UUID, Numbers> all = new HashMap<>();
    private final DayOrder order;
    private final ToIntFunction<LocalDate> ofDay;
    private final IntUnaryOperator ofTime;

    private Stretches(DayOrder order, ToIntFunction<LocalDate> ofDay, IntUnaryOperator ofTime) {
        this.order = order;
        this.ofDay = ofDay;
        this.ofTime = ofTime;
    }

    static Stretches weeks(DayOrder order) {
        return new Stretches(order, date -> week((int) date.toEpochDay()), order::week);
    }

    static Stretches months(DayOrder order) {
        return new Stretches(order, Stretches::month, order::month);
    }

    /** Weeks counted on and on, of a day counted so too. */
    static int week(int day) {
        return Math.floorDiv(day + MONDAY_OF_1970, WEEK);
    }

    /** Months counted on and on. */
    static int month(LocalDate date) {
        return date.getYear() * YEAR + date.getMonthValue();
    }

    /** What comes for somebody, to be filled in the order of days. */
    Numbers of(UUID whose) {
        return all.computeIfAbsent(whose, none -> new Numbers());
    }

    /** Every stretch of everybody in which something comes. */
    void each(BiConsumer<UUID, Stretch> told) {
        all.forEach((whose, own) -> {
            int from = 0;
            for (int to = 1; to <= own.size(); to++) {
                if (to == own.size() || number(own, to) != number(own, to - 1)) {
                    told.accept(whose, new Stretch(order, own, from, to));
                    from = to;
                }
            }
        });
    }

    /** What comes for somebody in the stretch of that day. */
    List<Moment> of(UUID whose, LocalDate day) {
        var own = all.get(whose);
        int asked = ofDay.applyAsInt(day);
        return own == null ? List.of() : new Stretch(order, own, before(own, asked), before(own, asked + 1));
    }

    /** What comes in the stretch of that day, for whomever it does. */
    Stream<Moment> on(LocalDate day) {
        return all.keySet().stream().flatMap(whose -> of(whose, day).stream()).distinct();
    }

    /** How many of them come in earlier stretches. */
    private int before(Numbers own, int stretch) {
        int low = 0;
        int high = own.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (number(own, middle) < stretch) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int number(Numbers own, int place) {
        return ofTime.applyAsInt(own.get(place));
    }
}
