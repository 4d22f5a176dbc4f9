package fi.solmu.clock;

import fi.solmu.item.ItemId;
import fi.solmu.item.Ways;
import fi.solmu.network.Organisations;
import fi.solmu.web.Form;
import fi.solmu.web.NotThere;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reviews: what waits to be told is gathered, and what is told together is kept row by row. */
@Component
class Reviews {

    private final Practices practices;
    private final ToldTimes times;
    private final Occurrences occurrences;
    private final Organisations organisations;
    private final ObjectProvider<Ways> modules;

    Reviews(
            Practices practices, ToldTimes times, Occurrences occurrences, Organisations organisations, ObjectProvider<Ways> modules) {
        this.modules = modules;
        this.practices = practices;
        this.times = times;
        this.occurrences = occurrences;
        this.organisations = organisations;
    }

    /** What was kept, and what was not, each with its reason. */
    record Outcome(int kept, List<Review.Failed> failed) {

        List<Refused.Fault> faults() {
            return failed.stream().flatMap(each -> each.faults().stream().map(each.row()::placed)).toList();
        }
    }

    /** What is no day, or too long ago, asks for the usual. */
    LocalDate from(String asked) {
        var today = practices.today();
        return ToldTimes.date(asked).filter(day -> !day.isAfter(today) && !day.isBefore(today.minusDays(FollowThrough.REVIEWED_WITHIN)))
            .orElse(today.minusDays(FollowThrough.TOLD_WITHIN));
    }

    Review of(LocalDate from, Outcome before, Form form, Viewer viewer) {
        var closings = times.closings(viewer);
        var untold = practices.of(viewer).stream().filter(planned -> closings.mayTell(planned) || planned.asksFor(viewer))
            .flatMap(planned -> planned.moments(from, closings.today().plusDays(1)).stream())
            .filter(closings::isUntold).sorted().toList();
        return Review.of(from, untold, closings, before, form, Parties.of(organisations.of(viewer)),
            modules.orderedStream().flatMap(module -> module.ofReview(from, viewer).stream()).toList());
    }

    /** Each row is kept by itself: what is wrong in one takes nothing from the others. */
    Outcome tell(Form sent, Viewer by) {
        int kept = 0;
        var failed = new ArrayList<Review.Failed>();
        for (var row : ReviewRow.of(sent)) {
            try {
                occurrences.tell(row.id(), ToldForm.read(row.date(), row.told()), row.told().value("seen"), by);
                kept++;
            } catch (Refused refusal) {
                failed.add(new Review.Failed(row, moment(row.id(), row.date(), by), refusal.faults()));
            } catch (NotThere gone) {
                failed.add(new Review.Failed(row, Optional.empty(), List.of(new Refused.Fault("", "clock.no-such-time"))));
            }
        }
        return new Outcome(kept, failed);
    }

    private Optional<Moment> moment(ItemId id, LocalDate date, Viewer by) {
        return practices.find(id, by).flatMap(planned -> planned.named(date));
    }
}
