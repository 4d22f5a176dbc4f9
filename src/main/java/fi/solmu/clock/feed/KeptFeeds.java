package fi.solmu.clock.feed;

import fi.solmu.clock.Shelf;
import fi.solmu.database.Reader;
import fi.solmu.database.Walls;
import fi.solmu.web.Messages;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/** The calendars that were last asked for. What the database says of their ground is their key, so none outlives what it tells. */
@Component
class KeptFeeds {

    private static final long ROOM = 8L << 20;

    private final ClockFeed feed;
    private final FeedGround ground;
    private final FeedScopes scopes;
    private final Walls walls;
    private final Messages messages;
    private final Shelf<PackedFeed> kept = new Shelf<>(ROOM, feed -> feed.packed().length);
    private final ReentrantLock writing = new ReentrantLock();

    KeptFeeds(ClockFeed feed, FeedGround ground, FeedScopes scopes, Walls walls, Messages messages) {
        this.feed = feed;
        this.ground = ground;
        this.scopes = scopes;
        this.walls = walls;
        this.messages = messages;
    }

    /** A large calendar takes memory while it is written, so only one is at a time; who waits holds no connection meanwhile. */
    PackedFeed of(FeedLinks.Followed opened, String address) {
        var followed = opened.with(walls.within(reader(opened), () -> scopes.named(opened.scope(), opened.viewer())));
        var known = kept.find(key(followed, address));
        if (known != null) {
            return known;
        }
        writing.lock();
        try {
            var key = key(followed, address);
            var written = kept.find(key);
            return written != null ? written : kept.keep(key, write(followed, address));
        } finally {
            writing.unlock();
        }
    }

    private PackedFeed write(FeedLinks.Followed followed, String address) {
        var say = messages.in(followed.viewer().locale());
        return walls.within(reader(followed), () -> PackedFeed.of(out -> feed.write(followed, address, say, out)));
    }

    /** Read before the calendar is: what is written between the two makes a new key. */
    private String key(FeedLinks.Followed followed, String address) {
        return walls.within(reader(followed), () -> ground.of(followed, address));
    }

    private static Reader reader(FeedLinks.Followed followed) {
        var viewer = followed.viewer();
        return new Reader(viewer.network(), viewer.organisation(), viewer.person());
    }
}
