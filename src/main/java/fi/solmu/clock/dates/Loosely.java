package fi.solmu.clock.dates;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** The months or weeks in which something is done on a day not yet agreed; it never names a day. */
record Loosely(Timing timing) {

    List<Occurrence> occurrences(LocalDate start, LocalDate end) {
        var term = new Term(timing.from(), timing.until(), 0);
        var from = term.notBefore(start);
        var to = term.notAfter(end);
        if (!from.isBefore(to)) {
            return List.of();
        }
        return timing.weeks().isEmpty() ? months(from, to) : weeks(from, to);
    }

    private List<Occurrence> months(LocalDate from, LocalDate to) {
        var last = YearMonth.from(to.minusDays(1));
        return Stream.iterate(YearMonth.from(from), month -> !month.isAfter(last), month -> month.plusMonths(1))
            .filter(month -> timing.months().contains(month.getMonthValue()))
            .map(Occurrence::in)
            .toList();
    }

    private List<Occurrence> weeks(LocalDate from, LocalDate to) {
        var last = YearWeek.of(to.minusDays(1));
        return Stream.iterate(YearWeek.of(from), week -> week.compareTo(last) <= 0, YearWeek::next)
            .filter(week -> timing.weeks().contains(week.week()))
            .map(Occurrence::in)
            .toList();
    }
}
