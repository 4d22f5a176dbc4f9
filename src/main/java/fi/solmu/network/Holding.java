package fi.solmu.network;

import fi.solmu.web.Form;
import fi.solmu.web.Initials;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person in a role from a day to a day, as its holder or as the deputy. */
public record Holding(
        UUID id, UUID role, UUID person, String name, String email, boolean isDeputy, LocalDate since, @Nullable LocalDate until) {

    public String initials() {
        return Initials.of(name);
    }

    public boolean isOver(LocalDate today) {
        return until != null && until.isBefore(today);
    }

    public boolean isToCome(LocalDate today) {
        return since.isAfter(today);
    }

    Form form() {
        return Form.of("person", person.toString(), "deputy", isDeputy ? "true" : null, "since", since.toString(),
                "until", until == null ? null : until.toString());
    }
}
