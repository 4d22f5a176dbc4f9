package fi.solmu.clock;

import fi.solmu.clock.dates.Timing;
import fi.solmu.clock.phrases.Anchors;
import fi.solmu.clock.phrases.Phrase;
import fi.solmu.web.Refused;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The written way of asking when: a phrase, the one that stood there when the form was opened, and what was chosen besides. */
record AskedPhrase(
        String phrase, String said, String language, Map<String, Object> asked, Supplier<List<Anchors.Name>> names) {

    /** What was read, and the practice it hangs on. */
    private record Told(Timing timing, @Nullable UUID anchor) {}

    private static final String FIELD = "timing.phrase";
    private static final List<String> WHICH = List.of("rule", "months", "weeks", "open");

    static AskedPhrase of(Map<String, Object> asked, Supplier<List<Anchors.Name>> names) {
        return new AskedPhrase(text(asked, "phrase"), text(asked, "said"), text(asked, "language"), asked, names);
    }

    /** Who leaves the phrase as it was chooses; who writes leaves the choices as they were. Both at once would drop one of the two. */
    Map<String, Object> kept() {
        var chosen = AskedTiming.chosen(asked);
        if (phrase.equals(said)) {
            return chosen;
        }
        var before = said.isEmpty() ? null : before();
        if (phrase.isEmpty()) {
            return isSame(chosen, before) ? Map.of() : chosen;
        }
        var written = read(phrase);
        if (before == null && WHICH.stream().noneMatch(chosen::containsKey)) {
            return with(fields(written), chosen);
        }
        if (!said.isEmpty() && before == null || isSame(chosen, before) || isSame(chosen, written)) {
            return fields(written);
        }
        throw Refused.at(FIELD, "clock.told-two-ways");
    }

    /** What stood there cannot be read when it names what the writer may not see; it was not written by the writer then. */
    private @Nullable Told before() {
        try {
            return read(said);
        } catch (Refused unseen) {
            return null;
        }
    }

    /** Only what cannot be understood without is taken to name a practice. */
    private Told read(String words) {
        try {
            return new Told(Phrase.read(words, language), null);
        } catch (Refused refused) {
            return hanging(words, refused);
        }
    }

    private Told hanging(String words, Refused without) {
        var anchors = new Anchors(names.get());
        var fault = without.faults().get(0);
        try {
            var timing = Phrase.read(words, language, List.of(anchors));
            if (anchors.found().size() == 1) {
                return new Told(timing, anchors.found().iterator().next());
            }
        } catch (Refused within) {
            fault = anchors.found().isEmpty() && !within.key().equals("clock.phrase-vague") ? fault : within.faults().get(0);
        }
        throw Refused.at(FIELD, fault.key(), fault.arguments());
    }

    private static boolean isSame(Map<String, Object> chosen, @Nullable Told read) {
        var told = read == null ? null : Timings.asked(chosen);
        return told != null && told.canonical().equals(read.timing())
            && Objects.toString(chosen.get("anchor"), "").equals(Objects.toString(read.anchor(), ""));
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
    private static Map<String, Object> fields(Told told) {
        var sent = new LinkedHashMap<String, Object>();
        if (told.anchor() != null) {
            sent.put("anchor", told.anchor().toString());
        }
        told.timing().fields().forEach((name, value) -> sent.put(name, value instanceof Collection<?> many
            ? many.stream().map(String::valueOf).toList() : String.valueOf(value)));
        return sent;
    }

    private static String text(Map<String, Object> asked, String name) {
        return Objects.toString(asked.get(name), "").strip();
    }
}
