package fi.solmu.cards;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which task answers what another waits for: an expectation names an organisation, and of its tasks it is the last that has begun by then. */
final class Handoffs {

    private final List<CardText.Task> tasks;
    private final Function<UUID, @Nullable UUID> roleOwners;
    private final Map<UUID, Integer> starts = new HashMap<>();

    /** What somebody waits for, and in which task. */
    record Waiting(CardText.Task task, Awaited awaited) {}

    Handoffs(List<CardText.Task> tasks, Function<UUID, @Nullable UUID> roleOwners) {
        this.tasks = tasks;
        this.roleOwners = roleOwners;
        int latest = 0;
        for (var task : tasks) {
            latest = task.from() == null ? latest : task.from();
            starts.put(task.id(), latest);
        }
    }

    /** When a task begins; words that tell no minutes keep their place in the order of numbers. */
    int start(CardText.Task task) {
        return starts.get(task.id());
    }

    @Nullable UUID owner(CardText.Task task) {
        return task.role() == null ? null : roleOwners.apply(task.role());
    }

    /** Where none has begun by the end of the task that waits, the first that comes. */
    Optional<CardText.Task> answering(CardText.Task waiting, Awaited awaited) {
        var inOrder = tasks.stream()
            .filter(each -> awaited.organisation().equals(owner(each)) && !each.id().equals(waiting.id()))
            .sorted(Comparator.comparingInt(this::start).thenComparing(CardText.Task::number)).toList();
        return inOrder.stream().filter(each -> isBegun(each, waiting)).reduce((one, later) -> later).or(() -> inOrder.stream().findFirst());
    }

    /** Of what tells no minutes only the number says whether it comes before. */
    private boolean isBegun(CardText.Task given, CardText.Task waiting) {
        int end = waiting.to() == null ? start(waiting) : waiting.to();
        return start(given) <= end && (given.from() != null && waiting.from() != null || given.number() < waiting.number());
    }

    /** Who waits for that task. */
    List<Waiting> waitingFor(CardText.Task given) {
        return tasks.stream().flatMap(task -> task.awaits().stream().map(awaited -> new Waiting(task, awaited)))
            .filter(each -> each.awaited.organisation().equals(owner(given)))
            .filter(each -> answering(each.task, each.awaited).filter(given::equals).isPresent())
            .toList();
    }
}
