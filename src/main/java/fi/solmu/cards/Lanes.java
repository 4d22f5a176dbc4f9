package fi.solmu.cards;

import fi.solmu.cards.Lane.Crossing;
import fi.solmu.cards.Lane.Gift;
import fi.solmu.cards.Lane.Mark;
import fi.solmu.cards.Lane.Stretch;
import fi.solmu.network.Organisation;
import fi.solmu.web.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The whole network's part in a card: a lane for each party, time from left to right, and what goes from lane to lane. */
public record Lanes(CardPage card, List<CardPhase> phases, List<Lane> lanes) {

    public Lanes {
        phases = List.copyOf(phases);
        lanes = List.copyOf(lanes);
    }

    /** Those who act come in the order in which they begin, then those who only give, then the rest of the parties. */
    static Lanes of(CardPage card, Viewer viewer) {
        var phases = card.phases();
        var tasks = phases.stream().flatMap(phase -> phase.ours().stream()).toList();
        var known = card.parties().stream().collect(Collectors.toMap(Organisation::id, each -> each));
        var order = new ArrayList<@Nullable UUID>(Stream.of(
                tasks.stream().map(task -> owner(task, known)).filter(Objects::nonNull),
                tasks.stream().flatMap(task -> task.waits().stream()).map(CardTask.Wait::party),
                card.text().parties().stream())
            .flatMap(each -> each).filter(known::containsKey).distinct().toList());
        if (tasks.stream().anyMatch(task -> owner(task, known) == null)) {
            order.add(null);
        }
        return new Lanes(card, phases, order.stream().map(id -> new Lane(
            id == null ? null : known.get(id), viewer.organisation().equals(id),
            phases.stream().map(phase -> stretch(phase, order, id, known)).toList())).toList());
    }

    private static Stretch stretch(CardPhase phase, List<@Nullable UUID> order, @Nullable UUID lane, Map<UUID, Organisation> known) {
        var given = given(phase);
        return new Stretch(
                given.stream().map(each -> new Crossing(
                    Mark.of(order.indexOf(lane), order.indexOf(each.need().party()), order.indexOf(owner(each.to(), known))),
                    each.need().isLoose())).toList(),
                phase.ours().stream().filter(task -> Objects.equals(owner(task, known), lane)).toList(),
                given.stream().filter(each -> each.need().party().equals(lane)).toList());
    }

    /** What is awaited in a stretch of time. */
    public static List<Gift> given(CardPhase phase) {
        return phase.ours().stream().flatMap(task -> task.waits().stream().map(wait -> new Gift(task, wait))).toList();
    }

    /** Everything that goes from one party to another, in order of time. */
    public List<Gift> handoffs() {
        return phases.stream().flatMap(phase -> given(phase).stream()).toList();
    }

    /** Nobody's where there is no role, or that of somebody who is here no more. */
    private static @Nullable UUID owner(CardTask task, Map<UUID, Organisation> known) {
        var owner = task.role() == null ? null : task.role().organisation();
        return owner == null || !known.containsKey(owner) ? null : owner;
    }
}
