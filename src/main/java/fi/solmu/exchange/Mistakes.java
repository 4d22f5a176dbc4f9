package fi.solmu.exchange;

import java.util.List;
import java.util.PriorityQueue;

/** All that is wrong in one network file: the first ones to show, and how many there are. */
final class Mistakes {

    static final int SHOWN = 200;

    private final PriorityQueue<Mistake> first = new PriorityQueue<>(Mistake.IN_ORDER.reversed());
    private int count;

    void add(int line, String key, String code, Object... arguments) {
        add(new Mistake(line, key, code, arguments));
    }

    void add(Mistake mistake) {
        count++;
        first.add(mistake);
        if (first.size() > SHOWN) {
            first.poll();
        }
    }

    boolean none() {
        return count == 0;
    }

    int count() {
        return count;
    }

    /** The first of them in the order of the file. */
    List<Mistake> shown() {
        return first.stream().sorted(Mistake.IN_ORDER).toList();
    }
}
