package fi.solmu.item.words;

import java.text.Normalizer;

/** Words without the marks over their letters, as they are typed on a keyboard that has none. */
public final class Folded {

    private Folded() {}

    public static String of(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) > 127) {
                return Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", "")
                    .replace("ø", "o").replace("æ", "a").replace("đ", "d").replace("ł", "l").replace("ß", "ss");
            }
        }
        return word;
    }
}
