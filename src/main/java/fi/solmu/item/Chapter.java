package fi.solmu.item;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One line of an item's history: who did what and when, and what it changed, in words. */
public record Chapter(
        int revision,
        Deed deed,
        String who,
        String organisation,
        Instant at,
        boolean hasRecord,
        @Nullable String aboutTitle,
        @Nullable String file,
        List<Difference> differences) {

    /** One thing that was so and is now so, in the reader's words. A label is a message key. */
    public record Difference(String label, String before, String after) {}

    public String deedLabel() {
        return "item.deed." + deed.name().toLowerCase(Locale.ROOT);
    }
}
