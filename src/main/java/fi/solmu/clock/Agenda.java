package fi.solmu.clock;

import fi.solmu.clock.dates.Occurrence;
import fi.solmu.clock.dates.YearWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One month of the clock as a list, week by week; what has no day yet stands before them. */
public record Agenda(
        MonthAsked asked, List<Moment> loose, List<Week> weeks, List<MonthCount> months, Parties parties, FilterForm filter,
        boolean isUntouched) {

    /** The times of one week that touch the month. */
    public record Week(YearWeek week, List<Moment> moments) {}

    /** How much there is in a month of the same year. */
    public record MonthCount(YearMonth month, int count) {}

    public static Agenda of(MonthAsked asked, List<Planned> shown, FilterForm filter, boolean isUntouched) {
        var inForce = shown.stream().filter(Planned::isInForce).toList();
        int year = asked.month().getYear();
        var first = LocalDate.of(year, 1, 1);
        var all = inForce.stream().flatMap(planned -> planned.moments(first, first.plusYears(1)).stream()).sorted().toList();
        var here = all.stream().filter(moment -> touches(moment, asked.month())).toList();
        var weeks = here.stream().filter(moment -> moment.occurrence().exactness() != Occurrence.Exactness.MONTH)
            .collect(Collectors.groupingBy(moment -> week(moment, asked.month()), TreeMap::new, Collectors.toList()));
        return new Agenda(
                asked, here.stream().filter(moment -> moment.occurrence().exactness() == Occurrence.Exactness.MONTH).toList(),
                weeks.entrySet().stream().map(each -> new Week(each.getKey(), each.getValue())).toList(),
                IntStream.rangeClosed(1, 12).mapToObj(number -> YearMonth.of(year, number))
                    .map(month -> new MonthCount(month, (int) all.stream().filter(moment -> touches(moment, month)).count())).toList(),
                Parties.of(filter.organisations()), filter, isUntouched);
    }

    public boolean isEmpty() {
        return loose.isEmpty() && weeks.isEmpty();
    }

    private static boolean touches(Moment moment, YearMonth month) {
        return moment.occurrence().touches(month.atDay(1), month.plusMonths(1).atDay(1));
    }

    /** What began before the month stands in its first week. */
    private static YearWeek week(Moment moment, YearMonth month) {
        var first = moment.occurrence().first();
        return YearWeek.of(first.isBefore(month.atDay(1)) ? month.atDay(1) : first);
    }
}
