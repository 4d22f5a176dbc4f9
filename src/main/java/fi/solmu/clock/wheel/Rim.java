package fi.solmu.clock.wheel;

import fi.solmu.clock.dates.YearWeek;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The calendar round the wheel: months, weeks, and the hand of today. */
record Rim(YearWheel.View view, Dial dial) {

    private static final double OUTER = 488, MONTHS = 456, WEEKS = 436, HUB = 76, TICK = 5;
    private static final double LABELLED = 0.045;

    List<YearWheel.MonthCell> months() {
        return IntStream.range(0, 12).mapToObj(view.from()::plusMonths).map(this::month).toList();
    }

    List<YearWheel.WeekCell> weeks() {
        return Stream.iterate(YearWeek.of(view.start()), week -> week.monday().isBefore(view.end()), YearWeek::next)
            .map(this::week).toList();
    }

    YearWheel.Hand hand() {
        double angle = (dial.angle(view.today()) + dial.angle(view.today().plusDays(1))) / 2;
        return new YearWheel.Hand(Dial.x(HUB, angle), Dial.y(HUB, angle), Dial.x(OUTER + 2, angle),
            Dial.y(OUTER + 2, angle), Dial.x(OUTER + 4, angle), Dial.y(OUTER + 4, angle));
    }

    private YearWheel.MonthCell month(YearMonth month) {
        var first = month.atDay(1);
        double from = dial.angle(first), to = dial.angle(first.plusMonths(1));
        boolean now = YearMonth.from(view.today()).equals(month);
        return new YearWheel.MonthCell(month.getMonthValue(), Dial.sector(MONTHS, OUTER, from, to),
            Dial.baseline((MONTHS + OUTER) / 2, from, to), now, Dial.x(Plan.INNER - 4, from),
            Dial.y(Plan.INNER - 4, from), Dial.x(OUTER, from), Dial.y(OUTER, from));
    }

    private YearWheel.WeekCell week(YearWeek week) {
        double from = dial.angle(week.monday()), to = dial.angle(week.next().monday());
        double middle = (from + to) / 2, line = (MONTHS + WEEKS) / 2 + 1;
        boolean now = view.isThisYear() && YearWeek.of(view.today()).equals(week);
        return new YearWheel.WeekCell(week.year(), week.week(), Dial.x(line, middle), Dial.y(line, middle),
            to - from > LABELLED, now, now ? Dial.sector(Plan.INNER, WEEKS, from, to) : "",
            Dial.x(WEEKS, from), Dial.y(WEEKS, from), Dial.x(WEEKS + TICK, from), Dial.y(WEEKS + TICK, from));
    }
}
