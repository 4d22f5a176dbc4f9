package fi.solmu.problems;

import fi.solmu.item.ItemId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** That two problems were found to be one: which went on in which, and what it brought there, so that it can be taken apart again. */
record Joining(
        UUID id, ItemId item, ItemId into, Instant at, Problem.State state, Problem.@Nullable State reopenedFrom,
        List<LocalDate> dates, List<@Nullable UUID> organisations, List<UUID> links, List<UUID> followers,
        int ownTimes) {

    /** The times that came from the joined problem alone. */
    List<Occurrence> brought() {
        return IntStream.range(0, dates.size()).mapToObj(n -> new Occurrence(dates.get(n), organisations.get(n), "")).toList();
    }

    /**
     * The problem that went on, without what this joining brought. What was told to it since stays, and so does a time that another
     * problem still joined to it was met, too. What only this joining opened again is settled again, unless it was met since.
     */
    Problem leave(Problem wentOn, Stream<Problem> stillJoined, @Nullable LocalDate inUse) {
        var left = stillJoined.reduce(brought(), (leaving, other) -> other.lacks(leaving), (some, more) -> some);
        var after = wentOn.without(left);
        if (reopenedFrom == null || !after.isOpen()) {
            return after;
        }
        var settled = after.part(reopenedFrom);
        return after.occurrences().stream().anyMatch(each -> settled.hasComeBack(each.date(), inUse)) ? after : settled;
    }

    /** How often it has been met since they were joined: this stays with the one that went on. */
    int since(Problem wentOn) {
        return Math.max(0, wentOn.occurrences().size() - dates.size() - ownTimes);
    }
}
