package fi.solmu.network;

import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** When each organisation is closed from today on, and whether it works on the eves. */
public record ClosedPage(List<Organisation> organisations, List<ClosedTime> all, Set<UUID> workingOnEves, LocalDate today, Viewer viewer) {

    /** What is over is not shown; it still explains the days of the past. */
    public List<ClosedTime> of(Organisation organisation) {
        return all.stream().filter(each -> each.organisation().equals(organisation.id()) && !each.isOver(today)).toList();
    }

    public boolean mayTell(Organisation organisation) {
        return ClosedTimes.isOwn(organisation.id(), viewer);
    }

    public boolean worksOnEves(Organisation organisation) {
        return workingOnEves.contains(organisation.id());
    }
}
