package fi.solmu.item.words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Where in a text stands what somebody asks: the text in pieces, each marked or not. */
public final class Marks {

    private static final int BEFORE = 60, MOST_LETTERS = 20_000;

    private final TextAnalyzer analyzer;
    private final List<AskedWord> asked;
    private final boolean isNear, isGuessed;
    private final Set<String> written = new HashSet<>(), folded = new HashSet<>(), bases = new HashSet<>();

    /** A stretch of a text. */
    public record Piece(String text, boolean isMarked) {}

    /** Of what only looks like what is asked, what it looks like is marked; of all else what is asked itself. */
    public Marks(String asked, String language, boolean isNear) {
        this(asked, language, isNear, TextAnalyzer.here());
    }

    Marks(String asked, String language, boolean isNear, TextAnalyzer analyzer) {
        this.analyzer = analyzer;
        this.isNear = isNear;
        this.isGuessed = isNear && language.equals("fi");
        this.asked = analyzer.asked(asked, language);
        this.asked.forEach(this::want);
    }

    private void want(AskedWord word) {
        written.add(word.written());
        bases.addAll(word.bases());
        word.pieces().forEach(this::want);
        if (!word.isKnown()) {
            bases.add(word.written());
            folded.add(Folded.of(word.written()));
            if (isGuessed) {
                analyzer.near(word.written()).stream().flatMap(near -> analyzer.asked(near, "fi").stream())
                    .forEach(near -> bases.addAll(near.bases()));
            }
        } else if (isNear) {
            folded.add(word.written());
            folded.addAll(word.bases());
        }
    }

    /** The whole of a text. */
    public List<Piece> in(String text, String language) {
        return pieces(text, 0, text.length(), found(text, language));
    }

    /**
     * So much of a text as one reads at a glance, from where the first of the words stands. Where it holds none of them, the lines beside it
     * that do are read instead: what stands there one by one, as tags and fields do, says nothing together.
     */
    public List<Piece> excerpt(String text, String beside, String language, int most) {
        var whole = tidied(text);
        var found = found(started(whole), language);
        if (found.isEmpty()) {
            var lines = started(beside).lines().map(Marks::tidied).filter(line -> !found(line, language).isEmpty())
                .collect(Collectors.joining(" · "));
            whole = lines.isEmpty() ? whole : lines;
            found = found(started(whole), language);
        }
        return glance(whole, found, most);
    }

    private static String tidied(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static String started(String text) {
        return text.length() <= MOST_LETTERS ? text : text.substring(0, text.offsetByCodePoints(0, MOST_LETTERS / 2));
    }

    private static List<Piece> glance(String text, List<Token> found, int most) {
        var whole = started(text);
        int first = found.isEmpty() ? 0 : found.get(0).start();
        int from = first <= BEFORE ? 0 : afterBlank(whole, first - BEFORE, first);
        int to = whole.length() - from <= most ? whole.length() : beforeBlank(whole, from + most, from);
        var pieces = new ArrayList<Piece>();
        if (from > 0) {
            pieces.add(new Piece("… ", false));
        }
        pieces.addAll(pieces(whole, from, to, found));
        if (to < text.length()) {
            pieces.add(new Piece(" …", false));
        }
        return pieces;
    }

    private List<Token> found(String text, String language) {
        var stems = Stems.in(language);
        var wanted = asked.stream().filter(word -> !word.isKnown() || !language.equals("fi")).map(word -> stems.of(word.written()))
            .filter(stem -> !stem.isEmpty()).collect(Collectors.toSet());
        return Token.of(text).stream().filter(token -> isWanted(token, language, stems, wanted)).toList();
    }

    private boolean isWanted(Token token, String language, Stems stems, Set<String> wantedStems) {
        var terms = new ArrayList<Term>();
        analyzer.terms(token, language, stems, 0, terms);
        return terms.stream().anyMatch(term -> switch (term.form()) {
            case WRITTEN -> written.contains(term.word()) || isBegun(Folded.of(term.word()));
            case STEM -> wantedStems.stream().anyMatch(stem -> analyzer.hasVoikko() ? term.word().equals(stem) : term.word().startsWith(stem));
            default -> bases.contains(term.word()) || folded.contains(Folded.of(term.word()));
        });
    }

    private boolean isBegun(String small) {
        return isNear ? folded.stream().anyMatch(small::startsWith) : folded.contains(small);
    }

    private static int afterBlank(String text, int from, int otherwise) {
        for (int i = from; i < otherwise; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i + 1;
            }
        }
        return otherwise;
    }

    private static int beforeBlank(String text, int to, int from) {
        for (int i = to; i > from; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return text.offsetByCodePoints(from, text.codePointCount(from, to) - 1);
    }

    private static List<Piece> pieces(String text, int from, int to, List<Token> found) {
        var pieces = new ArrayList<Piece>();
        int place = from;
        for (var token : found) {
            if (token.start() >= place && token.end() <= to) {
                if (token.start() > place) {
                    pieces.add(new Piece(text.substring(place, token.start()), false));
                }
                pieces.add(new Piece(token.text(), true));
                place = token.end();
            }
        }
        if (place < to) {
            pieces.add(new Piece(text.substring(place, to), false));
        }
        return pieces;
    }
}
