package fi.solmu.network;

import fi.solmu.web.Access;
import fi.solmu.web.Initials;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A person who acts for an organisation in a network, and the roles they hold there today. */
public record Member(
        UUID person, String name, String email, UUID organisation, String organisationName, int colour, Access access,
        LocalDate since, List<String> roles) {

    public String initials() {
        return Initials.of(name);
    }

    public boolean isCoordinator() {
        return access == Access.COORDINATOR;
    }
}
