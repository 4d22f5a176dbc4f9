package fi.solmu.problems;

import fi.solmu.item.Item;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.PartsOf;
import fi.solmu.item.Reflections;
import fi.solmu.web.Form;
import fi.solmu.web.NotThere;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The mirrors of a network: gathered anew at each look, from what the reader may see. */
@Component
@Transactional
class Mirrors {

    static final Set<Kind> KINDS = EnumSet.of(Kind.SERVICE_CONCEPT, Kind.ACTION_CARD, Kind.PRACTICE, Kind.PROMISE);
    private static final Set<Standing> UNPROVED = EnumSet.of(Standing.PROPOSED, Standing.ACCEPTED, Standing.WATCHED, Standing.ASKED, Standing.FAILED);
    private static final int MONTHS = 12;

    private final MirrorRows rows;
    private final FollowUpRows met;
    private final FollowedRows followed;
    private final Recurrences recurrences;
    private final ObjectProvider<Reflections> modules;
    private final PartsOf parts;
    private final Items items;
    private final Clock clock;

    Mirrors(
            MirrorRows rows, FollowUpRows met, FollowedRows followed, Recurrences recurrences, ObjectProvider<Reflections> modules, PartsOf parts,
            Items items, Clock clock) {
        this.rows = rows;
        this.met = met;
        this.followed = followed;
        this.recurrences = recurrences;
        this.modules = modules;
        this.parts = parts;
        this.items = items;
        this.clock = clock;
    }

    MirrorAsked asked(Map<String, String> address) {
        return MirrorAsked.of(address, clock.instant().atZone(Say.ZONE).toLocalDate());
    }

    @Transactional(readOnly = true)
    Mirror of(MirrorAsked asked, Form form, Viewer viewer) {
        var today = clock.instant().atZone(Say.ZONE).toLocalDate();
        var about = about(asked, viewer);
        var near = about == null ? null : near(about, viewer);
        var improvements = near == null ? null : rows.improvementsOf(near, viewer);
        var problems = near == null ? null : rows.problemsOf(near, viewer);
        if (about != null && about.kind() == Kind.PRACTICE && problems.isEmpty() && improvements.isEmpty()) {
            near = improvements = problems = null;
        }
        var met = met(asked, problems, viewer);
        var kept = rows.lastKept(asked.about(), viewer);
        var since = kept.orElse(asked.from().atStartOfDay(Say.ZONE).toInstant());
        return new Mirror(asked, about, about != null && near == null, met, unproved(improvements, problems, today, viewer),
            reflections(asked, near, viewer), rows.changes(since, changed(near, problems, improvements), viewer),
            since.atZone(Say.ZONE).toLocalDate(), kept.isPresent(), form, today,
            choices(about, viewer));
    }

    /** What it is about stays chosen, also when it is none of those that are offered to everybody. */
    private List<Item> choices(@Nullable Item about, Viewer viewer) {
        var offered = items.choices(List.of(Kind.SERVICE_CONCEPT, Kind.ACTION_CARD), viewer);
        return about == null || offered.stream().anyMatch(each -> each.id().equals(about.id())) ? offered
            : Stream.concat(Stream.of(about), offered.stream()).toList();
    }

    /** From now on "since the last time" means since this. */
    void keep(MirrorAsked asked, Viewer by) {
        about(asked, by);
        rows.keep(asked, clock.instant(), by);
    }

    private @Nullable Item about(MirrorAsked asked, Viewer viewer) {
        if (asked.about() == null) {
            return null;
        }
        return items.find(new ItemId(asked.about()), viewer).filter(item -> !item.isRemoved() && KINDS.contains(item.kind()))
            .orElseThrow(NotThere::new);
    }

    private List<UUID> near(Item about, Viewer viewer) {
        return about.kind() == Kind.ACTION_CARD
            ? Stream.concat(Stream.of(about.id().value()), parts.of(about.id(), viewer).stream()).toList() : rows.around(about.id(), viewer);
    }

    private List<Mirror.Met> met(MirrorAsked asked, @Nullable List<UUID> among, Viewer viewer) {
        var problems = met.metMost(asked.from(), asked.until(), null, among, viewer);
        var ids = problems.stream().map(each -> each.id().value()).toList();
        var now = times(rows.times(ids, asked.from(), asked.until(), viewer));
        var before = times(rows.times(ids, asked.before(), asked.from().minusDays(1), viewer));
        var first = YearMonth.from(asked.until()).minusMonths(MONTHS - 1L);
        return recurrences.of(problems, first, MONTHS, viewer).stream()
            .map(each -> new Mirror.Met(each.problem(), now.getOrDefault(each.problem().id().value(), 0),
                before.getOrDefault(each.problem().id().value(), 0), each))
            .filter(each -> each.times() > 0)
            .sorted((one, other) -> other.times() - one.times()).toList();
    }

    private static Map<UUID, Integer> times(List<FollowUpRows.Times> told) {
        return told.stream().collect(Collectors.toMap(FollowUpRows.Times::problem, FollowUpRows.Times::times));
    }

    /** Those that would renew something near, and those of the problems near. */
    private List<Followed> unproved(@Nullable List<UUID> improvements, @Nullable List<UUID> problems, LocalDate today, Viewer viewer) {
        var among = improvements == null || problems == null ? null
            : Stream.concat(improvements.stream(), rows.improvementsFor(problems, viewer).stream()).distinct().toList();
        return followed.of(null, UNPROVED, among, today, viewer).stream().limit(FollowedRows.MOST).toList();
    }

    private List<Reflections.Reflection> reflections(MirrorAsked asked, @Nullable List<UUID> near, Viewer viewer) {
        var of = new Reflections.Asked(near == null ? List.of() : near, asked.from(), asked.until());
        return modules.orderedStream().flatMap(module -> module.of(of, viewer).stream()).toList();
    }

    private static @Nullable Collection<UUID> changed(
            @Nullable List<UUID> near, @Nullable List<UUID> problems, @Nullable List<UUID> improvements) {
        return near == null || problems == null || improvements == null ? null
            : Stream.of(near, problems, improvements).flatMap(Collection::stream).distinct().toList();
    }
}
