package fi.solmu.cards.outside;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message from outside as it was read: of which happening, which of its messages, and what it says. */
record Received(
        Format format, List<String> names, String identity, long version, Instant sent, boolean isEnd, Reality reality,
        @Nullable Instant starts, @Nullable Instant ends, List<String> codes, List<String> places, List<Words> texts) {

    /** The notations that are understood. */
    enum Format { SIRI_SX, GTFS_RT, CAP }

    /** Whether it is so, played as if it were, or sent to try the line. */
    enum Reality { REAL, EXERCISE, TEST }

    Received {
        names = names.stream().map(name -> Cleaned.line(name, Cleaned.NAME)).distinct().limit(50).toList();
        identity = Cleaned.line(identity, Cleaned.NAME);
        codes = codes.stream().map(code -> Cleaned.line(code, 100)).filter(code -> !code.isEmpty()).distinct().limit(100).toList();
        places = places.stream().map(place -> Cleaned.line(place, 200)).filter(place -> !place.isEmpty()).distinct().limit(1_000).toList();
        texts = texts.stream().map(Words::cleaned).filter(words -> !words.isEmpty()).distinct().limit(12).toList();
    }

    /** The same in other words of the notation alone: nothing new is said. */
    boolean saysAs(Message last) {
        return isEnd == last.isEnd() && reality == last.reality() && java.util.Objects.equals(starts, last.starts())
            && java.util.Objects.equals(ends, last.ends()) && codes.equals(last.codes()) && places.equals(last.places())
            && texts.equals(last.texts());
    }
}
