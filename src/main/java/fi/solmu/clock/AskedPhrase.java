package fi.solmu.clock;

import fi.solmu.clock.dates.Timing;
import fi.solmu.clock.phrases.Phrase;
import fi.solmu.item.Fields;
import fi.solmu.web.Refused;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The written way of asking when: a phrase, the one that stood there when the form was opened, and what was chosen besides. */
record AskedPhrase(String phrase, String said, String language, Map<String, Object> asked) {

    private static final String FIELD = "timing.phrase";
    private static final List<String> WHICH = List.of("rule", "months", "weeks", "open");

    static AskedPhrase of(Map<String, Object> asked) {
        return new AskedPhrase(text(asked, "phrase"), text(asked, "said"), text(asked, "language"), asked);
    }

    /** Who leaves the phrase as it was chooses; who writes leaves the choices as they were. Both at once would drop one of the two. */
    Map<String, Object> kept() {
        var chosen = AskedTiming.chosen(asked);
        if (phrase.equals(said)) {
            return chosen;
        }
        var before = said.isEmpty() ? null : read(said);
        if (phrase.isEmpty()) {
            return isSame(chosen, before) ? Map.of() : chosen;
        }
        var written = read(phrase);
        if (before == null && WHICH.stream().noneMatch(chosen::containsKey)) {
            return with(fields(written), chosen);
        }
        if (isSame(chosen, before) || isSame(chosen, written)) {
            return fields(written);
        }
        throw Refused.at(FIELD, "clock.told-two-ways");
    }

    private Timing read(String words) {
        try {
            return Phrase.read(words, language);
        } catch (Refused refused) {
            var fault = refused.faults().get(0);
            throw Refused.at(FIELD, fault.key(), fault.arguments());
        }
    }

    private static boolean isSame(Map<String, Object> chosen, @Nullable Timing timing) {
        var told = timing == null ? null : Timings.of(new Fields(chosen));
        return told != null && told.canonical().equals(timing);
    }

    /** The time of day, the length and the like may be chosen beside a phrase that does not tell them. */
    private static Map<String, Object> with(Map<String, Object> written, Map<String, Object> chosen) {
        var both = new LinkedHashMap<>(written);
        chosen.forEach((name, value) -> {
            var told = both.putIfAbsent(name, value);
            if (told != null && !told.equals(value)) {
                throw Refused.at("timing." + name, "clock.told-two-ways");
            }
        });
        return both;
    }

    /** As a form would send them. */
    private static Map<String, Object> fields(Timing timing) {
        var sent = new LinkedHashMap<String, Object>();
        timing.fields().forEach((name, value) -> sent.put(name, value instanceof Collection<?> many
            ? many.stream().map(String::valueOf).toList() : String.valueOf(value)));
        return sent;
    }

    private static String text(Map<String, Object> asked, String name) {
        return Objects.toString(asked.get(name), "").strip();
    }
}
