package fi.solmu.cards;

import fi.solmu.cards.situation.Aids;
import fi.solmu.item.files.Picture;
import fi.solmu.network.Role;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task as a page shows it: its words in the reader's language, be they old, who does it, what it waits for and who waits. */
public record CardTask(
        UUID id, int number, String title, String text, String when, String why, String how, String where,
        @Nullable Role role, List<Wait> waits, List<Wait> awaitedBy, Aids aids,
        String language, boolean isOld, List<Picture> pictures) {

    /**
     * What goes from one organisation to another: the other of them, its task or else its roles, and whether it is awaited from those who
     * look. Original is what it is called in the language of the card.
     */
    public record Wait(UUID party, String organisation, int colour, String what, String original, boolean isOurs, @Nullable End end,
            List<Role> roles) {

        public Wait {
            roles = List.copyOf(roles);
        }

        /** The other has no task on the card by which it would give this. */
        public boolean isLoose() {
            return end == null;
        }
    }

    /** The task at the other end. */
    public record End(UUID id, int number, String title, String when) {

        public String anchor() {
            return "task-" + id;
        }
    }

    public CardTask {
        waits = List.copyOf(waits);
        awaitedBy = List.copyOf(awaitedBy);
        pictures = List.copyOf(pictures);
    }

    public String place() {
        return "/cards/steps/" + id;
    }

    public String anchor() {
        return "task-" + id;
    }

    /** Where its words in that language are mended. */
    public String translation(String asked) {
        return "/items/" + id + "/translations/" + asked;
    }

    /** One press from a task to a problem that concerns it. */
    public String newProblem() {
        return "/problems/log?from=" + id;
    }

    public int colour() {
        return role == null ? 0 : role.colour();
    }

    public boolean hasPhone() {
        return role != null && !role.phone().isEmpty();
    }
}
