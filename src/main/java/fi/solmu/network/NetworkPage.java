package fi.solmu.network;

import java.util.List;

/** A network as its page shows it. */
public record NetworkPage(Networks.Network network, List<Party> parties, Matrix matrix) {

    /** An organisation with its roles here. */
    public record Party(Organisation organisation, List<Role> roles) {}

    public long vacant() {
        return parties.stream().flatMap(party -> party.roles().stream()).filter(Role::isVacant).count();
    }
}
