package fi.solmu.clock;

import fi.solmu.item.Duties;
import fi.solmu.item.Duty;
import fi.solmu.item.Kind;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the clock expects of a reader: times of the reader's own roles that are due or not yet told of. */
@Component
class PracticeDuties implements Duties {

    private final Practices practices;

    PracticeDuties(Practices practices) {
        this.practices = practices;
    }

    @Override
    public List<Duty> of(Viewer viewer) {
        var today = practices.today();
        var all = practices.of(viewer);
        var told = practices.expectedOf(all, viewer).stream()
            .map(moment -> new Duty(moment.planned().place() + "?time=" + moment.occurrence().original(), moment.planned().title(),
                    reason(moment, moment.standing(today)), 1, moment.occurrence().last()).toldAt(Closing.place(moment)));
        var moved = all.stream().filter(planned -> viewer.isMember() && planned.organisation().equals(viewer.organisation()))
            .flatMap(planned -> AnchorMove.of(planned, today).filter(move -> !move.isTurnedDown()).stream())
            .map(move -> new Duty(move.planned().id(), Kind.PRACTICE, move.planned().title(), "clock.duty-anchor", move.first()));
        return Stream.concat(told, moved).toList();
    }

    private static String reason(Moment moment, Moment.Standing standing) {
        if (standing == Moment.Standing.NOW) {
            return moment.occurrence().isExact() ? "clock.duty-now" : "clock.duty-agree";
        }
        return standing == Moment.Standing.LATE ? "clock.duty-late" : "clock.duty-untold";
    }
}
