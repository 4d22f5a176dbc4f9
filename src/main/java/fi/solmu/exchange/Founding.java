package fi.solmu.exchange;

import fi.solmu.item.ItemId;
import java.util.UUID;

/** Who makes a network from a file, and the organisation that answers in it for what nobody else does. */
final class Founding {

    private final UUID person;
    private final String name;
    private final UUID organisation;
    private final boolean isListed;
    private final boolean ownOrganisation;

    Founding(OpenedFile opened, Wish wish) {
        var roster = opened.roster();
        var keys = opened.keys();
        var founder = wish.founder();
        var coordinator = roster.firstCoordinator();
        var listed = founder == null
                ? coordinator
                : roster.people().stream().filter(each -> wish.withPeople() && keys.key(each.id()).equals(founder.person())).findFirst();
        isListed = listed.isPresent();
        person = founder == null ? keys.key(coordinator.orElseThrow().id()) : founder.person();
        name = founder == null ? coordinator.orElseThrow().name() : founder.name();
        var acts = listed.or(() -> wish.withPeople() ? coordinator : java.util.Optional.empty()).map(Roster.Person::organisation)
            .orElse(wish.withPeople() ? roster.firstOrganisation() : "");
        ownOrganisation = acts.isEmpty();
        organisation = ownOrganisation ? ItemId.nextUuid() : keys.key(acts);
        roster.isCoordinatedBy(organisation);
    }

    UUID person() {
        return person;
    }

    String name() {
        return name;
    }

    UUID organisation() {
        return organisation;
    }

    /** Whether the file itself gives the founder a place. */
    boolean isListed() {
        return isListed;
    }

    /** Whether the founder brings an organisation that the file does not know. */
    boolean bringsOrganisation() {
        return ownOrganisation;
    }
}
