package fi.solmu.cards.review;

import fi.solmu.cards.situation.Course;
import fi.solmu.cards.situation.Entry;
import fi.solmu.cards.situation.Standing;
import fi.solmu.cards.situation.What;
import fi.solmu.network.Role;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A task of a card's first draft, as the log of a situation without a card tells that it was done. */
public record LogTask(String title, @Nullable UUID role, long minutes) {

    private static final Set<What> ADDED = Set.of(What.ADDED);
    private static final Set<What> WORDS = Set.of(What.COMMENT, What.REPORT);

    /** The tasks that were added; where nobody added any, what was said was done. */
    public static List<LogTask> of(Course course) {
        var standing = course.standing();
        var counted = course.log().stream().filter(each -> !standing.undone().contains(each.id()) && !standing.late().contains(each.id()))
            .sorted(Standing.ORDER).toList();
        var added = of(counted, ADDED, course);
        return added.isEmpty() ? of(counted, WORDS, course) : added;
    }

    private static List<LogTask> of(List<Entry> counted, Set<What> kinds, Course course) {
        return counted.stream().filter(each -> kinds.contains(each.what())).map(each -> new LogTask(
            each.text(), role(each, counted, course),
            Math.max(0, Duration.between(course.situation().started(), each.when()).toMinutes()))).toList();
    }

    /** The role it was given to; otherwise the only one of the organisation that did it. */
    private static @Nullable UUID role(Entry entry, List<Entry> counted, Course course) {
        if (entry.role() != null) {
            return entry.role();
        }
        var doers = counted.stream().filter(each -> each.what() == What.DONE && entry.id().equals(each.task())).map(Entry::organisation)
            .filter(Objects::nonNull).collect(Collectors.toSet());
        var whose = doers.isEmpty() ? Stream.of(entry.organisation() == null ? entry.by() : entry.organisation()) : doers.stream();
        var roles = whose.flatMap(each -> course.roles().stream().filter(role -> role.organisation().equals(each))).map(Role::id).toList();
        return roles.size() == 1 ? roles.get(0) : null;
    }
}
