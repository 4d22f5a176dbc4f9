package fi.solmu.clock.clash;

import fi.solmu.clock.Calendars;
import fi.solmu.clock.GroupsOfClock;
import fi.solmu.clock.Planned;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** All that is looked at to find what clashes between two days, the last one excluded. */
record ClashGround(
        List<Planned> practices, Calendars calendars, GroupsOfClock groups, List<Order> orders, Map<UUID, Integer> limits,
        LocalDate from, LocalDate to) {

    /** Where nothing is said of what is enough for a role. */
    ClashGround(List<Planned> practices, Calendars calendars, GroupsOfClock groups, List<Order> orders, LocalDate from, LocalDate to) {
        this(practices, calendars, groups, orders, Map.of(), from, to);
    }

    /** One practice that should come before another. */
    record Order(UUID before, UUID after) {}

    /** What is in force, with its times that are still to come. */
    List<Awaited> awaited() {
        return practices.stream().filter(Planned::isInForce).map(planned -> Awaited.of(planned, groups.of(planned), from, to)).toList();
    }
}
