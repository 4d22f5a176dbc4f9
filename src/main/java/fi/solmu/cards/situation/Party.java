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

    /** Done, or passed over with a reason. What somebody cannot do is neither. */
    public long done() {
        return lines.stream().filter(line -> line.isOver() && !line.isCannot() && !line.isRelieved()).count();
    }

    public long cannot() {
        return lines.stream().filter(Line::isCannot).count();
    }

    public long all() {
        return lines.stream().filter(line -> !line.isRelieved()).count();
    }

    public boolean isReady() {
        return all() > 0 && done() == all();
    }
}
