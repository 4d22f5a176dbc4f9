package fi.solmu.clock.feed;

import fi.solmu.clock.dates.Hours;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A practice as a calendar outside shows it; empty texts are left out, and no person is ever named. */
public record FeedPractice(
        String id, String title, String description, String place, String url, String ring, int revision, Instant changed,
        @Nullable Hours hours) {

    /** The same at another time of day: what was before stays at the time it had. */
    public FeedPractice at(@Nullable Hours others) {
        return new FeedPractice(id, title, description, place, url, ring, revision, changed, others);
    }
}
