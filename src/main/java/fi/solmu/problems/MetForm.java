package fi.solmu.problems;

import fi.solmu.item.Item;
import fi.solmu.network.Organisation;
import fi.solmu.web.Field;
import fi.solmu.web.Form;
import fi.solmu.web.Page;
import java.time.LocalDate;
import java.util.List;

/** That a problem was met again, for who has more to say of it than that it was today: which day, who, and what was noticed. */
public record MetForm(Item item, Form form, List<Organisation> organisations, LocalDate today) {

    public Field day(Page page) {
        return filled(page, "day", "problem.occurrences-date", today.toString()).type("date");
    }

    /** The coordinator also tells what others say by telephone. */
    public Field organisation(Page page) {
        var own = page.viewer().organisation().toString();
        var field = filled(page, "organisation", "problem.occurrences-organisation", own).as(Field.Kind.SELECT);
        organisations.forEach(each -> field.choice(each.id().toString(), each.name()));
        return field;
    }

    public Field note(Page page) {
        return filled(page, "note", "problems.log-met-note", MetAgainReading.words(form)).hint(page.t("problems.log-met-note-hint"))
            .as(Field.Kind.TEXT).longest(MetAgainReading.LONGEST);
    }

    private Field filled(Page page, String name, String label, String otherwise) {
        var field = form.field(page, name, page.t(label));
        return !form.value(name).isEmpty() || otherwise.isEmpty() ? field
            : new Field(name, page.t(label), List.of(otherwise)).error(field.error());
    }
}
