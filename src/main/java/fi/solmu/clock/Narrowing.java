package fi.solmu.clock;

import fi.solmu.item.AskedElsewhere;
import fi.solmu.network.ClosedTime;
import fi.solmu.network.ClosedTimes;
import fi.solmu.network.Organisations;
import fi.solmu.network.Roles;
import fi.solmu.web.Access;
import fi.solmu.web.Viewer;
import java.text.Collator;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds what a view of the clock is asked to show, and counts what it leaves out. */
@Component
public class Narrowing {

    private final Practices practices;
    private final Organisations organisations;
    private final Roles roles;
    private final ServedGroups served;
    private final ClosedTimes closed;
    private final FrozenYears frozen;
    private final AskedElsewhere elsewhere;

    Narrowing(
            Practices practices, Organisations organisations, Roles roles, ServedGroups served, ClosedTimes closed, FrozenYears frozen,
            AskedElsewhere elsewhere) {
        this.elsewhere = elsewhere;
        this.practices = practices;
        this.organisations = organisations;
        this.roles = roles;
        this.served = served;
        this.closed = closed;
        this.frozen = frozen;
    }

    public Narrowed of(Chosen chosen, Viewer viewer) {
        var all = open(frozen.with(practices.of(viewer), viewer), viewer);
        var known = roles.of(viewer);
        var groups = served.of(viewer, chosen.asksForGroups());
        var turned = all.stream().filter(planned -> chosen.turn().shows(planned, viewer)).toList();
        var shown = turned.stream().filter(planned -> chosen.filter().shows(planned, known, groups, today())).toList();
        var form = new FilterForm(chosen.filter(), organisations.of(viewer), known, groups, themes(all, viewer), shown.size(), all.size());
        return new Narrowed(shown, form, all.isEmpty());
    }

    private static List<String> themes(List<Planned> all, Viewer viewer) {
        return all.stream().map(planned -> planned.practice().ring()).filter(ring -> !ring.isEmpty()).distinct()
            .sorted(Collator.getInstance(viewer.locale())).toList();
    }

    /** What is named after an item of another module is no stranger's to read. */
    private List<Planned> open(List<Planned> all, Viewer viewer) {
        if (viewer.access() != Access.ANYBODY) {
            return all;
        }
        var named = elsewhere.named(viewer);
        return all.stream().filter(planned -> !named.contains(planned.id().value())).toList();
    }

    /** Of the organisation whose side is looked from, or of all. */
    List<ClosedTime> closed(Chosen chosen, Viewer viewer) {
        var side = chosen.filter().organisation();
        var own = side.isEmpty() && chosen.turn() != Turn.NETWORK ? viewer.organisation().toString() : side;
        return closed.of(viewer).stream().filter(each -> own.isEmpty() || each.organisation().toString().equals(own)).toList();
    }

    public LocalDate today() {
        return practices.today();
    }
}
