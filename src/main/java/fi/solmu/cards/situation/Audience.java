package fi.solmu.cards.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Those who look at one situation at this node, and the words that they have not been told yet. */
final class Audience {

    private final Set<OpenBoard> boards = ConcurrentHashMap.newKeySet();
    private final List<UUID> untold = new ArrayList<>();
    private List<UUID> next = List.of();
    private boolean isToBeTold;
    private boolean isBeingTold;

    Set<OpenBoard> boards() {
        return boards;
    }

    /** Whether nobody is telling them yet. Without a word: something may have changed. */
    synchronized boolean hear(@Nullable UUID word) {
        if (word != null) {
            untold.add(word);
        }
        isToBeTold = true;
        boolean isFirst = !isBeingTold;
        isBeingTold = true;
        return isFirst;
    }

    /** What has come since the last time; nothing when all has been told. */
    synchronized @Nullable List<UUID> next() {
        if (!isToBeTold) {
            isBeingTold = false;
            next = List.of();
            return null;
        }
        next = List.copyOf(untold);
        untold.clear();
        isToBeTold = false;
        return next;
    }

    /** Whoever told could not go on: what was not told is told by whoever begins anew. */
    synchronized void rest() {
        untold.addAll(0, next);
        next = List.of();
        isToBeTold = true;
        isBeingTold = false;
    }

    /** Whether something has not been told and nobody is telling it. */
    synchronized boolean isBegunAnew() {
        boolean isLeft = isToBeTold && !isBeingTold;
        isBeingTold |= isLeft;
        return isLeft;
    }
}
