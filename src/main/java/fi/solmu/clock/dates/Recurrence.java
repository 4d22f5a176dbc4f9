package fi.solmu.clock.dates;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A rule that names exact days: a pattern, the months it is narrowed to, its term, and where closed days go. */
public record Recurrence(Pattern pattern, Months months, Term term, Shift shift) {

    /** One day of a recurrence: the day the rule named, by which it is known ever after, and the day it is held. */
    public record Day(LocalDate original, LocalDate date) {}

    /** Two weeks, a quarter, a year, a leap year, and twelve rounds of weekdays and leap days. */
    private static final int[] SEARCHED = {14, 92, 366, 4 * 366, 12 * 28 * 366};

    public static Recurrence parse(String text) {
        return parse(text, null);
    }

    /** A rule that leaves its day unsaid takes it from its first day, as RFC 5545 tells. */
    public static Recurrence parse(String text, @Nullable LocalDate from) {
        return RuleReader.read(text, from).possible();
    }

    public Recurrence shifted(Shift next) {
        return new Recurrence(pattern, months, term, next);
    }

    public Recurrence until(@Nullable LocalDate end) {
        return new Recurrence(pattern, months, term.until(end), shift);
    }

    /** Months named beside an interval that begins nowhere take its place: they say which months are meant. */
    public Recurrence in(List<Integer> numbers) {
        var wanted = Months.of(numbers);
        if (pattern instanceof MonthPattern monthly) {
            var cycle = wanted.isAll() || term.from() != null ? monthly.cycle() : monthly.cycle().everyMonth();
            return new Recurrence(monthly.with(cycle.in(wanted)), months, term, shift);
        }
        if (pattern.hasOwnMonths() && !wanted.isAll()) {
            throw RuleRefused.together("BYMONTH");
        }
        return new Recurrence(pattern, months.and(wanted), term, shift);
    }

    /** The days from the first, included, to the second, excluded, in order and each once. */
    public List<LocalDate> dates(LocalDate from, LocalDate to) {
        if (shift == Shift.NONE) {
            return originals(from, to);
        }
        return days(from, to, WorkingDays.FINNISH).stream().map(Day::date).toList();
    }

    /** Generate, then shift, then leave out what fell on a day already taken. Originals are the same whoever is closed. */
    public List<Day> days(LocalDate from, LocalDate to, WorkingDays working) {
        boolean named = working == WorkingDays.FINNISH && pattern.reach() == 0;
        int reach = shift == Shift.NONE && named ? 0 : working.reach() + pattern.reach();
        var days = new ArrayList<Day>();
        LocalDate previous = null;
        for (var original : originals(from.minusDays(reach), to.plusDays(reach))) {
            var held = named ? original : pattern.held(original, working);
            var date = held == null ? null : shift.move(held, working);
            if (date != null && !date.equals(previous) && !date.isBefore(from) && date.isBefore(to)) {
                days.add(new Day(original, date));
            }
            previous = date == null ? previous : date;
        }
        return days;
    }

    /** What of the calendar put the day where it is, besides the rule itself. */
    public List<Reason> reasons(Day day, WorkingDays working) {
        return Explained.of(this, day, working);
    }

    public String text() {
        return pattern.text() + (pattern.hasOwnMonths() ? "" : months.text())
            + (term.times() > 0 ? ";COUNT=" + term.times() : "")
            + (term.until() == null ? "" : ";UNTIL=" + DateTimeFormatter.BASIC_ISO_DATE.format(term.until()));
    }

    public Plain plain() {
        return term.times() > 0 ? Plain.of(Plain.Way.RULE) : pattern.plain(months);
    }

    /** Whether other calendars would read the rule as it is meant. */
    public boolean isStandard() {
        return shift == Shift.NONE && !text().contains("X-");
    }

    private List<LocalDate> originals(LocalDate from, LocalDate to) {
        var end = term.notAfter(to);
        if (term.times() > 0) {
            return counted(end).filter(date -> !date.isBefore(from)).toList();
        }
        return named(new Stretch(term.phase(), term.notBefore(from), end));
    }

    /** In ever longer stretches until all the times are found, so that a day long after costs no more than the last of them. */
    private Stream<LocalDate> counted(LocalDate end) {
        var found = new ArrayList<LocalDate>();
        var start = term.phase();
        for (int years = 1; found.size() < term.times() && start.isBefore(end); years *= 2) {
            var next = start.plusYears(years);
            found.addAll(named(new Stretch(term.phase(), start, next.isBefore(end) ? next : end)));
            start = next;
        }
        return found.stream().limit(term.times());
    }

    private List<LocalDate> named(Stretch stretch) {
        var found = new Found(months);
        if (stretch.from().isBefore(stretch.to())) {
            pattern.each(stretch, found);
        }
        return found.days();
    }

    /** 30 February never comes; 29 February each second year from an odd one doesn't either. An anchor may have no days yet. */
    Recurrence possible() {
        if (pattern instanceof AroundAnchor) {
            return this;
        }
        var start = pattern instanceof GivenDates given ? given.dates().get(0) : term.searchStart();
        for (int days : SEARCHED) {
            if (!originals(start, start.plusDays(days)).isEmpty()) {
                return this;
            }
        }
        throw new RuleRefused("clock.rule-never");
    }
}
