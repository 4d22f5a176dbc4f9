package fi.solmu.item;

import fi.solmu.web.Page;
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
        List<Difference> differences) {

    /** One thing that was so and is now so. A label is a message key. */
    public record Difference(String label, String before, String after) {

        public String before(Page page, Kind kind) {
            return said(page, kind, before);
        }

        public String after(Page page, Kind kind) {
            return said(page, kind, after);
        }

        /** Words that are choices of ours are said in the reader's language, others as they were written. */
        private String said(Page page, Kind kind, String words) {
            var choice = label.equals("item.state") ? Shape.stateLabel(kind, words) : label + "." + words.toLowerCase(Locale.ROOT);
            return words.isEmpty() ? page.t("item.history-empty")
                    : page.say().knows(choice) ? page.t(choice, "n", "") : words;
        }
    }

    public String deedLabel() {
        return "item.deed." + deed.name().toLowerCase(Locale.ROOT);
    }
}
