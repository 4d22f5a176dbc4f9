package fi.solmu.cards;

import fi.solmu.network.Organisation;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One party's way through a card; none of them for the tasks that have no role yet. */
public record Lane(@Nullable Organisation party, boolean isOwn, List<Stretch> stretches) {

    /** What the lane holds in one stretch of time: what crosses just before it, what is done in it, and what is given to others. */
    public record Stretch(List<Crossing> crossings, List<CardTask> tasks, List<Gift> gifts) {

        public Stretch {
            crossings = List.copyOf(crossings);
            tasks = List.copyOf(tasks);
            gifts = List.copyOf(gifts);
        }

        public boolean isEmpty() {
            return tasks.isEmpty() && gifts.isEmpty();
        }
    }

    /** A line at this lane; a loose one comes from nobody's task. */
    public record Crossing(Mark mark, boolean isLoose) {

        public String css() {
            var drawn = "crossing--" + mark.name().toLowerCase(Locale.ROOT).replace('_', '-');
            return mark == Mark.NONE ? "" : isLoose ? drawn + " crossing--loose" : drawn;
        }
    }

    /** How the line of a hand-off passes this lane: from where it is given, through, to where it is awaited. */
    public enum Mark {
        NONE, GIVES_DOWN, GIVES_UP, THROUGH, TAKES_DOWN, TAKES_UP, TAKES_LEVEL;

        static Mark of(int lane, int giver, int taker) {
            if (giver == taker || giver < 0 || taker < 0) {
                return lane == taker ? TAKES_LEVEL : NONE;
            }
            boolean isDown = giver < taker;
            return lane == giver ? isDown ? GIVES_DOWN : GIVES_UP : lane == taker ? isDown ? TAKES_DOWN : TAKES_UP
                : lane > Math.min(giver, taker) && lane < Math.max(giver, taker) ? THROUGH : NONE;
        }
    }

    /** What is given from this lane, and to which task. */
    public record Gift(CardTask to, CardTask.Wait need) {}

    public Lane {
        stretches = List.copyOf(stretches);
    }

    public int colour() {
        return party == null ? 0 : party.colour();
    }

    public boolean hasTasks() {
        return stretches.stream().anyMatch(each -> !each.tasks().isEmpty());
    }
}
