package fi.solmu.item;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An item as somebody wants it to be: what every item knows, and the fields of its kind. */
public record ItemDraft(
        String title,
        String text,
        String state,
        String language,
        UUID owner,
        @Nullable UUID ownerRole,
        Visibility visibility,
        List<UUID> parties,
        @Nullable LocalDate reviewBy,
        Fields fields) {

    public ItemDraft {
        parties = List.copyOf(parties);
    }

    public ItemDraft in(String next) {
        return new ItemDraft(title, text, next, language, owner, ownerRole, visibility, parties, reviewBy, fields);
    }

    public ItemDraft with(Fields next) {
        return new ItemDraft(title, text, state, language, owner, ownerRole, visibility, parties, reviewBy, next);
    }
}
