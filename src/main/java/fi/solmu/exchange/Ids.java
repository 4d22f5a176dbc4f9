package fi.solmu.exchange;

import java.util.Arrays;

/** What each id of a network file names, and where. Kept as hashes, because a file may hold millions. */
final class Ids {

    private long[] keys = new long[1 << 12];
    private int[] lines = new int[1 << 12];
    private short[] sorts = new short[1 << 12];
    private int size;
    private final Sorts names = new Sorts();
    private boolean complete;

    /** The line where the id was given already, or 0 when it is new. */
    int give(String id, String sort, int line) {
        if (size * 2 > keys.length) {
            grow();
        }
        long key = hash(id);
        int slot = slot(key);
        if (keys[slot] != 0) {
            return lines[slot];
        }
        keys[slot] = key;
        lines[slot] = line;
        sorts[slot] = names.number(sort);
        size++;
        return 0;
    }

    /** "organisation", "person", "role", or the kind of an item with "item:" before it; empty when nothing has that id. */
    String sort(String id) {
        int slot = slot(hash(id));
        return keys[slot] == 0 ? "" : names.name(sorts[slot]);
    }

    /** The line where the id was given, or 0. */
    int line(String id) {
        int slot = slot(hash(id));
        return keys[slot] == 0 ? 0 : lines[slot];
    }

    int size() {
        return size;
    }

    /** Every id of the file is known, so that one not found is not there. */
    void complete() {
        complete = true;
    }

    boolean isComplete() {
        return complete;
    }

    private void grow() {
        var oldKeys = keys;
        var oldLines = lines;
        var oldSorts = sorts;
        keys = new long[oldKeys.length * 2];
        lines = Arrays.copyOf(lines, keys.length);
        sorts = Arrays.copyOf(sorts, keys.length);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                lines[slot] = oldLines[i];
                sorts[slot] = oldSorts[i];
            }
        }
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key ^ key >>> 32) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    static long hash(String id) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 29) * 0xbf58476d1ce4e5b9L;
        hash ^= hash >>> 32;
        return hash == 0 ? 1 : hash;
    }
}
