package fi.solmu.clock.phrases;

import fi.solmu.clock.dates.Holiday;
import fi.solmu.clock.dates.RuleRefused;
import fi.solmu.clock.dates.Timing;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Any timing at all that the clock can hold, picked by lot. */
final class AnyTiming {

    private static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private final Random lot;

    AnyTiming(long seed) {
        lot = new Random(seed);
    }

    /** Some rules never come to a day: then another is picked. */
    Timing next() {
        while (true) {
            try {
                return Timing.of(fields());
            } catch (RuleRefused refused) {
                if (!List.of("clock.rule-never", "clock.week-missing", "clock.rule-together").contains(refused.key())) {
                    throw refused;
                }
            }
        }
    }

    private Map<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        boolean dated = lot.nextInt(3) == 0;
        var from = LocalDate.of(1995, 1, 1).plusDays(lot.nextInt(15000));
        if (dated) {
            fields.put("from", from.toString());
        }
        if (lot.nextInt(5) == 0) {
            fields.put("until", from.plusDays(400 + lot.nextInt(9000)).toString());
        }
        switch (lot.nextInt(12)) {
            case 0 -> fields.put("months", numbers(1, 12, 12));
            case 1 -> fields.put("weeks", lot.nextInt(6) == 0 ? all(lot.nextInt(3)) : numbers(1, 53, 9));
            case 2 -> fields.put("open", "true");
            default -> {
                fields.put("rule", rule() + (dated && lot.nextInt(4) == 0 ? ";COUNT=" + (1 + lot.nextInt(lot.nextInt(4) == 0 ? 5000 : 12)) : ""));
                if (lot.nextInt(4) == 0) {
                    fields.put("months", numbers(1, 12, 12));
                }
            }
        }
        perhaps(fields, "span", 1 + lot.nextInt(366));
        perhaps(fields, "time", hours());
        perhaps(fields, "shift", List.of("none", "following", "preceding", "nearest", "modified_following").get(lot.nextInt(5)));
        return fields;
    }

    private String rule() {
        return switch (lot.nextInt(10)) {
            case 0 -> monthly() + ";BYMONTHDAY=" + list(signed(31, 4)) + (lot.nextInt(3) == 0 ? ";BYDAY=" + weekdays() : "") + skip();
            case 1 -> monthly() + ";BYDAY=" + Stream.generate(this::nth).limit(1 + lot.nextInt(5)).distinct().collect(Collectors.joining(","));
            case 2 -> "FREQ=MONTHLY" + interval() + byMonth(2) + ";BYDAY=" + weekdays() + ";BYSETPOS=" + list(signed(31, 3));
            case 3 -> monthly() + ";X-WORKDAY=" + (lot.nextInt(5) == 0 ? list(run(23)) : list(signed(23, 4)));
            case 4 -> "FREQ=WEEKLY" + interval() + ";BYDAY=" + weekdays() + byMonth(3);
            case 5 -> "FREQ=YEARLY" + interval() + ";BYWEEKNO=" + list(signed(53, 5).stream().map(week -> Math.max(week, -52)).distinct().toList()) + ";BYDAY=" + weekdays()
                + skip() + byMonth(4);
            case 6 -> "FREQ=WEEKLY;X-WEEKS=" + (lot.nextBoolean() ? "ODD" : "EVEN") + ";BYDAY=" + weekdays() + byMonth(3);
            case 7 -> "FREQ=DAILY" + interval() + byMonth(3);
            case 8 -> "X-HOLIDAY=" + Holiday.values()[lot.nextInt(15)] + (lot.nextInt(4) == 0 ? "" : ";X-OFFSET=" + list(signed(180, 1))
                + (lot.nextBoolean() ? "W" : "")) + byMonth(6);
            default -> "X-DATES=" + Stream.generate(() -> LocalDate.of(2024, 1, 1).plusDays(lot.nextInt(3000)).toString().replace("-", ""))
                .limit(1 + lot.nextInt(6)).collect(Collectors.joining(","));
        };
    }

    private String monthly() {
        return lot.nextBoolean() ? "FREQ=MONTHLY" + interval() + byMonth(3) : "FREQ=YEARLY" + interval() + ";BYMONTH=" + list(numbers(1, 12, 12));
    }

    private String interval() {
        return lot.nextInt(3) > 0 ? "" : ";INTERVAL=" + (1 + lot.nextInt(lot.nextInt(4) == 0 ? 300 : 14));
    }

    private String byMonth(int seldom) {
        return lot.nextInt(seldom) > 0 ? "" : ";BYMONTH=" + list(numbers(1, 12, 12));
    }

    private String skip() {
        return List.of("", "", ";SKIP=OMIT", ";SKIP=BACKWARD", ";SKIP=FORWARD").get(lot.nextInt(5));
    }

    private String nth() {
        int n = lot.nextInt(11) - 5;
        return (n == 0 ? "" : n) + WEEKDAYS.get(lot.nextInt(7));
    }

    private String weekdays() {
        return numbers(0, 6, 7).stream().map(WEEKDAYS::get).collect(Collectors.joining(","));
    }

    private String hours() {
        int start = lot.nextInt(1439);
        int end = start + 1 + lot.nextInt(1439 - start);
        return clock(start) + (lot.nextBoolean() ? "" : "–" + clock(end));
    }

    private static String clock(int minutes) {
        return "%d.%02d".formatted(minutes / 60, minutes % 60);
    }

    private void perhaps(Map<String, Object> fields, String name, Object value) {
        if (lot.nextInt(4) == 0) {
            fields.put(name, value);
        }
    }

    private List<Integer> signed(int most, int times) {
        return Stream.generate(() -> (1 + lot.nextInt(most)) * (lot.nextInt(3) == 0 ? -1 : 1)).limit(1 + lot.nextInt(times)).distinct().sorted().toList();
    }

    private List<Integer> numbers(int first, int last, int most) {
        return Stream.generate(() -> first + lot.nextInt(last - first + 1)).limit(1 + lot.nextInt(most)).distinct().sorted().toList();
    }

    private static List<Integer> run(int last) {
        return Stream.iterate(1, n -> n <= last, n -> n + 1).toList();
    }

    private static List<Integer> all(int rest) {
        return run(53).stream().filter(week -> rest == 2 || week % 2 == rest).toList();
    }

    private static String list(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
