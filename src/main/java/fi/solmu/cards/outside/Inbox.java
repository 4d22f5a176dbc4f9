package fi.solmu.cards.outside;

import fi.solmu.cards.outside.HeardAlerts.Place;
import fi.solmu.database.Reader;
import fi.solmu.database.Walls;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Reads what a source has said and keeps it within the walls of its network; how it went is told of the source. */
@Component
class Inbox {

    static final Duration PAUSE = Duration.ofMinutes(1), LONGEST_PAUSE = Duration.ofHours(1);

    private final HeardAlerts alerts;
    private final Walls walls;
    private final Clock clock;

    Inbox(HeardAlerts alerts, Walls walls, Clock clock) {
        this.alerts = alerts;
        this.walls = walls;
        this.clock = clock;
    }

    /** How much was read, and how much of it was new. */
    record Taken(int read, int added) {}

    Taken take(byte[] message, Place from) {
        return take(message, "", "", from);
    }

    Taken take(byte[] message, String tag, String modified, Place from) {
        var heard = MessageReader.read(message, clock.instant());
        return walls.within(reader(from), () -> {
            int added = alerts.keep(heard, from);
            alerts.went(from, "", tag, modified, next(0));
            return new Taken(heard.messages().size(), added);
        });
    }

    /** It stands as it stood. */
    void same(AlertSources.Due due) {
        walls.within(reader(due.place()), () -> {
            alerts.same(due.place());
            alerts.went(due.place(), "", due.tag(), due.modified(), next(0));
        });
    }

    /** The more often it fails, the longer it is left alone. */
    void failed(String why, int before, Place from) {
        walls.within(reader(from), () -> alerts.went(from, why, "", "", next(before + 1)));
    }

    private Instant next(int failures) {
        var pause = PAUSE.multipliedBy(1L << Math.min(failures, 6));
        return clock.instant().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }

    private static Reader reader(Place from) {
        return new Reader(from.network(), from.organisation(), null);
    }
}
