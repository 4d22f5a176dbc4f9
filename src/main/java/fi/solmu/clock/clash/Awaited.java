package fi.solmu.clock.clash;

import fi.solmu.clock.Moment;
import fi.solmu.clock.Planned;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A practice with its times that are still to come, and whom each of them asks for: its parties and the customer groups it serves. */
record Awaited(Planned planned, List<Moment> moments, Set<UUID> parties, Set<UUID> groups) {

    /** What comes oftener in a year is the rhythm of the work, and calls nobody away from it. */
    private static final int RHYTHM = 12;

    static Awaited of(Planned planned, Set<UUID> groups, LocalDate from, LocalDate to) {
        var all = planned.moments(from, to);
        var moments = planned.practice().facts().isEmpty() ? all
                : all.stream().filter(moment -> moment.fact() == null || !moment.fact().isClosed()).toList();
        return new Awaited(planned, moments, planned.parties(), groups);
    }

    boolean isRhythm() {
        return moments.size() > RHYTHM;
    }

    /** The times that ask people to come on a certain day. */
    List<Moment> calls() {
        if (isRhythm()) {
            return List.of();
        }
        for (var moment : moments) {
            if (!moment.occurrence().isExact()) {
                return moments.stream().filter(each -> each.occurrence().isExact()).toList();
            }
        }
        return moments;
    }
}
