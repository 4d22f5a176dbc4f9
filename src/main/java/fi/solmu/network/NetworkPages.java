package fi.solmu.network;

import fi.solmu.web.Viewer;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws the page of a network together from its parties, roles and what the floors above know of them. */
@Component
@Transactional(readOnly = true)
class NetworkPages {

    private final Networks networks;
    private final Organisations organisations;
    private final Roles roles;
    private final ObjectProvider<RoleMatters> matters;

    NetworkPages(Networks networks, Organisations organisations, Roles roles, ObjectProvider<RoleMatters> matters) {
        this.networks = networks;
        this.organisations = organisations;
        this.roles = roles;
        this.matters = matters;
    }

    NetworkPage of(Viewer viewer) {
        var byParty = roles.of(viewer).stream().collect(Collectors.groupingBy(Role::organisation));
        var parties = organisations.of(viewer).stream()
            .map(each -> new NetworkPage.Party(each, byParty.getOrDefault(each.id(), List.of()))).toList();
        var concepts = matters.stream().flatMap(each -> each.concepts(viewer).stream());
        return new NetworkPage(networks.of(viewer), parties, Matrix.of(parties, concepts.toList()));
    }
}
