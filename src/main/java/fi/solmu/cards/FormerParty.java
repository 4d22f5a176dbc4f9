package fi.solmu.cards;

import java.util.List;

/** A party that is not asked of a coming version any more; what it said of it stays told, the newest first. */
public record FormerParty(String name, int colour, List<PartyWord> words) {

    public FormerParty {
        words = List.copyOf(words);
    }
}
