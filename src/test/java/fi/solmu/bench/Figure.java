package fi.solmu.bench;

import java.util.Locale;

/** One line of the table: what was measured, its limit or peer in the same run, and what is aimed at. */
record Figure(String name, String unit, Spread ours, String beside, Spread limit, Spread ratio, String target, String load) {

    static final String HEAD = line("figure", "median", "min–max", "beside it", "median", "ratio", "target", "machine");

    static Figure of(String name, String unit, Rounds rounds, String beside, String target, Machine machine) {
        return new Figure(name, unit, rounds.ours(), beside, rounds.limits(), rounds.ratios(), target, machine.load());
    }

    @Override
    public String toString() {
        return line(name, number(ours.middle()) + " " + unit, number(ours.least()) + "–" + number(ours.most()), beside,
            number(limit.middle()) + " " + unit, number(ratio.middle()), target, load);
    }

    private static String line(String... cells) {
        return String.format("%-44s %14s %17s  %-42s %14s %7s  %-22s %s", (Object[]) cells);
    }

    private static String number(double value) {
        int decimals = value >= 100 ? 0 : value >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
