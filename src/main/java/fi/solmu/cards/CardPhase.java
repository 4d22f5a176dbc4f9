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

    /** What one of the tasks waits for from us. */
    public record Asked(CardTask task, CardTask.Wait need) {}

    /** What others wait for from us in it; what stands beside our own task in the same stretch is not told twice. */
    public List<Asked> askedOfUs() {
        var own = Stream.concat(mine.stream(), ours.stream()).map(CardTask::id).toList();
        return Stream.of(mine, ours, others).flatMap(List::stream)
            .flatMap(task -> task.waits().stream().filter(CardTask.Wait::isOurs).map(wait -> new Asked(task, wait)))
            .filter(asked -> asked.need.end() == null || !own.contains(asked.need.end().id()))
            .toList();
    }

    public boolean isQuiet() {
        return mine.isEmpty() && ours.isEmpty();
    }
}
