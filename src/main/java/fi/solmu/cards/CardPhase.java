package fi.solmu.cards;

import java.util.List;
import java.util.stream.Stream;

/** One stretch of a situation: what I do in it, what my organisation does, what the others do meanwhile. */
public record CardPhase(String when, boolean isAtOnce, List<CardTask> mine, List<CardTask> ours, List<CardTask> others) {

    public CardPhase {
        mine = List.copyOf(mine);
        ours = List.copyOf(ours);
        others = List.copyOf(others);
    }

    /** The tasks of others that wait for us. */
    public List<CardTask> waitingForUs() {
        return Stream.of(mine, ours, others).flatMap(List::stream)
            .filter(task -> task.waits().stream().anyMatch(CardTask.Wait::isOurs))
            .toList();
    }

    public boolean isQuiet() {
        return mine.isEmpty() && ours.isEmpty();
    }
}
