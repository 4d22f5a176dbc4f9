package fi.solmu.clock;

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
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lays one year of a network out: on rings, in a week, in rows. Every rule is reckoned once. */
final class ClockYear {

    private static final String NO_THEME = "-";

    private final ClockAsked asked;
    private final Viewer viewer;
    private final List<Organisation> organisations;
    private final List<Planned> shown;
    private final List<YearRow> rows;

    ClockYear(ClockAsked asked, List<Planned> practices, List<Organisation> organisations, Viewer viewer) {
        this.asked = asked;
        this.viewer = viewer;
        this.organisations = organisations;
        this.shown = practices.stream().filter(planned -> asked.turn().shows(planned, viewer)).toList();
        this.rows = shown.stream().filter(Planned::isInForce)
            .map(planned -> new YearRow(planned, planned.moments(asked.start(), asked.end()))).toList();
    }

    ClockPage page(boolean isUntouched, String otherTheme) {
        var rings = rings(otherTheme);
        var used = new HashSet<String>();
        var entries = entries(rows.stream().flatMap(row -> row.moments().stream()), this::keys);
        entries.stream().filter(entry -> !entry.shared()).forEach(entry -> used.add(entry.ring()));
        var drawn = rings.stream().filter(ring -> used.contains(ring.key())).toList();
        var wheel = YearWheel.draw(new YearWheel.View(asked.year(), asked.today(), asked.ring()), drawn, entries);
        return new ClockPage(
                asked, wheel, week(rings), inOrder(), shown.stream().filter(planned -> !planned.isInForce()).toList(),
                shown.stream().collect(Collectors.toMap(planned -> planned.id().toString(), Function.identity())),
                organisations.stream().collect(Collectors.toMap(Organisation::id, Function.identity())),
                next(), isUntouched);
    }

    /** In the week everything stands once, under the organisation that answers for it. */
    private WeekSpoke week(List<RingName> rings) {
        var monday = asked.week().monday();
        var moments = isInside(monday) ? rows.stream().flatMap(row -> row.moments().stream())
                : rows.stream().flatMap(row -> row.planned().moments(monday, monday.plusWeeks(1)).stream());
        return WeekSpoke.of(asked.week(), rings, entries(moments, planned -> List.of(keys(planned).get(0))));
    }

    private boolean isInside(LocalDate monday) {
        return !monday.isBefore(asked.start()) && !monday.plusDays(6).isAfter(asked.end().minusDays(1));
    }

    private List<YearRow> inOrder() {
        return rows.stream()
            .sorted(Comparator.comparing(row -> row.moments().isEmpty() ? LocalDate.MAX : row.moments().get(0).occurrence().first()))
            .toList();
    }

    private Moment next() {
        var after = asked.week().next().monday();
        return rows.stream().flatMap(row -> row.planned().moments(after, after.plusYears(1)).stream().limit(1))
            .filter(moment -> moment.occurrence().isExact()).min(Comparator.naturalOrder()).orElse(null);
    }

    /** On the network's wheel a practice stands on the ring of each who takes part; turned, on one. */
    private List<String> keys(Planned planned) {
        return switch (asked.turn()) {
            case NETWORK -> planned.parties().stream().map(UUID::toString).toList();
            case ORGANISATION -> List.of(planned.organisation().toString());
            case MINE -> List.of(planned.practice().ring().isEmpty() ? NO_THEME : planned.practice().ring());
        };
    }

    private List<RingName> rings(String otherTheme) {
        if (asked.turn() != Turn.MINE) {
            return organisations.stream().map(each -> new RingName(each.id().toString(), each.name(), each.colour())).toList();
        }
        var themes = new LinkedHashMap<String, RingName>();
        rows.stream().map(row -> keys(row.planned()).get(0)).sorted(Comparator.comparing(NO_THEME::equals)).forEach(theme ->
            themes.computeIfAbsent(theme, key -> new RingName(key, key.equals(NO_THEME) ? otherTheme : key, themes.size() + 1)));
        return List.copyOf(themes.values());
    }

    private List<WheelEntry> entries(Stream<Moment> moments, Function<Planned, List<String>> rings) {
        var entries = new ArrayList<WheelEntry>();
        moments.forEach(moment -> {
            var planned = moment.planned();
            boolean shared = asked.turn() != Turn.MINE && planned.isShared(organisations.size());
            for (var ring : shared ? rings.apply(planned).subList(0, 1) : rings.apply(planned)) {
                entries.add(new WheelEntry(planned.id().toString(), "/" + viewer.word() + planned.place(), planned.title(), ring,
                        moment.occurrence(), shared));
            }
        });
        shown.stream().filter(planned -> planned.isInForce() && planned.timing() != null && planned.timing().open()).forEach(planned ->
            entries.add(new WheelEntry(planned.id().toString(), "/" + viewer.word() + planned.place(), planned.title(), "", null, false)));
        return entries;
    }
}
