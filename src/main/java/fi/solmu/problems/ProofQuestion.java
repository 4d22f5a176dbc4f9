package fi.solmu.problems;

import fi.solmu.item.Item;
import fi.solmu.web.Field;
import fi.solmu.web.Form;
import fi.solmu.web.FreeText;
import fi.solmu.web.Page;
import fi.solmu.web.Refused;
import java.util.List;

/** What is asked with a decision on a proof: how long the problem should stay away, and in words what else, or why not yet. */
public record ProofQuestion(Item item, Form form, boolean isAccepting) {

    private static final String MONTHS = "months", CRITERION = "criterion", REASON = "reason";

    static ProofQuestion accepting(Item item, Form form) {
        return new ProofQuestion(item, form, true);
    }

    static ProofQuestion postponing(Item item, Form form) {
        return new ProofQuestion(item, form, false);
    }

    public String button() {
        return isAccepting ? "problems.accept" : "problems.proof-not-yet";
    }

    public String lead() {
        return isAccepting ? "problems.proof-accept-lead" : "problems.proof-not-yet-lead";
    }

    public List<Field> fields(Page page) {
        var months = (form.values().containsKey(MONTHS) ? form : Form.of(MONTHS, String.valueOf(Proof.USUAL_MONTHS)).refused(form.faults()))
            .field(page, MONTHS, page.t(isAccepting ? "problems.proof-months" : "problems.proof-months-more"))
            .type("number").required();
        var words = isAccepting
            ? form.field(page, CRITERION, page.t("problems.proof-criterion")).hint(page.t("problems.proof-criterion-hint"))
            : form.field(page, REASON, page.t("problems.proof-why-not-yet")).required();
        return List.of(isAccepting ? months.hint(page.t("problems.proof-months-hint")) : months,
            words.as(Field.Kind.TEXT).longest(isAccepting ? Proof.LONGEST : Fillings.LONGEST_REASON));
    }

    /** Where nothing is said, the usual time. */
    static int months(Form sent) {
        var written = sent.value(MONTHS).strip();
        if (written.isEmpty()) {
            return Proof.USUAL_MONTHS;
        }
        if (!written.matches("[0-9]{1,2}") || Integer.parseInt(written) < 1 || Integer.parseInt(written) > Proof.MOST_MONTHS) {
            throw Refused.at(MONTHS, "item.number-outside", "least", 1, "most", Proof.MOST_MONTHS);
        }
        return Integer.parseInt(written);
    }

    static String criterion(Form sent) {
        var criterion = FreeText.tidy(sent.value(CRITERION));
        FreeText.fault(CRITERION, criterion, Proof.LONGEST).ifPresent(fault -> {
            throw new Refused(List.of(fault));
        });
        return criterion;
    }
}
