package fi.solmu.clock.phrases;

import fi.solmu.clock.dates.Hours;
import fi.solmu.clock.dates.RuleRefused;
import fi.solmu.clock.dates.Shift;
import fi.solmu.clock.dates.Timing;
import fi.solmu.clock.dates.YearWeek;
import fi.solmu.clock.phrases.Told.Part;
import fi.solmu.clock.phrases.Told.Per;
import fi.solmu.clock.phrases.Told.Period;
import fi.solmu.clock.phrases.Told.Weekdays;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a phrase told, put together into one timing; what contradicts or leaves a choice open is refused. */
final class Settled {

    private final Told told;
    private final Map<String, Object> fields = new LinkedHashMap<>();

    private Settled(Told told) {
        this.told = told;
    }

    static Timing of(Told told) {
        return new Settled(told).timing();
    }

    private Timing timing() {
        var part = which();
        bounds();
        var rule = rule(part);
        if (rule != null) {
            fields.put("rule", counted(rule));
        } else if (part == Part.OPEN) {
            fields.put("open", true);
        } else {
            fields.putAll(new LooseTimes(told).of());
        }
        boolean stretch = part == Part.RANGE;
        fields.put("span", stretch ? new DayRange(told).length() : told.number(Part.SPAN, 1));
        Hours hours = told.value(Part.HOURS);
        fields.put("time", hours == null ? null : hours.text());
        Shift shift = told.value(Part.SHIFT);
        fields.put("shift", Objects.requireNonNullElse(shift, Shift.NONE).name().toLowerCase(Locale.ROOT));
        fields.values().removeIf(Objects::isNull);
        try {
            return Timing.of(fields).canonical();
        } catch (RuleRefused refused) {
            throw Misread.number(refused);
        }
    }

    /** The one part that says which days; weekdays belong to the weeks named beside them, and dates beside a rule bound it. */
    private @Nullable Part which() {
        var which = told.parts().stream().filter(Part::saysWhich).filter(part -> !isBound(part))
            .filter(part -> part != Part.WEEKDAYS || !told.has(Part.WEEKS, Part.PARITY)).toList();
        if (which.size() > 1) {
            throw Misread.together(told.words(which.get(0)), told.words(which.get(1)));
        }
        return which.isEmpty() ? null : which.get(0);
    }

    private boolean isBound(Part part) {
        return part == Part.RANGE
            && (told.has(Part.EVERY_DAY) || told.parts().stream().anyMatch(other -> other.saysWhich() && other != Part.RANGE));
    }

    private @Nullable String rule(@Nullable Part part) {
        if (part == null) {
            return told.has(Part.EVERY_DAY) ? new Rules(told).daily() : null;
        }
        return switch (part) {
            case OPEN -> {
                nothingElse(part);
                yield null;
            }
            case DATES -> {
                nothingElse(part);
                yield Rules.given(told.list(part));
            }
            case RANGE -> {
                nothingElse(part);
                yield new DayRange(told).rule();
            }
            case RULE -> {
                nothingElse(part);
                yield told.value(part);
            }
            default -> new Rules(told).of(part);
        };
    }

    private void nothingElse(Part part) {
        boolean yearly = part == Part.RANGE && new DayRange(told).isYearly() && told.number(Part.EVERY_YEAR, 1) == 1;
        told.parts().stream().filter(other -> other.compareTo(Part.DAY_OPEN) > 0 && other.compareTo(Part.HOURS) < 0)
            .filter(other -> other != Part.EVERY_YEAR || !yearly).findFirst().ifPresent(other -> {
                throw Misread.together(told.words(part), told.words(other));
            });
        var loose = Stream.of(Part.MISSING, Part.WHEN_IS, Part.THAT_IS, part == Part.OPEN ? Part.TIMES : Part.MISSING);
        loose.filter(told::has).findFirst().ifPresent(other -> {
            throw Misread.loose(told.words(other));
        });
    }

    private void bounds() {
        LocalDate from = told.value(Part.FROM), until = told.value(Part.UNTIL);
        Period period = isBound(Part.RANGE) && told.has(Part.RANGE) ? new DayRange(told).period() : told.value(Part.PERIOD);
        if (period != null && (from != null || until != null)) {
            throw Misread.together(told.firstWords(Part.RANGE, Part.PERIOD), told.firstWords(Part.FROM, Part.UNTIL));
        }
        period = period != null && told.has(Part.WEEKS) ? ofWeeks(period) : period;
        from = period == null ? from : period.from();
        until = period == null ? until : period.until();
        if (from != null && until != null && until.isBefore(from)) {
            throw Misread.backwards(told.firstWords(Part.UNTIL, Part.RANGE, Part.FROM));
        }
        fields.put("from", from);
        fields.put("until", until);
    }

    /** A year of weeks begins and ends with them: its first may begin in the December before. What it has no week of never comes. */
    private Period ofWeeks(Period period) {
        int year = period.from().getYear();
        if (!period.from().equals(LocalDate.of(year, 1, 1)) || !period.until().equals(LocalDate.of(year, 12, 31))) {
            return period;
        }
        int last = YearWeek.weeksIn(year);
        if (!told.has(Part.MISSING)) {
            told.<Integer>list(Part.WEEKS).stream().filter(week -> week > last).findFirst().ifPresent(week -> {
                throw YearWeek.missing(year, week);
            });
        }
        return new Period(new YearWeek(year, 1).monday(), new YearWeek(year, last).sunday());
    }

    private String counted(String rule) {
        if (told.has(Part.DAY_OPEN)) {
            throw Misread.together(told.firstWords(Part.values()), told.words(Part.DAY_OPEN));
        }
        Per per = told.value(Part.PER);
        if (per != null && !isAsOften(per)) {
            throw Misread.missing("months", told.words(Part.PER));
        }
        if (!told.has(Part.TIMES)) {
            return rule;
        }
        if (fields.get("from") == null) {
            throw Misread.missing("start", told.words(Part.TIMES));
        }
        return rule + ";COUNT=" + told.number(Part.TIMES, 1);
    }

    private boolean isAsOften(Per per) {
        Weekdays weekdays = told.value(Part.WEEKDAYS);
        int named = switch (per.unit()) {
            case EVERY_WEEK -> weekdays == null ? 0 : weekdays.days().size();
            case EVERY_MONTH -> Math.max(told.list(Part.NTHS).size(), told.list(Part.DAYS).size());
            default -> Math.max(MonthRules.named(told).size(), Math.max(told.list(Part.PAIRS).size(), told.list(Part.WEEKS).size()));
        };
        return named == per.times();
    }
}
