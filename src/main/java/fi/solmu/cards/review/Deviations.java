package fi.solmu.cards.review;

import fi.solmu.cards.review.Deviation.Sort;
import fi.solmu.cards.situation.Course;
import fi.solmu.cards.situation.Entry;
import fi.solmu.cards.situation.Line;
import fi.solmu.cards.situation.Standing;
import fi.solmu.cards.situation.Task;
import fi.solmu.cards.situation.What;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A plan held against what the log tells: of what counts in it, at the tellers' own times. */
public record Deviations(List<Deviation> all) {

    /** Nobody is late, or out of order, by the time it takes to press. */
    private static final Duration GRACE = Duration.ofMinutes(2);

    public Deviations {
        all = List.copyOf(all);
    }

    public static Deviations of(Course course, List<Rated> ratings) {
        var standing = course.standing();
        var counted = course.log().stream()
            .filter(each -> !standing.undone().contains(each.id()) && !standing.late().contains(each.id()) && !standing.stray().contains(each.id()))
            .sorted(Standing.ORDER).toList();
        var found = new ArrayList<Deviation>();
        var owners = standing.doers();
        owners.stream().filter(each -> !standing.isHeardFrom(each)).forEach(each -> found.add(of(Sort.SILENT, each, null)));
        standing.lines().stream().filter(line -> !line.isRelieved()).forEach(line -> found.addAll(of(line, course, counted)));
        owners.forEach(each -> found.addAll(reordered(standing.of(each), counted)));
        counted.stream().filter(each -> each.what() == What.ADDED).forEach(each -> found.add(new Deviation(
            Sort.ADDED, each.id(), each.text(), each.organisation() == null ? each.by() : each.organisation(), null, null, each.role(), "")));
        ratings.stream().filter(each -> each.rating() != Rating.WORKED)
            .forEach(each -> title(standing, each.task()).ifPresent(title -> found.add(Deviation.of(each, title))));
        return new Deviations(found.stream().sorted(Comparator.comparing(Deviation::sort)).toList());
    }

    public Optional<Deviation> find(String key) {
        return all.stream().filter(each -> each.key().equals(key)).findFirst();
    }

    /** The own ones first: they are what the reader can say most of. */
    public List<Deviation> firstOf(UUID organisation) {
        return all.stream().sorted(Comparator.comparing(each -> !each.organisation().equals(organisation))).toList();
    }

    private static Deviation of(Sort sort, UUID organisation, @Nullable Line line) {
        return new Deviation(sort, line == null ? null : line.task().id(), line == null ? "" : line.task().title(), organisation, null, null, null,
                line == null || line.last() == null ? "" : line.last().text());
    }

    private static List<Deviation> of(Line line, Course course, List<Entry> counted) {
        var found = new ArrayList<Deviation>();
        switch (line.state()) {
            case CANNOT -> found.add(towards(Sort.CANNOT, line, Objects.requireNonNull(line.last()).asked()));
            case SKIPPED -> found.add(of(Sort.SKIPPED, line.organisation(), line));
            case HANDED_OVER -> found.add(towards(Sort.HANDED_OVER, line, course.role(Objects.requireNonNull(line.last()).role())
                .map(role -> role.organisation()).orElse(null)));
            default -> late(line, course, counted).ifPresent(found::add);
        }
        line.task().needs().stream().map(Task.Need::organisation).distinct()
            .filter(from -> !from.equals(line.organisation()) && counted.stream().noneMatch(each -> isDone(each) && from.equals(each.organisation())))
            .forEach(from -> found.add(towards(Sort.AWAITED_IN_VAIN, line, from)));
        return found;
    }

    private static Deviation towards(Sort sort, Line line, @Nullable UUID other) {
        var why = sort == Sort.AWAITED_IN_VAIN
                ? line.task().needs().stream().filter(need -> need.organisation().equals(other)).map(Task.Need::what)
                    .collect(Collectors.joining(", "))
                : Objects.requireNonNull(line.last()).text();
        return new Deviation(sort, line.task().id(), line.task().title(), line.organisation(), other, null, null, why);
    }

    /** Done after its time, or not told done when its time had passed. Of the silent their silence is enough. */
    private static Optional<Deviation> late(Line line, Course course, List<Entry> counted) {
        var due = line.task().due(course.situation().started());
        if (due == null || !course.standing().isHeardFrom(line.organisation())) {
            return Optional.empty();
        }
        var done = line.isDone() ? done(line, counted).orElse(null) : null;
        var ended = course.standing().stoodDown();
        var until = done != null ? done : line.isDone() || ended == null ? due : ended.when();
        return until.isAfter(due.plus(GRACE)) ? Optional.of(new Deviation(Sort.LATE, line.task().id(), line.task().title(), line.organisation(), null,
                done == null ? null : Duration.between(due, done).toMinutes(), null, "")) : Optional.empty();
    }

    private static boolean isDone(Entry entry) {
        return entry.what() == What.DONE;
    }

    private static Optional<Instant> done(Line line, List<Entry> counted) {
        return counted.stream().filter(Deviations::isDone)
            .filter(each -> line.task().id().equals(each.task()) && line.organisation().equals(each.organisation())).map(Entry::when).findFirst();
    }

    /** The fewest tasks of an organisation that would have to move for what was done to be in the order of the plan. */
    private static List<Deviation> reordered(List<Line> lines, List<Entry> counted) {
        record Done(Line line, Instant at, int rank) {}
        var ranks = ranks(lines, counted);
        var done = lines.stream().filter(line -> line.isDone() && ranks.containsKey(line.task().id()))
            .flatMap(line -> done(line, counted).map(at -> new Done(line, at, ranks.get(line.task().id()))).stream())
            .sorted(Comparator.comparing(Done::at)).toList();
        var together = new ArrayList<Done>();
        for (int from = 0; from < done.size();) {
            var first = done.get(from);
            var press = done.stream().skip(from).takeWhile(each -> !each.at.isAfter(first.at.plus(GRACE))).toList();
            press.stream().sorted(Comparator.comparingInt(Done::rank)).forEach(together::add);
            from += press.size();
        }
        var inOrder = InOrder.longest(together.stream().map(Done::rank).toList());
        return Stream.iterate(0, i -> i < together.size(), i -> i + 1).filter(i -> !inOrder.contains(i))
            .map(i -> of(Sort.REORDERED, together.get(i).line.organisation(), together.get(i).line))
            .map(each -> new Deviation(each.sort(), each.task(), each.title(), each.organisation(), null, null, null, "")).toList();
    }

    /** Tasks of one moment may be done in any order. What was added on the spot has no place in the plan. */
    private static Map<UUID, Integer> ranks(List<Line> lines, List<Entry> counted) {
        var added = counted.stream().filter(each -> each.what() == What.ADDED).map(Entry::id).collect(Collectors.toSet());
        var ranks = new HashMap<UUID, Integer>();
        @Nullable Integer before = null;
        int rank = 0;
        for (var task : lines.stream().map(Line::task).filter(each -> !added.contains(each.id()))
                .sorted(Comparator.comparingInt(Task::number)).toList()) {
            rank = task.from() != null && task.from().equals(before) ? rank : rank + 1;
            before = task.from();
            ranks.put(task.id(), rank);
        }
        return ranks;
    }

    private static Optional<String> title(Standing standing, UUID task) {
        return standing.tasks().stream().filter(each -> each.id().equals(task)).map(Task::title).findFirst();
    }
}
