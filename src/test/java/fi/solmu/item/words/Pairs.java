package fi.solmu.item.words;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;

/** What somebody asks in Finnish, with a text that it should find or one that only looks so; half of them were frozen before any tuning. */
public final class Pairs {

    /** One of them. */
    public record Pair(String kind, String asked, String text, boolean isFrozen) {

        public boolean isAlike() {
            return !kind.equals("not");
        }
    }

    private Pairs() {}

    public static List<Pair> all() {
        var pairs = new ArrayList<Pair>();
        var counted = new HashMap<String, Integer>();
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Pairs.class.getResourceAsStream("/fi/solmu/words/finnish-pairs.txt")), UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                var parts = line.split("\\|");
                pairs.add(new Pair(parts[0], parts[1], parts[2], counted.merge(parts[0], 1, Integer::sum) % 2 == 0));
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return pairs;
    }
}
