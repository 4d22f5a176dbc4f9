package fi.solmu.cards.outside;

import java.util.Locale;

/** What a message says in one language. */
public record Words(String language, String title, String text) {

    Words cleaned() {
        return new Words(spoken(), Cleaned.line(title, 200), Cleaned.text(text, 4_000));
    }

    /** Of fi-FI the first part; what is no language is none. */
    private String spoken() {
        var first = language.strip().split("[-_]", 2)[0];
        return first.matches("[A-Za-z]{2,3}") ? first.toLowerCase(Locale.ROOT) : "";
    }

    boolean isEmpty() {
        return title.isEmpty() && text.isEmpty();
    }
}
