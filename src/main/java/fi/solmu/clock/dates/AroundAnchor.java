package fi.solmu.clock.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** So many days, or working days, before or after the days of another practice, as those were accepted. */
public record AroundAnchor(List<Day> days, int offset, boolean workingDays) implements Pattern {

    /** A day of the anchor: the one its own rule named, and the one on which it was to be held. */
    public record Day(LocalDate original, LocalDate held) {

        static Day read(String text) {
            try {
                var parts = text.split("/", 2);
                var original = LocalDate.parse(parts[0], DateTimeFormatter.BASIC_ISO_DATE);
                return new Day(original, parts.length == 1 ? original : LocalDate.parse(parts[1], DateTimeFormatter.BASIC_ISO_DATE));
            } catch (DateTimeException e) {
                throw RuleRefused.unclear("X-ANCHOR", text);
            }
        }

        String text() {
            var told = DateTimeFormatter.BASIC_ISO_DATE.format(original);
            return held.equals(original) ? told : told + "/" + DateTimeFormatter.BASIC_ISO_DATE.format(held);
        }
    }

    /** Nothing has been accepted yet. */
    static final String NONE = "NONE";

    public AroundAnchor {
        days = days.stream().distinct().sorted(Comparator.comparing(Day::original).thenComparing(Day::held)).toList();
    }

    public AroundAnchor with(List<Day> accepted) {
        return new AroundAnchor(accepted, offset, workingDays);
    }

    /** The day that is counted from one of the anchor's, by the working days of a party. */
    public LocalDate from(LocalDate day, WorkingDays working) {
        return workingDays ? working.plus(day, offset) : day.plusDays(offset);
    }

    /** A time is known by the day that is counted from what the anchor's rule named, so that it stays the same when the anchor moves. */
    @Override
    public void each(Stretch stretch, Consumer<LocalDate> found) {
        days.stream().map(day -> from(day.original(), WorkingDays.FINNISH)).filter(stretch::has).forEach(found);
    }

    @Override
    public @Nullable LocalDate held(LocalDate named, WorkingDays own) {
        return days.stream().filter(day -> from(day.original(), WorkingDays.FINNISH).equals(named)).findFirst()
            .map(day -> from(day.held(), own)).orElse(null);
    }

    @Override
    public int reach() {
        return (int) days.stream().mapToLong(day -> Math.abs(ChronoUnit.DAYS.between(day.original(), day.held()))).max().orElse(0);
    }

    @Override
    public List<Reason> reasons(LocalDate held, WorkingDays working) {
        Optional<Day> day = days.stream().filter(each -> from(each.held(), working).equals(held)).findFirst();
        return day.stream().flatMap(anchor -> Stream.concat(
            Stream.of(Reason.hangsOnAnchor(anchor.held(), offset, workingDays)),
            workingDays ? Explained.counted(anchor.held().plusDays(Integer.signum(offset)), held, working) : Stream.<Reason>of())).toList();
    }

    String accepted() {
        return "X-ANCHOR=" + (days.isEmpty() ? NONE : days.stream().map(Day::text).collect(Collectors.joining(",")));
    }

    @Override
    public Plain plain(Months months) {
        return Plain.of(Plain.Way.ANCHOR);
    }

    @Override
    public String text() {
        return accepted() + ";X-OFFSET=" + offset + (workingDays ? "W" : "");
    }
}
