package fi.solmu.exchange;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to become a network: under which word (the file's own when empty), who keeps it together
 * (the first coordinator of the file when nobody is named), and whether its people are invented and it is at work at once.
 */
public record Wish(String word, @Nullable Founder founder, boolean isSample) {

    /** The person who makes the network, and the organisation they act for when the file has no place for them. */
    public record Founder(UUID person, String name, String organisation) {}

    /** A sample: invented people whom anybody may try Solmu as, and a network that is at work at once. */
    static Wish sample(String word) {
        return new Wish(word, null, true);
    }

    /** A network from a file with all that is in it. */
    public static Wish copy(String word, @Nullable Founder founder) {
        return new Wish(word, founder, false);
    }
}
