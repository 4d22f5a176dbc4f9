package fi.solmu.problems;

import fi.solmu.item.Item;
import fi.solmu.item.Visibility;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which organisations see something: the whole network, or those that are named. */
record Audience(boolean isNetwork, Set<UUID> named) {

    static Audience of(Item item) {
        var named = new LinkedHashSet<>(List.of(item.owner()));
        return switch (item.visibility()) {
            case NETWORK, PUBLIC -> new Audience(true, Set.of());
            case ORGANISATION -> new Audience(false, named);
            case PARTIES -> {
                named.addAll(item.parties());
                yield new Audience(false, named);
            }
        };
    }

    static Audience only(UUID organisation) {
        return new Audience(false, Set.of(organisation));
    }

    /** Of what that organisation writes from all these places: those who see each of them, and itself. */
    static Audience of(List<Item> places, UUID writer) {
        var narrow = places.stream().map(Audience::of).filter(each -> !each.isNetwork).toList();
        if (narrow.isEmpty()) {
            return new Audience(true, Set.of());
        }
        var both = new LinkedHashSet<>(narrow.get(0).named);
        narrow.forEach(each -> both.retainAll(each.named));
        both.add(writer);
        return new Audience(false, both);
    }

    Visibility visibility() {
        return isNetwork ? Visibility.NETWORK : named.size() == 1 ? Visibility.ORGANISATION : Visibility.PARTIES;
    }

    /** Of an organisation alone nobody else need be named. */
    List<String> seenBy() {
        return named.size() < 2 ? List.of() : named.stream().map(UUID::toString).toList();
    }
}
