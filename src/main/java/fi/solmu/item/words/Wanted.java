package fi.solmu.item.words;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody asks, in the notation of the database: what holds every word; the same of what a lower version has indexed; where that
 * finds nothing, with beginnings and neighbours in the place of words that the dictionary does not know, and what a known one may stand for
 * when it is typed without umlauts; the known words alone; and the unknown ones, for likeness by letters. Words are asked by their base forms
 * and not by their parts.
 */
public record Wanted(String exact, String older, String wide, String rest, List<String> near, int version) {

    private static final int SHORTEST_BEGINNING = 3, SHORTEST_NEAR = 4, MOST_NEAR = 5;
    private static final String NONE = "";

    public static Wanted of(String asked, String language, UUID network) {
        return of(asked, language, network, TextAnalyzer.here());
    }

    static Wanted of(String asked, String language, UUID network, TextAnalyzer analyzer) {
        var words = analyzer.asked(asked, language);
        var query = new Query(analyzer, Lexemes.in(network), language);
        var unknown = words.stream().filter(word -> !word.isKnown()).toList();
        return new Wanted(
                all(words, query::exact), all(words, query::older),
                words.stream().allMatch(Query::isCode) ? NONE : all(words, word -> word.isKnown() ? query.bare(word) : query.wide(word)),
                all(words.stream().filter(AskedWord::isKnown).toList(), query::exact),
                unknown.size() > MOST_NEAR || unknown.stream().anyMatch(word -> word.written().length() < SHORTEST_NEAR) ? List.of()
                    : unknown.stream().map(word -> Folded.of(word.written())).toList(),
                analyzer.version());
    }

    public boolean isNothing() {
        return exact.isEmpty();
    }

    /** As one value for the functions of the database. */
    public String[] packed() {
        return Stream.concat(Stream.of(exact, older, wide, rest, String.valueOf(version)), near.stream()).toArray(String[]::new);
    }

    private static String all(List<AskedWord> words, Function<AskedWord, String> asked) {
        return words.stream().map(asked).collect(Collectors.joining(" & "));
    }

    /** How one word is asked. */
    private record Query(TextAnalyzer analyzer, Lexemes lexemes, String language) {

        String exact(AskedWord word) {
            return any(exactly(word), word, this::exact);
        }

        private List<String> exactly(AskedWord word) {
            var small = word.written();
            var any = new ArrayList<String>();
            any.add(Lexemes.quoted(lexemes.written(small)));
            word.bases().forEach(base -> any.add(Lexemes.quoted(lexemes.found(base))));
            if (!word.isKnown()) {
                any.add(Lexemes.quoted(lexemes.found(small)));
                any.add(Lexemes.quoted(lexemes.folded(Folded.of(small))));
                any.add(Lexemes.quoted(lexemes.written(Folded.of(small))));
                any.add(stem("fi", small) + (analyzer.hasVoikko() ? "" : ":*"));
            }
            if (!isCode(word)) {
                any.add(stem("sv", small));
                any.add(stem("en", small));
            }
            return any;
        }

        /** Before there were marks there were stems in the language of the text; of those the reader's was asked, as a beginning. */
        String older(AskedWord word) {
            var any = exactly(word);
            var stem = Stems.in(language).of(word.written());
            if (!stem.isEmpty()) {
                any.add(Lexemes.quoted(stem) + ":*");
            }
            if (!isCode(word)) {
                any.add(stem("fi", word.written()) + ":*");
            }
            return any(any, word, this::older);
        }

        /** Typed without umlauts a word may happen to be another one of the dictionary. */
        String bare(AskedWord word) {
            var any = exactly(word);
            if (!isCode(word)) {
                any.add(Lexemes.quoted(lexemes.folded(word.written())));
                word.bases().forEach(base -> any.add(Lexemes.quoted(lexemes.folded(base))));
            }
            return any(any, word, this::bare);
        }

        String wide(AskedWord word) {
            var any = exactly(word);
            var small = word.written();
            if (small.length() >= SHORTEST_BEGINNING) {
                any.add(Lexemes.quoted(lexemes.written(small)) + ":*");
                any.add(Lexemes.quoted(lexemes.found(small)) + ":*");
                any.add(Lexemes.quoted(lexemes.folded(Folded.of(small))) + ":*");
            }
            if (language.equals("fi")) {
                suggested(small).forEach(base -> any.add(Lexemes.quoted(lexemes.found(base))));
            }
            return any(any, word, this::wide);
        }

        private Set<String> suggested(String small) {
            return analyzer.near(small).stream().limit(MOST_NEAR)
                .flatMap(near -> analyzer.asked(near, "fi").stream()).flatMap(near -> near.bases().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        /** What is joined may stand apart. */
        private static String any(List<String> any, AskedWord word, Function<AskedWord, String> each) {
            if (!word.pieces().isEmpty()) {
                any.add("(" + all(word.pieces(), each) + ")");
            }
            return any.size() == 1 ? any.get(0) : "(" + String.join(" | ", new LinkedHashSet<>(any)) + ")";
        }

        private static boolean isCode(AskedWord word) {
            return word.isKnown() && word.bases().isEmpty();
        }

        private String stem(String in, String small) {
            return Lexemes.quoted(lexemes.stem(in, Stems.in(in).of(small)));
        }
    }
}
