package fi.solmu.clock.feed;

import fi.solmu.clock.dates.Recurrence;
import fi.solmu.clock.dates.Shift;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A practice whose days a calendar can reckon itself: its first time, its rule, its last day if it has ended, and the times that differ. */
public record FeedSeries(String own, FeedEvent first, Recurrence rule, LocalDate through, List<FeedEvent> others) implements FeedPart {

    /** The shapes that Outlook, Google, Apple and Thunderbird read alike; a day that a month may lack is not among them. */
    private static final Pattern KNOWN = Pattern.compile(
        "FREQ=(DAILY(;INTERVAL=\\d+)?"
        + "|WEEKLY(;INTERVAL=\\d+)?;BYDAY=[A-Z,]+"
        + "|(MONTHLY(;INTERVAL=\\d+)?|YEARLY(;INTERVAL=\\d+)?;BYMONTH=\\d+)"
        + ";(BYMONTHDAY=([1-9]|1\\d|2[0-8])|BYDAY=(-1|[1-4])[A-Z]{2}|BYDAY=[A-Z,]+;BYSETPOS=(-1|[1-4])))");

    private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1), END = LocalDate.of(2200, 1, 1);

    public FeedSeries {
        others = List.copyOf(others);
    }

    static boolean isKnown(Recurrence rule) {
        return rule.shift() == Shift.NONE && KNOWN.matcher(shape(rule)).matches();
    }

    /** Each that differs is known by the time it would have had. */
    @Override
    public void write(IcsText out) {
        first.write(out, own, "RRULE", shape(rule) + (shape(rule).startsWith("FREQ=WEEKLY") ? ";WKST=MO" : "") + until());
        others.forEach(other -> first.named("RECURRENCE-ID", other.occurrence().original(), (name, value) -> other.write(out, own, name, value)));
    }

    private static String shape(Recurrence rule) {
        return rule.text().replaceFirst(";(UNTIL|COUNT)=\\d+$", "");
    }

    /** Of times of day the last is told in the time of the world. */
    private String until() {
        var until = last();
        if (first.cancelled() || until == null && through.equals(LocalDate.MAX)) {
            return "";
        }
        var last = until == null || until.isAfter(through) ? through : until;
        var hours = first.practice().hours();
        return ";UNTIL=" + (hours == null ? FeedEvent.day(last) : HelsinkiTime.abroad(last.atTime(hours.start())));
    }

    /** How many times there are is counted from a first day that a feed of some years may not have; so the last of them is told. */
    private @Nullable LocalDate last() {
        if (rule.term().times() == 0) {
            return rule.term().until();
        }
        var days = rule.dates(BEGINNING, END);
        return days.get(days.size() - 1);
    }
}
