package fi.solmu.clock.turn;

import fi.solmu.clock.Because;
import fi.solmu.clock.Fingerprint;
import fi.solmu.clock.Moment;
import fi.solmu.clock.Planned;
import fi.solmu.clock.When;
import fi.solmu.clock.YearSaid;
import fi.solmu.clock.dates.Reason;
import fi.solmu.web.Say;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A practice at the turn of the year: its times in the old year and the new one, what is different, and what its own people say. */
public record TurnRow(Planned planned, List<Moment> before, List<Moment> after, What what, @Nullable YearSaid accepted) {

    /** What the new year does to a practice, what needs looking at first. */
    public enum What { DROPPED, NEW, CLOSED, DECIDED, CALENDAR, SAME }

    /** How its own people stand to it. What was accepted with other dates is asked again. */
    public enum Standing { UNANSWERED, ACCEPTED, CHANGED_SINCE }

    private static final int SHOWN = 12;

    static TurnRow of(Planned planned, int year, @Nullable YearSaid accepted, @Nullable LocalDate ended) {
        var start = LocalDate.of(year, 1, 1);
        var before = beginning(planned, start.minusYears(1), start, ended);
        var after = planned.isInForce() ? beginning(planned, start, start.plusYears(1), null) : List.<Moment>of();
        return new TurnRow(planned, before, after, what(planned, before, after), accepted);
    }

    /** What goes over the turn belongs to the year in which it begins. One that has ended had no times after its end. */
    private static List<Moment> beginning(Planned planned, LocalDate from, LocalDate to, @Nullable LocalDate last) {
        var ended = planned.isInForce() || last == null ? to : last.plusDays(1);
        return planned.moments(from, to).stream()
            .filter(moment -> !moment.occurrence().first().isBefore(from) && moment.occurrence().first().isBefore(ended)).toList();
    }

    private static What what(Planned planned, List<Moment> before, List<Moment> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return after.isEmpty() ? What.DROPPED : What.NEW;
        }
        if (after.stream().anyMatch(moment -> closed(planned, moment) != null)) {
            return What.CLOSED;
        }
        var course = planned.practice().course();
        long timings = Stream.concat(before.stream(), after.stream()).map(moment -> course.on(moment.occurrence().original())).distinct().count();
        if (timings > 1 || after.stream().anyMatch(moment -> moment.isMoved() || moment.isCancelled())) {
            return What.DECIDED;
        }
        boolean moved = before.size() != after.size() || Stream.concat(before.stream(), after.stream())
            .anyMatch(moment -> moment.occurrence().isShifted() && !moment.isMoved());
        return moved ? What.CALENDAR : What.SAME;
    }

    /** Without any time in either year there is nothing to say of it. */
    boolean isSomething() {
        return !before.isEmpty() || !after.isEmpty();
    }

    public Standing standing() {
        return accepted == null ? Standing.UNANSWERED : accepted.dates().equals(key()) ? Standing.ACCEPTED : Standing.CHANGED_SINCE;
    }

    /** The same as long as the same times stand on the same days. */
    public String key() {
        return Fingerprint.of(after.stream().map(moment -> moment.occurrence() + " " + moment.hours()).collect(Collectors.joining("\n")));
    }

    /** "ti 12.1., ti 9.2. ja 10 muuta", or that there are none. */
    public String days(List<Moment> moments, Say say) {
        var when = new When(say);
        if (moments.isEmpty()) {
            return say.text("clock.no-days");
        }
        var shown = moments.stream().limit(SHOWN).map(moment -> when.brief(moment.occurrence())).collect(Collectors.joining(", "));
        return moments.size() <= SHOWN ? shown : say.text("clock.turn-days", "days", shown, "n", moments.size() - SHOWN);
    }

    /** Why the calendar moves some of its times, or which of them fall on a day on which nobody works. */
    public List<String> because(Say say) {
        var why = switch (what) {
            case CLOSED -> after.stream().map(moment -> closed(planned, moment)).filter(Objects::nonNull)
                .map(reason -> new Because(say).words(reason));
            case CALENDAR -> after.stream().filter(moment -> moment.occurrence().isShifted())
                .map(moment -> planned.because(moment.occurrence(), say));
            default -> Stream.<String>of();
        };
        return why.filter(Objects::nonNull).limit(SHOWN).toList();
    }

    private static @Nullable Reason closed(Planned planned, Moment moment) {
        return moment.occurrence().isExact() ? Reason.of(moment.occurrence().first(), planned.working()) : null;
    }
}
