package fi.solmu.clock.dates;

import fi.solmu.clock.dates.CalendarRule.Period;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a rule's text into the pattern it names. */
final class RuleReader {

    private static final Set<String> TOO_OFTEN = Set.of("SECONDLY", "MINUTELY", "HOURLY");
    private static final int MOST_TIMES = 5000, LONGEST_INTERVAL = 400, FARTHEST_OFFSET = 180;

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final RuleParts parts;
    private final @Nullable LocalDate from;

    private RuleReader(String text, @Nullable LocalDate from) {
        this.parts = new RuleParts(text);
        this.from = from;
    }

    static Recurrence read(String text, @Nullable LocalDate from) {
        return new RuleReader(text, from).read();
    }

    private Recurrence read() {
        var pattern = pattern();
        int times = parts.number("COUNT", 0, MOST_TIMES);
        var until = parts.take("UNTIL");
        var end = until == null ? null : date("UNTIL", until);
        if (times > 0 && end != null) {
            throw RuleRefused.together("COUNT");
        }
        if (!parts.take("RSCALE", "GREGORIAN").equals("GREGORIAN")) {
            throw new RuleRefused("clock.rule-part-unknown", "part", "RSCALE");
        }
        var months = pattern.hasOwnMonths() ? Months.ALL : Months.of(parts.numbers("BYMONTH", 1, 12));
        parts.finish();
        return new Recurrence(pattern, months, new Term(from, end, times), Shift.NONE);
    }

    private Pattern pattern() {
        if (parts.has("X-DATES")) {
            return new GivenDates(parts.list("X-DATES").stream().map(text -> date("X-DATES", text)).sorted().toList());
        }
        if (parts.has("X-HOLIDAY")) {
            return aroundHoliday();
        }
        if (parts.has("X-ANCHOR")) {
            return aroundAnchor();
        }
        var often = parts.take("FREQ", "");
        if (TOO_OFTEN.contains(often)) {
            throw new RuleRefused("clock.rule-too-often");
        }
        int every = parts.number("INTERVAL", 1, LONGEST_INTERVAL);
        var period = Arrays.stream(Period.values()).filter(known -> known.name().equals(often)).findFirst()
            .orElseThrow(() -> RuleRefused.unclear("FREQ", often));
        var weekStart = Texts.day(parts.take("WKST", "MO"));
        if (!isPlain(period, every, weekStart)) {
            return new CalendarRuleReader(parts, period, every, weekStart, from).read();
        }
        return switch (period) {
            case DAILY -> parts.has("BYDAY") ? weekly(1) : new EveryDays(every);
            case WEEKLY -> weekly(every);
            case MONTHLY, YEARLY -> new MonthReader(parts, from, every).read(period == Period.YEARLY);
        };
    }

    /** Whether the rule is one of the shapes that people use, which are reckoned faster and have words of their own. */
    private boolean isPlain(Period period, int every, DayOfWeek weekStart) {
        boolean counted = parts.has("BYSETPOS");
        boolean numbered = parts.says("BYDAY", "[0-9]");
        return switch (period) {
            case DAILY -> !counted && !parts.has("BYMONTHDAY") && (every == 1 || !parts.has("BYDAY"));
            case WEEKLY -> !counted && (every == 1 || weekStart == DayOfWeek.MONDAY);
            case MONTHLY -> isPlain(counted, numbered) && !parts.has("BYYEARDAY") && !parts.has("BYWEEKNO");
            case YEARLY -> parts.has("BYWEEKNO")
                    ? weekStart == DayOfWeek.MONDAY && !counted && !numbered
                        && Stream.of("BYMONTHDAY", "BYYEARDAY").noneMatch(parts::has)
                    : isPlain(counted, numbered) && !parts.has("BYYEARDAY")
                        && (!counted || parts.says("BYMONTH", "^[^,]+$")) && (!numbered || parts.has("BYMONTH"));
        };
    }

    private boolean isPlain(boolean counted, boolean numbered) {
        return counted ? parts.has("BYDAY") && !numbered && !parts.has("BYMONTHDAY") : !numbered || !parts.has("BYMONTHDAY");
    }

    private Pattern aroundHoliday() {
        var name = parts.take("X-HOLIDAY", "");
        var holiday = Arrays.stream(Holiday.values()).filter(known -> known.name().equals(name)).findFirst()
            .orElseThrow(() -> RuleRefused.unclear("X-HOLIDAY", name));
        var offset = parts.take("X-OFFSET", "");
        return new AroundHoliday(holiday, offset.isEmpty() ? 0 : days(offset), offset.endsWith("W"));
    }

    private Pattern aroundAnchor() {
        var days = parts.list("X-ANCHOR").stream().filter(text -> !text.equals(AroundAnchor.NONE)).map(AroundAnchor.Day::read).toList();
        var offset = parts.take("X-OFFSET", "");
        return new AroundAnchor(days, days(offset), offset.endsWith("W"));
    }

    private static int days(String offset) {
        var days = offset.endsWith("W") ? offset.substring(0, offset.length() - 1) : offset;
        return RuleParts.number("X-OFFSET", days, -FARTHEST_OFFSET, FARTHEST_OFFSET);
    }

    private Pattern weekly(int every) {
        var named = parts.list("BYDAY").stream().map(Texts::day).sorted().toList();
        var days = named.isEmpty() ? List.of(start(from).getDayOfWeek()) : named;
        var weeks = parts.take("X-WEEKS");
        if (weeks == null) {
            return new WeekPattern(every, days);
        }
        if (every > 1) {
            throw RuleRefused.together("INTERVAL");
        }
        if (!Set.of("ODD", "EVEN").contains(weeks)) {
            throw RuleRefused.unclear("X-WEEKS", weeks);
        }
        return new OddOrEvenWeeks(weeks.equals("ODD"), days);
    }

    static LocalDate start(@Nullable LocalDate from) {
        if (from == null) {
            throw new RuleRefused("clock.rule-needs-start");
        }
        return from;
    }

    /** A moment's day is the one it has in Finland: bounds are days here, wherever they came from. */
    private static LocalDate date(String part, String text) {
        try {
            if (text.matches("[0-9]{8}T[0-9]{6}Z")) {
                return LocalDate.ofInstant(MOMENT.parse(text, Instant::from), HELSINKI);
            }
            var digits = text.replace("-", "");
            return LocalDate.parse(digits.substring(0, Math.min(8, digits.length())), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException e) {
            throw RuleRefused.unclear(part, text);
        }
    }
}
