package fi.solmu.clock.feed;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A secret address from which a calendar program reads the clock, or a part of it, as its maker may see it. */
public record FeedLink(UUID id, FeedScope scope, Instant madeAt, @Nullable Instant fetchedAt) {

    /** With its scope as it is called today. */
    FeedLink among(List<FeedScope> offered) {
        return new FeedLink(id, offered.stream().filter(scope::isSameAs).findFirst().orElse(scope), madeAt, fetchedAt);
    }
}
