package fi.solmu.item.words;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finnish words as Voikko knows them; what it has said of a word is kept for a while. */
final class Finnish {

    private static final int MOST_KEPT = 30_000, MOST_GUESSED = 2_000, LONGEST = 70, LONGEST_GUESSED = 30, MOST_PARTS = 6;
    /** "+palvel(palvella)+u(+u)": what stands in brackets without a plus is a word. */
    private static final Pattern ROOT = Pattern.compile("\\((\\p{L}[^()]*)\\)");

    private final VoikkoPool voikko;
    private final Kept<WordAnalysis> kept = new Kept<>(MOST_KEPT, this::reckoned);
    private final Kept<List<String>> guessed = new Kept<>(MOST_GUESSED, this::guesses);

    Finnish(VoikkoPool voikko) {
        this.voikko = voikko;
    }

    WordAnalysis of(String small) {
        return small.length() > LONGEST ? WordAnalysis.UNKNOWN : kept.of(small);
    }

    /** Words that look like one that is in no dictionary, one word each, the likeliest first. */
    List<String> near(String small) {
        return small.length() > LONGEST_GUESSED ? List.of() : guessed.of(small);
    }

    boolean isServing() {
        return !voikko.isBroken();
    }

    private List<String> guesses(String small) {
        return voikko.near(small).stream().filter(word -> word.indexOf(' ') < 0).toList();
    }

    private WordAnalysis reckoned(String small) {
        var bases = new LinkedHashSet<String>();
        var parts = new LinkedHashSet<String>();
        var roots = new LinkedHashSet<String>();
        for (var analysis : voikko.analyses(small)) {
            var base = analysis.getOrDefault("BASEFORM", "").toLowerCase(Locale.ROOT);
            if (!base.isEmpty()) {
                bases.add(base);
                parts(small, base, analysis.getOrDefault("STRUCTURE", ""), parts);
                ROOT.matcher(analysis.getOrDefault("WORDBASES", "")).results().forEach(root -> roots.add(root.group(1).toLowerCase(Locale.ROOT)));
            }
        }
        parts.removeAll(bases);
        roots.removeAll(bases);
        roots.removeAll(parts);
        return bases.isEmpty() ? WordAnalysis.UNKNOWN : new WordAnalysis(bases, parts, roots);
    }

    /** Neighbours too: the rail network is a part of the rail network map. "=pppp=pppppp" tells where each part begins in the word. */
    private void parts(String small, String base, String structure, Set<String> parts) {
        var begins = begins(structure);
        if (begins.size() < 2 || begins.size() > MOST_PARTS) {
            return;
        }
        for (int from = 0; from < begins.size(); from++) {
            for (int to = from + 1; to <= begins.size(); to++) {
                if (to < begins.size()) {
                    parts.addAll(bases(trimmed(small, begins.get(from), begins.get(to))));
                } else if (from > 0 && begins.get(from) < base.length()) {
                    parts.add(trimmed(base, begins.get(from), base.length()));
                }
            }
        }
    }

    private static List<Integer> begins(String structure) {
        var begins = new ArrayList<Integer>();
        int place = 0;
        for (int i = 0; i < structure.length(); i++) {
            if (structure.charAt(i) == '=') {
                begins.add(place);
            } else {
                place++;
            }
        }
        return begins;
    }

    private static String trimmed(String word, int from, int to) {
        var part = word.substring(Math.min(from, word.length()), Math.min(to, word.length()));
        return part.endsWith("-") ? part.substring(0, part.length() - 1) : part;
    }

    /** A part stands in a word in one of its forms: työn-johtaja. */
    private List<String> bases(String part) {
        return part.length() < 2 ? List.of() : voikko.analyses(part).stream()
            .map(analysis -> analysis.getOrDefault("BASEFORM", "").toLowerCase(Locale.ROOT)).filter(base -> base.length() > 1).toList();
    }
}
