package fi.solmu.clock;

import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What part of the clock a calendar shows: all of it, what the reader's roles answer for, or what one role does. */
public record FeedScope(Part part, @Nullable UUID role, @Nullable String title) {

    /** How the part is told. */
    public enum Part { NETWORK, MINE, ROLE }

    static FeedScope of(ResultSet row) throws SQLException {
        return new FeedScope(Part.valueOf(row.getString("scope")), row.getObject("role", UUID.class), row.getString("title"));
    }

    boolean holds(Planned planned, Viewer viewer) {
        return switch (part) {
            case NETWORK -> true;
            case MINE -> planned.isMine(viewer);
            case ROLE -> role != null && role.equals(planned.practice().responsible());
        };
    }

    public String words(Say say) {
        return part == Part.ROLE && title != null ? title : say.text("clock.feed-" + part.name().toLowerCase(Locale.ROOT));
    }
}
