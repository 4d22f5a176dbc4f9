package fi.solmu.clock.clash;

import fi.solmu.clock.Moment;
import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;

/** What comes for somebody in a stretch of time, in the order of days. */
final class Stretch extends AbstractList<Moment> implements RandomAccess {

    private final DayOrder order;
    private final Numbers numbers;
    private final int from;
    private final int size;

    Stretch(DayOrder order, Numbers numbers, int from, int to) {
        this.order = order;
        this.numbers = numbers;
        this.from = from;
        this.size = to - from;
    }

    @Override
    public Moment get(int place) {
        return order.moment(numbers.get(from + Objects.checkIndex(place, size)));
    }

    @Override
    public int size() {
        return size;
    }

    /** Whether two or more others than that one ask. */
    boolean isAskedBySeveralBut(int own) {
        int first = own;
        for (int place = 0; place < size; place++) {
            int asker = asker(place);
            if (asker != own && first == own) {
                first = asker;
            } else if (asker != own && asker != first) {
                return true;
            }
        }
        return false;
    }

    /** Without what that one itself asks for. */
    Stretch but(int own) {
        var others = new Numbers();
        for (int place = 0; place < size; place++) {
            if (asker(place) != own) {
                others.add(numbers.get(from + place));
            }
        }
        return others.size() == size ? this : new Stretch(order, others, 0, others.size());
    }

    private int asker(int place) {
        return order.asker(numbers.get(from + place));
    }
}
