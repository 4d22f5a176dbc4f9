package fi.solmu.cards.situation;

import fi.solmu.item.Item;
import fi.solmu.network.Role;
import fi.solmu.web.FreeText;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A situation with its log as far as it has come: who is party to it, who leads, and what may be told of it by whom. */
public record Course(
        Item item, Situation situation, Set<UUID> parties, Set<UUID> members, List<Role> roles, List<Entry> log, Standing standing) {

    static final int LONGEST = 2_000;
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    public Course {
        parties = Set.copyOf(parties);
        members = Set.copyOf(members);
        roles = List.copyOf(roles);
        log = List.copyOf(log);
    }

    public boolean isOngoing() {
        return item.state().equals(Situation.State.ONGOING.name()) && !item.isRemoved();
    }

    public boolean isDrill() {
        return situation.isDrill();
    }

    /** Whether the same people see the other: what is told of one is told to those alone. */
    boolean isSeenAs(Item other) {
        return audience(item).equals(audience(other));
    }

    boolean isSeenBy(UUID organisation) {
        return isSeenBy(item, organisation);
    }

    static boolean isSeenBy(Item item, UUID organisation) {
        var audience = audience(item);
        return audience.isEmpty() || audience.contains(organisation);
    }

    /** Who is named and who has something to do; where nobody is named, to whom alone it is shown, or who has been heard from. */
    static Set<UUID> parties(Item item, Situation situation, Set<UUID> named, Standing standing) {
        var open = !situation.isOfNobody() ? Set.<UUID>of() : audience(item).isEmpty() ? standing.heard() : audience(item);
        return Stream.of(named, standing.doers(), open).flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Everybody of the network, where nobody is named. */
    private static Set<UUID> audience(Item item) {
        return switch (item.visibility()) {
            case NETWORK, PUBLIC -> Set.of();
            case ORGANISATION -> Set.of(item.owner());
            case PARTIES -> Stream.concat(item.parties().stream(), Stream.of(item.owner())).collect(Collectors.toUnmodifiableSet());
        };
    }

    public Optional<Role> leader() {
        return role(situation.leader());
    }

    public UUID leading() {
        return leader().map(Role::organisation).orElse(item.owner());
    }

    /** The organisation that leads, the one that started it, and the coordinator tell for others too, and stand it down. */
    public boolean isLedBy(Viewer viewer) {
        return viewer.isCoordinator()
            || viewer.isMember() && (viewer.organisation().equals(leading()) || viewer.organisation().equals(item.owner()));
    }

    /**
     * What whoever knew so many entries may not know. Two that were told at once stand in the order in which they were received, which
     * need not be that in which they were kept, so somewhat more is told.
     */
    List<UUID> since(int known) {
        if (known >= log.size()) {
            return List.of();
        }
        var from = known <= 0 ? Instant.MIN : log.get(known - 1).received().minus(OVERLAP);
        return log.stream().filter(each -> !each.received().isBefore(from)).map(Entry::id).toList();
    }

    /** Those in a role that is called answer for it, whoever of the organisation has seen it before. */
    boolean isAwaited(Viewer viewer) {
        return standing.of(viewer.organisation()).stream()
            .filter(line -> line.state().compareTo(Line.State.ACCEPTED) < 0)
            .map(line -> line.task().role()).anyMatch(role -> role != null && viewer.roles().contains(role))
            && log.stream().filter(each -> viewer.person().equals(each.person()))
                .noneMatch(each -> each.what() == What.SEEN || each.what().isOfTask());
    }

    /** A task that no card has: somebody has added it on the spot. */
    public boolean hasAdded(@Nullable UUID task) {
        return log.stream().anyMatch(each -> each.what() == What.ADDED && each.id().equals(task));
    }

    public Optional<Role> role(@Nullable UUID id) {
        return roles.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    @Nullable UUID ownerOf(@Nullable UUID role) {
        return role(role).map(Role::organisation).orElse(null);
    }

    /** What is told as it will be kept: whose it is, and refused with a sentence when it cannot be told so. */
    Entry settled(Entry asked, Predicate<UUID> isOfCard, Viewer by) {
        if (!asked.what().isOfPeople()) {
            throw Refused.at("what", "cards.run-no-such-word");
        }
        var told = whose(asked, isOfCard, by);
        FreeText.fault("text", told.text(), LONGEST).ifPresent(fault -> {
            throw new Refused(List.of(fault));
        });
        if (told.what().needsWords() && FreeText.isInvisible(told.text())) {
            throw Refused.at("text", "cards.run-words-needed-" + told.what().word().replace('_', '-'));
        }
        if (told.role() != null && role(told.role()).isEmpty()) {
            throw Refused.at("role", "cards.run-no-such-role");
        }
        if (Stream.of(told.organisation(), told.asked()).anyMatch(each -> each != null && !members.contains(each))) {
            throw new Refused("cards.run-no-such-thing");
        }
        if (told.what() == What.CANNOT && told.asked() != null && told.asked().equals(told.organisation())) {
            throw Refused.at("asked", "cards.run-ask-another");
        }
        if (told.what() == What.HANDED_OVER && told.role() == null && told.text().isEmpty()) {
            throw Refused.at("role", "cards.run-to-whom");
        }
        if (told.what() == What.REPORT_PROMISED && (told.until() == null || !told.until().isAfter(told.when()))) {
            throw Refused.at("until", "cards.run-until-ahead");
        }
        if (told.what() == What.STOOD_DOWN && !isLedBy(by)) {
            throw new Refused("cards.run-leader-stands-down");
        }
        if (told.what() == What.UNDONE) {
            undoes(told, by);
        }
        return told.what() == What.ADDED && told.role() != null ? of(told, ownerOf(told.role())) : told;
    }

    /**
     * One tells for one's own organisation; only who leads tells for others. What was done by another version of the card, or of a task
     * whose adding was undone, is kept all the same.
     */
    private Entry whose(Entry asked, Predicate<UUID> isOfCard, Viewer by) {
        if (asked.what() != What.SEEN && !asked.what().isOfTask()) {
            return asked;
        }
        var told = asked.organisation() == null ? of(asked, by.organisation()) : asked;
        if (!by.organisation().equals(told.organisation()) && !isLedBy(by)) {
            throw new Refused("cards.run-not-yours");
        }
        if (told.what().isOfTask() && (told.task() == null || !isKnown(told.task(), isOfCard))) {
            throw new Refused("cards.run-no-such-task");
        }
        if (told.what().isOfTask() && standing.has(told.task()) && standing.line(told.task(), told.organisation()).isEmpty()) {
            throw new Refused("cards.run-not-their-task");
        }
        return told;
    }

    private boolean isKnown(UUID task, Predicate<UUID> isOfCard) {
        return standing.has(task) || log.stream().anyMatch(each -> each.what() == What.ADDED && each.id().equals(task)) || isOfCard.test(task);
    }

    private void undoes(Entry told, Viewer by) {
        var target = log.stream().filter(each -> each.id().equals(told.undone())).findFirst()
            .filter(each -> each.what() != What.UNDONE && each.what().isOfPeople()).orElseThrow(() -> new Refused("cards.run-nothing-to-undo"));
        if (!target.by().equals(by.organisation()) && !isLedBy(by)) {
            throw new Refused("cards.run-not-yours");
        }
    }

    public boolean mayUndo(Entry entry, Viewer viewer) {
        return viewer.isMember() && !item.isRemoved() && entry.what() != What.UNDONE && !standing.undone().contains(entry.id())
            && entry.what() != What.SEEN && entry.what().isOfPeople() && (Objects.equals(entry.by(), viewer.organisation()) || isLedBy(viewer));
    }

    private static Entry of(Entry told, @Nullable UUID organisation) {
        return new Entry(told.id(), told.what(), told.task(), organisation, told.asked(), told.role(), told.text(), told.until(),
                told.undone(), told.person(), told.by(), told.at(), told.received(), told.begun());
    }
}
