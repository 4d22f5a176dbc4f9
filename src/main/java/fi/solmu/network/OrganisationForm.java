package fi.solmu.network;

import fi.solmu.web.Field;
import fi.solmu.web.Form;
import fi.solmu.web.NewId;
import fi.solmu.web.Page;
import java.util.List;
import java.util.UUID;

/** What is asked of an organisation in a network. */
final class OrganisationForm {

    private OrganisationForm() {}

    static Form of(Organisation organisation) {
        return Form.of("organisation", organisation.name(), "kind", organisation.kind(), "task", organisation.task());
    }

    static List<Field> questions(Form form, Page page) {
        return List.of(
            form.field(page, "organisation", page.t("network.organisation-name")).longest(150).required(),
            Organisation.kind(form.field(page, "kind", page.t("network.kind")), page),
            form.field(page, "task", page.t("network.organisation-task")).hint(page.t("network.organisation-task-hint"))
                .as(Field.Kind.TEXT).longest(1_000));
    }

    static Organisation read(Answers answers) {
        return read(answers, NewId.next());
    }

    static Organisation read(Answers answers, UUID id) {
        var organisation = new Organisation(
                id, answers.needed("organisation", 150), answers.oneOf("kind", Organisation.KINDS), answers.text("task", 1_000), 0, 0);
        answers.refuseFaults();
        return organisation;
    }
}
