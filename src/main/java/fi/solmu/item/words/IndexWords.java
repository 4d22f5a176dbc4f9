package fi.solmu.item.words;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a title and the text under it are found by, as the database keeps it: marked words with the places where they stand, and the
 * weight of each place. A is the title, B the text, C a part of a compound, D the word that a word comes from.
 */
public record IndexWords(String vector, String spelled, int version) {

    /** A tsvector holds a megabyte and knows sixteen thousand places; what comes after so much is not searched. */
    private static final int MOST_BYTES = 700_000, LAST_PLACE = 16_383, MOST_PLACES = 3, MOST_LETTERS = 200_000, LONGEST_SPELLED = 400;

    public static IndexWords of(String title, String rest, String language, UUID network) {
        return of(title, rest, language, network, TextAnalyzer.here());
    }

    static IndexWords of(String title, String rest, String language, UUID network, TextAnalyzer analyzer) {
        var vector = new Vector(Lexemes.in(network), language);
        var titled = analyzer.terms(title, language);
        titled.forEach(term -> vector.add(term, 'A', 0));
        analyzer.terms(rest.length() <= MOST_LETTERS ? rest : rest.substring(0, MOST_LETTERS), language)
            .forEach(term -> vector.add(term, 'B', titled.size()));
        return new IndexWords(vector.toString(), spelled(titled), analyzer.version());
    }

    /** The words of the title as they are spelled without umlauts, each after a blank: for beginnings, and for slips of the finger. */
    private static String spelled(List<Term> titled) {
        var words = new LinkedHashSet<String>();
        titled.stream().filter(term -> term.form() == Term.Form.WRITTEN || term.form() == Term.Form.BASE)
            .forEach(term -> words.add(Folded.of(term.word())));
        var spelled = " " + String.join(" ", words);
        return spelled.length() <= LONGEST_SPELLED ? spelled : spelled.substring(0, spelled.offsetByCodePoints(0,
            Math.min(LONGEST_SPELLED / 2, spelled.codePointCount(0, spelled.length()))));
    }

    /** The notation of PostgreSQL as it grows. */
    private static final class Vector {

        private final Map<String, StringBuilder> places = new LinkedHashMap<>();
        private final Lexemes lexemes;
        private final String language;
        private int bytes;

        Vector(Lexemes lexemes, String language) {
            this.lexemes = lexemes;
            this.language = language;
        }

        void add(Term term, char weight, int after) {
            char own = switch (term.form()) {
                case PART -> 'C';
                case ROOT -> 'D';
                default -> weight;
            };
            int place = Math.min(term.place() + after, LAST_PLACE);
            add(lexemes.of(term, language), place, own);
            if (term.form() != Term.Form.STEM && term.form() != Term.Form.ROOT) {
                var folded = Folded.of(term.word());
                if (!folded.equals(term.word())) {
                    add(lexemes.folded(folded), place, own);
                }
            }
        }

        private void add(String lexeme, int place, char weight) {
            var known = places.get(lexeme);
            if (known == null && bytes < MOST_BYTES) {
                bytes += lexeme.getBytes(UTF_8).length + 4;
                places.put(lexeme, new StringBuilder().append(':').append(place).append(weight));
            } else if (known != null && known.chars().filter(letter -> letter == ',').count() < MOST_PLACES - 1) {
                bytes += 2;
                known.append(',').append(place).append(weight);
            }
        }

        @Override
        public String toString() {
            var vector = new StringBuilder();
            places.forEach((lexeme, where) -> vector.append(Lexemes.quoted(lexeme)).append(where).append(' '));
            return vector.toString().strip();
        }
    }
}
