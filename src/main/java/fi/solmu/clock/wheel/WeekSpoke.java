package fi.solmu.clock.wheel;

import fi.solmu.clock.dates.YearWeek;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Who does what in one week, organisation by organisation; what has no exact day stands apart. */
public record WeekSpoke(YearWeek week, List<Party> parties, List<WheelEntry> shared, List<WheelEntry> loose,
        List<WheelEntry> open) {

    /** One organisation and what it does that week. */
    public record Party(RingName ring, List<WheelEntry> entries) {}

    public static WeekSpoke of(YearWeek week, List<RingName> rings, List<WheelEntry> entries) {
        var timed = entries.stream().filter(entry -> entry.occurrence() != null && entry.occurrence().touches(week))
            .sorted(Comparator.comparing(WheelEntry::occurrence)).toList();
        var exact = those(timed, entry -> entry.occurrence().isExact());
        var parties = rings.stream()
            .map(ring -> new Party(ring, those(exact, entry -> !entry.shared() && entry.ring().equals(ring.key()))))
            .filter(party -> !party.entries().isEmpty())
            .toList();
        return new WeekSpoke(week, parties, those(exact, WheelEntry::shared),
            those(timed, entry -> !entry.occurrence().isExact()),
            those(entries, entry -> entry.occurrence() == null));
    }

    /** How many things are done that week for certain, shared ones among them. */
    public int count() {
        return shared.size() + parties.stream().mapToInt(party -> party.entries().size()).sum();
    }

    private static List<WheelEntry> those(List<WheelEntry> entries, Predicate<WheelEntry> wanted) {
        return entries.stream().filter(wanted).toList();
    }
}
