package fi.solmu.cards.review;

import fi.solmu.cards.situation.Course;
import fi.solmu.cards.situation.Entry;
import fi.solmu.cards.situation.Task;
import fi.solmu.cards.situation.What;
import fi.solmu.network.Role;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A task that was added on the spot, as a card would have it: whose it was, and which role of theirs does it. */
record AddedTask(Entry added, Course course) {

    static Optional<AddedTask> of(@Nullable UUID task, Course course) {
        return course.log().stream().filter(each -> each.what() == What.ADDED && each.id().equals(task)).findFirst()
            .map(each -> new AddedTask(each, course));
    }

    /** Nobody's where it was each party's own. */
    Optional<UUID> organisation() {
        return Optional.ofNullable(added.organisation());
    }

    /** The role it was given to; of an organisation its only one, or the first that has something to do in the plan, or the first it has. */
    Optional<UUID> role() {
        return Optional.ofNullable(added.role()).or(() -> organisation().flatMap(this::roleOf));
    }

    private Optional<UUID> roleOf(UUID organisation) {
        var theirs = course.roles().stream().filter(each -> each.organisation().equals(organisation)).map(Role::id).toList();
        var planned = course.standing().tasks().stream().sorted(Comparator.comparingInt(Task::number)).map(Task::role)
            .filter(Objects::nonNull).filter(theirs::contains);
        return Stream.concat(planned, theirs.stream()).findFirst();
    }
}
