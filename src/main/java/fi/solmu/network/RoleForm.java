package fi.solmu.network;

import fi.solmu.network.RoleMatters.Matter;
import fi.solmu.web.Field;
import fi.solmu.web.Form;
import fi.solmu.web.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is asked of a role, with the organisations and concepts there are to choose from. */
record RoleForm(List<Organisation> organisations, List<Matter> concepts) implements FormPage.Questions {

    static Form of(Role role) {
        return Form.of("title", role.title(), "organisation", role.organisation().toString(), "task", role.task(),
                "competence", role.competence(), "phone", role.phone(), "email", role.email(),
                "monthLimit", role.monthLimit() == null ? "" : role.monthLimit().toString(),
                "concept", role.concept() == null ? "" : role.concept().toString());
    }

    @Override
    public List<Field> of(Form form, Page page) {
        var questions = new ArrayList<>(List.of(
            form.field(page, "title", page.t("network.role-title")).hint(page.t("network.role-title-hint")).longest(150).required(),
            organisation(form.field(page, "organisation", page.t("network.organisation")), page),
            form.field(page, "task", page.t("network.role-task")).hint(page.t("network.role-task-hint")).as(Field.Kind.TEXT).longest(2_000),
            form.field(page, "competence", page.t("network.role-competence")).as(Field.Kind.TEXT).longest(2_000),
            form.field(page, "phone", page.t("network.role-phone")).hint(page.t("network.role-phone-hint")).type("tel").longest(30),
            form.field(page, "email", page.t("network.role-email")).hint(page.t("network.role-email-hint")).type("email").longest(200),
            form.field(page, "monthLimit", page.t("network.role-month-limit"))
                .hint(page.t("network.role-month-limit-hint", "n", Role.USUAL_LIMIT)).type("number").longest(2)));
        if (!concepts.isEmpty()) {
            questions.add(concept(form.field(page, "concept", page.t("network.role-concept")), page));
        }
        return questions;
    }

    Role read(Answers answers, UUID id) {
        var organisation = chosen(answers, "organisation", organisations.stream().map(Organisation::id).toList());
        if (organisation == null) {
            answers.fault("organisation", "network.missing-organisation-choice");
        }
        var role = new Role(
                id, organisation == null ? id : organisation, "", 0, answers.needed("title", 150), answers.text("task", 2_000),
                answers.text("competence", 2_000), answers.phone("phone"), answers.email("email"),
                chosen(answers, "concept", concepts.stream().map(Matter::id).toList()),
                answers.number("monthLimit", 1, 99).orElse(null), List.of());
        answers.refuseFaults();
        return role;
    }

    private Field organisation(Field field, Page page) {
        field.as(Field.Kind.SELECT).required().choice("", page.t("network.not-chosen"));
        organisations.forEach(each -> field.choice(each.id().toString(), each.name()));
        return field;
    }

    private Field concept(Field field, Page page) {
        field.as(Field.Kind.SELECT).choice("", page.t("network.role-concept-all"));
        concepts.forEach(each -> field.choice(each.id().toString(), each.title()));
        return field;
    }

    private static @Nullable UUID chosen(Answers answers, String name, List<UUID> among) {
        return answers.id(name).filter(among::contains).orElse(null);
    }
}
