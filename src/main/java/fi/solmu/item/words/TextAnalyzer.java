package fi.solmu.item.words;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How texts, and what people ask, become words that meet. Finnish is taken to its base forms by Voikko where this machine has it, and
 * else to its stems, as Swedish and English are. There is one for the whole process, as there is one library.
 */
public final class TextAnalyzer {

    /** Grows when the same text gives other words than before, so that what is indexed is indexed anew. */
    private static final int SCHEME = 1;
    private static final int MOST_ASKED = 30;
    private static final TextAnalyzer PLAIN = new TextAnalyzer(null);

    private static volatile @Nullable TextAnalyzer here;

    private final @Nullable Finnish finnish;

    TextAnalyzer(@Nullable Finnish finnish) {
        this.finnish = finnish;
    }

    /** The one that serves. Voikko is looked for when the first text is read. */
    public static TextAnalyzer here() {
        var serving = here;
        return serving == null ? found() : serving.finnish != null && !serving.hasVoikko() ? PLAIN : serving;
    }

    /** Without any dictionary. */
    public static TextAnalyzer plain() {
        return PLAIN;
    }

    /** From here on another serves; null looks for Voikko again. */
    public static void serve(@Nullable TextAnalyzer analyzer) {
        here = analyzer;
    }

    private static synchronized TextAnalyzer found() {
        if (here == null) {
            here = Boolean.getBoolean("solmu.plain-words") ? PLAIN : VoikkoPool.open().map(pool -> new TextAnalyzer(new Finnish(pool))).orElse(PLAIN);
        }
        return here;
    }

    /** Until it ceases to answer. */
    public boolean hasVoikko() {
        return finnish != null && finnish.isServing();
    }

    /** Whether Voikko was here and serves no more, until Solmu is started again. */
    public static boolean hasLostVoikko() {
        var serving = here;
        return serving != null && serving.finnish != null && !serving.hasVoikko();
    }

    /** The higher, the more is known of words: what a lower one has indexed is worth doing again. */
    public int version() {
        return SCHEME * 10 + (hasVoikko() ? 1 : 0);
    }

    /** What the dictionary knows; without one nothing. */
    public boolean knows(String word) {
        return finnish != null && finnish.of(new Token(word, 0, word.length()).small()).isKnown();
    }

    /** The words by which a text in that language is found, as they come. */
    public List<Term> terms(String text, String language) {
        var terms = new ArrayList<Term>();
        var stems = Stems.in(language);
        int place = 0;
        for (var token : Token.of(text)) {
            terms(token, language, stems, ++place, terms);
        }
        return terms;
    }

    /** The words of what somebody asks, each once; what every text is full of is left out unless nothing else is asked. */
    public List<AskedWord> asked(String text, String language) {
        var asked = Token.of(text).stream().limit(MOST_ASKED).map(token -> asked(token, language)).distinct().toList();
        var rare = asked.stream().filter(word -> !word.isCommon()).toList();
        return rare.isEmpty() ? asked : rare;
    }

    /** Words of the dictionary that look like this one, which is not in it. */
    public List<String> near(String word) {
        return finnish == null ? List.of() : finnish.near(word);
    }

    void terms(Token token, String language, Stems stems, int place, List<Term> terms) {
        var small = token.small();
        terms.add(new Term(small, Term.Form.WRITTEN, place));
        var analysis = analysis(token, small, language);
        analysis.bases().forEach(base -> terms.add(new Term(base, Term.Form.BASE, place)));
        analysis.parts().forEach(part -> terms.add(new Term(part, Term.Form.PART, place)));
        analysis.roots().forEach(root -> terms.add(new Term(root, Term.Form.ROOT, place)));
        if (token.isInflected()) {
            terms(token.uninflected(), language, stems, place, terms);
        } else if (token.isJoined()) {
            token.pieces().forEach(piece -> terms(piece, language, stems, place, terms));
        } else if (!token.isCode()) {
            terms.add(new Term(stems.of(small), Term.Form.STEM, place));
        }
    }

    private WordAnalysis analysis(Token token, String small, String language) {
        return finnish == null || !language.equals("fi") || token.isCode() && !token.isJoined() ? WordAnalysis.UNKNOWN : finnish.of(small);
    }

    private AskedWord asked(Token token, String language) {
        if (token.isInflected() && (finnish == null || !finnish.of(token.small()).isKnown())) {
            return asked(token.uninflected(), language);
        }
        var small = token.small();
        var bases = finnish == null || token.isCode() ? Set.<String>of() : new LinkedHashSet<>(finnish.of(small).bases());
        boolean isKnown = token.isCode() || !bases.isEmpty();
        var pieces = token.isJoined() && !isKnown ? token.pieces().stream().map(piece -> asked(piece, language)).toList() : List.<AskedWord>of();
        return new AskedWord(small, isKnown, StopWords.hold(small, language), bases, pieces);
    }
}
