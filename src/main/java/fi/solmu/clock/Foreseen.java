package fi.solmu.clock;

import fi.solmu.clock.dates.Occurrence;
import fi.solmu.clock.dates.Timing;
import fi.solmu.clock.dates.WorkingDays;
import fi.solmu.item.Fields;
import fi.solmu.web.Refused;
import fi.solmu.web.Say;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a timing comes to: a sentence and the next few times, or why there are none. */
public record Foreseen(@Nullable String sentence, List<Time> times, @Nullable String fault) {

    /** One time to come, and why it is on its day where that is not plain. */
    public record Time(String when, @Nullable String because) {}


    private static final int SHOWN = 5;
    private static final int[] YEARS_AHEAD = {1, 4, 30};

    public Foreseen {
        times = List.copyOf(times);
    }

    static Foreseen of(@Nullable Timing timing, LocalDate today, WorkingDays working, Say say) {
        if (timing == null) {
            return new Foreseen(null, List.of(), null);
        }
        var when = new When(say);
        var because = new Because(say);
        var times = next(timing, today, working).stream()
            .map(time -> new Time(when.date(time, timing.hours()), because.sentence(timing, time, working))).toList();
        return new Foreseen(when.timing(timing), times, null);
    }

    /** What is being asked in a form, not yet saved. */
    static Foreseen asked(Map<String, Object> timing, LocalDate today, WorkingDays working, Say say) {
        try {
            return of(Timings.of(new Fields(AskedTiming.kept(timing))), today, working, say);
        } catch (Refused refused) {
            var fault = refused.faults().get(0);
            return new Foreseen(null, List.of(), say.text(fault.key(), fault.arguments()));
        }
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
