package fi.solmu.clock.dates;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** So many days, or working days, before or after a holiday each year. */
public record AroundHoliday(Holiday holiday, int offset, boolean workingDays) implements Pattern {

    @Override
    public void each(Stretch stretch, Consumer<LocalDate> found) {
        for (int year = stretch.from().getYear() - 1; year <= stretch.to().getYear() + 1; year++) {
            var date = from(holiday.in(year), WorkingDays.FINNISH);
            if (stretch.has(date)) {
                found.accept(date);
            }
        }
    }

    @Override
    public LocalDate held(LocalDate named, WorkingDays own) {
        return from(nearest(named, WorkingDays.FINNISH), own);
    }

    @Override
    public List<Reason> reasons(LocalDate held, WorkingDays working) {
        if (offset == 0) {
            return List.of();
        }
        var day = nearest(held, working);
        var between = workingDays ? Explained.counted(day.plusDays(Integer.signum(offset)), held, working) : Stream.<Reason>of();
        return Stream.concat(Stream.of(Reason.hangsOn(holiday, day)), between).toList();
    }

    @Override
    public String text() {
        return "X-HOLIDAY=" + holiday + (offset == 0 ? "" : ";X-OFFSET=" + offset + (workingDays ? "W" : ""));
    }

    private LocalDate from(LocalDate day, WorkingDays working) {
        return workingDays ? working.plus(day, offset) : day.plusDays(offset);
    }

    /** The holiday from which that day was counted. */
    private LocalDate nearest(LocalDate counted, WorkingDays working) {
        return IntStream.rangeClosed(counted.getYear() - 1, counted.getYear() + 1).mapToObj(holiday::in)
            .min(Comparator.comparing(day -> Math.abs(ChronoUnit.DAYS.between(from(day, working), counted)))).orElseThrow();
    }
}
