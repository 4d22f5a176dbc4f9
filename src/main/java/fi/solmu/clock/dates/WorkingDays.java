package fi.solmu.clock.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The days somebody works: Monday to Friday without holidays and without the days that party is closed. */
public final class WorkingDays {

    /** What most offices keep: the eves of Midsummer and Christmas are free. */
    public static final WorkingDays FINNISH = new WorkingDays(true, List.of());

    private static final int HOLIDAYS_TOGETHER = 10, FARTHEST = 366;

    private final boolean evesClosed;
    private final NavigableMap<LocalDate, Closing> closings = new TreeMap<>();
    private final int reach;

    /** Stretches that lie within each other or touch are one closing, named by the first. */
    public WorkingDays(boolean evesClosed, List<Closing> closings) {
        this.evesClosed = evesClosed;
        closings.stream().sorted().forEach(this::close);
        this.reach = HOLIDAYS_TOGETHER + Math.min(FARTHEST, this.closings.values().stream().mapToInt(Closing::days).sum());
    }

    /** The same days, and closed besides on these. */
    public WorkingDays without(List<Closing> more) {
        return more.isEmpty() ? this : new WorkingDays(evesClosed, Stream.concat(closings.values().stream(), more.stream()).toList());
    }

    public boolean isOpen(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && holiday(date) == null && closing(date) == null;
    }

    /** The holiday on which the party rests that day. */
    public @Nullable Holiday holiday(LocalDate date) {
        var holiday = FinnishHolidays.on(date);
        return holiday != null && holiday.isEve() && !evesClosed ? null : holiday;
    }

    /** What the party is closed for that day, besides weekends and holidays. */
    public @Nullable Closing closing(LocalDate date) {
        var earlier = closings.isEmpty() ? null : closings.floorEntry(date);
        return earlier == null || earlier.getValue().last().isBefore(date) ? null : earlier.getValue();
    }

    public LocalDate sameOrNext(LocalDate date) {
        var day = date;
        while (!isOpen(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    public LocalDate sameOrPrevious(LocalDate date) {
        var day = date;
        while (!isOpen(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** The nth working day after the date, or before it when n is negative; the date itself is not counted. */
    public LocalDate plus(LocalDate date, int n) {
        var day = date;
        for (int left = Math.abs(n); left > 0; left--) {
            day = n > 0 ? sameOrNext(day.plusDays(1)) : sameOrPrevious(day.minusDays(1));
        }
        return day;
    }

    /** Neither a shift nor a count of working days is off by more, in days. */
    int reach() {
        return reach;
    }

    private void close(Closing next) {
        var before = closings.lastEntry();
        if (before == null || next.first().isAfter(before.getValue().last())) {
            closings.put(next.first(), next);
        } else if (next.last().isAfter(before.getValue().last())) {
            closings.put(before.getValue().last().plusDays(1), next.from(before.getValue().last().plusDays(1)));
        }
    }
}
