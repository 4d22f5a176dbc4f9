package fi.solmu.clock.clash;

import java.util.Arrays;

/** Numbers that grow one by one, without an object for each. */
final class Numbers {

    private int[] all = new int[16];
    private int size;

    void add(int number) {
        if (size == all.length) {
            all = Arrays.copyOf(all, 2 * size);
        }
        all[size++] = number;
    }

    int get(int place) {
        return all[place];
    }

    int size() {
        return size;
    }
}
