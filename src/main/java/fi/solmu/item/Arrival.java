package fi.solmu.item;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An item that comes to a network from a file, with the number, the times and the translations it had. */
public record Arrival(
        ItemId id, Kind kind, int number, ItemDraft draft, Fields past, Map<String, Said> translations, Force force, int revision,
        Instant created, Instant changed, @Nullable Instant removed) {

    /** From when to when an item is in force, and whether its own organisation has yet to say that it is so. */
    public record Force(@Nullable LocalDate from, @Nullable LocalDate until, boolean isUnconfirmed) {}

    /** Title, text and fields in one more language, and the revision that title and text were translated from. */
    public record Said(String title, String text, int revision, List<Phrase> phrases) {

        public Said(String title, String text, int revision, @Nullable List<Phrase> phrases) {
            this.title = title;
            this.text = text;
            this.revision = revision;
            this.phrases = phrases == null ? List.of() : List.copyOf(phrases);
        }

        /** All that it says besides the title. */
        String words() {
            return Stream.concat(Stream.of(text), phrases.stream().map(Phrase::said)).collect(Collectors.joining("\n"));
        }
    }

    public Arrival {
        translations = Map.copyOf(translations);
    }
}
