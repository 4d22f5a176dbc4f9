package fi.solmu.item;

import fi.solmu.web.Initials;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What somebody said about an item, for all who see the item. Each mention is its place, its length and the name of today. */
public record Comment(
        UUID id, UUID person, String who, String organisation, int colour, String language, String text, Instant at, List<String> mentions) {

    /** A stretch of the text: plain words, or the name of one who is mentioned. */
    public record Piece(String words, boolean isName) {}

    public Comment {
        mentions = List.copyOf(mentions);
    }

    public String initials() {
        return Initials.of(who);
    }

    /** The text with those it mentions under the names they have today. Whoever has no name here any more is called as was written. */
    public List<Piece> pieces() {
        var pieces = new ArrayList<Piece>();
        int end = 0;
        for (var mention : mentions) {
            var parts = mention.split(" ", 3);
            int from = Integer.parseInt(parts[0]);
            int to = from + Integer.parseInt(parts[1]);
            pieces.add(new Piece(text.substring(end, from), false));
            pieces.add(new Piece(parts[2].isEmpty() ? text.substring(from, to) : "@" + parts[2], true));
            end = to;
        }
        pieces.add(new Piece(text.substring(end), false));
        return pieces;
    }
}
