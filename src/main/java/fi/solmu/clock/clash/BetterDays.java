package fi.solmu.clock.clash;

import fi.solmu.clock.Moment;
import fi.solmu.clock.dates.WorkingDays;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The days on which what clashes would not: with all parties there, the least busy week first, then the nearest. */
record BetterDays(ClashGround ground, Stretches calls, RoleLoads loads) {

    private static final int WEEKS_AROUND = 4, MONTHS_AROUND = 3, SHOWN = 3;

    List<Clash.Better> of(Clash clash) {
        return switch (clash.what()) {
            case CALLED_BY_SEVERAL, GROUP_CALLED, CLOSED -> around(clash.moved());
            case ORDER -> after(clash);
            case LOAD -> inOtherMonths(clash);
            case SILENCE -> within(clash);
        };
    }

    /** The same weekday of weeks near by and the days around the day itself. */
    private List<Clash.Better> around(Moment moment) {
        var day = day(moment);
        boolean isOpen = isOpen(day, moment);
        int others = others(day, moment, everybody(moment));
        return best(moment, Stream.concat(days(day, 2), weeks(day, WEEKS_AROUND)).distinct(), better -> better.others() < others || !isOpen);
    }

    /** After what should have come first, on the same weekday. */
    private List<Clash.Better> after(Clash clash) {
        var moment = clash.moved();
        var last = clash.last();
        var first = last.plusDays(1 + Math.floorMod(day(moment).toEpochDay() - last.toEpochDay() - 1, 7));
        return best(moment, IntStream.rangeClosed(0, WEEKS_AROUND).mapToObj(first::plusWeeks), any -> true);
    }

    /** Months near by in which the role has room. */
    private List<Clash.Better> inOtherMonths(Clash clash) {
        var month = YearMonth.from(clash.first());
        return IntStream.rangeClosed(-MONTHS_AROUND, MONTHS_AROUND).mapToObj(month::plusMonths)
            .filter(other -> !other.equals(month) && !other.isBefore(YearMonth.from(ground.from())))
            .map(other -> new Clash.Better(other.atDay(1), loads.in(clash.whose(), other.atDay(1))))
            .filter(better -> better.others() < loads.limit(clash.whose()))
            .sorted(Comparator.comparing(better -> Math.abs(better.date().toEpochDay() - month.atDay(1).toEpochDay())))
            .limit(SHOWN).toList();
    }

    /** Near the middle, on a working day, in a week that is quiet for all. */
    private List<Clash.Better> within(Clash clash) {
        var middle = clash.first().plusDays((clash.last().toEpochDay() - clash.first().toEpochDay()) / 2);
        return Stream.of(middle.minusWeeks(1), middle, middle.plusWeeks(1)).map(date -> isYearEnd(date) ? afterYearEnd(date) : date)
            .map(WorkingDays.FINNISH::sameOrNext).distinct()
            .map(date -> new Clash.Better(date, (int) calls.on(date).count()))
            .sorted(Comparator.comparing(Clash.Better::others)).toList();
    }

    private List<Clash.Better> best(Moment moment, Stream<LocalDate> dates, Predicate<Clash.Better> rule) {
        var day = day(moment);
        var everybody = everybody(moment);
        boolean isAway = touchesYearEnd(day, moment);
        return dates.filter(date -> !date.equals(day) && !date.isBefore(ground.from()) && isOpen(date, moment))
            .filter(date -> isAway || !touchesYearEnd(date, moment))
            .map(date -> new Clash.Better(date, others(date, moment, everybody)))
            .filter(rule)
            .sorted(nearest(day))
            .limit(SHOWN).toList();
    }

    /** How much else asks for any of them in the week of that day. */
    private int others(LocalDate date, Moment moment, Set<UUID> everybody) {
        return (int) everybody.stream().flatMap(each -> calls.of(each, date).stream())
            .filter(other -> !other.planned().id().equals(moment.planned().id())).distinct().count();
    }

    /** Whether it would last into the days when most are away, if it began on that day. */
    private static boolean touchesYearEnd(LocalDate date, Moment moment) {
        long days = moment.occurrence().last().toEpochDay() - day(moment).toEpochDay();
        return date.datesUntil(date.plusDays(days + 1)).anyMatch(BetterDays::isYearEnd);
    }

    /** From Christmas Eve to New Year's Day, working days or not. */
    private static boolean isYearEnd(LocalDate date) {
        return date.getMonthValue() == 12 && date.getDayOfMonth() >= 24 || date.getDayOfYear() == 1;
    }

    private static LocalDate afterYearEnd(LocalDate date) {
        return LocalDate.of(date.getDayOfYear() == 1 ? date.getYear() : date.getYear() + 1, 1, 2);
    }

    private Set<UUID> everybody(Moment moment) {
        var everybody = new HashSet<>(moment.planned().parties());
        everybody.addAll(ground.groups().of(moment.planned()));
        return everybody;
    }

    private boolean isOpen(LocalDate date, Moment moment) {
        return moment.planned().parties().stream().allMatch(party -> ground.calendars().of(party).isOpen(date));
    }

    private static Stream<LocalDate> days(LocalDate day, int around) {
        return IntStream.rangeClosed(-around, around).mapToObj(day::plusDays);
    }

    private static Stream<LocalDate> weeks(LocalDate day, int around) {
        return IntStream.rangeClosed(-around, around).mapToObj(day::plusWeeks);
    }

    private static Comparator<Clash.Better> nearest(LocalDate day) {
        return Comparator.comparing(Clash.Better::others).thenComparing(better -> Math.abs(better.date().toEpochDay() - day.toEpochDay()));
    }

    private static LocalDate day(Moment moment) {
        return moment.occurrence().first();
    }
}
