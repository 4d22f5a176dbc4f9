package fi.solmu.item;

import fi.solmu.web.Refused;
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
        List<String> tags,
        @Nullable LocalDate reviewBy,
        Fields fields) {

    public ItemDraft {
        parties = List.copyOf(parties);
        tags = List.copyOf(tags);
    }

    /** One that nobody has marked with tags. */
    public ItemDraft(
            String title, String text, String state, String language, UUID owner, @Nullable UUID ownerRole, Visibility visibility,
            List<UUID> parties, @Nullable LocalDate reviewBy, Fields fields) {
        this(title, text, state, language, owner, ownerRole, visibility, parties, List.of(), reviewBy, fields);
    }

    /** Nobody puts an item out of their own sight; the rows would refuse it too, without saying why. */
    void refuseHidingFrom(UUID organisation) {
        if (!isSeenBy(organisation)) {
            throw Refused.at("visibility", "item.hidden-from-you");
        }
    }

    /** Whether that organisation sees it, by the rule that the rows of items keep. */
    private boolean isSeenBy(UUID organisation) {
        return switch (visibility) {
            case NETWORK, PUBLIC -> true;
            case ORGANISATION -> organisation.equals(owner);
            case PARTIES -> organisation.equals(owner) || parties.contains(organisation);
        };
    }

    public ItemDraft in(String next) {
        return new ItemDraft(title, text, next, language, owner, ownerRole, visibility, parties, tags, reviewBy, fields);
    }

    public ItemDraft writtenIn(String next) {
        return new ItemDraft(title, text, state, next, owner, ownerRole, visibility, parties, tags, reviewBy, fields);
    }

    /** The same in the words of a translation. */
    ItemDraft saying(Translation said) {
        return new ItemDraft(
                said.title(), said.words(), state, said.language(), owner, ownerRole, visibility, parties, tags, reviewBy, fields);
    }

    public ItemDraft with(Fields next) {
        return new ItemDraft(title, text, state, language, owner, ownerRole, visibility, parties, tags, reviewBy, next);
    }

    public ItemDraft marked(List<String> next) {
        return new ItemDraft(title, text, state, language, owner, ownerRole, visibility, parties, next, reviewBy, fields);
    }
}
