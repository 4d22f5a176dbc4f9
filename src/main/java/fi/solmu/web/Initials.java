package fi.solmu.web;

import java.util.Locale;

/** The one or two letters that stand for a person: the first of the first name and of the last. */
public final class Initials {

    private Initials() {}

    public static String of(String name) {
        var words = name.strip().split("\\s+");
        return (first(words[0]) + (words.length > 1 ? first(words[words.length - 1]) : "")).toUpperCase(Locale.ROOT);
    }

    private static String first(String word) {
        return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1));
    }
}
