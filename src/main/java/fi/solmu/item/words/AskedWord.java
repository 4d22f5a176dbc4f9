package fi.solmu.item.words;

import java.util.List;
import java.util.Set;

/**
 * One word of what is asked: as written, in its base forms, and whether the dictionary knows it. What has a number in it is a code
 * and known as it stands. A word of several pieces that nobody knows as one has them as words of their own.
 */
public record AskedWord(String written, boolean isKnown, boolean isCommon, Set<String> bases, List<AskedWord> pieces) {

    public AskedWord {
        bases = Set.copyOf(bases);
        pieces = List.copyOf(pieces);
    }
}
