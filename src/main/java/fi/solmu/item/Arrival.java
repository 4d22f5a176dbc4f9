package fi.solmu.item;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An item that comes to a network from a file, with the number, the times and the translations it had. */
public record Arrival(
        ItemId id, Kind kind, int number, ItemDraft draft, Fields past, Map<String, Said> translations, Force force, int revision,
        Instant created, Instant changed, @Nullable Instant removed) {

    /** From when to when an item is in force, and whether its own organisation has yet to say that it is so. */
    public record Force(@Nullable LocalDate from, @Nullable LocalDate until, boolean isUnconfirmed) {}

    /** Title and text in one more language, and the revision they were translated from. */
    public record Said(String title, String text, int revision) {}

    public Arrival {
        translations = Map.copyOf(translations);
    }
}
