package fi.solmu.item.words;

import java.util.Set;

/** What the dictionary says of a Finnish word: its base forms, the parts they are made of, and the words they come from. */
record WordAnalysis(Set<String> bases, Set<String> parts, Set<String> roots) {

    static final WordAnalysis UNKNOWN = new WordAnalysis(Set.of(), Set.of(), Set.of());

    WordAnalysis {
        bases = Set.copyOf(bases);
        parts = Set.copyOf(parts);
        roots = Set.copyOf(roots);
    }

    boolean isKnown() {
        return !bases.isEmpty();
    }
}
