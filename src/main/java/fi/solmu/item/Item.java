package fi.solmu.item;

import fi.solmu.web.Page;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What everything in a network knows of itself, read in the reader's language or else in the one it was written in. */
public record Item(
        ItemId id,
        Kind kind,
        int number,
        String title,
        String text,
        String language,
        boolean isOutdated,
        String sourceLanguage,
        String sourceTitle,
        String sourceText,
        String state,
        UUID owner,
        String ownerName,
        int ownerColour,
        @Nullable UUID ownerRole,
        @Nullable String ownerRoleTitle,
        Visibility visibility,
        List<UUID> parties,
        List<String> tags,
        int revision,
        @Nullable LocalDate reviewBy,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant removedAt,
        boolean isUnconfirmed) {

    /** What people say aloud: TK-12. */
    public String code() {
        return kind.letters() + "-" + number;
    }

    /** The address after the network's word. */
    public String place() {
        return "/" + kind.place() + "/" + id;
    }

    /** Where the others with that tag are: in the register of the kind, or among all that is found. */
    public String placeOf(String tag) {
        return (kind.hasRegister() ? "/" + kind.place() + "?tag=" : "/search?q=") + Page.encoded(tag);
    }

    public String kindLabel() {
        return "item.kind." + kind.word();
    }

    public String stateLabel() {
        return Shape.stateLabel(kind, state);
    }

    public boolean isRemoved() {
        return removedAt != null;
    }

    /** Read in the language it was written in, or in that of a translation. */
    public boolean isOriginal() {
        return language.equals(sourceLanguage);
    }

    /** An organisation changes what is its own; the coordinator keeps the whole together. */
    public boolean mayBeChangedBy(Viewer viewer) {
        return viewer.isCoordinator() || viewer.isMember() && viewer.organisation().equals(owner);
    }

    /** Nobody but the organisation itself says that what was written in its name is so. */
    public boolean mayBeConfirmedBy(Viewer viewer) {
        return isUnconfirmed && !isRemoved() && viewer.isMember() && viewer.organisation().equals(owner);
    }

    /** Itself, for one who may change it; others are refused. */
    public Item changedBy(Viewer viewer) {
        if (!mayBeChangedBy(viewer)) {
            throw new Refused("item.not-yours", "owner", ownerName);
        }
        return this;
    }

    /** Itself, unless it is removed: what is removed is brought back before anything is done to it. */
    Item standing() {
        if (isRemoved()) {
            throw new Refused("item.removed-meanwhile");
        }
        return this;
    }

    public ItemDraft draft(Fields fields) {
        return new ItemDraft(
                sourceTitle, sourceText, state, sourceLanguage, owner, ownerRole, visibility, parties, tags, reviewBy, fields);
    }
}
