package fi.solmu.clock;

import fi.solmu.clock.dates.Timing;
import fi.solmu.item.Item;
import fi.solmu.web.Refused;
import fi.solmu.web.WrittenDay;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Another timing for a practice that stands, as its form asks it: for all times, or from some day on. */
record ChangedTiming(Planned standing, Map<String, Object> asked, @Nullable Timing timing, @Nullable UUID anchor) {

    /** What is no day is refused wherever it was written. */
    static void refuseNoDay(Map<String, Object> asked) {
        if (isFromSomeDay(asked) || !text(asked, "since").isEmpty()) {
            since(asked);
        }
    }

    /** The day from which its times are shown ahead: a change from some coming day on says nothing of those before it. */
    static LocalDate first(Map<String, Object> asked, LocalDate today) {
        if (!isFromSomeDay(asked)) {
            return today;
        }
        try {
            var since = since(asked);
            return since.isAfter(today) ? since : today;
        } catch (Refused toldWhenItIsSaved) {
            return today;
        }
    }

    /** The dates that differ are seen before they are saved. A form that is stale is told so instead. What is asked elsewhere moves there. */
    Course seen(Item before, Set<UUID> elsewhere, LocalDate today) {
        if (isOtherwise() && elsewhere.contains(before.id().value())) {
            throw Refused.at("timing", "clock.check-elsewhere");
        }
        var course = course();
        var differing = Differing.between(standing, standing.with(course), today);
        boolean asks = asked.containsKey("reach") && standing.isInForce() && text(asked, "revision").equals(String.valueOf(before.revision()));
        if (asks && !differing.isNothing() && !differing.key().equals(text(asked, "seen"))) {
            throw Refused.at("timing", "clock.differs-unseen", "n", differing.changes().size(), "differing", differing);
        }
        return course;
    }

    Differing differing(LocalDate today) {
        return Differing.between(standing, standing.with(course()), today);
    }

    /** The same days said otherwise change nothing of what was before. */
    private Course course() {
        var course = standing.practice().course();
        if (!isOtherwise()) {
            return course.with(timing);
        }
        return (isFromSomeDay(asked) && timing != null ? course.then(since(asked), timing) : Course.of(timing)).on(anchor);
    }

    private boolean isOtherwise() {
        var course = standing.practice().course();
        return !isSame(course.now()) || !Objects.equals(course.anchor(), anchor);
    }

    private boolean isSame(@Nullable Timing now) {
        return now == null || timing == null ? now == timing : now.canonical().equals(timing.canonical());
    }

    private static boolean isFromSomeDay(Map<String, Object> asked) {
        return text(asked, "reach").equals("following");
    }

    private static LocalDate since(Map<String, Object> asked) {
        try {
            var day = WrittenDay.read(text(asked, "since"));
            if (day.getYear() >= 1900 && day.getYear() <= 2200) {
                return day;
            }
        } catch (DateTimeParseException noDay) {
            throw Refused.at("timing.since", "clock.since-when");
        }
        throw Refused.at("timing.since", "item.date-outside");
    }

    private static String text(Map<String, Object> asked, String name) {
        return Objects.toString(asked.get(name), "").strip();
    }
}
