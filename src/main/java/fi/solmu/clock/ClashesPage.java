package fi.solmu.clock;

import fi.solmu.clock.AcceptedClashes.Accepted;
import fi.solmu.web.Form;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What clashes in the year to come: what is open first, then what has been let be, and why. */
public record ClashesPage(Clashes found, List<Clash> all, Map<String, Accepted> accepted, Parties parties, Form form, Viewer viewer) {

    /** More than a reader could take in; the nearest are told. */
    private static final int MOST = 100;

    public List<Clash> open() {
        return all.stream().filter(this::isOpen).limit(MOST).toList();
    }

    public List<Clash> letBe() {
        return all.stream().filter(clash -> !isOpen(clash)).limit(MOST).toList();
    }

    public int count() {
        return (int) all.stream().filter(this::isOpen).count();
    }

    public boolean isOpen(Clash clash) {
        return accepted.isEmpty() || !accepted.containsKey(clash.key());
    }

    /** Days on which the easiest to move would be better. */
    public List<Clash.Better> better(Clash clash) {
        return found.better(clash);
    }

    public String reason(Clash clash) {
        var said = Objects.requireNonNull(accepted.get(clash.key()));
        return said.reason() + " (" + said.organisation() + ")";
    }

    /** "6.1. on loppiainen", "13.10. on kiinni (syysloma)". */
    public String closed(Clash clash, Say say) {
        return new Because(say).words(Objects.requireNonNull(clash.closed()));
    }

    public boolean mayLetBe(Clash clash) {
        return mayLetBe(clash, viewer);
    }

    /** Those whose time it is: whoever answers for one of the practices or takes part, and the coordinator. */
    static boolean mayLetBe(Clash clash, Viewer viewer) {
        return viewer.isCoordinator()
            || viewer.isMember() && clash.moments().stream().anyMatch(moment -> moment.planned().parties().contains(viewer.organisation()));
    }

    public boolean isRefused(Clash clash) {
        return form.isRefused() && form.value("clash").equals(clash.key());
    }
}
