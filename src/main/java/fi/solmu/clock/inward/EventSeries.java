package fi.solmu.clock.inward;

import fi.solmu.clock.dates.Hours;
import fi.solmu.clock.dates.Occurrence;
import fi.solmu.clock.dates.Shift;
import fi.solmu.clock.dates.Timing;
import fi.solmu.clock.dates.WorkingDays;
import fi.solmu.web.Refused;
import fi.solmu.web.Say;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that a calendar tells of one event: its rule, and the times that were moved, cancelled or added. */
final class EventSeries {

    /** So many days may be named one by one. */
    private static final int MOST_DAYS = 150, YEARS = 30;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final Say say;
    private final SentEvent main;
    private final List<SentEvent> others;
    private final List<String> notes = new ArrayList<>();
    private final Map<LocalDate, Exceptions.@Nullable To> moved = new LinkedHashMap<>();
    private final Timing timing;

    EventSeries(List<SentEvent> events, Say say) {
        this.say = say;
        main = main(events);
        others = events.stream().filter(event -> event != main && event.find("RECURRENCE-ID").isPresent()).toList();
        if (main.isCancelled()) {
            throw new NotKept("clock.ics-cancelled");
        }
        boolean isAlone = main.find("RECURRENCE-ID").isPresent();
        timing = isAlone ? on(Stream.concat(Stream.of(main), others.stream()).filter(event -> !event.isCancelled()).map(event -> event.start().day()))
            : main.find("RRULE").isEmpty() ? on(Stream.concat(Stream.of(main.start()), main.moments("RDATE").stream()).map(SentMoment::day))
            : byRule();
        main.all("DTSTART").map(line -> main.start().strangeZone()).filter(zone -> zone != null)
            .forEach(zone -> note("clock.ics-zone", "zone", SentMoment.shown(zone)));
    }

    /** The event itself; where the calendar tells single times only, the first of them. */
    static SentEvent main(List<SentEvent> events) {
        return events.stream().filter(event -> event.find("RECURRENCE-ID").isEmpty()).findFirst().orElse(events.get(0));
    }

    Timing timing() {
        return timing;
    }

    Exceptions exceptions() {
        return new Exceptions(moved);
    }

    List<String> notes() {
        return notes;
    }

    private Timing on(Stream<LocalDate> days) {
        var all = new TreeSet<>(days.toList());
        if (all.size() > MOST_DAYS) {
            throw new NotKept("clock.ics-too-many-dates", "most", MOST_DAYS);
        }
        return timing(all.stream().map(DAY::format).collect(Collectors.joining(",", "X-DATES=", "")), null);
    }

    private Timing byRule() {
        if (main.all("RRULE").count() > 1) {
            throw rule(main.value("RRULE"), new Refused.Fault("", "clock.rule-part-twice", "part", "RRULE"));
        }
        var start = main.start();
        if (main.find("DTSTART").map(line -> line.value().endsWith("Z")).orElse(false)) {
            note("clock.ics-utc", "time", Objects.requireNonNull(main.hours()).text());
        }
        var rule = new RuleElsewhere(main.value("RRULE"), start.daysLater());
        if (rule.isOtherwise()) {
            note("clock.ics-day-shifts");
        }
        var found = timing(rule.here(), start.day());
        if (!isOf(found, start.day())) {
            note("clock.ics-first", "date", say.date(start.day()));
        }
        differing(found);
        var added = main.moments("RDATE").stream().map(SentMoment::day).toList();
        if (added.isEmpty()) {
            return told(found);
        }
        if (found.recurrence().orElseThrow().text().matches(".*;(COUNT|UNTIL)=.*")) {
            var days = found.occurrences(start.day(), start.day().plusYears(YEARS), WorkingDays.FINNISH).stream()
                .map(Occurrence::original).filter(day -> !moved.containsKey(day) || moved.get(day) != null)
                .map(day -> moved.containsKey(day) ? moved.get(day).day() : day).toList();
            moved.clear();
            return on(Stream.concat(days.stream(), added.stream()));
        }
        note("clock.ics-added", "dates", dates(added));
        return told(found);
    }

    /** Only times that the rule names can be otherwise. */
    private void differing(Timing found) {
        var off = main.moments("EXDATE");
        if (off.size() + others.size() > Exceptions.MOST) {
            throw new NotKept("clock.ics-too-many-dates", "most", Exceptions.MOST);
        }
        var known = counted(found);
        off.forEach(day -> put(known, day.day(), null));
        for (var other : others) {
            other.find("RECURRENCE-ID").filter(line -> line.parameters().containsKey("RANGE"))
                .ifPresent(line -> note("clock.ics-following", "date", say.date(SentMoment.of(line, line.value()).day())));
            var original = other.moments("RECURRENCE-ID").get(0).day();
            if (other.hasOtherWords(main) && !other.isCancelled()) {
                note("clock.ics-own-words", "date", say.date(original));
            }
            if (other.isCancelled()) {
                put(known, original, null);
            } else if (!other.start().day().equals(original) || at(other) != null) {
                put(known, original, new Exceptions.To(other.start().day(), at(other)));
            }
        }
    }

    /** Its own time of day, where that is not the usual one; an end that is left unsaid is as usual. */
    private @Nullable Hours at(SentEvent other) {
        Hours hours = other.hours(), usual = main.hours();
        boolean isUsual = hours == null || usual != null && hours.start().equals(usual.start()) && (hours.end() == null || hours.equals(usual));
        return isUsual ? null : hours;
    }

    private static boolean isOf(Timing found, LocalDate day) {
        return found.occurrences(day, day.plusDays(1), WorkingDays.FINNISH).stream().anyMatch(each -> each.original().equals(day));
    }

    /** What is counted from its first time is counted once. */
    private static Predicate<LocalDate> counted(Timing found) {
        var rule = found.recurrence().orElseThrow();
        var from = found.from();
        if (rule.term().times() == 0 || from == null) {
            return day -> isOf(found, day);
        }
        return found.occurrences(from, from.plusYears(YEARS), WorkingDays.FINNISH).stream().map(Occurrence::original)
            .collect(Collectors.toSet())::contains;
    }

    private void put(Predicate<LocalDate> known, LocalDate original, Exceptions.@Nullable To to) {
        if (known.test(original)) {
            moved.put(original, to);
        } else if (to != null) {
            note("clock.ics-strange", "date", say.date(original));
        }
    }

    private Timing told(Timing found) {
        var off = moved.keySet().stream().filter(day -> moved.get(day) == null).sorted().toList();
        var elsewhere = moved.entrySet().stream().filter(day -> day.getValue() != null).sorted(Map.Entry.comparingByKey())
            .map(day -> say.date(day.getKey()) + " → " + say.date(day.getValue().day())
                + (day.getValue().at() == null ? "" : " " + day.getValue().at().text())).toList();
        if (!off.isEmpty()) {
            note("clock.ics-off", "dates", dates(off));
        }
        if (!elsewhere.isEmpty()) {
            note("clock.ics-moved", "dates", String.join(", ", elsewhere));
        }
        return found;
    }

    private Timing timing(String rule, @Nullable LocalDate from) {
        try {
            return new Timing(rule, List.of(), List.of(), false, from, null, main.span(), main.hours(), Shift.NONE);
        } catch (Refused refused) {
            throw rule(rule, refused.faults().get(0));
        }
    }

    private NotKept rule(String rule, Refused.Fault why) {
        return new NotKept("clock.ics-rule", "rule", SentMoment.shown(rule), "why", say.text(why.key(), why.arguments()));
    }

    private String dates(List<LocalDate> days) {
        return days.stream().limit(20).map(say::date).collect(Collectors.joining(", ")) + (days.size() > 20 ? " …" : "");
    }

    private void note(String key, Object... arguments) {
        notes.add(say.text(key, arguments));
    }
}
