package fi.solmu.cards.outside;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** How often each source may send to this node: a source that cannot stop keeps no other from being heard. */
final class Pace {

    static final int MOST_A_MINUTE = 120;
    private static final int MINUTE = 60;

    private record Minute(long number, int sent) {}

    private final Map<UUID, Minute> known = new ConcurrentHashMap<>();

    /** Told once a minute, to whoever looks after the source. */
    boolean isFirstTooMany(UUID source) {
        var minute = known.get(source);
        return minute != null && minute.sent == MOST_A_MINUTE + 1;
    }

    /** In how many seconds it may send again; none when it may now. */
    int wait(UUID source, Instant now) {
        long minute = now.getEpochSecond() / MINUTE;
        known.values().removeIf(each -> each.number != minute);
        var sent = known.compute(source, (key, before) -> new Minute(minute, before == null || before.number != minute ? 1 : before.sent + 1));
        return sent.sent <= MOST_A_MINUTE ? 0 : (int) (MINUTE - now.getEpochSecond() % MINUTE);
    }
}
