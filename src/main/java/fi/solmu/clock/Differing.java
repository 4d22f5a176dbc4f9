package fi.solmu.clock;

import fi.solmu.web.Say;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What another timing does to the dates of a practice, in this year and the coming twelve months. What was told of a time stays. */
public record Differing(String key, List<Change> changes, List<Fact> kept) {

    /** A date that goes away, comes, or moves from one day to another. */
    public record Change(@Nullable Moment before, @Nullable Moment after) {

        public boolean isMove() {
            return before != null && after != null;
        }

        /** "ti 10.11.2026 → ti 17.11.2026", or the one day there is. */
        public String words(Say say) {
            var when = new When(say);
            return isMove() ? say.text("clock.differs-move", "before", said(when, before), "after", said(when, after))
                    : said(when, before == null ? after : before);
        }

        LocalDate day() {
            return Objects.requireNonNull(before == null ? after : before).occurrence().first();
        }

        private static String said(When when, @Nullable Moment moment) {
            return when.date(Objects.requireNonNull(moment).occurrence(), moment.hours());
        }
    }

    private static final int SHOWN = 8, NEAR = 15;

    public Differing {
        changes = List.copyOf(changes);
        kept = List.copyOf(kept);
    }

    static Differing between(Planned before, Planned after, LocalDate today) {
        var from = today.withDayOfYear(1);
        var to = today.plusYears(1).plusDays(1);
        var kept = before.practice().facts().stream().filter(fact -> !before.isUnnamed(fact) && after.isUnnamed(fact)).toList();
        return new Differing(key(before, after), changes(before.moments(from, to), after.moments(from, to)), kept);
    }

    public boolean isNothing() {
        return changes.isEmpty();
    }

    public long moved() {
        return changes.stream().filter(Change::isMove).count();
    }

    public long gone() {
        return changes.stream().filter(change -> change.after() == null).count();
    }

    public long come() {
        return changes.stream().filter(change -> change.before() == null).count();
    }

    /** As many as one takes in at a glance. */
    public List<Change> shown() {
        return changes.subList(0, Math.min(SHOWN, changes.size()));
    }

    public int more() {
        return Math.max(0, changes.size() - SHOWN);
    }

    private static List<Change> changes(List<Moment> before, List<Moment> after) {
        var gone = byOriginal(before);
        var come = byOriginal(after);
        var changes = new ArrayList<Change>();
        for (var original : List.copyOf(gone.keySet())) {
            if (come.containsKey(original)) {
                var was = gone.remove(original);
                var is = come.remove(original);
                if (isOther(was, is)) {
                    changes.add(new Change(was, is));
                }
            }
        }
        pair(new ArrayList<>(gone.values()), new ArrayList<>(come.values()), changes);
        changes.sort(Comparator.comparing(Change::day));
        return changes;
    }

    private static Map<LocalDate, Moment> byOriginal(List<Moment> moments) {
        var byOriginal = new LinkedHashMap<LocalDate, Moment>();
        moments.forEach(moment -> byOriginal.put(moment.occurrence().original(), moment));
        return byOriginal;
    }

    private static boolean isOther(Moment was, Moment is) {
        return (was.fact() == null || !was.fact().isClosed())
            && (!was.occurrence().equals(is.occurrence()) || !Objects.equals(was.hours(), is.hours()));
    }

    /** One that goes has moved to the nearest that comes within two weeks; what is left over moves in turn, when as many go as come. */
    private static void pair(List<Moment> gone, List<Moment> come, List<Change> changes) {
        for (var was : List.copyOf(gone)) {
            come.stream().filter(is -> days(was, is) < NEAR).min(Comparator.comparing(is -> days(was, is))).ifPresent(is -> {
                gone.remove(was);
                come.remove(is);
                changes.add(new Change(was, is));
            });
        }
        while (!gone.isEmpty() && gone.size() == come.size()) {
            changes.add(new Change(gone.remove(0), come.remove(0)));
        }
        gone.forEach(was -> changes.add(new Change(was, null)));
        come.forEach(is -> changes.add(new Change(null, is)));
    }

    private static long days(Moment was, Moment is) {
        return Math.abs(ChronoUnit.DAYS.between(was.occurrence().first(), is.occurrence().first()));
    }

    /** The same as long as the same timings follow the same ones. */
    private static String key(Planned before, Planned after) {
        var told = before.practice().course().fields() + " " + after.practice().course().fields();
        return Fingerprint.of(told);
    }
}
