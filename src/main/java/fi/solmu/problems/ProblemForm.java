package fi.solmu.problems;

import fi.solmu.item.FormPart;
import fi.solmu.item.ItemForm;
import fi.solmu.web.Field;
import fi.solmu.web.Page;
import java.util.List;
import java.util.stream.IntStream;

/** The form of a problem: quick to log, with the first time it was met already filled in. */
public record ProblemForm(ItemForm form) {

    private static final String DAY = "occurrences[0].date";
    private static final String ORGANISATION = "occurrences[0].organisation";

    public Field severity(Page page) {
        var field = form.form().field(page, "severity", page.t("problem.severity")).as(Field.Kind.RADIOS);
        IntStream.rangeClosed(1, 3).forEach(n -> field.choice(
                String.valueOf(n), page.t("problem.severity." + n), page.t("problem.severity." + n + "-hint")));
        return field;
    }

    /** Today, unless the form came back with something else. */
    public Field day(Page page) {
        var today = form.form().values().containsKey(DAY) ? List.<String>of() : List.of(form.today().toString());
        return (today.isEmpty() ? form.form().field(page, DAY, page.t("problem.occurrences-date"))
                : new Field(DAY, page.t("problem.occurrences-date"), today)).type("date");
    }

    /** Whoever logs it met it; the coordinator also logs what others tell. */
    public Field organisation(Page page) {
        var told = form.form().value(ORGANISATION);
        var field = new Field(ORGANISATION, page.t("problem.occurrences-organisation"),
                List.of(told.isEmpty() ? page.viewer().organisation().toString() : told)).as(Field.Kind.SELECT);
        form.choices().organisations().forEach(each -> field.choice(each.id().toString(), each.name()));
        return field;
    }

    public FormPart occurrences(Page page) {
        return form.part(page, "occurrences");
    }
}
