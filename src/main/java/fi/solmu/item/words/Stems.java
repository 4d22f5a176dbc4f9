package fi.solmu.item.words;

import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;

/** What Snowball leaves of a word when it takes its endings away. For one thread at a time. */
final class Stems {

    private final SnowballStemmer stemmer;

    private Stems(SnowballStemmer stemmer) {
        this.stemmer = stemmer;
    }

    /** What is in no language of ours is taken for Finnish, as everywhere else. */
    static Stems in(String language) {
        return new Stems(switch (language) {
            case "sv" -> new SwedishStemmer();
            case "en" -> new EnglishStemmer();
            default -> new FinnishStemmer();
        });
    }

    String of(String word) {
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
