package fi.solmu.item;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * An item's title, text and the words of its fields in another language than the one it was written in. It is outdated when those have
 * changed since, and partial when it leaves some of them as they are.
 */
public record Translation(String language, String title, String text, boolean isOutdated, boolean isPartial, List<Phrase> phrases) {

    public Translation {
        phrases = List.copyOf(phrases);
    }

    static Translation none(String language) {
        return new Translation(language, "", "", false, false, List.of());
    }

    static Translation of(String language, String title, String text, List<Phrase> phrases) {
        return new Translation(language, title, text, false, false, phrases);
    }

    public boolean isThere() {
        return !title.isEmpty();
    }

    /** The message that says how it stands. */
    public String label() {
        return !isThere() ? "item.translation-none" : isOutdated ? "item.translation-old"
            : isPartial ? "item.translation-partial" : "item.translation-there";
    }

    public String knot() {
        return !isThere() ? "open" : isOutdated || isPartial ? "half" : "tied";
    }

    public String tone() {
        return !isThere() ? "soft" : isOutdated || isPartial ? "warn" : "ok";
    }

    /** How it stood when a form was opened on it, so that nobody's words are written over unseen. */
    public String stamp() {
        var sum = new CRC32();
        sum.update((title + "\n" + words()).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }

    /** All that it says besides the title. */
    String words() {
        return Stream.concat(Stream.of(text), phrases.stream().map(Phrase::said)).collect(Collectors.joining("\n"));
    }

    /** What it says in that place, or nothing. */
    String said(String field, int place) {
        return phrases.stream().filter(each -> each.field().equals(field) && each.place() == place).map(Phrase::said).findFirst().orElse("");
    }

    boolean says(Translation other) {
        return title.equals(other.title) && text.equals(other.text) && phrases.equals(other.phrases) && !isOutdated;
    }
}
