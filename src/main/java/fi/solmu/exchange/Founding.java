package fi.solmu.exchange;

import fi.solmu.item.ItemId;
import fi.solmu.network.Newcomers;
import fi.solmu.web.Access;
import fi.solmu.web.Viewer;
import java.util.UUID;

/** Who makes a network from a file, and the organisation that answers in it for what nobody else does. */
final class Founding {

    private final UUID person;
    private final String name;
    private final UUID organisation;
    private final boolean isListed;
    private final boolean ownOrganisation;
    private final String organisationName;

    Founding(OpenedFile opened, Wish wish) {
        var roster = opened.roster();
        var keys = opened.keys();
        var founder = wish.founder();
        var coordinator = roster.firstCoordinator();
        var listed = founder == null
                ? coordinator
                : roster.people().stream().filter(each -> keys.key(each.id()).equals(founder.person())).findFirst();
        isListed = listed.isPresent();
        person = founder == null ? keys.key(coordinator.orElseThrow().id()) : founder.person();
        name = founder == null ? coordinator.orElseThrow().name() : founder.name();
        var acts = listed.or(() -> coordinator).map(Roster.Person::organisation).orElse(roster.firstOrganisation());
        ownOrganisation = acts.isEmpty();
        organisationName = founder == null ? name : founder.organisation();
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

    /** A founder whom the file does not know may bring an organisation, too. */
    void bringOrganisation(Newcomers newcomers, Viewer by) {
        if (ownOrganisation) {
            newcomers.join(new Newcomers.Party(organisation, organisationName, "other", "", "", null, null), by);
        }
    }

    /** Once the organisations are there, so is a founder whom the file gives no place. */
    void join(Newcomers newcomers, Viewer by) {
        if (!isListed) {
            newcomers.join(new Newcomers.Place(person, organisation, Access.COORDINATOR, null, null), by);
        }
    }
}
