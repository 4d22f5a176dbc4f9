package fi.solmu.clock;

import fi.solmu.clock.dates.Occurrence;
import fi.solmu.clock.dates.YearWeek;
import fi.solmu.network.ClosedTime;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** One month as a sheet of a calendar: weeks and days, and before them what has no day yet. */
public record MonthSheet(
        MonthAsked asked, List<Moment> loose, List<SheetWeek> weeks, Parties parties, FilterForm filter, boolean isUntouched) {

    public static MonthSheet of(MonthAsked asked, Narrowed narrowed, List<ClosedTime> closed) {
        var first = YearWeek.of(asked.month().atDay(1)).monday();
        var end = YearWeek.of(asked.month().atEndOfMonth()).next().monday();
        var all = narrowed.inForce().stream().flatMap(planned -> planned.moments(first, end).stream()).sorted(byTime()).toList();
        var dated = all.stream().filter(moment -> moment.occurrence().exactness() != Occurrence.Exactness.MONTH).toList();
        var weeks = Stream.iterate(YearWeek.of(first), week -> week.monday().isBefore(end), YearWeek::next)
            .map(week -> SheetWeek.of(week, asked.month(), dated, closed)).toList();
        return new MonthSheet(asked, all.stream().filter(moment -> isLooseIn(moment, asked.month())).toList(), weeks, narrowed.parties(),
            narrowed.form(), narrowed.isUntouched());
    }

    /** Neither a time nor a closed day. */
    public boolean isEmpty() {
        return loose.isEmpty() && weeks.stream().flatMap(week -> week.days().stream()).allMatch(SheetWeek.Day::isBare);
    }

    private static boolean isLooseIn(Moment moment, YearMonth month) {
        return moment.occurrence().exactness() == Occurrence.Exactness.MONTH && YearMonth.from(moment.occurrence().first()).equals(month);
    }

    /** What has an hour comes after what lasts the day. */
    private static Comparator<Moment> byTime() {
        return Comparator.comparing((Moment moment) -> moment.occurrence().first())
            .thenComparing(moment -> moment.planned().timing().hours() == null ? "" : start(moment))
            .thenComparing(moment -> moment.planned().title());
    }

    private static String start(Moment moment) {
        return moment.planned().timing().hours().start().toString();
    }
}
