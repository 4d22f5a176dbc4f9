package fi.solmu.item;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of an item, for search. */
final class Words {

    private Words() {}

    /** All that an item is found by besides its title. */
    static String of(String text, List<String> tags, List<Trait> fields, Fields values) {
        return Stream.of(List.of(text), tags, of(fields, values)).flatMap(List::stream).collect(Collectors.joining("\n"));
    }

    private static List<String> of(List<Trait> fields, Fields values) {
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
