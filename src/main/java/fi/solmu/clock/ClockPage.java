package fi.solmu.clock;

import fi.solmu.clock.dates.YearWeek;
import fi.solmu.clock.wheel.WeekSpoke;
import fi.solmu.clock.wheel.WheelEntry;
import fi.solmu.clock.wheel.YearWheel;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The annual clock as its page shows it: the year as a wheel, one week, and the same year as rows. */
public record ClockPage(
        ClockAsked asked, YearWheel wheel, WeekSpoke week, List<YearRow> rows, List<Planned> proposed,
        Map<String, Planned> byId, Parties parties, List<Moment> next, FilterForm filter, boolean isUntouched) {

    static final int LARGE = 200;

    /** What one organisation answers for. */
    public record Group(String name, int colour, List<YearRow> rows) {}

    /** So much that its table would be most of the page; it has a page of its own. */
    public boolean isLarge() {
        return rows.size() > LARGE;
    }

    public Planned planned(WheelEntry entry) {
        return Objects.requireNonNull(byId.get(entry.id()));
    }

    /** Where each week of the wheel is shown beside it. */
    public Map<YearWeek, String> places() {
        return wheel.weeks().stream().map(cell -> new YearWeek(cell.year(), cell.week())).collect(Collectors.toMap(week -> week, asked::inWeek));
    }

    /** The rows by who answers for them, in the order of the rings. */
    public List<Group> byOrganisation() {
        var grouped = rows.stream().collect(Collectors.groupingBy(row -> row.planned().organisation()));
        return parties.inOrder().stream()
            .filter(each -> grouped.containsKey(each.id()))
            .map(each -> new Group(each.name(), each.colour(), grouped.get(each.id())))
            .toList();
    }

    public boolean isEmptyWeek() {
        return week.count() == 0 && week.loose().isEmpty();
    }
}
