package fi.solmu.clock;

import fi.solmu.clock.dates.Occurrence;
import fi.solmu.web.Form;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which times a reader may tell of where they are shown: those that have come, of practices of the reader's own. */
public record Closings(Viewer viewer, Set<UUID> owned, LocalDate today, List<Integer> frozen) {

    public Closings {
        owned = Set.copyOf(owned);
        frozen = List.copyOf(frozen);
    }

    /** As a single practice asks it of its owner: whoever may change it, and who holds its role. */
    boolean mayTell(Planned planned) {
        return viewer.isCoordinator() || viewer.isMember() && (planned.isMine(viewer) || owned.contains(planned.id().value()));
    }

    /** Those of the page that the reader may move, by key: nothing has been told of how they went, and their year is open. */
    Set<String> movable(SpanPage span) {
        return span.groups().stream().flatMap(group -> group.rows().stream()).filter(row -> mayTell(row.planned()))
            .flatMap(row -> row.moments().stream()).filter(this::isOpen)
            .map(moment -> Closing.key(moment.planned().id(), moment.occurrence().original())).collect(Collectors.toSet());
    }

    /** The same of the wheel, whose marks know when they begin: by that key, the day that each is known by. */
    Map<String, LocalDate> movable(ClockPage clock) {
        return clock.rows().stream().filter(row -> mayTell(row.planned())).flatMap(row -> row.moments().stream())
            .filter(moment -> moment.occurrence().isExact() && isOpen(moment))
            .collect(Collectors.toMap(moment -> Closing.key(moment.planned().id(), moment.occurrence().first()),
                moment -> moment.occurrence().original(), (one, other) -> one));
    }

    private boolean isOpen(Moment moment) {
        return (moment.fact() == null || !moment.fact().isClosed()) && !frozen.contains(moment.occurrence().first().getYear());
    }

    /** One that has begun and nobody has told of. */
    boolean isUntold(Moment moment) {
        return moment.planned().isInForce() && !moment.planned().isOver() && moment.isAsked(today, frozen);
    }

    /** None where nothing waits to be told, or not by this reader. */
    public @Nullable Closing of(Moment moment, Say say) {
        return mayTell(moment.planned()) && isUntold(moment) ? Closing.of(moment, new When(say), Form.empty()) : null;
    }

    public @Nullable Closing of(Planned planned, @Nullable Occurrence time, Say say) {
        return time == null ? null : of(planned.moment(time), say);
    }
}
