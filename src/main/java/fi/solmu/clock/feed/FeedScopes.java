package fi.solmu.clock.feed;

import fi.solmu.clock.Planned;
import fi.solmu.clock.ServedGroups;
import fi.solmu.clock.feed.FeedScope.Part;
import fi.solmu.network.Organisations;
import fi.solmu.network.Role;
import fi.solmu.network.Roles;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The parts of the clock that a reader may take into a calendar, and what each of them holds. */
@Component
class FeedScopes {

    private final Organisations organisations;
    private final Roles roles;
    private final ServedGroups groups;

    FeedScopes(Organisations organisations, Roles roles, ServedGroups groups) {
        this.organisations = organisations;
        this.roles = roles;
        this.groups = groups;
    }

    /** All there are in this network, and nothing of another. */
    List<FeedScope> offered(Viewer viewer) {
        return Stream.of(Part.values()).flatMap(part -> of(part, viewer)).toList();
    }

    /** By what it is called today. */
    FeedScope named(FeedScope scope, Viewer viewer) {
        return of(scope.part(), viewer).filter(scope::isSameAs).findFirst().orElse(scope);
    }

    Predicate<Planned> holding(FeedScope scope, Viewer viewer) {
        return switch (scope.part()) {
            case NETWORK -> planned -> true;
            case MINE -> planned -> planned.isMine(viewer);
            case ROLE -> planned -> scope.subject().equals(planned.practice().responsible());
            case ORGANISATION -> planned -> planned.parties().contains(scope.subject());
            case GROUP -> served(scope.subject(), viewer);
            case PERSON -> heldBy(scope.subject(), viewer);
        };
    }

    private Predicate<Planned> served(UUID group, Viewer viewer) {
        var known = groups.of(viewer, true);
        return planned -> known.of(planned).contains(group);
    }

    private Predicate<Planned> heldBy(UUID person, Viewer viewer) {
        var held = roles.of(viewer).stream().filter(role -> role.holders().stream().anyMatch(holder -> holder.person().equals(person)))
            .map(Role::id).collect(Collectors.toSet());
        return planned -> planned.practice().responsible() != null && held.contains(planned.practice().responsible());
    }

    private Stream<FeedScope> of(Part part, Viewer viewer) {
        return switch (part) {
            case MINE, NETWORK -> Stream.of(FeedScope.whole(part));
            case ORGANISATION -> organisations.of(viewer).stream().map(each -> new FeedScope(part, each.id(), each.name()));
            case GROUP -> groups.of(viewer, false).all().stream().map(each -> new FeedScope(part, each.id(), each.title()));
            case ROLE -> roles.of(viewer).stream().map(each -> new FeedScope(part, each.id(), each.title() + ", " + each.organisationName()));
            case PERSON -> roles.of(viewer).stream().flatMap(role -> role.holders().stream())
                .map(holder -> new FeedScope(part, holder.person(), holder.name())).distinct();
        };
    }
}
