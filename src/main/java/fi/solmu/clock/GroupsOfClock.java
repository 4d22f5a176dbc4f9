package fi.solmu.clock;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The customer groups of a network, and which of them each practice serves. */
public record GroupsOfClock(List<Group> all, Map<UUID, Set<UUID>> served) {

    /** A customer group as the clock names it. */
    public record Group(UUID id, String title) {}

    public GroupsOfClock {
        all = List.copyOf(all);
    }

    /** Nothing for one that has been removed. */
    public String title(UUID id) {
        return all.stream().filter(group -> group.id().equals(id)).map(Group::title).findFirst().orElse("");
    }

    public Set<UUID> of(Planned planned) {
        return served.getOrDefault(planned.id().value(), Set.of());
    }
}
