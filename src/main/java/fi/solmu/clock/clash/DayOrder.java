package fi.solmu.clock.clash;

import fi.solmu.clock.Moment;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Times that come practice by practice, brought into the order of their days, day by day: a fifth of the work of sorting. From then on each
 * is known by its number in that order, and who asks for it by a number too, so that what is looked through most lies close together.
 */
final class DayOrder {

    private static final Comparator<Laid> EARLIEST =
            Comparator.comparingInt(Laid::first).thenComparing(Comparator.comparingInt(Laid::last).reversed());

    private record Laid(Moment moment, int first, int last, int month, int asker, List<Numbers> lists) {}

    private final List<Laid> laid = new ArrayList<>();
    private final Map<UUID, Integer> askers = new HashMap<>();
    private final int from;
    private final int days;
    private Moment[] moments = {};
    private int[] asked = {};
    private int[] weeks = {};
    private int[] months = {};

    DayOrder(LocalDate from, LocalDate to) {
        this.from = (int) from.toEpochDay();
        this.days = 2 + (int) ChronoUnit.DAYS.between(from, to);
    }

    /** By which number that organisation is known as one that asks. */
    int asker(UUID organisation) {
        return askers.computeIfAbsent(organisation, none -> askers.size());
    }

    void lay(Moment moment, int month, int asker, List<Numbers> lists) {
        var occurrence = moment.occurrence();
        laid.add(new Laid(moment, (int) occurrence.first().toEpochDay(), (int) occurrence.last().toEpochDay(), month, asker, lists));
    }

    /** Writes the numbers of all that were laid into the lists they were laid for. */
    void fill() {
        var ordered = inOrder();
        moments = new Moment[ordered.length];
        asked = new int[ordered.length];
        weeks = new int[ordered.length];
        months = new int[ordered.length];
        for (int number = 0; number < ordered.length; number++) {
            var each = ordered[number];
            moments[number] = each.moment;
            asked[number] = each.asker;
            weeks[number] = Stretches.week(each.first);
            months[number] = each.month;
            for (var list : each.lists) {
                list.add(number);
            }
        }
        laid.clear();
    }

    Moment moment(int number) {
        return moments[number];
    }

    int asker(int number) {
        return asked[number];
    }

    int week(int number) {
        return weeks[number];
    }

    int month(int number) {
        return months[number];
    }

    private Laid[] inOrder() {
        var begins = new int[days + 1];
        laid.forEach(each -> begins[day(each) + 1]++);
        Arrays.parallelPrefix(begins, Integer::sum);
        var places = begins.clone();
        var ordered = new Laid[laid.size()];
        laid.forEach(each -> ordered[places[day(each)]++] = each);
        for (int day = 0; day < days; day++) {
            Arrays.sort(ordered, begins[day], begins[day + 1], EARLIEST);
        }
        return ordered;
    }

    /** Those that began before the first day come before all others. */
    private int day(Laid each) {
        return Math.max(0, Math.min(days - 1, 1 + each.first - from));
    }
}
