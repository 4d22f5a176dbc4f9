package fi.solmu.network;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody in an organisation answers for; persons hold it for a time. */
public record Role(
        UUID id, UUID organisation, String organisationName, int colour, String title, String task, String competence,
        String phone, String email, @Nullable UUID concept, List<Holder> holders) {

    /** A person in the role today, or the deputy. */
    public record Holder(UUID id, UUID person, String name, boolean isDeputy) {}

    public Role {
        holders = List.copyOf(holders);
    }

    public boolean isVacant() {
        return holders.stream().allMatch(Holder::isDeputy);
    }
}
