package fi.solmu.clock;

import fi.solmu.clock.dates.Occurrence;
import fi.solmu.clock.dates.Timing;
import fi.solmu.clock.dates.WorkingDays;
import fi.solmu.web.Refused;
import fi.solmu.web.Say;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a timing comes to: a sentence and the next few times, or why there are none. */
public record Foreseen(@Nullable String sentence, List<Time> times, boolean isOver, @Nullable String fault) {

    /** One time to come, and why it is on its day where that is not plain. */
    public record Time(String when, @Nullable String because, LocalDate original) {}

    private static final int SHOWN = 5;
    private static final int[] YEARS_AHEAD = {1, 4, 30};

    public Foreseen {
        times = List.copyOf(times);
    }

    static Foreseen of(@Nullable Timing timing, @Nullable String anchor, LocalDate today, WorkingDays working, Say say) {
        if (timing == null) {
            return new Foreseen(null, List.of(), false, null);
        }
        var because = new Because(say, anchor);
        var times = next(timing, today, working).stream().map(time -> new Time(
                new When(say).date(time, timing.hours()), because.sentence(timing, time, working), time.original())).toList();
        return new Foreseen(new When(say).timing(timing, anchor), times, isOver(timing, times), null);
    }

    /** Of a practice as it stands, by what is known of its times. */
    static Foreseen of(Planned planned, List<Moment> coming, Say say) {
        var times = coming.stream().map(moment -> new Time(new When(say).date(moment.occurrence(), moment.hours()),
                moment.because(say), moment.occurrence().original())).toList();
        var timing = planned.timing();
        return timing == null ? new Foreseen(null, times, false, null)
            : new Foreseen(new When(say).timing(timing, planned.anchorName()), times, isOver(timing, times), null);
    }

    /** What is being asked in a form, not yet saved. */
    static Foreseen asked(Supplier<FormTimings.Kept> asked, LocalDate today, WorkingDays working, Say say) {
        try {
            var kept = asked.get();
            return of(kept.timing(), kept.name(), today, working, say);
        } catch (Refused refused) {
            var fault = refused.faults().get(0);
            return new Foreseen(null, List.of(), false, say.text(fault.key(), fault.arguments()));
        }
    }

    /** All it named is past. What is still to be agreed, or hangs on an anchor whose days nobody knows, may yet have times. */
    private static boolean isOver(Timing timing, List<Time> times) {
        return times.isEmpty() && !timing.open() && timing.anchored().isEmpty();
    }

    /** Those that are not over yet, the nearest first. */
    static List<Occurrence> next(Timing timing, LocalDate today, WorkingDays working) {
        for (int years : YEARS_AHEAD) {
            var coming = timing.occurrences(today, today.plusYears(years), working);
            if (coming.size() >= SHOWN || years == YEARS_AHEAD[YEARS_AHEAD.length - 1]) {
                return coming.subList(0, Math.min(SHOWN, coming.size()));
            }
        }
        return List.of();
    }
}
