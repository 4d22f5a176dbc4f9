package fi.solmu.clock;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a practice hangs on: its anchor, when the reader may see it, and what has been said of staying though it moved. */
public record Hanging(@Nullable Planned anchor, @Nullable Stay stay) {

    /** Why a practice stays as it was though its anchor moved, who says so, and of which moves. */
    public record Stay(List<String> changes, String reason, String organisation) {}

    /** Whether there is something to count from. */
    public enum State { HOLDS, UNSEEN, REMOVED, NOT_IN_FORCE, UNDATED }

    State state() {
        if (anchor == null) {
            return State.UNSEEN;
        }
        if (anchor.isRemoved()) {
            return State.REMOVED;
        }
        return !anchor.isInForce() ? State.NOT_IN_FORCE : anchor.timing() == null || !anchor.timing().isExact() ? State.UNDATED : State.HOLDS;
    }

    /** The sentence that tells why nothing more comes from the anchor; none while it holds. */
    public @Nullable String trouble() {
        return state() == State.HOLDS ? null : "clock.anchor-trouble." + state().name().toLowerCase(Locale.ROOT);
    }

    /** "VK-3 Tilinpäätös." */
    public @Nullable String name() {
        return anchor == null ? null : anchor.code() + " " + anchor.title();
    }
}
