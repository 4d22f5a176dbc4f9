package fi.solmu.cards.knowing;

import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A card in force and one who must know it: in which roles, what they have read of it, and when they have rehearsed it. */
public record OwnCard(
        UUID card, int number, String title, UUID person, String name, List<UUID> roles, List<UUID> playing, int tasks, int steps,
        boolean leads, int version, @Nullable Integer readVersion, @Nullable LocalDate readOn, boolean isRead, int months,
        List<Rehearsal> rehearsals) {

    /** Those one leads first, then those with most to do. */
    static final Comparator<OwnCard> BY_IMPORTANCE = Comparator.comparing(OwnCard::leads).reversed()
        .thenComparing(Comparator.comparing(OwnCard::tasks).reversed()).thenComparing(OwnCard::number);

    /** The own tasks are read with care, the others looked over. */
    private static final int SECONDS_A_TASK = 40;
    private static final int SECONDS_A_TASK_OF_OTHERS = 15;
    private static final int MINUTES_TO_PLAY = 3;

    public OwnCard {
        roles = List.copyOf(roles);
        playing = List.copyOf(playing);
        rehearsals = List.copyOf(rehearsals);
    }

    public String place() {
        return Kind.ACTION_CARD.place(new ItemId(card));
    }

    public String code() {
        return Kind.ACTION_CARD.letters() + "-" + number;
    }

    /** Read before, and not the same any more to whoever read it. */
    public boolean isChanged() {
        return !isRead && readVersion != null;
    }

    public Optional<Rehearsal> last(UUID role) {
        return rehearsals.stream().filter(each -> each.role().equals(role)).max(Comparator.comparing(Rehearsal::day));
    }

    /** The last day on which the rehearsal of the role is fresh. */
    public Optional<LocalDate> freshUntil(UUID role) {
        return last(role).map(each -> each.day().plusMonths(months));
    }

    public boolean isFresh(UUID role, LocalDate today) {
        return freshUntil(role).filter(until -> !until.isBefore(today)).isPresent();
    }

    public List<UUID> toRehearse(LocalDate today) {
        return playing.stream().filter(role -> !isFresh(role, today)).toList();
    }

    public boolean isDone(LocalDate today) {
        return isRead && toRehearse(today).isEmpty();
    }

    /** Minutes that reading takes, at least one. */
    public int toRead() {
        return Math.max(1, Math.round((tasks * SECONDS_A_TASK + (steps - tasks) * SECONDS_A_TASK_OF_OTHERS) / 60f));
    }

    /** Minutes that playing one role takes, when one goes from moment to moment. */
    public int toPlay() {
        return MINUTES_TO_PLAY + tasks;
    }

    public int minutesLeft(LocalDate today) {
        return (isRead ? 0 : toRead()) + toRehearse(today).size() * toPlay();
    }
}
