package fi.solmu.cards;

import fi.solmu.network.Organisation;
import fi.solmu.network.Role;
import fi.solmu.web.Field;
import fi.solmu.web.Form;
import fi.solmu.web.Page;
import java.util.List;
import java.util.UUID;

/** The short form that adds a task to a card where the card stands; the rest is told on the task's own page. */
public record TaskForm(Form form, List<Role> roles, List<Organisation> organisations, UUID key) {

    /** Something stands in it already. */
    public boolean isBegun() {
        return !form.values().isEmpty();
    }

    public Field title(Page page) {
        return hinted(page, "title").longest(200).required();
    }

    public Field role(Page page) {
        var field = hinted(page, "role").as(Field.Kind.SELECT).choice("", page.t("item.not-chosen"));
        roles.forEach(role -> field.choice(role.id().toString(), role.title() + ", " + role.organisationName()));
        return field;
    }

    public Field when(Page page) {
        return hinted(page, "when").longest(300);
    }

    public Field line(Page page, String name) {
        return form.field(page, name, page.t("step." + name)).longest(2000);
    }

    public Field awaitedFrom(Page page) {
        var field = form.field(page, TaskForms.AWAITED_FROM, page.t("step.awaits-organisation")).as(Field.Kind.SELECT)
            .choice("", page.t("item.not-chosen"));
        organisations.forEach(each -> field.choice(each.id().toString(), each.name()));
        return field;
    }

    public Field awaited(Page page) {
        return form.field(page, TaskForms.AWAITED, page.t("step.awaits-what")).longest(2000);
    }

    private Field hinted(Page page, String name) {
        return form.field(page, name, page.t("step." + name)).hint(page.t("step." + name + "-hint"));
    }
}
