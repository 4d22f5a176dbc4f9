package fi.solmu.clock;

import fi.solmu.clock.dates.Closing;
import fi.solmu.clock.dates.Reason;
import fi.solmu.clock.dates.WorkingDays;
import fi.solmu.network.ClosedTimes;
import fi.solmu.network.ClosedTimes.Different;
import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who works when: the days of each organisation of a network. */
public record Calendars(Map<UUID, WorkingDays> different) {

    public static Calendars of(ClosedTimes closed, Viewer viewer) {
        return new Calendars(closed.differences(viewer).stream().collect(Collectors.groupingBy(
                Different::organisation, Collectors.collectingAndThen(Collectors.toList(), Calendars::days))));
    }

    /** Most keep to what most offices do. */
    public WorkingDays of(UUID organisation) {
        return different.getOrDefault(organisation, WorkingDays.FINNISH);
    }

    /** Somebody does not work on that weekday. */
    public boolean isAnyClosed(LocalDate date) {
        return Stream.concat(Stream.of(WorkingDays.FINNISH), different.values().stream()).anyMatch(days -> Reason.of(date, days) != null);
    }

    private static WorkingDays days(List<Different> own) {
        return new WorkingDays(!own.get(0).worksOnEves(), own.stream().filter(each -> each.name() != null).map(Calendars::closing).toList());
    }

    private static Closing closing(Different each) {
        return new Closing(Objects.requireNonNull(each.first()), Objects.requireNonNull(each.last()), Objects.requireNonNull(each.name()));
    }
}
