package fi.solmu.network;

import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A role as its page shows it: who is in it, who was and who comes, and what it answers for. */
public record RolePage(
        Role role, List<RoleMatters.Matter> concepts, List<Holding> holdings, List<RoleMatters.Matter> answersFor, LocalDate today,
        Duty duty, Optional<Shift> shift) {

    public boolean mayTellDuty(Viewer viewer) {
        return ClosedTimes.isOwn(role.organisation(), viewer);
    }

    public boolean mayChangeShift(Viewer viewer) {
        return viewer.isMember() && now().stream().anyMatch(each -> each.person().equals(viewer.person()));
    }

    /** To whom the reader may offer the shift. */
    public List<Holding> others(Viewer viewer) {
        return now().stream().filter(each -> !each.person().equals(viewer.person())).toList();
    }

    public List<Holding> now() {
        return holdings.stream().filter(each -> !each.isOver(today) && !each.isToCome(today)).toList();
    }

    public List<Holding> toCome() {
        return holdings.stream().filter(each -> each.isToCome(today)).toList();
    }

    public List<Holding> over() {
        return holdings.stream().filter(each -> each.isOver(today)).toList();
    }
}
