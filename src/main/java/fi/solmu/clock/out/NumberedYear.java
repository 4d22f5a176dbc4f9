package fi.solmu.clock.out;

import fi.solmu.clock.ClockAsked;
import fi.solmu.clock.ClockPage;
import fi.solmu.clock.ClockYear;
import fi.solmu.clock.Moment;
import fi.solmu.clock.Narrowed;
import fi.solmu.clock.Planned;
import fi.solmu.clock.Rings;
import fi.solmu.clock.YearRow;
import fi.solmu.clock.wheel.RingName;
import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A year as a wheel that cannot be pressed, and its practices by number, ring by ring and in time, so that each bar can be looked up. */
public record NumberedYear(ClockPage clock, List<Group> groups, int count) {

    /** So many are listed; what is beyond is a table's to hold. */
    static final int MOST = 600;

    /** What stands on one ring. */
    public record Group(RingName ring, List<YearRow> rows) {}

    /** How many are not listed. */
    public int more() {
        return Math.max(0, count - MOST);
    }

    static NumberedYear of(ClockAsked asked, Narrowed narrowed, Rings rings, Viewer viewer) {
        var rows = ClockYear.rows(asked, narrowed);
        var names = new HashMap<UUID, String>();
        var groups = new ArrayList<Group>();
        for (var ring : rings.names()) {
            int left = Math.max(0, MOST - names.size());
            var here = rows.stream().filter(row -> rings.first(row.planned()).equals(ring.key())).sorted(inTime())
                .map(row -> numbered(row, names)).toList();
            if (!here.isEmpty() && left > 0) {
                groups.add(new Group(ring, here.subList(0, Math.min(left, here.size()))));
            }
        }
        var shown = narrowed.shown().stream().map(planned -> called(planned, names)).toList();
        var again = rows.stream().map(row -> called(row, called(row.planned(), names))).toList();
        var clock = new ClockYear(asked, new Narrowed(shown, narrowed.form(), narrowed.isUntouched()), rings, viewer, again).page();
        return new NumberedYear(clock, groups, names.size());
    }

    private static YearRow numbered(YearRow row, HashMap<UUID, String> names) {
        var name = (names.size() + 1) + " " + row.planned().title();
        names.put(row.planned().id().value(), name);
        return called(row, row.planned().called(name));
    }

    private static Planned called(Planned planned, Map<UUID, String> names) {
        return planned.called(names.getOrDefault(planned.id().value(), planned.title()));
    }

    private static YearRow called(YearRow row, Planned named) {
        return new YearRow(named, row.moments().stream().map(moment -> new Moment(named, moment.occurrence(), moment.fact())).toList());
    }

    private static Comparator<YearRow> inTime() {
        return Comparator.comparing(row -> row.moments().isEmpty() ? LocalDate.MAX : row.moments().get(0).occurrence().first());
    }
}
