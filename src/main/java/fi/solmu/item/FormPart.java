package fi.solmu.item;

import fi.solmu.web.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One part of a form: a single question, or rows of questions with a blank row to add. */
public record FormPart(String name, String label, String hint, String error, @Nullable Field field, List<List<Field>> rows, List<Field> blank) {

    public FormPart {
        rows = List.copyOf(rows);
        blank = List.copyOf(blank);
    }

    /** What the error summary links to. */
    public String id() {
        return Field.id(name);
    }

    static FormPart of(Field field) {
        return new FormPart(field.name(), field.label(), "", "", field, List.of(), List.of());
    }
}
