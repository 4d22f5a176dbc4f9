package fi.solmu.item;

import java.util.ArrayList;
import java.util.List;

/** The words in a kind's fields, for search. */
final class Words {

    private Words() {}

    static List<String> of(List<Trait> fields, Fields values) {
        var words = new ArrayList<String>();
        for (var field : fields) {
            switch (field.type()) {
                case LINE, TEXT -> words.add(values.text(field.name()));
                case WORDS, LINES -> words.addAll(values.list(field.name()));
                case ROWS -> values.rows(field.name()).forEach(row -> words.addAll(of(field.parts(), row)));
                default -> { }
            }
        }
        return words;
    }
}
