package fi.solmu.cards.situation;

import fi.solmu.item.ItemId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** To what a role is called in a situation, and how far that has come. */
record RoleCall(
        UUID id, UUID role, Why why, @Nullable UUID task, UUID by, State state, int patience, Instant made, @Nullable Instant told) {

    /** In minutes, where the card says nothing. */
    static final int USUAL_PATIENCE = 15;

    /** Why a role is called; to some of it an answer is waited for. */
    enum Why {
        STARTED, ASKED, ADDED, HANDED_OVER, REPORT_PROMISED, STOOD_DOWN, SHIFT_OFFERED;

        boolean isToBeAnswered() {
            return compareTo(REPORT_PROMISED) < 0;
        }
    }

    /** It waits for the duty time, has been told, has come to its end, or has been passed on to the deputy. */
    enum State { WAITING, TOLD, ENDED, PASSED_ON }

    /** Of the same cause there is one call, whoever makes it. */
    static UUID id(ItemId situation, UUID role, Why why, UUID cause) {
        return UUID.nameUUIDFromBytes((situation + " " + role + " " + why + " " + cause).getBytes(StandardCharsets.UTF_8));
    }

    UUID passedOn() {
        return UUID.nameUUIDFromBytes((id + " passed on").getBytes(StandardCharsets.UTF_8));
    }

    static String words(String why, boolean isDrill) {
        return "cards.call-" + why.toLowerCase(Locale.ROOT).replace('_', '-') + (isDrill ? "-drill" : "");
    }

    boolean isSilent(Course course, Instant now) {
        return state == State.TOLD && told != null && !now.isBefore(told.plus(Duration.ofMinutes(patience))) && !isAnswered(course);
    }

    /** Something of what it calls to has been told of, or the organisation of a role without tasks has been heard from. */
    boolean isAnswered(Course course) {
        var owner = course.ownerOf(role);
        if (owner == null) {
            return true;
        }
        var lines = task == null
            ? course.standing().of(owner).stream().filter(line -> role.equals(line.task().role())).toList()
            : course.standing().line(task, owner).stream().toList();
        return lines.isEmpty() ? course.standing().isHeardFrom(owner) : lines.stream().anyMatch(line -> line.state() != Line.State.SENT);
    }
}
