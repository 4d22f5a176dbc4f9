package fi.solmu.clock.dates;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rules of RFC 5545 by chance, of days and coarser, as wild as its table allows. Days of a month
 * without the month of a yearly rule are left out: some read them as every month, and some as the month of the first day.
 */
final class RandomRules {

    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private final Random random;

    RandomRules(long seed) {
        this.random = new Random(seed);
    }

    String next() {
        var period = List.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY").get(random.nextInt(4));
        boolean yearly = period.equals("YEARLY"), monthly = period.equals("MONTHLY");
        var parts = new ArrayList<>(List.of("FREQ=" + period));
        boolean weeks = yearly && chance(20), yearDays = yearly && !weeks && chance(20);
        some(parts, "INTERVAL", 30, () -> 2 + random.nextInt(yearly ? 3 : 11), 1);
        some(parts, "BYMONTH", 25, () -> 1 + random.nextInt(12), weeks ? 0 : 3);
        some(parts, "BYWEEKNO", weeks ? 100 : 0, () -> either(1 + random.nextInt(53)), 3);
        some(parts, "BYYEARDAY", yearDays ? 100 : 0, () -> either(1 + random.nextInt(366)), 4);
        boolean whichMonth = !yearly || parts.stream().anyMatch(part -> part.startsWith("BYMONTH="));
        some(parts, "BYMONTHDAY", weeks || yearDays || !whichMonth || period.equals("WEEKLY") ? 0 : 30, () -> either(1 + random.nextInt(31)), 3);
        if (chance(55) || weeks) {
            boolean numbered = !weeks && (monthly || yearly) && chance(40) && parts.stream().noneMatch(part -> part.startsWith("BYMONTHDAY"));
            boolean byMonth = monthly || parts.stream().anyMatch(part -> part.startsWith("BYMONTH="));
            parts.add("BYDAY=" + several(() -> (numbered ? String.valueOf(either(1 + random.nextInt(byMonth ? 5 : 52))) : "")
                + DAYS.get(random.nextInt(7)), 3));
        }
        boolean counted = parts.stream().anyMatch(part -> part.matches("BY(DAY|MONTHDAY|YEARDAY)=.*"));
        some(parts, "BYSETPOS", counted && !weeks && !period.equals("DAILY") ? 20 : 0, () -> either(1 + random.nextInt(4)), 2);
        return String.join(";", parts) + ";WKST=" + (weeks || chance(80) ? "MO" : "SU");
    }

    private void some(List<String> parts, String name, int percent, IntSupplier number, int most) {
        if (most > 0 && chance(percent)) {
            parts.add(name + "=" + several(() -> String.valueOf(number.getAsInt()), most));
        }
    }

    private String several(Supplier<String> one, int most) {
        return Stream.generate(one).limit(1 + random.nextInt(most)).distinct().collect(Collectors.joining(","));
    }

    private int either(int number) {
        return chance(25) ? -number : number;
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
