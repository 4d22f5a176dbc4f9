package fi.solmu.cards.situation;

import fi.solmu.network.Organisation;
import fi.solmu.network.Role;
import fi.solmu.web.Page;
import fi.solmu.web.Say;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is needed to say how the tasks of a situation stand at one moment: whose they are, and what time it is. */
public record Telling(Course course, List<Organisation> organisations, Instant now) {

    public Telling {
        organisations = List.copyOf(organisations);
    }

    public boolean isLate(Line line) {
        return course.isOngoing() && line.isLate(course.situation().started(), now);
    }

    public Organisation organisation(@Nullable UUID id) {
        return organisations.stream().filter(each -> each.id().equals(id)).findFirst()
            .orElseGet(() -> new Organisation(new UUID(0, 0), "", "other", "", 0, 0));
    }

    public String role(@Nullable UUID id) {
        return course.role(id).map(Role::title).orElse("");
    }

    /** The time of the day; on another day than this, the day too. */
    public String clock(Page page, Instant at) {
        var then = at.atZone(Say.ZONE);
        return then.toLocalDate().equals(now.atZone(Say.ZONE).toLocalDate()) ? page.t("cards.run-at", "time", page.say().time(then.toLocalTime()))
                : page.say().moment(at);
    }

    /** The tasks on which those words bear; what takes a word back bears on what that was said of. */
    public List<Line> touched(List<UUID> words) {
        var log = course.log();
        var told = log.stream().filter(each -> words.contains(each.id()))
            .flatMap(each -> Stream.concat(Stream.of(each), log.stream().filter(other -> other.id().equals(each.undone())))).toList();
        return course.standing().lines().stream().filter(line -> told.stream().anyMatch(each -> bears(each, line))).toList();
    }

    private static boolean bears(Entry word, Line line) {
        return Optional.ofNullable(word.task()).map(line.task().id()::equals)
            .orElseGet(() -> word.what() == What.SEEN && line.organisation().equals(word.organisation()));
    }
}
