package fi.solmu.cards.knowing;

import fi.solmu.network.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** The cards that somebody must know: to be read, to be rehearsed, and done; or those of everybody in an organisation. */
public record OwnCards(List<OwnCard> cards, List<Role> everyRole, LocalDate today) {

    /** Somebody and what they have left. */
    public record Somebody(String name, List<OwnCard> cards) {}

    /** A role of a card that is to be rehearsed. */
    public record Turn(OwnCard card, UUID role) {}

    public OwnCards {
        cards = List.copyOf(cards);
        everyRole = List.copyOf(everyRole);
    }

    public List<OwnCard> toRead() {
        return cards.stream().filter(each -> !each.isRead()).toList();
    }

    public List<Turn> toRehearse() {
        return cards.stream().flatMap(each -> each.toRehearse(today).stream().map(role -> new Turn(each, role))).toList();
    }

    /** Whatever has been read or rehearsed is told, be something else of the card left. */
    public List<OwnCard> done() {
        return cards.stream().filter(each -> each.isRead() || !each.rehearsals().isEmpty()).toList();
    }

    /** The cards of which something is left, each once. */
    public List<OwnCard> undone() {
        return cards.stream().filter(each -> !each.isRead() || !each.toRehearse(today).isEmpty()).toList();
    }

    public int left() {
        return toRead().size() + toRehearse().size();
    }

    public int minutes() {
        return cards.stream().mapToInt(each -> each.minutesLeft(today)).sum();
    }

    public String role(UUID id) {
        return everyRole.stream().filter(each -> each.id().equals(id)).map(Role::title).findFirst().orElse("");
    }

    /** In the order of names: nobody is ranked. */
    public List<Somebody> people() {
        var byPerson = new LinkedHashMap<UUID, List<OwnCard>>();
        cards.forEach(each -> byPerson.computeIfAbsent(each.person(), none -> new ArrayList<>()).add(each));
        var collator = java.text.Collator.getInstance(java.util.Locale.forLanguageTag("fi"));
        return byPerson.values().stream().map(each -> new Somebody(each.get(0).name(), each))
            .sorted((one, other) -> collator.compare(one.name(), other.name())).toList();
    }

    public OwnCards of(Somebody somebody) {
        return new OwnCards(somebody.cards(), everyRole, today);
    }
}
