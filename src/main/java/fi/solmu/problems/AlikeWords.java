package fi.solmu.problems;

import fi.solmu.item.words.Term;
import fi.solmu.item.words.TextAnalyzer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The words by which something written is held against problems, and how much each counts: keep in step with problem_spread. */
record AlikeWords(String[] words, Float[] weights) {

    static final AlikeWords NONE = new AlikeWords(new String[0], new Float[0]);

    private static final float TITLE = 1.5f, TEXT = 1, PART = 0.5f;
    private static final int MOST = 150;

    static AlikeWords of(String title, String text, String language) {
        var words = new LinkedHashMap<String, Float>();
        add(TextAnalyzer.here().terms(title, language), language, TITLE, words);
        add(TextAnalyzer.here().terms(text, language), language, TEXT, words);
        var some = words.entrySet().stream().limit(MOST).toList();
        return new AlikeWords(
            some.stream().map(Map.Entry::getKey).toArray(String[]::new), some.stream().map(Map.Entry::getValue).toArray(Float[]::new));
    }

    boolean isEmpty() {
        return words.length == 0;
    }

    /** Of each place what is nearest to the dictionary. */
    private static void add(List<Term> terms, String language, float weight, Map<String, Float> words) {
        terms.stream().collect(Collectors.groupingBy(Term::place, TreeMap::new, Collectors.toList())).values().forEach(here -> {
            var isKnown = here.stream().anyMatch(term -> isOfDictionary(term.form()));
            var isStemmed = here.stream().anyMatch(term -> term.form() == Term.Form.STEM);
            here.stream().filter(term -> isKnown ? isOfDictionary(term.form()) : !isStemmed || term.form() == Term.Form.STEM)
                .forEach(term -> words.merge(marked(term, language), weight * weight(term.form()), Math::max));
        });
    }

    private static boolean isOfDictionary(Term.Form form) {
        return form == Term.Form.BASE || form == Term.Form.PART || form == Term.Form.ROOT;
    }

    private static float weight(Term.Form form) {
        return form == Term.Form.PART || form == Term.Form.ROOT ? PART : 1;
    }

    private static String marked(Term term, String language) {
        return switch (term.form()) {
            case WRITTEN -> "w:";
            case STEM -> language + ":";
            default -> "f:";
        } + term.word();
    }
}
