package fi.solmu.cards.situation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a card has lived: what of it is under way, how often it was used in earnest and rehearsed, and when last. */
public record Life(List<SituationRow> ongoing, int runs, @Nullable Instant lastRun, int drills, @Nullable Instant lastDrill) {

    public static final Life NONE = new Life(List.of(), 0, null, 0, null);

    public Life {
        ongoing = List.copyOf(ongoing);
    }

    /** Of drills only those count that were played: in the others nobody was heard from. */
    static Life of(List<SituationRow> rows, Set<UUID> played) {
        var runs = rows.stream().filter(each -> !each.isDrill()).toList();
        var drills = rows.stream().filter(each -> each.isDrill() && played.contains(each.item().id().value())).toList();
        return new Life(rows.stream().filter(SituationRow::isOngoing).toList(), runs.size(), last(runs), drills.size(), last(drills));
    }

    private static @Nullable Instant last(List<SituationRow> rows) {
        return rows.stream().map(SituationRow::started).max(Instant::compareTo).orElse(null);
    }
}
