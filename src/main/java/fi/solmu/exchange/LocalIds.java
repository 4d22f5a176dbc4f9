package fi.solmu.exchange;

import fi.solmu.item.ItemId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The new key of each id of a file. A key is made from where the id stands and a chance drawn for this load,
 * so that keys stand in the order of the file and only those that were there before have to be remembered.
 */
final class LocalIds {

    private final Ids ids;
    private final long begun = System.currentTimeMillis();
    private final long chance = ItemId.nextUuid().getLeastSignificantBits();
    private final Map<String, UUID> known = new HashMap<>();
    private final Set<String> left = new HashSet<>();

    LocalIds(Ids ids) {
        this.ids = ids;
    }

    /** That id of the file is somebody who is here already. */
    void is(String id, UUID key) {
        known.put(id, key);
    }

    /** Those of that id stay in the file, and so does what points at them. */
    void leave(Set<String> items) {
        left.addAll(items);
    }

    UUID key(String id) {
        var already = known.get(id);
        return already != null ? already : made(id);
    }

    /** "organisation", "person", "role", or a kind of item with "item:" before it; of what stays in the file no kind that comes. */
    String sort(String id) {
        return left.contains(id) ? "item:" : ids.sort(id);
    }

    /** RFC 9562, version 7: time, twelve bits of order, 62 bits that nobody can guess. */
    private UUID made(String id) {
        int line = ids.line(id);
        long high = (begun + (line >>> 12)) << 16 | 0x7000 | line & 0xFFF;
        long low = Ids.hash(id + chance) ^ chance;
        return new UUID(high, low & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L);
    }
}
