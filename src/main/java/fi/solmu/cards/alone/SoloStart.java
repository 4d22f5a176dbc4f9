package fi.solmu.cards.alone;

import fi.solmu.item.Item;
import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.network.Role;
import fi.solmu.web.Field;
import fi.solmu.web.Form;
import fi.solmu.web.Page;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is chosen before a drill alone: the role, the plan or a past situation, and how fast the clock goes. */
public record SoloStart(
        Item card, List<Role> roles, List<SoloRows.Past> past, boolean isInForce, @Nullable UUID unended, Form form) {

    /** From step by step to a minute a second. */
    static final List<Integer> PACES = List.of(0, 10, 60, 1);

    public SoloStart {
        roles = List.copyOf(roles);
        past = List.copyOf(past);
    }

    public UUID key() {
        return ItemId.nextUuid();
    }

    public boolean mayStart() {
        return isInForce && !card.isRemoved() && !roles.isEmpty();
    }

    public Field role(Page page) {
        var field = form.field(page, "role", page.t("cards.alone-role")).as(Field.Kind.SELECT).required();
        roles.forEach(each -> field.choice(each.id().toString(), each.title()));
        return field;
    }

    public Field by(Page page) {
        var field = form.field(page, "situation", page.t("cards.alone-by")).as(Field.Kind.SELECT).required()
            .choice("", page.t("cards.alone-by-plan"));
        past.forEach(each -> field.choice(each.id().toString(), page.t(each.isDrill() ? "cards.alone-by-drill" : "cards.alone-by-past",
            "code", Kind.SITUATION.letters() + "-" + each.number(), "date", page.say().date(each.started()))));
        return field;
    }

    public Field pace(Page page) {
        var filled = form.value("pace").isEmpty() ? Form.of("pace", "0") : form;
        var field = filled.field(page, "pace", page.t("cards.alone-pace")).as(Field.Kind.RADIOS).required();
        PACES.forEach(each -> field.choice(each.toString(), page.t("cards.alone-pace-" + each)));
        return field;
    }
}
