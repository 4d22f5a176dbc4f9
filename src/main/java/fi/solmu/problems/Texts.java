package fi.solmu.problems;

import fi.solmu.item.Fields;
import org.jspecify.annotations.Nullable;

/** The questions that solutions and improvements share, as fields: an empty answer is no answer. */
final class Texts {

    private Texts() {}

    static Fields fields(String why, String how, String where) {
        return Fields.NONE.with("why", said(why)).with("how", said(how)).with("where", said(where));
    }

    static @Nullable String said(String text) {
        return text.isEmpty() ? null : text;
    }
}
