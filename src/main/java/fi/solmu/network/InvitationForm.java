package fi.solmu.network;

import fi.solmu.web.Access;
import fi.solmu.web.Field;
import fi.solmu.web.Form;
import fi.solmu.web.NewId;
import fi.solmu.web.Page;
import java.time.Instant;
import java.util.List;

/**
 * What is asked when somebody is invited, whether or not Solmu sends the invitation itself. The key that went out with the form makes
 * of two sendings one invitation.
 */
record InvitationForm(List<Organisation> organisations, boolean isSent) implements FormPage.Questions {

    @Override
    public List<Field> of(Form form, Page page) {
        var organisation = form.field(page, "organisation", page.t("network.organisation")).as(Field.Kind.SELECT).required()
            .choice("", page.t("network.not-chosen"));
        organisations.forEach(each -> organisation.choice(each.id().toString(), each.name()));
        return List.of(
            organisation,
            form.field(page, "name", page.t("network.invited-name")).longest(100),
            form.field(page, "email", page.t("network.email")).type("email").longest(200)
                .hint(page.t(isSent ? "network.invited-email-goes" : "network.invited-email-hint")),
            MemberAccess.question(form, page));
    }

    Invitation read(Answers answers) {
        var organisation = answers.id("organisation")
            .flatMap(id -> organisations.stream().filter(each -> each.id().equals(id)).findFirst());
        if (organisation.isEmpty()) {
            answers.fault("organisation", "network.missing-organisation-choice");
        }
        var name = answers.line("name", 100);
        var email = answers.email("email");
        var access = Access.valueOf(answers.oneOf("access", MemberAccess.WORDS));
        answers.refuseFaults();
        var chosen = organisation.orElseThrow();
        return new Invitation(
                answers.id("stamp").orElseGet(NewId::next), chosen.id(), chosen.name(), chosen.colour(), name, email, access,
                Instant.EPOCH, null, null, null, Instant.EPOCH);
    }
}
