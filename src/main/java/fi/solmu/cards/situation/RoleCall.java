package fi.solmu.cards.situation;

import fi.solmu.item.ItemId;
import fi.solmu.network.OnDuty;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** To what a role is called in a situation, and how far that has come. */
record RoleCall(
        UUID id, UUID role, Why why, @Nullable UUID task, UUID by, UUID byOrganisation, State state, int patience, Instant made,
        @Nullable Instant told) {

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
        return key(situation + " " + role + " " + why + " " + cause);
    }

    UUID passedOn() {
        return key(id + " passed on");
    }

    /** The duty time ended before the patience: nobody was told of the silence. */
    UUID unheard() {
        return key(id + " unheard");
    }

    /** What was told in an earlier duty time is told anew. */
    UUID telling() {
        return told == null ? id : key(id + " " + told);
    }

    private static UUID key(String words) {
        return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
    }

    static String words(String why, boolean isDrill) {
        return "cards.call-" + why.toLowerCase(Locale.ROOT).replace('_', '-') + (isDrill ? "-drill" : "");
    }

    boolean isSilent(Instant now) {
        return state == State.TOLD && told != null && !now.isBefore(told.plus(Duration.ofMinutes(patience)));
    }

    /** Whoever waits for the duty time has heard nothing yet: that ends only with the tasks. */
    boolean isAnswered(Course course, OnDuty.Called called) {
        return isSettled(course) || state != State.WAITING && isHeard(course, called);
    }

    /** Somebody has taken all that it calls to, or it is over, or the word that it was made for was taken back. */
    boolean isSettled(Course course) {
        if (isTakenBack(course)) {
            return true;
        }
        var lines = lines(course);
        boolean isWithin = isWithin(course);
        return !lines.isEmpty() && lines.stream()
            .allMatch(line -> line.isOver() || !isWithin && line.state().compareTo(Line.State.ACCEPTED) >= 0);
    }

    /**
     * Something of what it calls to has been told of by the organisation, or somebody in the role has been heard from. That the
     * organisation has seen it is said by whoever of them opens the board, so only those in the role count for that.
     */
    private boolean isHeard(Course course, OnDuty.Called called) {
        var tasks = lines(course).stream().map(line -> line.task().id()).toList();
        boolean isWithin = isWithin(course);
        return course.log().stream()
            .filter(said -> said.what().isOfPeople() && said.what() != What.UNDONE && !course.standing().undone().contains(said.id()))
            .filter(said -> called.organisation().equals(said.organisation() == null ? said.by() : said.organisation()))
            .filter(said -> why == Why.STARTED || !said.received().isBefore(made))
            .anyMatch(said -> said.what().isOfTask() && tasks.contains(said.task()) && (!isWithin || called.has(said.person()))
                || !isWithin && called.has(said.person()) && (said.what() == What.SEEN || tasks.isEmpty()));
    }

    private List<Line> lines(Course course) {
        var owner = course.ownerOf(role);
        return course.standing().lines().stream().filter(line -> owner == null || line.organisation().equals(owner))
            .filter(line -> task == null ? role.equals(line.task().role()) : line.task().id().equals(task)).toList();
    }

    private boolean isTakenBack(Course course) {
        return course.log().stream().anyMatch(said -> course.standing().undone().contains(said.id())
            && id.equals(id(course.item().id(), role, why, said.id())));
    }

    RoleCall as(State other) {
        return new RoleCall(id, role, why, task, by, byOrganisation, other, patience, made, told);
    }

    /** A word of theirs, or of those who asked them: when that is taken back, they may be asked again. */
    boolean concerns(Entry said, Course course) {
        boolean isOwn = Objects.equals(course.ownerOf(role), said.organisation());
        return isOwn && said.task() == null || lines(course).stream().anyMatch(line -> line.task().id().equals(said.task())
            && (isOwn || said.organisation() != null && said.organisation().equals(line.askedBy())));
    }

    /** Handed over to another role of the same organisation: what was said before was said by the one that gave it away. */
    private boolean isWithin(Course course) {
        return why == Why.HANDED_OVER && course.log().stream().anyMatch(said -> said.what() == What.HANDED_OVER
            && id.equals(id(course.item().id(), role, why, said.id()))
            && said.organisation() != null && said.organisation().equals(course.ownerOf(role)));
    }
}
