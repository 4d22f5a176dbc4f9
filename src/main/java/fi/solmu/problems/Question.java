package fi.solmu.problems;

import fi.solmu.item.Item;
import fi.solmu.web.Field;
import fi.solmu.web.Form;
import fi.solmu.web.Page;

/** The one thing that is asked before a deed that needs words: why it is rejected, what it is merged into. */
public record Question(Item item, Form form, String name, String label, String button) {

    static Question reason(Item item, Form form) {
        return new Question(item, form, "reason", "problems.reason", "problems.reject");
    }

    static Question merger(Item item, Form form) {
        return new Question(item, form, "into", "problems.merge-into", "problems.merge");
    }

    public Field field(Page page) {
        var field = form.field(page, name, page.t(label)).hint(page.t(label + "-hint")).required();
        return name.equals("reason") ? field.as(Field.Kind.TEXT).longest(Fillings.LONGEST_REASON) : field.longest(20);
    }
}
