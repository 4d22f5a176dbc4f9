package fi.solmu.clock;

import fi.solmu.item.AskedElsewhere;
import fi.solmu.item.Duties;
import fi.solmu.item.Duty;
import fi.solmu.item.Kind;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the clock expects of a reader: times of the reader's own roles that are due or not yet told of. */
@Component
class PracticeDuties implements Duties {

    private final Practices practices;
    private final PracticeQuestions questions;
    private final AskedElsewhere elsewhere;

    PracticeDuties(Practices practices, PracticeQuestions questions, AskedElsewhere elsewhere) {
        this.elsewhere = elsewhere;
        this.practices = practices;
        this.questions = questions;
    }

    @Override
    public List<Duty> of(Viewer viewer) {
        var today = practices.today();
        var all = practices.of(viewer);
        var asked = elsewhere.practices(viewer);
        var told = practices.expectedOf(all, viewer).stream().filter(moment -> !asked.contains(moment.planned().id().value()))
            .map(moment -> new Duty(moment.planned().place() + "?time=" + moment.occurrence().original(), moment.planned().title(),
                    reason(moment, moment.standing(today)), 1, moment.occurrence().last()).toldAt(Closing.address(moment)));
        var moved = all.stream().filter(planned -> viewer.isMember() && planned.organisation().equals(viewer.organisation()))
            .flatMap(planned -> AnchorMove.of(planned, today).filter(move -> !move.isTurnedDown()).stream())
            .map(move -> new Duty(move.planned().id(), Kind.PRACTICE, move.planned().title(), "clock.duty-anchor", move.first()));
        var mine = all.stream().filter(planned -> viewer.isMember() && planned.isMine(viewer)).map(planned -> planned.id().value())
            .collect(Collectors.toSet());
        var open = mine.isEmpty() ? Stream.<Duty>of() : questions.open(viewer).stream().filter(each -> mine.contains(each.item()))
            .map(each -> new Duty(each.place(), each.title(), "clock.follow-duty-why", 1, null));
        return Stream.of(told, moved, open).flatMap(each -> each).toList();
    }

    private static String reason(Moment moment, Moment.Standing standing) {
        if (standing == Moment.Standing.NOW) {
            return moment.occurrence().isExact() ? "clock.duty-now" : "clock.duty-agree";
        }
        return standing == Moment.Standing.LATE ? "clock.duty-late" : "clock.duty-untold";
    }
}
