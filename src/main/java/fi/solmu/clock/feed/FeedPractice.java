package fi.solmu.clock.feed;

import fi.solmu.clock.dates.Hours;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A practice as a calendar outside shows it; empty texts are left out, and no person is ever named. */
public record FeedPractice(
        String id, String title, String description, String place, String url, String ring, int revision, Instant changed,
        @Nullable Hours hours) {}
