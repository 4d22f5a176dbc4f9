package fi.solmu.clock;

import fi.solmu.item.ItemId;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
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

    /** Refuses what would move, add or take away a time of a frozen year in which the practice stood, or what was told of one. */
    void refuseChange(ItemId id, Practice next, Viewer by) {
        if (years.frozen(by).isEmpty()) {
            return;
        }
        var frozen = years.stood(by).getOrDefault(id.value(), Set.of());
        practices.find(id, by).ifPresent(before -> {
            var after = before.with(next);
            frozen.stream().sorted().filter(year -> !stood(before, year).equals(stood(after, year))).findFirst().ifPresent(year -> {
                throw Refused.at("timing", "clock.year-is-frozen", "year", String.valueOf(year), "next", String.valueOf(year + 1));
            });
        });
    }

    /** The practices of a network: those that stood in no frozen year have no times in it; those that have ended since keep theirs. */
    List<Planned> with(List<Planned> standing, Viewer viewer) {
        var frozen = years.frozen(viewer);
        if (frozen.isEmpty()) {
            return standing;
        }
        var stood = years.stood(viewer);
        var known = standing.stream().filter(Planned::isInForce).map(Planned::id).collect(Collectors.toSet());
        var gone = practices.ended(viewer).stream().filter(planned -> stood.containsKey(planned.id().value()) && !known.contains(planned.id()))
            .map(planned -> planned.until(LocalDate.of(Collections.max(stood.get(planned.id().value())), 12, 31))).toList();
        var hidden = gone.stream().map(Planned::id).collect(Collectors.toSet());
        return Stream.concat(standing.stream().filter(planned -> !hidden.contains(planned.id())), gone.stream()).map(planned -> {
            var absent = new HashSet<>(frozen);
            absent.removeAll(stood.getOrDefault(planned.id().value(), Set.of()));
            return absent.isEmpty() ? planned : planned.outOf(absent);
        }).toList();
    }

    private static Set<Stood> stood(Planned planned, int year) {
        return planned.moments(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)).stream()
            .filter(moment -> moment.occurrence().first().getYear() == year)
            .map(moment -> new Stood(moment.occurrence().original(), moment.occurrence().first(), moment.occurrence().last(), moment.fact()))
            .collect(Collectors.toSet());
    }
}
