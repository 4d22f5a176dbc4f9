package fi.solmu.dialogue;

import fi.solmu.item.Fields;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.Kind;
import fi.solmu.item.Shape;
import fi.solmu.item.Trait;
import fi.solmu.web.Refused;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How one customer group, role or organisation sees a thing; which thing, a tie says. */
public record Perspective(@Nullable UUID group, @Nullable UUID role, @Nullable UUID organisation) {

    /** A perspective stands as it was told. */
    public enum State { TOLD }

    static final Shape SHAPE = Shape.of(Kind.PERSPECTIVE, State.class,
            Trait.item("of_group", Kind.CUSTOMER_GROUP), Trait.role("of_role"), Trait.organisation("of_organisation"))
        .byDeeds(Shape.STATE);

    static Perspective of(Fields fields) {
        return new Perspective(fields.id("of_group"), fields.id("of_role"), fields.id("of_organisation"));
    }

    Fields fields() {
        return Fields.NONE.with("of_group", group).with("of_role", role).with("of_organisation", organisation);
    }

    /** It is somebody's, and of one only: who sees the same writes it besides. */
    static void check(ItemDraft draft) {
        var told = of(draft.fields());
        if (Stream.of(told.group, told.role, told.organisation).filter(Objects::nonNull).count() != 1) {
            throw Refused.at("of_group", "dialogue.whose");
        }
    }
}
