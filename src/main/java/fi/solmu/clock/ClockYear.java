package fi.solmu.clock;

import fi.solmu.clock.dates.Occurrence;
import fi.solmu.clock.wheel.RingName;
import fi.solmu.clock.wheel.WeekSpoke;
import fi.solmu.clock.wheel.WheelEntry;
import fi.solmu.clock.wheel.YearWheel;
import fi.solmu.network.Organisation;
import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays one year of a network out: on rings, in a week, in rows. Every rule is reckoned once. */
final class ClockYear {

    private static final String NO_THEME = "-";
    private static final int FEW = 4;

    private final ClockAsked asked;
    private final Viewer viewer;
    private final FilterForm filter;
    private final List<Organisation> organisations;
    private final List<Planned> shown;
    private final List<YearRow> rows;

    ClockYear(ClockAsked asked, List<Planned> shown, FilterForm filter, Viewer viewer) {
        this.asked = asked;
        this.viewer = viewer;
        this.filter = filter;
        this.organisations = filter.organisations();
        this.shown = shown;
        this.rows = shown.stream().filter(Planned::isInForce)
            .map(planned -> new YearRow(planned, planned.moments(asked.start(), asked.end()))).toList();
    }

    ClockPage page(boolean isUntouched, String otherTheme) {
        var rings = rings(otherTheme);
        var used = new HashSet<String>();
        var entries = entries(rows.stream().flatMap(row -> row.moments().stream()), asked.turn() == Turn.ORGANISATION);
        entries.stream().filter(entry -> !entry.shared()).forEach(entry -> used.add(entry.ring()));
        var drawn = rings.stream().filter(ring -> used.contains(ring.key())).toList();
        var wheel = YearWheel.draw(new YearWheel.View(asked.year(), asked.today(), asked.ring()), drawn, entries);
        var week = week(rings);
        return new ClockPage(
                asked, wheel, week, inOrder(), shown.stream().filter(planned -> !planned.isInForce()).toList(),
                shown.stream().collect(Collectors.toMap(planned -> planned.id().toString(), Function.identity())),
                Parties.of(organisations),
                next(week), filter, isUntouched);
    }

    /** In the week everything stands once, under the organisation that answers for it. */
    private WeekSpoke week(List<RingName> rings) {
        var monday = asked.week().monday();
        var moments = isInside(monday) ? rows.stream().flatMap(row -> row.moments().stream())
                : rows.stream().flatMap(row -> row.planned().moments(monday, monday.plusWeeks(1)).stream());
        return WeekSpoke.of(asked.week(), rings, entries(moments, false));
    }

    private boolean isInside(LocalDate monday) {
        return !monday.isBefore(asked.start()) && !monday.plusDays(6).isAfter(asked.end().minusDays(1));
    }

    private List<YearRow> inOrder() {
        return rows.stream()
            .sorted(Comparator.comparing(row -> row.moments().isEmpty() ? LocalDate.MAX : row.moments().get(0).occurrence().first()))
            .toList();
    }

    /** What comes after the week, where the week itself has little. */
    private List<Moment> next(WeekSpoke week) {
        var after = asked.week().next().monday();
        return week.count() >= FEW ? List.of() : rows.stream()
            .flatMap(row -> row.planned().moments(after, after.plusYears(1)).stream().limit(FEW))
            .filter(moment -> moment.occurrence().isExact() && !moment.occurrence().first().isBefore(after))
            .sorted().limit(FEW).toList();
    }

    /** A practice stands on the ring of the organisation that answers for it; among the reader's own, on that of its theme. */
    private String ring(Planned planned) {
        if (asked.turn() != Turn.MINE) {
            return planned.organisation().toString();
        }
        return planned.practice().ring().isEmpty() ? NO_THEME : planned.practice().ring();
    }

    private List<RingName> rings(String otherTheme) {
        if (asked.turn() != Turn.MINE) {
            return organisations.stream().map(each -> new RingName(each.id().toString(), each.name(), each.colour())).toList();
        }
        var themes = new LinkedHashMap<String, RingName>();
        rows.stream().map(row -> ring(row.planned())).sorted(Comparator.comparing(NO_THEME::equals)).forEach(theme ->
            themes.computeIfAbsent(theme, key -> new RingName(key, key.equals(NO_THEME) ? otherTheme : key, themes.size() + 1)));
        return List.copyOf(themes.values());
    }

    /** A shared moment is a knot on the thread; turned to one organisation it stands on its ring as well. */
    private List<WheelEntry> entries(Stream<Moment> moments, boolean twice) {
        var entries = new ArrayList<WheelEntry>();
        moments.forEach(moment -> {
            var planned = moment.planned();
            boolean shared = asked.turn() != Turn.MINE && planned.isShared(organisations.size());
            if (shared) {
                entries.add(entry(planned, ring(planned), moment.occurrence(), true));
            }
            if (!shared || twice) {
                entries.add(entry(planned, ring(planned), moment.occurrence(), false));
            }
        });
        shown.stream().filter(planned -> planned.isInForce() && planned.timing() != null && planned.timing().open())
            .forEach(planned -> entries.add(entry(planned, "", null, false)));
        return entries;
    }

    private WheelEntry entry(Planned planned, String ring, @Nullable Occurrence occurrence, boolean shared) {
        var href = "/" + viewer.word() + planned.place();
        return new WheelEntry(planned.id().toString(), href, planned.title(), ring, occurrence, shared);
    }
}
