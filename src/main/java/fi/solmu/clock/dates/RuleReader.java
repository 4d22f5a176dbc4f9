package fi.solmu.clock.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a rule's text into the pattern it names. */
final class RuleReader {

    private static final Set<String> TOO_OFTEN = Set.of("SECONDLY", "MINUTELY", "HOURLY");
    private static final int MOST_TIMES = 5000, LONGEST_INTERVAL = 400, FARTHEST_OFFSET = 180;

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
        int times = parts.number("COUNT", 0, MOST_TIMES);
        var until = parts.take("UNTIL");
        var end = until == null ? null : date("UNTIL", until);
        if (times > 0 && end != null) {
            throw RuleRefused.together("COUNT");
        }
        if (!parts.take("WKST", "MO").equals("MO")) {
            throw new RuleRefused("clock.rule-week-start");
        }
        if (!parts.take("RSCALE", "GREGORIAN").equals("GREGORIAN")) {
            throw new RuleRefused("clock.rule-part-unknown", "part", "RSCALE");
        }
        var pattern = pattern();
        var months = pattern instanceof MonthPattern ? Months.ALL : Months.of(parts.numbers("BYMONTH", 1, 12));
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
        var often = parts.take("FREQ", "");
        if (TOO_OFTEN.contains(often)) {
            throw new RuleRefused("clock.rule-too-often");
        }
        int every = parts.number("INTERVAL", 1, LONGEST_INTERVAL);
        return switch (often) {
            case "DAILY" -> parts.has("BYDAY") && every == 1 ? weekly(1) : new EveryDays(every);
            case "WEEKLY" -> weekly(every);
            case "MONTHLY", "YEARLY" -> new MonthReader(parts, from, every).read(often.equals("YEARLY"));
            default -> throw RuleRefused.unclear("FREQ", often);
        };
    }

    private Pattern aroundHoliday() {
        var name = parts.take("X-HOLIDAY", "");
        var holiday = Arrays.stream(Holiday.values()).filter(known -> known.name().equals(name)).findFirst()
            .orElseThrow(() -> RuleRefused.unclear("X-HOLIDAY", name));
        var offset = parts.take("X-OFFSET", "");
        var days = offset.endsWith("W") ? offset.substring(0, offset.length() - 1) : offset;
        int number = days.isEmpty() ? 0 : RuleParts.number("X-OFFSET", days, -FARTHEST_OFFSET, FARTHEST_OFFSET);
        return new AroundHoliday(holiday, number, offset.endsWith("W"));
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

    /** A moment's day is the one its text begins with: bounds are days here, wherever they came from. */
    private static LocalDate date(String part, String text) {
        try {
            var digits = text.replace("-", "");
            return LocalDate.parse(digits.substring(0, Math.min(8, digits.length())), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException e) {
            throw RuleRefused.unclear(part, text);
        }
    }
}
