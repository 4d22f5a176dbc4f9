package fi.solmu.item;

import fi.solmu.item.words.Marks;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One item that a search has found, with what of it was found: its own words, what was said of it, or what it said before. */
public record SearchHit(
        ItemId id, Kind kind, int number, String title, String titleLanguage, String state, String owner, int colour, Instant changedAt,
        @Nullable UUID said, boolean isPast, boolean isNear, String language, String text, String beside, long total, String kinds) {

    private static final int GLANCE = 190;

    public String code() {
        return kind.letters() + "-" + number;
    }

    public String place() {
        return "/" + kind.place() + "/" + id;
    }

    public String stateLabel() {
        return Shape.stateLabel(kind, state);
    }

    /** A situation has a log beside its discussion. */
    public String saidLabel() {
        return kind == Kind.SITUATION ? "item.find-in-log" : "item.find-in-talk";
    }

    /** What a comment or a log has said, as against the item itself. */
    public boolean isSaid() {
        return said != null && !isPast;
    }

    public List<Marks.Piece> titled(Marks marks) {
        return marks.in(title, titleLanguage);
    }

    public List<Marks.Piece> excerpt(Marks marks) {
        return marks.excerpt(text, beside, language, GLANCE);
    }
}
