package fi.solmu.cards.situation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a card has lived: what of it is under way, how often it was used in earnest and rehearsed, and when last. */
public record Life(List<Course> ongoing, int runs, @Nullable Instant lastRun, int drills, @Nullable Instant lastDrill) {

    public static final Life NONE = new Life(List.of(), 0, null, 0, null);

    public Life {
        ongoing = List.copyOf(ongoing);
    }

    static Life of(List<Course> courses) {
        var runs = courses.stream().filter(each -> !each.isDrill()).toList();
        var drills = courses.stream().filter(Course::isDrill).toList();
        return new Life(courses.stream().filter(Course::isOngoing).toList(), runs.size(), last(runs), drills.size(), last(drills));
    }

    private static @Nullable Instant last(List<Course> courses) {
        return courses.stream().map(each -> each.situation().started()).max(Instant::compareTo).orElse(null);
    }
}
