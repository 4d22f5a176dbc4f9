package fi.solmu.clock.dates;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a practice is done: by an exact rule that months may narrow, in some months or weeks, or to be agreed. */
public final class Timing {

    private static final int LONGEST_SPAN = 366;

    private final @Nullable String rule;
    private final List<Integer> months;
    private final List<Integer> weeks;
    private final boolean open;
    private final @Nullable LocalDate from;
    private final @Nullable LocalDate until;
    private final int span;
    private final @Nullable Hours hours;
    private final Shift shift;
    /** The rule with all that this timing adds to it, read once. */
    private final @Nullable Recurrence recurrence;

    public Timing(
            @Nullable String rule, List<Integer> months, List<Integer> weeks, boolean open,
            @Nullable LocalDate from, @Nullable LocalDate until, int span, @Nullable Hours hours, Shift shift) {
        this.rule = rule;
        this.months = months.stream().distinct().sorted().toList();
        this.weeks = weeks.stream().distinct().sorted().toList();
        this.open = open;
        this.from = from;
        this.until = until;
        this.span = span;
        this.hours = hours;
        this.shift = shift;
        new Term(from, until, 0);
        refuseUnless(within(months, 12), "clock.month-unknown");
        refuseUnless(within(weeks, 53), "clock.week-unknown");
        refuseUnless(span >= 1 && span <= LONGEST_SPAN, "clock.span-unclear");
        boolean named = rule != null || !months.isEmpty();
        refuseUnless((named ? 1 : 0) + (weeks.isEmpty() ? 0 : 1) + (open ? 1 : 0) == 1, "clock.timing-one-way");
        recurrence = rule == null ? null : RuleReader.read(rule, from).until(until).in(months).possible().shifted(shift);
    }

    public static Timing of(Map<String, ?> fields) {
        return TimingFields.read(fields);
    }

    public static Timing byRule(String rule) {
        return of(Map.of("rule", rule));
    }

    public static Timing inMonths(Integer... months) {
        return of(Map.of("months", List.of(months)));
    }

    public static Timing inWeeks(Integer... weeks) {
        return of(Map.of("weeks", List.of(weeks)));
    }

    public static Timing toBeAgreed() {
        return of(Map.of("open", true));
    }

    public Map<String, Object> fields() {
        return TimingFields.write(this);
    }

    public boolean isExact() {
        return rule != null;
    }

    /** The one form among those that name the very same days: what is said of a timing reads back as this. */
    public Timing canonical() {
        return Canonical.of(this);
    }

    public Plain plain() {
        if (!isExact()) {
            return open ? Plain.of(Plain.Way.OPEN) : weeks.isEmpty() ? Plain.inMonths(months) : Plain.inWeeks(weeks, List.of());
        }
        return recurrence().orElseThrow().plain();
    }

    public @Nullable String rule() { return rule; }
    public List<Integer> months() { return months; }
    public List<Integer> weeks() { return weeks; }
    public boolean open() { return open; }
    public @Nullable LocalDate from() { return from; }
    public @Nullable LocalDate until() { return until; }
    public int span() { return span; }
    public @Nullable Hours hours() { return hours; }
    public Shift shift() { return shift; }

    /** The rule with all that this timing adds to it; none when no day is known. */
    public Optional<Recurrence> recurrence() {
        return Optional.ofNullable(recurrence);
    }

    /** What it hangs on, when its days are counted from those of another practice. */
    public Optional<AroundAnchor> anchored() {
        return recurrence().map(Recurrence::pattern).filter(AroundAnchor.class::isInstance).map(AroundAnchor.class::cast);
    }

    /** The same, counted from these days. */
    public Timing anchoredOn(List<AroundAnchor.Day> days) {
        var next = anchored().orElseThrow().with(days).accepted();
        var counted = Objects.requireNonNull(rule).replaceFirst("(?i)X-ANCHOR=[^;]*", next);
        return new Timing(counted, months, weeks, open, from, until, span, hours, shift);
    }

    public List<Occurrence> occurrences(int year) {
        return occurrences(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1), WorkingDays.FINNISH);
    }

    /** All that touch the days from the first, included, to the second, excluded; one to be agreed has none. */
    public List<Occurrence> occurrences(LocalDate start, LocalDate end, WorkingDays working) {
        if (!isExact()) {
            return new Loosely(this).occurrences(start, end);
        }
        return recurrence().orElseThrow().days(start.minusDays(span - 1L), end, working).stream()
            .map(day -> Occurrence.on(day, span))
            .toList();
    }

    /** What of the calendar put the occurrence on its day, besides what this timing says. */
    public List<Reason> reasons(Occurrence occurrence, WorkingDays working) {
        return !occurrence.isExact() ? List.of()
                : recurrence().map(rule -> rule.reasons(new Recurrence.Day(occurrence.original(), occurrence.first()), working)).orElse(List.of());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Timing that && fields().equals(that.fields());
    }

    @Override
    public int hashCode() {
        return fields().hashCode();
    }

    @Override
    public String toString() {
        return fields().toString();
    }

    private static boolean within(List<Integer> numbers, int most) {
        return numbers.stream().allMatch(number -> number >= 1 && number <= most);
    }

    private static void refuseUnless(boolean right, String key) {
        if (!right) {
            throw new RuleRefused(key);
        }
    }
}
