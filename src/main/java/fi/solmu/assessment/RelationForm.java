package fi.solmu.assessment;

import fi.solmu.item.Known;
import fi.solmu.item.Reading;
import fi.solmu.item.Trait;
import fi.solmu.network.Organisation;
import fi.solmu.web.Field;
import fi.solmu.web.Form;
import fi.solmu.web.Page;
import fi.solmu.web.Viewer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The questions of an open round: how working with each other organisation goes. Every one of them may be left empty. */
public record RelationForm(Form form, Organisation rater, List<Organisation> others, boolean isOwn) {

    private static final String TRUST = "trust-";
    private static final String CONTACT = "contact-";

    /** How the answers stood when the form was opened, so that a colleague's are not wiped out unseen. */
    static String stamp(List<Said> said) {
        return Integer.toHexString(said.stream().map(each -> each.rated() + "=" + each.trust() + "/" + each.contact()).sorted().toList().hashCode());
    }

    /** What stands now, with what was written over it: nobody's answer is lost when two answer at once. */
    static Form both(Form standing, Form written) {
        var values = new HashMap<>(standing.values());
        written.values().forEach((name, said) -> {
            if (!name.equals("stamp") && said.stream().anyMatch(each -> !each.isBlank())) {
                values.put(name, said);
            }
        });
        return new Form(values, written.faults());
    }

    /** Filled with what has been said before. */
    static Form of(List<Said> said) {
        var values = new HashMap<String, List<String>>();
        values.put("stamp", List.of(stamp(said)));
        said.forEach(each -> {
            values.put(TRUST + each.rated(), each.trust() == null ? List.of() : List.of(each.trust().toPlainString()));
            values.put(CONTACT + each.rated(), each.contact() == null ? List.of() : List.of(each.contact().toString()));
        });
        return new Form(values, List.of());
    }

    /** Every fault is told at once, by the name of the organisation it is about. */
    List<AssessmentRelation> read(Viewer by) {
        var reading = new Reading(Known.nothing(by.locale()));
        var said = new ArrayList<AssessmentRelation>();
        others.forEach(each -> said(each, reading).filter(AssessmentRelation::saysSomething).ifPresent(said::add));
        reading.refuseFaults();
        return said;
    }

    private Optional<AssessmentRelation> said(Organisation other, Reading reading) {
        var trust = TRUST + other.id();
        var contact = CONTACT + other.id();
        var fields = reading.read(
                List.of(Trait.amount(trust), Trait.number(contact, AssessmentRelation.LEAST, AssessmentRelation.MOST)),
                Map.of(trust, form.value(trust), contact, form.value(contact)));
        var amount = fields.amount(trust);
        if (amount != null && !AssessmentRelation.isTrust(amount)) {
            reading.fault(trust, "assessment.trust-outside");
            return Optional.empty();
        }
        return Optional.of(new AssessmentRelation(rater.id(), other.id(), amount, fields.number(contact), !isOwn));
    }

    public Field trust(Page page, Organisation other) {
        return form.field(page, TRUST + other.id(), page.t("assessment.trust")).decimal(page.say());
    }

    public Field contact(Page page, Organisation other) {
        var field = form.field(page, CONTACT + other.id(), page.t("assessment.contact")).as(Field.Kind.SELECT).choice("", page.t("item.not-said"));
        for (int often = AssessmentRelation.LEAST; often <= AssessmentRelation.MOST; often++) {
            field.choice(String.valueOf(often), page.t("assessment.contact-" + often));
        }
        return field;
    }
}
