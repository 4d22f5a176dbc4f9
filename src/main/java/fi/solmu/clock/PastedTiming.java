package fi.solmu.clock;

import fi.solmu.web.Say;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** When something is done, as people write it into a table: a phrase, or bare numbers of months. */
final class PastedTiming {

    private PastedTiming() {}

    /** What the form of a practice sends; of what is no time, words that it refuses. */
    static Map<String, List<String>> of(String words, Say say) {
        if (words.matches("\\s*[0-9]{1,2}\\.?(?:[ ,;/&]+[0-9]{1,2}\\.?)*\\s*")) {
            return Map.of("timing.way", List.of("months"), "timing.months",
                    Stream.of(words.split("[^0-9]+")).filter(number -> !number.isEmpty()).map(Integer::valueOf).map(String::valueOf).toList());
        }
        return Map.of("timing.phrase", List.of(words), "timing.language", List.of(say.language()));
    }
}
