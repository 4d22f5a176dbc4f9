package fi.solmu.cards;

import fi.solmu.network.Role;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task as a page shows it: its words in the reader's language, who does it, and what it waits for. */
public record CardTask(
        UUID id, int number, String title, String text, String when, String why, String how, String where,
        @Nullable Role role, List<Wait> waits) {

    /** What the task waits for from an organisation; ours is what is awaited from those who look. */
    public record Wait(String organisation, int colour, String what, boolean isOurs) {}

    public CardTask {
        waits = List.copyOf(waits);
    }

    public String place() {
        return "/cards/steps/" + id;
    }

    public String anchor() {
        return "task-" + id;
    }

    /** One press from a task to a problem that concerns it. */
    public String newProblem() {
        return "/new/problem?from=" + id + "&relation=concerns&forward=false";
    }

    public int colour() {
        return role == null ? 0 : role.colour();
    }

    public boolean hasPhone() {
        return role != null && !role.phone().isEmpty();
    }
}
