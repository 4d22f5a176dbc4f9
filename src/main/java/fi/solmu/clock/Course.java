package fi.solmu.clock;

import fi.solmu.clock.dates.Occurrence;
import fi.solmu.clock.dates.Timing;
import fi.solmu.clock.dates.WorkingDays;
import fi.solmu.item.Fields;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The timings of a practice through its life: the one in force and what it hangs on, and those before it, each up to its last day. */
public record Course(@Nullable Timing now, @Nullable UUID anchor, List<Earlier> earlier) {

    public Course {
        anchor = now == null || now.anchored().isEmpty() ? null : anchor;
        earlier = earlier.stream().sorted(Comparator.comparing(Earlier::through)).toList();
    }

    static Course of(@Nullable Timing now) {
        return new Course(now, null, List.of());
    }

    /** The same, hanging on that practice. */
    public Course on(@Nullable UUID practice) {
        return new Course(now, practice, earlier);
    }

    /** The same times before, and from now on by this timing. */
    Course with(@Nullable Timing next) {
        return new Course(next, anchor, earlier);
    }

    /** From that day on by the next timing; the times before it stay as they were. */
    Course then(LocalDate since, Timing next) {
        var through = since.minusDays(1);
        var before = on(through);
        var kept = earlier.stream().filter(each -> each.through().isBefore(through));
        return new Course(next, null, before == null ? kept.toList() : Stream.concat(kept, Stream.of(new Earlier(before, through))).toList());
    }

    /** Without any time that is named by a day after that one. */
    Course until(LocalDate last) {
        var before = on(last);
        var kept = earlier.stream().filter(each -> each.through().isBefore(last));
        return new Course(null, null, before == null ? kept.toList() : Stream.concat(kept, Stream.of(new Earlier(before, last))).toList());
    }

    /** The timing that names the time known by that day. */
    public @Nullable Timing on(LocalDate original) {
        return earlier.stream().filter(each -> !original.isAfter(each.through())).findFirst().map(Earlier::timing).orElse(now);
    }

    /** All that touch the days from the first, included, to the second, excluded, each named by the timing of its day. */
    List<Occurrence> occurrences(LocalDate from, LocalDate to, WorkingDays working) {
        if (earlier.isEmpty()) {
            return now == null ? List.of() : now.occurrences(from, to, working);
        }
        var all = new ArrayList<Occurrence>();
        var after = LocalDate.MIN;
        for (var each : earlier) {
            add(all, each.timing().occurrences(from, to, working), after, each.through());
            after = each.through();
        }
        if (now != null) {
            add(all, now.occurrences(from, to, working), after, LocalDate.MAX);
        }
        all.sort(null);
        return all;
    }

    /** As it stands among the fields of its practice. */
    Fields fields() {
        return Fields.NONE
            .with("timing", now == null ? null : Timings.fields(now))
            .with("anchor", anchor)
            .with("earlier", earlier.isEmpty() ? null : earlier.stream().map(each -> each.fields().values()).toList());
    }

    private static void add(List<Occurrence> all, List<Occurrence> some, LocalDate after, LocalDate through) {
        some.stream().filter(each -> each.original().isAfter(after) && !each.original().isAfter(through)).forEach(all::add);
    }
}
