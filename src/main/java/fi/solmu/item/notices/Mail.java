package fi.solmu.item.notices;

import fi.solmu.item.ItemId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail on its way: to whom, and of what it tells. Its words are read when it is sent. */
record Mail(
        UUID id, What what, @Nullable UUID person, @Nullable UUID role, @Nullable UUID invitation, @Nullable String link,
        @Nullable ItemId item, @Nullable UUID comment, @Nullable String asked, @Nullable String organisation, @Nullable LocalDate week,
        @Nullable LocalDate day, int left, Instant madeAt, int tries) {

    /** What a mail is for; all but an invitation can be muted one by one. */
    enum What {
        MENTION, REQUEST, DIGEST, REMINDER, DATES, CALL, INVITATION;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    UUID receiver() {
        return person != null ? person : role != null ? role : invitation;
    }
}
