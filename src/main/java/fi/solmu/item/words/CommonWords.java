package fi.solmu.item.words;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.tartarus.snowball.SnowballStemmer;

/** The words that every text is full of, so that nobody looks for them: the lists that come with the stemmers. */
final class CommonWords {

    private static final Map<String, Set<String>> ALL = Map.of("fi", read("finnish"), "sv", read("swedish"), "en", read("english"));

    private CommonWords() {}

    static boolean hold(String small, String language) {
        return ALL.getOrDefault(language, Set.of()).contains(small);
    }

    /** A word a line; what comes after a bar is a remark. */
    private static Set<String> read(String language) {
        var file = "/org/apache/lucene/analysis/snowball/" + language + "_stop.txt";
        try (var list = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SnowballStemmer.class.getResourceAsStream(file)), UTF_8))) {
            return list.lines().map(line -> line.replaceFirst("\\|.*", "").strip()).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
