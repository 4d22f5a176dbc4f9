package fi.solmu.clock.remind;

import fi.solmu.clock.Fact;
import fi.solmu.clock.Moment;
import fi.solmu.clock.Planned;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The near times of a practice as they stood when they were looked at: the day each is known by, and its day; up to a day. */
record NearTimes(SortedMap<LocalDate, LocalDate> days, LocalDate until, int revision) {

    private static final int WEEKS = 6, PAIRED_WITHIN = 15, BEFORE = 60;

    /** A time that has moved from one day to another, has gone, or has come. */
    record Move(LocalDate original, @Nullable LocalDate was, @Nullable LocalDate now) implements Comparable<Move> {

        LocalDate day() {
            return was == null || now != null && now.isBefore(was) ? now : was;
        }

        @Override
        public int compareTo(Move other) {
            return Comparator.comparing(Move::day).thenComparing(Move::original).compare(this, other);
        }
    }

    static NearTimes of(Planned planned, LocalDate today) {
        return new NearTimes(days(planned, today, today.plusWeeks(WEEKS)), today.plusWeeks(WEEKS), planned.revision());
    }

    /** What of these has become otherwise. A time that has moved away is looked for within a year. */
    List<Move> moved(Planned now, LocalDate today) {
        var near = days(now, today, until);
        var left = new TreeMap<>(days);
        left.values().removeIf(was -> was.isBefore(today));
        return near.equals(left) ? List.of() : moved(left, near, now, today);
    }

    private static List<Move> moved(Map<LocalDate, LocalDate> left, Map<LocalDate, LocalDate> near, Planned now, LocalDate today) {
        var far = days(now, today.minusDays(BEFORE), today.plusYears(1));
        var moves = new ArrayList<Move>();
        var gone = new ArrayList<Move>();
        left.forEach((original, was) -> {
            if (!was.equals(far.get(original))) {
                (far.containsKey(original) ? moves : gone).add(new Move(original, was, far.get(original)));
            }
        });
        var moved = movedHere(now, today);
        var come = new ArrayList<LocalDate>();
        near.forEach((original, is) -> {
            if (!left.containsKey(original) && moved.contains(original)) {
                moves.add(new Move(original, original, is));
            } else if (!left.containsKey(original)) {
                come.add(original);
            }
        });
        moves.addAll(paired(gone, come, far));
        return moves.stream().sorted().toList();
    }

    /** By the days they are known by. */
    private static Set<LocalDate> movedHere(Planned now, LocalDate today) {
        return now.practice().facts().stream().filter(fact -> fact.to() != null && !fact.to().isBefore(today)).map(Fact::date)
            .collect(Collectors.toSet());
    }

    /** When as many go as come, each in its turn has moved; else one that goes has moved to one that comes within two weeks. */
    private static List<Move> paired(List<Move> gone, List<LocalDate> come, Map<LocalDate, LocalDate> far) {
        var moves = new ArrayList<Move>();
        boolean inTurn = gone.size() == come.size();
        for (var each : gone) {
            var next = come.stream().filter(other -> inTurn || days(each, far.get(other)) < PAIRED_WITHIN).findFirst();
            next.ifPresent(come::remove);
            moves.add(new Move(each.original, each.was, next.map(far::get).orElse(null)));
        }
        come.forEach(original -> moves.add(new Move(original, null, far.get(original))));
        return moves;
    }

    private static long days(Move gone, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(gone.was, other));
    }

    private static SortedMap<LocalDate, LocalDate> days(Planned planned, LocalDate from, LocalDate to) {
        var days = new TreeMap<LocalDate, LocalDate>();
        planned.moments(from, to).stream().filter(moment -> isCounted(moment, from))
            .forEach(moment -> days.put(moment.occurrence().original(), moment.occurrence().first()));
        return days;
    }

    /** Known to the day, not begun before, and not left out. What has been held stands on its day. */
    private static boolean isCounted(Moment moment, LocalDate from) {
        return moment.occurrence().isExact() && !moment.occurrence().first().isBefore(from) && !moment.isCancelled();
    }
}
