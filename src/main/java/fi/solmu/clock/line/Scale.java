package fi.solmu.clock.line;

import fi.solmu.clock.dates.YearWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Days as places along the line: every day is equally wide. */
record Scale(TimeLine.View view) {

    private static final double LABELLED = 18;

    /** Where the day begins; days outside lie on the ends. */
    double x(LocalDate date) {
        long days = ChronoUnit.DAYS.between(view.start(), view.end());
        long day = Math.max(0, Math.min(days, ChronoUnit.DAYS.between(view.start(), date)));
        return tenths((double) TimeLine.WIDTH * day / days);
    }

    List<TimeLine.MonthCell> months() {
        return Stream.iterate(YearMonth.from(view.start()), month -> month.atDay(1).isBefore(view.end()), month -> month.plusMonths(1))
            .map(month -> new TimeLine.MonthCell(month, x(month.atDay(1)), tenths(x(month.plusMonths(1).atDay(1)) - x(month.atDay(1))),
                month.equals(YearMonth.from(view.today()))))
            .toList();
    }

    List<TimeLine.WeekCell> weeks() {
        return Stream.iterate(YearWeek.of(view.start()), week -> week.monday().isBefore(view.end()), YearWeek::next).map(this::week).toList();
    }

    @Nullable Double now() {
        boolean within = !view.today().isBefore(view.start()) && view.today().isBefore(view.end());
        return within ? tenths((x(view.today()) + x(view.today().plusDays(1))) / 2) : null;
    }

    static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private TimeLine.WeekCell week(YearWeek week) {
        double from = x(week.monday()), to = x(week.next().monday());
        return new TimeLine.WeekCell(week, from, tenths((from + to) / 2), to - from >= LABELLED, week.equals(YearWeek.of(view.today())));
    }
}
