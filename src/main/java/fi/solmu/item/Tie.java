package fi.solmu.item;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** One tie as it is kept: the two it joins, since when, and who made it. */
record Tie(UUID id, ItemId from, Kind fromKind, Relation relation, ItemId to, Kind toKind, Instant since, String madeBy) {

    boolean isThread() {
        return relation.isThread();
    }

    ItemId other(ItemId end) {
        return end.equals(from) ? to : from;
    }

    /** Tied to that item itself, and of these kinds. */
    boolean isTold(ItemId item, Set<Kind> kinds) {
        return item.equals(from) && kinds.contains(toKind) || item.equals(to) && kinds.contains(fromKind);
    }

    /** From that end the thread runs on (1) or back (-1): kinds stand in its order, and of one kind it runs as the tie points. */
    int way(ItemId end) {
        boolean forward = end.equals(from);
        int step = Integer.signum(toKind.compareTo(fromKind));
        return forward ? step >= 0 ? 1 : -1 : step >= 0 ? -1 : 1;
    }
}
