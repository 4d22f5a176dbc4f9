package fi.solmu.cards.situation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a situation stands: the log of it, folded by the tellers' own times. The same log folds to the same whatever order it came in. */
public record Standing(
        List<Line> lines, List<Task> tasks, Set<UUID> heard, @Nullable Entry stoodDown, @Nullable Entry promised, Set<UUID> late,
        Set<UUID> undone, Set<UUID> stray) {

    private record Key(UUID task, UUID organisation) {}

    public static final Comparator<Entry> ORDER = Comparator.comparing(Entry::when).thenComparing(Entry::received).thenComparing(Entry::id);

    public Standing {
        lines = List.copyOf(lines);
        tasks = List.copyOf(tasks);
        heard = Set.copyOf(heard);
        late = Set.copyOf(late);
        undone = Set.copyOf(undone);
        stray = Set.copyOf(stray);
    }

    /** The parties are those of the plan; roleOwners says whose a role is. */
    static Standing of(List<Task> plan, Collection<UUID> parties, Function<UUID, @Nullable UUID> roleOwners, Collection<Entry> log) {
        var undone = log.stream().map(Entry::undone).filter(Objects::nonNull).collect(Collectors.toSet());
        var counted = log.stream().filter(each -> !undone.contains(each.id())).sorted(ORDER).toList();
        var end = counted.stream().filter(each -> each.what() == What.STOOD_DOWN).findFirst().orElse(null);
        var late = new HashSet<UUID>();
        var inTime = new ArrayList<Entry>();
        counted.forEach(each -> {
            if (end != null && !each.id().equals(end.id()) && ORDER.compare(each, end) > 0) {
                late.add(each.id());
            } else {
                inTime.add(each);
            }
        });
        var tasks = new ArrayList<>(plan);
        var stray = stray(plan, log);
        inTime.stream().filter(each -> each.what() == What.ADDED).forEach(each -> tasks.add(added(each, tasks.size() + 1)));
        var lines = new LinkedHashMap<Key, Line>();
        tasks.forEach(task -> whose(task, parties).forEach(organisation ->
            lines.put(new Key(task.id(), organisation), Line.sent(task, organisation, null))));
        inTime.forEach(each -> apply(each, lines, roleOwners));
        var heard = inTime.stream().filter(each -> each.what().isOfPeople() && !stray.contains(each.id())
                && (each.what() != What.ADDED || each.by().equals(each.organisation())))
            .map(each -> each.organisation() == null ? each.by() : each.organisation()).collect(Collectors.toSet());
        return new Standing(List.copyOf(lines.values()), tasks, heard, end, promised(inTime), late, undone, stray);
    }

    /** Told of a task that neither the card's version has nor anybody has added: kept, and of no effect. */
    static Set<UUID> stray(List<Task> plan, Collection<Entry> log) {
        var known = Stream.concat(plan.stream().map(Task::id), log.stream().filter(each -> each.what() == What.ADDED).map(Entry::id))
            .collect(Collectors.toSet());
        return log.stream().filter(each -> each.what().isOfTask() && !known.contains(each.task())).map(Entry::id).collect(Collectors.toSet());
    }

    private static Task added(Entry entry, int number) {
        return new Task(entry.id(), number, entry.text(), "", entry.role(), entry.organisation(), "", null, null, List.of());
    }

    private static Collection<UUID> whose(Task task, Collection<UUID> parties) {
        return task.organisation() == null ? parties : List.of(task.organisation());
    }

    private static void apply(Entry entry, Map<Key, Line> lines, Function<UUID, @Nullable UUID> roleOwners) {
        if (entry.what() == What.SEEN) {
            lines.replaceAll((key, line) -> key.organisation.equals(entry.organisation()) ? line.after(entry) : line);
        }
        if (!entry.what().isOfTask() || entry.task() == null || entry.organisation() == null) {
            return;
        }
        var key = new Key(entry.task(), entry.organisation());
        var line = lines.get(key);
        if (line == null) {
            return;
        }
        var after = line.after(entry);
        lines.put(key, after);
        if (line.isAway() && !after.isAway()) {
            relieve(key, entry, lines);
        }
        var next = entry.what() == What.CANNOT ? entry.asked() : entry.role() == null ? null : roleOwners.apply(entry.role());
        if (next != null && !next.equals(entry.organisation()) && (entry.what() == What.CANNOT || entry.what() == What.HANDED_OVER)) {
            lines.merge(new Key(entry.task(), next), Line.sent(line.task(), next, entry.organisation()),
                (before, anew) -> before.isRelieved() ? anew : before);
        }
    }

    /** Whoever was asked is asked no more, nor are those whom they asked. */
    private static void relieve(Key from, Entry entry, Map<Key, Line> lines) {
        var asked = lines.values().stream().filter(line -> line.task().id().equals(from.task) && from.organisation.equals(line.askedBy())).toList();
        asked.forEach(line -> {
            var key = new Key(from.task, line.organisation());
            lines.put(key, line.relieved(entry));
            if (line.isAway()) {
                relieve(key, entry, lines);
            }
        });
    }

    /** The last promise of a report, while no report has come after it. */
    private static @Nullable Entry promised(List<Entry> inTime) {
        Entry promised = null;
        for (var each : inTime) {
            promised = each.what() == What.REPORT_PROMISED ? each : each.what() == What.REPORT ? null : promised;
        }
        return promised;
    }

    public boolean isOver() {
        return stoodDown != null;
    }

    public boolean isHeardFrom(UUID organisation) {
        return heard.contains(organisation);
    }

    public List<Line> of(UUID organisation) {
        return lines.stream().filter(line -> line.organisation().equals(organisation)).toList();
    }

    /** Those who had something to do, but for who was relieved of all that was asked of them. */
    public Set<UUID> doers() {
        return lines.stream().filter(line -> !line.isRelieved()).map(Line::organisation).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public Optional<Line> line(UUID task, UUID organisation) {
        return lines.stream().filter(line -> line.task().id().equals(task) && line.organisation().equals(organisation)).findFirst();
    }

    public boolean has(UUID task) {
        return tasks.stream().anyMatch(each -> each.id().equals(task));
    }

    /** Tasks of others that need something of that organisation and are not over. */
    public List<Line> waitingFor(UUID organisation) {
        return lines.stream().filter(line -> !line.isOver() && !line.organisation().equals(organisation)
            && line.task().needs().stream().anyMatch(need -> need.organisation().equals(organisation))).toList();
    }
}
