package fi.solmu.clock;

import fi.solmu.web.Say;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** When something is done, as people write it into a table: months by name or number, weeks, or an exact rule. */
final class PastedTiming {

    private static final Pattern WEEKS = Pattern.compile("(?:vk|viikko|viikot|v\\.?|vecka|veckor|wk|week|weeks)\\.?\\s*([0-9][0-9 ,;/]*)");
    private static final Pattern RULE = Pattern.compile("(?:rrule:)?freq=.*");
    private static final int SHORTEST = 3;

    private PastedTiming() {}

    /** What the form of a practice sends; of what is no time, words that it refuses. */
    static Map<String, List<String>> of(String words, Say say) {
        var asked = words.strip().toLowerCase(Locale.ROOT);
        var weeks = WEEKS.matcher(asked);
        if (weeks.matches()) {
            return Map.of("timing.way", List.of("weeks"), "timing.weeks", List.of(weeks.group(1).replaceAll("[ ;/]+", ",")));
        }
        if (RULE.matcher(asked).matches()) {
            return Map.of("timing.way", List.of("rule"), "timing.rule", List.of(words.strip()));
        }
        return Map.of("timing.way", List.of("months"),
                "timing.months", Stream.of(asked.split("[,;/&\\n]+|\\s(?:ja|och|and)\\s")).map(String::strip).filter(each -> !each.isEmpty())
                    .map(each -> month(each, say)).toList());
    }

    /** "Helmikuu", "helmikuussa", "helmi", "2" and "2." are February; what is no month stays as it is written. */
    private static String month(String word, Say say) {
        if (word.matches("[0-9]{1,2}\\.?")) {
            return word.replace(".", "");
        }
        return IntStream.rangeClosed(1, 12).filter(number -> {
            var name = say.month(number).toLowerCase(Locale.ROOT);
            return word.startsWith(name) || word.length() >= SHORTEST && name.startsWith(word.replace(".", ""));
        }).mapToObj(String::valueOf).findFirst().orElse(word);
    }
}
