package fi.solmu.web;

import java.util.ArrayList;
import java.util.List;

/** Where the reader stands in a long list: this page of so many, from 1. */
public record Pages(int number, int size, long total) {

    public Pages {
        number = Math.max(1, number);
    }

    public int last() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public int offset() {
        return (number - 1) * size;
    }

    public long from() {
        return total == 0 ? 0 : offset() + 1L;
    }

    public long to() {
        return Math.min(total, (long) number * size);
    }

    /** The page numbers worth showing: first, last and the neighbours; 0 stands for a gap. */
    public List<Integer> shown() {
        var shown = new ArrayList<Integer>();
        for (int n = 1; n <= last(); n++) {
            if (n == 1 || n == last() || Math.abs(n - number) <= 2) {
                shown.add(n);
            } else if (shown.get(shown.size() - 1) != 0) {
                shown.add(0);
            }
        }
        return shown;
    }
}
