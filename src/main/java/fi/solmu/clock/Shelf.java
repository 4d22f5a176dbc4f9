package fi.solmu.clock;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** What was last asked for, by its key, as much of it as there is room for: what was longest unasked gives way. */
public final class Shelf<V> {

    private final long room;
    private final ToLongFunction<V> size;
    private final Map<String, V> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long taken;

    /** The room is in the same measure as the size of each thing. */
    public Shelf(long room, ToLongFunction<V> size) {
        this.room = room;
        this.size = size;
    }

    public synchronized @Nullable V find(String key) {
        return kept.get(key);
    }

    /** What is larger than all the room is not kept. */
    public synchronized V keep(String key, V thing) {
        if (size.applyAsLong(thing) <= room) {
            var before = kept.put(key, thing);
            taken += size.applyAsLong(thing) - (before == null ? 0 : size.applyAsLong(before));
            var oldest = kept.values().iterator();
            while (taken > room) {
                taken -= size.applyAsLong(oldest.next());
                oldest.remove();
            }
        }
        return thing;
    }
}
