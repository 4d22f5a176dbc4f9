package fi.solmu.network;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody in an organisation answers for; persons hold it for a time. */
public record Role(
        UUID id, UUID organisation, String organisationName, int colour, String title, String task, String competence,
        String phone, String email, @Nullable UUID concept, @Nullable Integer monthLimit, List<Holder> holders) {

    /** As many practices in one month are work enough, where nothing else is said (rule D04). */
    public static final int USUAL_LIMIT = 3;

    /** A person in the role today, or the deputy. */
    public record Holder(UUID id, UUID person, String name, String email, boolean isDeputy) {}

    public Role {
        holders = List.copyOf(holders);
    }

    /** More practices in one month than this are too many. */
    public int mostAMonth() {
        return monthLimit == null ? USUAL_LIMIT : monthLimit;
    }

    public boolean isVacant() {
        return holders.stream().allMatch(Holder::isDeputy);
    }

    /** The number as a telephone dials it. */
    public String dialled() {
        return phone.replaceAll("[^+0-9]", "");
    }

    /** The role's own mailbox, or else that of whoever is in the role. */
    public String mailbox() {
        return !email.isEmpty() || holders.isEmpty() ? email : holders.get(0).email();
    }

    /** What a form asks of it, without who holds it and what the network calls its organisation. */
    Role asAsked() {
        return new Role(id, organisation, "", 0, title, task, competence, phone, email, concept, monthLimit, List.of());
    }
}
