package fi.solmu.item.words;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What has been reckoned lately, of so many at the most: when they are as many, those that nobody has asked since go. */
final class Kept<T> {

    private final int most;
    private final Function<String, T> reckoned;
    private volatile Map<String, T> late = new ConcurrentHashMap<>(), early = Map.of();

    Kept(int most, Function<String, T> reckoned) {
        this.most = most / 2;
        this.reckoned = reckoned;
    }

    T of(String word) {
        var found = late.get(word);
        if (found == null) {
            found = early.get(word);
            found = found == null ? reckoned.apply(word) : found;
            if (late.size() >= most) {
                early = late;
                late = new ConcurrentHashMap<>();
            }
            late.put(word, found);
        }
        return found;
    }
}
