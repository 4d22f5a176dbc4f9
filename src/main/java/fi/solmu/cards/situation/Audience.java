package fi.solmu.cards.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Those who look at one situation at this node, the words that they have not been told yet, and who has just come and may have missed some. */
final class Audience {

    /** What is told next: to everybody where something was heard, and to each who came what came since they last knew. */
    record Untold(boolean isHeard, List<UUID> words, List<Arrival> arrived) {

        static final Untold NOTHING = new Untold(false, List.of(), List.of());

        Untold {
            words = List.copyOf(words);
            arrived = List.copyOf(arrived);
        }
    }

    /** A board that knows so many entries of the log, and whether it had been open before. */
    record Arrival(OpenBoard board, int known, boolean isBack) {}

    private final Set<OpenBoard> boards = ConcurrentHashMap.newKeySet();
    private final List<UUID> untold = new ArrayList<>();
    private final List<Arrival> arrived = new ArrayList<>();
    private Untold next = Untold.NOTHING;
    private boolean isHeard;
    private boolean isBeingTold;

    Set<OpenBoard> boards() {
        return boards;
    }

    /** Whether nobody is telling them yet. Without a word: something may have changed. */
    synchronized boolean hear(@Nullable UUID word) {
        if (word != null) {
            untold.add(word);
        }
        isHeard = true;
        return isFirst();
    }

    /** Whether nobody is telling them yet. */
    synchronized boolean come(Arrival arrival) {
        arrived.add(arrival);
        return isFirst();
    }

    private boolean isFirst() {
        boolean isFirst = !isBeingTold;
        isBeingTold = true;
        return isFirst;
    }

    /** What has come since the last time; nothing when all has been told. */
    synchronized @Nullable Untold next() {
        if (!isToBeTold()) {
            isBeingTold = false;
            next = Untold.NOTHING;
            return null;
        }
        next = new Untold(isHeard, untold, arrived);
        untold.clear();
        arrived.clear();
        isHeard = false;
        return next;
    }

    /** Whoever told could not go on: what was not told is told by whoever begins anew. */
    synchronized void rest() {
        untold.addAll(0, next.words());
        arrived.addAll(0, next.arrived());
        isHeard |= next.isHeard();
        next = Untold.NOTHING;
        isBeingTold = false;
    }

    /** Whether something has not been told and nobody is telling it. */
    synchronized boolean isBegunAnew() {
        boolean isLeft = isToBeTold() && !isBeingTold;
        isBeingTold |= isLeft;
        return isLeft;
    }

    private boolean isToBeTold() {
        return isHeard || !arrived.isEmpty();
    }
}
