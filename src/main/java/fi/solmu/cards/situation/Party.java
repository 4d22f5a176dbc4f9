package fi.solmu.cards.situation;

import fi.solmu.network.Organisation;
import fi.solmu.network.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One organisation on the board of a situation: its tasks as they stand, whether it has been heard from, and whom to call. */
public record Party(Organisation organisation, List<Line> lines, boolean isHeard, long late, @Nullable Role contact) {

    public Party {
        lines = List.copyOf(lines);
    }

    public long done() {
        return lines.stream().filter(Line::isOver).count();
    }

    public boolean isReady() {
        return !lines.isEmpty() && done() == lines.size();
    }
}
