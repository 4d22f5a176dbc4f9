package fi.solmu.cards.review;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which places of a sequence stand in order when as few as possible are thought away; equals may follow one another. */
final class InOrder {

    private InOrder() {}

    static Set<Integer> longest(List<Integer> ranks) {
        var length = new int[ranks.size()];
        var before = new int[ranks.size()];
        Arrays.fill(before, -1);
        int last = -1;
        for (int i = 0; i < length.length; i++) {
            length[i] = 1;
            for (int j = 0; j < i; j++) {
                if (ranks.get(j) <= ranks.get(i) && length[j] >= length[i]) {
                    length[i] = length[j] + 1;
                    before[i] = j;
                }
            }
            last = last < 0 || length[i] > length[last] ? i : last;
        }
        var places = new HashSet<Integer>();
        for (int i = last; i >= 0; i = before[i]) {
            places.add(i);
        }
        return places;
    }
}
