package fi.solmu.network;

import java.time.LocalDate;
import java.util.List;

/** A role as its page shows it: who is in it, who was and who comes, and what it answers for. */
public record RolePage(
        Role role, List<RoleMatters.Matter> concepts, List<Holding> holdings, List<RoleMatters.Matter> answersFor, LocalDate today) {

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
