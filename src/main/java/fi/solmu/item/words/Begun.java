package fi.solmu.item.words;

/** What somebody has begun to write, as titles are looked through for it: each word as a beginning, without umlauts. */
public final class Begun {

    private static final int MOST_WORDS = 6, SHORTEST = 2;

    private Begun() {}

    /** None while too little is written to tell anything by. */
    public static String[] of(String written) {
        var words = Token.of(written).stream().limit(MOST_WORDS).map(Token::small).map(Folded::of).toList();
        return words.stream().allMatch(word -> word.length() < SHORTEST) ? new String[0]
            : words.stream().map(word -> word.replace("_", "\\_") + "%").toArray(String[]::new);
    }
}
