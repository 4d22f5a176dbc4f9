package fi.solmu.network;

import fi.solmu.web.Field;
import fi.solmu.web.Form;
import fi.solmu.web.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What is asked of somebody in a role: who, as what, from when until when. Whoever is in it already is not asked again. */
record HoldingForm(List<Member> members) implements FormPage.Questions {

    /** People of the role's own organisation first. */
    static HoldingForm of(List<Member> members, Role role) {
        var own = members.stream().filter(each -> each.organisation().equals(role.organisation())).toList();
        var all = new ArrayList<>(own);
        members.stream().filter(each -> own.stream().noneMatch(known -> known.person().equals(each.person()))).forEach(all::add);
        return new HoldingForm(List.copyOf(all));
    }

    @Override
    public List<Field> of(Form form, Page page) {
        var questions = new ArrayList<Field>();
        if (!members.isEmpty()) {
            var person = form.field(page, "person", page.t("network.holder")).as(Field.Kind.SELECT).required()
                .hint(page.t("network.holder-hint")).choice("", page.t("network.not-chosen"));
            members.forEach(each -> person.choice(each.person().toString(), each.name() + ", " + each.organisationName()));
            questions.add(person);
        }
        questions.add(form.field(page, "deputy", page.t("network.as-deputy")).as(Field.Kind.CHECKBOX));
        questions.add(form.field(page, "since", page.t("network.since")).type("date").required());
        questions.add(form.field(page, "until", page.t("network.until")).type("date").hint(page.t("network.until-hint")));
        return questions;
    }

    Holding read(Answers answers, UUID id, UUID role, LocalDate today) {
        var person = answers.id("person").filter(chosen -> members.stream().anyMatch(each -> each.person().equals(chosen)));
        if (person.isEmpty()) {
            answers.fault("person", "network.missing-person");
        }
        return dated(answers, new Holding(id, role, person.orElse(id), "", "", false, today, null));
    }

    static Holding dated(Answers answers, Holding now) {
        var since = answers.date("since").orElse(now.since());
        var until = answers.date("until").orElse(null);
        if (until != null && until.isBefore(since)) {
            answers.fault("until", "network.ends-before-it-starts");
        }
        answers.refuseFaults();
        return new Holding(now.id(), now.role(), now.person(), "", "", answers.isYes("deputy"), since, until);
    }
}
