package fi.solmu.clock;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A practice with its times that are still to come, and everybody whom each of them asks for: its parties and the customer groups it serves. */
record Awaited(Planned planned, List<Moment> moments, Set<UUID> parties, Set<UUID> groups, Set<UUID> everybody) {

    /** What comes oftener in a year is the rhythm of the work, and calls nobody away from it. */
    private static final int RHYTHM = 12;

    static Awaited of(Planned planned, Set<UUID> groups, LocalDate from, LocalDate to) {
        var all = planned.moments(from, to);
        var moments = planned.practice().facts().isEmpty() ? all
                : all.stream().filter(moment -> moment.fact() == null || !moment.fact().isClosed()).toList();
        var parties = planned.parties();
        if (groups.isEmpty()) {
            return new Awaited(planned, moments, parties, groups, parties);
        }
        var everybody = new HashSet<>(parties);
        everybody.addAll(groups);
        return new Awaited(planned, moments, parties, groups, everybody);
    }

    boolean isRhythm() {
        return moments.size() > RHYTHM;
    }

    static YearMonth month(Moment moment) {
        return YearMonth.from(moment.occurrence().first());
    }
}
