package fi.solmu.clock.feed;

import fi.solmu.web.Say;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What part of the clock a calendar shows: all of it, what the reader's roles answer for, or what is one role's, party's, group's or person's. */
public record FeedScope(Part part, @Nullable UUID subject, @Nullable String title) {

    /** How the part is told. */
    public enum Part {
        MINE, NETWORK, ORGANISATION, GROUP, ROLE, PERSON;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** By what its subject is called today another has to tell. */
    static FeedScope of(ResultSet row) throws SQLException {
        return new FeedScope(Part.valueOf(row.getString("scope")), row.getObject("subject", UUID.class), null);
    }

    static FeedScope whole(Part whole) {
        return new FeedScope(whole, null, null);
    }

    boolean isSameAs(FeedScope other) {
        return part == other.part && Objects.equals(subject, other.subject);
    }

    @Nullable UUID of(Part asked) {
        return part == asked ? subject : null;
    }

    /** As a form sends it. */
    public String value() {
        return subject == null ? part.name() : subject.toString();
    }

    /** What has left the network, or can no more be seen, has only its kind. */
    public String words(Say say) {
        return title != null ? title : say.text("clock.feed-" + part.word());
    }

    /** Among others: its kind before its name. */
    public String choice(Say say) {
        return subject == null ? words(say) : say.text("clock.feed-choice-" + part.word(), "what", words(say));
    }
}
