package fi.solmu.clock.dates;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Some months of the year, each one a bit; none named means all. */
public record Months(int bits) {

    public static final Months ALL = new Months((1 << 12) - 1);

    static Months of(Collection<Integer> numbers) {
        int bits = numbers.stream().mapToInt(number -> 1 << (number - 1)).reduce(0, (a, b) -> a | b);
        return numbers.isEmpty() ? ALL : new Months(bits);
    }

    public boolean has(int month) {
        return (bits & 1 << (month - 1)) != 0;
    }

    public boolean isAll() {
        return bits == ALL.bits;
    }

    Months and(Months other) {
        return new Months(bits & other.bits);
    }

    public List<Integer> list() {
        return IntStream.rangeClosed(1, 12).filter(this::has).boxed().toList();
    }

    String text() {
        return isAll() ? "" : list().stream().map(String::valueOf).collect(Collectors.joining(",", ";BYMONTH=", ""));
    }
}
