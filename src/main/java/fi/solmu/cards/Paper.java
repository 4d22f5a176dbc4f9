package fi.solmu.cards;

import fi.solmu.network.Role;
import fi.solmu.web.Field;
import fi.solmu.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be printed: for which role, and which cards. */
public record Paper(@Nullable Role role, List<CardPage> cards, List<Role> roles, boolean isSingle, boolean isSmall) {

    public Field role(Page page) {
        var field = new Field("role", page.t("cards.print-role"), List.of(role == null ? "" : role.id().toString()))
            .as(Field.Kind.SELECT).required();
        if (role == null) {
            field.choice("", page.t("item.not-chosen"));
        }
        roles.forEach(each -> field.choice(each.id().toString(), each.title() + ", " + each.organisationName()));
        return field;
    }

    /** For the binder or for the pocket. */
    public Field size(Page page) {
        return new Field("size", page.t("cards.paper-size"), List.of(isSmall ? "a5" : "a4")).as(Field.Kind.SELECT).required()
            .choice("a4", page.t("cards.paper-size-a4")).choice("a5", page.t("cards.paper-size-a5"));
    }
}
