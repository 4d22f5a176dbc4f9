package fi.solmu.clock;

import fi.solmu.item.ItemId;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the times of years that have been frozen as they were. */
@Component
class FrozenYears {

    private final ClockYears years;
    private final Practices practices;

    FrozenYears(ClockYears years, Practices practices) {
        this.years = years;
        this.practices = practices;
    }

    /** A time of a frozen year, as everybody saw it. */
    private record Stood(LocalDate original, LocalDate first, LocalDate last, @Nullable Fact fact) {}

    /** Refuses what would move, add or take away a time of a frozen year, or what was told of it. A new practice has stood in none. */
    void refuseChange(ItemId id, Practice next, Viewer by) {
        var frozen = years.frozen(by);
        if (frozen.isEmpty()) {
            return;
        }
        practices.find(id, by).ifPresent(before -> {
            var after = before.with(next);
            frozen.stream().filter(year -> !stood(before, year).equals(stood(after, year))).findFirst().ifPresent(year -> {
                throw Refused.at("timing", "clock.year-is-frozen", "year", String.valueOf(year), "next", String.valueOf(year + 1));
            });
        });
    }

    /** The practices of a network, and those that have ended since a year was frozen in which they stood: their times end with that year. */
    List<Planned> with(List<Planned> standing, Viewer viewer) {
        var frozen = years.frozenPractices(viewer);
        if (frozen.isEmpty()) {
            return standing;
        }
        var known = standing.stream().filter(Planned::isInForce).map(Planned::id).collect(Collectors.toSet());
        var gone = practices.ended(viewer).stream().filter(planned -> frozen.containsKey(planned.id().value()) && !known.contains(planned.id()))
            .map(planned -> planned.until(LocalDate.of(frozen.get(planned.id().value()), 12, 31))).toList();
        var hidden = gone.stream().map(Planned::id).collect(Collectors.toSet());
        return Stream.concat(standing.stream().filter(planned -> !hidden.contains(planned.id())), gone.stream()).toList();
    }

    private static Set<Stood> stood(Planned planned, int year) {
        return planned.moments(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)).stream()
            .filter(moment -> moment.occurrence().first().getYear() == year)
            .map(moment -> new Stood(moment.occurrence().original(), moment.occurrence().first(), moment.occurrence().last(), moment.fact()))
            .collect(Collectors.toSet());
    }
}
