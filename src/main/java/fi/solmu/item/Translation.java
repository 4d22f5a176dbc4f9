package fi.solmu.item;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** An item's title and text in another language than the one it was written in. It is outdated when those have changed since. */
public record Translation(String language, String title, String text, boolean isOutdated) {

    static Translation none(String language) {
        return new Translation(language, "", "", false);
    }

    public boolean isThere() {
        return !title.isEmpty();
    }

    /** How it stood when a form was opened on it, so that nobody's words are written over unseen. */
    public String stamp() {
        var sum = new CRC32();
        sum.update((title + "\n" + text).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }

    boolean says(Translation other) {
        return title.equals(other.title) && text.equals(other.text) && !isOutdated;
    }
}
