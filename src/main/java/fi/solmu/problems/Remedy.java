package fi.solmu.problems;

import fi.solmu.item.Item;
import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.item.Shape;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A solution or a proposal to improve, as the page of its problem and the registers show it. */
public record Remedy(
        ItemId id, Kind kind, int number, String title, String text, String language, String state, String owner, int colour,
        @Nullable String role, @Nullable LocalDate proposed, @Nullable LocalDate decided, @Nullable LocalDate carriedOut,
        int helped, int notHelped, @Nullable Boolean mine) {

    /** When it was proposed and decided, when what is new by it was in use, and whom it has helped; mine is the reader's own answer. */
    record Days(
            ItemId id, @Nullable LocalDate proposed, @Nullable LocalDate decided, @Nullable LocalDate carriedOut, int helped, int notHelped,
            @Nullable Boolean mine) {

        /** Of what was tied between two questions. */
        static Days unknown(ItemId id) {
            return new Days(id, null, null, null, 0, 0, null);
        }
    }

    static Remedy of(Item item, Days days) {
        return new Remedy(
                item.id(), item.kind(), item.number(), item.title(), item.text(), item.language(), item.state(), item.ownerName(),
                item.ownerColour(), item.ownerRoleTitle(), days.proposed, days.decided, days.carriedOut,
                days.helped, days.notHelped, days.mine);
    }

    public String code() {
        return kind.letters() + "-" + number;
    }

    public String place() {
        return "/" + kind.place() + "/" + id;
    }

    public String stateLabel() {
        return Shape.stateLabel(kind, state);
    }

    public boolean isInUse() {
        return state.equals("CARRIED_OUT") || state.equals("VERIFIED");
    }

    /** Nobody is asked twice the same; whoever has answered may say otherwise. */
    public boolean mayBeAnswered(boolean helped) {
        return mine == null || mine != helped;
    }

    public boolean isAnswered() {
        return helped + notHelped > 0;
    }

    public String knot() {
        return isInUse() ? "tied" : state.equals("ACCEPTED") ? "half" : state.equals("REJECTED") ? "loose" : "open";
    }

    public String tone() {
        return isInUse() ? "ok" : state.equals("PROPOSED") ? "warn" : "soft";
    }
}
