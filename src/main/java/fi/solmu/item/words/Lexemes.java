package fi.solmu.item.words;

import java.util.UUID;

/**
 * How the words of a text are marked in the index: first by their network, so that nobody else's words stand in the way, then by what
 * they are: as written, of the dictionary, without umlauts, or a stem in its language. What was indexed before has no marks.
 */
record Lexemes(String network) {

    private static final int LETTERS = 36, DIGITS = 4;

    static Lexemes in(UUID network) {
        var tag = new StringBuilder();
        int rest = network.hashCode() & Integer.MAX_VALUE;
        for (int i = 0; i < DIGITS; i++, rest /= LETTERS) {
            tag.append(Character.forDigit(rest % LETTERS, LETTERS));
        }
        return new Lexemes(tag.toString());
    }

    String of(Term term, String language) {
        return switch (term.form()) {
            case WRITTEN -> written(term.word());
            case STEM -> stem(language, term.word());
            default -> found(term.word());
        };
    }

    String written(String word) {
        return network + "w:" + word;
    }

    String found(String word) {
        return network + "f:" + word;
    }

    String folded(String word) {
        return network + "o:" + word;
    }

    String stem(String language, String stem) {
        return network + language + ":" + stem;
    }

    /** In the notation of PostgreSQL. */
    static String quoted(String lexeme) {
        return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
