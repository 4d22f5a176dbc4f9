package fi.solmu.cards.outside;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a network hears from: an address to which messages are sent, or one that is read; with how it has gone. */
public record AlertSource(
        UUID id, String name, @Nullable String address, String organisation, Instant madeAt, @Nullable Instant heardAt,
        @Nullable Instant failedAt, String failure, int failures, @Nullable Instant nextAt) {

    public boolean isRead() {
        return address != null;
    }

    /** What was last tried did not go. */
    public boolean isFailing() {
        return failedAt != null && (heardAt == null || failedAt.isAfter(heardAt));
    }

    /** As many as the failure speaks of. */
    public int most() {
        return failure.equals("cards.alert-too-many") ? MessageReader.MOST : MessageReader.LARGEST / 1024 / 1024;
    }

    /** Host and no more: the rest of an address may be a secret. */
    public String host() {
        return address == null ? "" : java.net.URI.create(address).getHost();
    }
}
