package fi.solmu.clock;

import fi.solmu.clock.line.TimeLine;
import fi.solmu.clock.wheel.RingName;
import fi.solmu.clock.wheel.WheelEntry;
import fi.solmu.web.Viewer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Some months of the clock, ring by ring: what there is in each month, and the same along a line. */
public record SpanPage(
        SpanAsked asked, List<Group> groups, List<Planned> untimed, TimeLine line, Parties parties, FilterForm filter, boolean isUntouched) {

    /** What stands on one ring, month by month. */
    public record Group(RingName ring, List<Row> rows) {}

    /** One practice and its times. */
    public record Row(Planned planned, List<Moment> moments) {

        /** Those that touch the month; one over its end stands in both. */
        public List<Moment> in(YearMonth month) {
            var from = month.atDay(1);
            var to = from.plusMonths(1);
            return moments.stream().filter(moment -> moment.occurrence().touches(from, to)).toList();
        }
    }

    public static SpanPage of(SpanAsked asked, Narrowed narrowed, Rings rings, Viewer viewer) {
        var rows = narrowed.inForce().stream().map(planned -> new Row(planned, planned.moments(asked.start(), asked.end()))).toList();
        var timed = rows.stream().filter(row -> !row.moments().isEmpty()).toList();
        var untimed = rows.stream().filter(row -> row.moments().isEmpty() && !row.planned().isOver()).map(Row::planned).toList();
        var groups = rings.names().stream()
            .map(ring -> new Group(ring, timed.stream().filter(row -> rings.of().apply(row.planned()).contains(ring.key())).toList()))
            .filter(group -> !group.rows().isEmpty()).toList();
        return new SpanPage(
                asked, groups, untimed, line(asked, narrowed, rings, timed, viewer), narrowed.parties(), narrowed.form(), narrowed.isUntouched());
    }

    /** What the network shares is tied to the thread as well. */
    private static TimeLine line(SpanAsked asked, Narrowed narrowed, Rings rings, List<Row> rows, Viewer viewer) {
        var entries = new ArrayList<WheelEntry>();
        var used = new HashSet<String>();
        for (var row : rows) {
            var planned = row.planned();
            var on = rings.of().apply(planned);
            used.addAll(on);
            boolean shared = asked.chosen().turn() != Turn.MINE && planned.isShared(narrowed.form().organisations().size());
            var open = new WheelEntry(planned.id().toString(), "/" + viewer.word() + planned.place(), planned.title(), "", null, false);
            for (var moment : row.moments().stream().filter(each -> !each.isCalledOff()).toList()) {
                on.forEach(ring -> entries.add(open.on(ring, moment.occurrence(), false)));
                if (shared) {
                    entries.add(open.on("", moment.occurrence(), true));
                }
            }
        }
        return TimeLine.draw(new TimeLine.View(asked.start(), asked.end(), asked.today()), rings.used(used), entries);
    }
}
