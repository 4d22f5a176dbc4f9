package fi.solmu.bench;

import fi.solmu.clock.clash.ManyPractices;
import fi.solmu.clock.dates.Reckoners;
import fi.solmu.clock.dates.Recurrence;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** Ten thousand rules of the kinds people have, reckoned for two years: processor time of one thread, beside libraries of others. */
final class ClockDates {

    private static final LocalDate START = LocalDate.of(2026, 1, 1), END = LocalDate.of(2028, 1, 1);
    private static final int RULES = 10_000, WARM = 12, ROUNDS = 21, SLOW_ROUNDS = 3;
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR");

    /** A rule and its first day, which is one of its dates. */
    record Rule(String text, LocalDate first) {}

    List<Figure> figures() {
        Locale.setDefault(new Locale("fi", "FI"));
        var rules = mixed();
        var ours = rules.stream().map(rule -> Recurrence.parse(rule.text, rule.first)).toList();
        LongSupplier reckoned = () -> sum(ours.stream().map(rule -> rule.dates(START, END)));
        LongSupplier read = () -> sum(rules.stream().map(rule -> Recurrence.parse(rule.text, rule.first).dates(START, END)));
        var figures = new ArrayList<Figure>();
        for (var other : Reckoners.values()) {
            var theirs = rules.stream().map(rule -> other.rule(rule.text, rule.first)).toList();
            LongSupplier beside = () -> sum(theirs.stream().map(rule -> rule.between(START, END)));
            boolean slow = other == Reckoners.ICAL4J;
            figures.add(compared("10,000 rules, two years", reckoned, other, beside, slow, switch (other) {
                case LIB_RECUR -> "≤ 10 ms, ≤ 0.25 ×";
                case BIWEEKLY -> "≤ 0.1 ×";
                case ICAL4J -> "≤ 0.01 ×";
            }));
        }
        var first = Reckoners.LIB_RECUR;
        figures.add(compared("  the same, read from text each time", read, first,
            () -> sum(rules.stream().map(rule -> first.rule(rule.text, rule.first).between(START, END))), false, ""));
        figures.add(clashes(rules, 1, "≤ 60 ms"));
        figures.add(clashes(rules, 10, "< 1000 ms"));
        return figures;
    }

    /** Beside it the dates alone, which are its smaller part. */
    private static Figure clashes(List<Rule> rules, int times, String target) {
        var texts = rules.stream().map(rule -> rule.text.replace("INTERVAL=3;", "")).toList();
        var all = Collections.nCopies(times, texts).stream().flatMap(List::stream).toList();
        var many = new ManyPractices(all);
        var alone = all.stream().map(Recurrence::parse).toList();
        var machine = new Machine();
        var rounds = new Rounds();
        for (int round = -WARM; round < ROUNDS; round++) {
            double our = millis(() -> many.clashes(START)), limit = millis(() -> sum(alone.stream().map(rule -> rule.dates(START, START.plusYears(1)))));
            if (round >= 0) {
                rounds.add(our, limit);
            }
        }
        return Figure.of("a year's clashes of " + all.size() + " practices", "ms", rounds, "their dates alone", target, machine);
    }

    private static Figure compared(String name, LongSupplier ours, Reckoners other, LongSupplier theirs, boolean slow, String target) {
        var machine = new Machine();
        var rounds = new Rounds();
        if (ours.getAsLong() != theirs.getAsLong()) {
            throw new IllegalStateException("Not the same dates as " + other);
        }
        int warm = slow ? 1 : WARM, count = slow ? SLOW_ROUNDS : ROUNDS;
        for (int round = -warm; round < count; round++) {
            double our = millis(ours), limit = millis(theirs);
            if (round >= 0) {
                rounds.add(our, limit);
            }
        }
        return Figure.of(name, "ms", rounds, other.name().toLowerCase(Locale.ROOT).replace('_', '-'), target, machine);
    }

    private static double millis(LongSupplier work) {
        var threads = ManagementFactory.getThreadMXBean();
        long begun = threads.getCurrentThreadCpuTime();
        work.getAsLong();
        return (threads.getCurrentThreadCpuTime() - begun) / 1e6;
    }

    private static long sum(Stream<List<LocalDate>> all) {
        return all.mapToLong(dates -> {
            long sum = 0;
            for (var date : dates) {
                sum = 31 * sum + 512L * date.getYear() + 32L * date.getMonthValue() + date.getDayOfMonth();
            }
            return sum;
        }).sum();
    }

    static List<Rule> mixed() {
        var random = new Random(20261122);
        return Stream.generate(() -> one(random)).limit(RULES).toList();
    }

    /** The first day is one of the rule's own, since libraries differ on what happens otherwise. */
    private static Rule one(Random random) {
        int kind = random.nextInt(100);
        int month = 1 + random.nextInt(12), day = 1 + random.nextInt(28), nth = 1 + random.nextInt(4);
        var weekday = DAYS.get(random.nextInt(DAYS.size()));
        var text = kind < 30 ? "FREQ=YEARLY;BYMONTH=" + month + ";BYMONTHDAY=" + day
            : kind < 45 ? "FREQ=YEARLY;BYMONTH=" + month + ";BYDAY=" + nth + weekday
            : kind < 55 ? "FREQ=YEARLY;BYWEEKNO=" + (2 + random.nextInt(50)) + ";BYDAY=" + weekday
            : kind < 65 ? "FREQ=MONTHLY;BYMONTHDAY=" + day
            : kind < 75 ? "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"
            : kind < 85 ? "FREQ=MONTHLY;BYDAY=" + nth + weekday
            : kind < 95 ? "FREQ=WEEKLY;BYDAY=" + weekday
            : "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=" + day;
        var from = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(700));
        return new Rule(text, Recurrence.parse(text, from).dates(from, from.plusYears(2)).get(0));
    }
}
