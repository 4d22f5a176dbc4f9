package fi.solmu.clock;

import fi.solmu.clock.wheel.WeekSpoke;
import fi.solmu.clock.wheel.WheelEntry;
import fi.solmu.clock.wheel.YearWheel;
import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lays one year of a network out: on rings, in a week, in rows. Every rule is reckoned once. */
public final class ClockYear {

    private static final int FEW = 4;

    private final ClockAsked asked;
    private final Viewer viewer;
    private final Narrowed narrowed;
    private final Rings rings;
    private final List<YearRow> rows;

    public ClockYear(ClockAsked asked, Narrowed narrowed, Rings rings, Viewer viewer) {
        this(asked, narrowed, rings, viewer, rows(asked, narrowed));
    }

    /** Of rows that have been reckoned already. */
    public ClockYear(ClockAsked asked, Narrowed narrowed, Rings rings, Viewer viewer, List<YearRow> rows) {
        this.asked = asked;
        this.viewer = viewer;
        this.narrowed = narrowed;
        this.rings = rings;
        this.rows = rows;
    }

    public static List<YearRow> rows(ClockAsked asked, Narrowed narrowed) {
        return narrowed.inForce().stream().map(planned -> new YearRow(planned, planned.moments(asked.start(), asked.end())))
            .filter(row -> !row.planned().isOver() || !row.moments().isEmpty()).toList();
    }

    public ClockPage page() {
        var held = rows.stream().map(YearRow::held).toList();
        var entries = entries(held, asked.turn() == Turn.ORGANISATION || asked.chosen().rings() != RingBy.ORGANISATION);
        var used = new HashSet<String>();
        entries.stream().filter(entry -> !entry.shared()).forEach(entry -> used.add(entry.ring()));
        var wheel = YearWheel.draw(new YearWheel.View(asked.from(), asked.today(), asked.ring()), rings.used(used), entries);
        var week = week();
        return new ClockPage(
                asked, wheel, week, inOrder(), narrowed.shown().stream().filter(planned -> !planned.isInForce()).toList(),
                narrowed.shown().stream().collect(Collectors.toMap(planned -> planned.id().toString(), Function.identity())),
                narrowed.parties(), next(week), narrowed.form(), narrowed.isUntouched());
    }

    /** In the week everything stands once. */
    private WeekSpoke week() {
        var monday = asked.week().monday();
        var next = monday.plusWeeks(1);
        boolean inside = isInside(monday);
        var inWeek = rows.stream()
            .map(row -> new YearRow(row.planned(), inside ? touching(row.moments(), monday, next) : row.planned().moments(monday, next)))
            .filter(row -> !row.moments().isEmpty() || row.isOpen()).toList();
        return WeekSpoke.of(asked.week(), rings.names(), entries(inWeek, false));
    }

    private static List<Moment> touching(List<Moment> moments, LocalDate from, LocalDate to) {
        var touching = new ArrayList<Moment>();
        for (var moment : moments) {
            if (moment.occurrence().touches(from, to)) {
                touching.add(moment);
            }
        }
        return touching;
    }

    private boolean isInside(LocalDate monday) {
        return !monday.isBefore(asked.start()) && !monday.plusDays(6).isAfter(asked.end().minusDays(1));
    }

    /** A large clock shows no rows beside its wheel. */
    private List<YearRow> inOrder() {
        return rows.size() > ClockPage.LARGE ? rows : rows.stream()
            .sorted(Comparator.comparing(row -> row.moments().isEmpty() ? LocalDate.MAX : row.moments().get(0).occurrence().first()))
            .toList();
    }

    /** What comes after the week, where the week itself has little. */
    private List<Moment> next(WeekSpoke week) {
        var after = asked.week().next().monday();
        return week.count() >= FEW ? List.of() : rows.stream()
            .flatMap(row -> row.planned().moments(after, after.plusYears(1)).stream().limit(FEW))
            .filter(moment -> moment.occurrence().isExact() && !moment.occurrence().first().isBefore(after) && !moment.isCancelled())
            .sorted().limit(FEW).toList();
    }

    /** A shared moment is a knot on the thread; where rings are not the network's organisations it stands on its ring as well. */
    private List<WheelEntry> entries(List<YearRow> of, boolean twice) {
        var entries = new ArrayList<WheelEntry>();
        for (var row : of) {
            var planned = row.planned();
            boolean shared = asked.turn() != Turn.MINE && planned.isShared(narrowed.form().organisations().size());
            var on = twice ? rings.of().apply(planned) : List.of(rings.first(planned));
            var open = new WheelEntry(planned.id().toString(), "/" + viewer.word() + planned.place(), planned.title(), "", null, false);
            for (var moment : row.moments()) {
                if (shared) {
                    entries.add(open.on(on.get(0), moment.occurrence(), true));
                }
                if (!shared || twice) {
                    on.forEach(ring -> entries.add(open.on(ring, moment.occurrence(), false)));
                }
            }
            if (row.isOpen()) {
                entries.add(open);
            }
        }
        return entries;
    }
}
