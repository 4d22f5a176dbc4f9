package fi.solmu.clock;

import fi.solmu.clock.dates.Hours;
import fi.solmu.clock.dates.Occurrence;
import fi.solmu.clock.dates.Timing;
import fi.solmu.clock.dates.WorkingDays;
import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A practice as the clock shows it: what, when, whose, with whom, what is known of its times, and the years in which it has none. */
public record Planned(
        ItemId id, String title, String state, Practice practice, UUID organisation, @Nullable String role,
        WorkingDays working, int revision, Instant created, Instant changed, int number,
        boolean isRemoved, @Nullable Hanging hanging, Set<Integer> absent) {

    /** No shift reaches further from the day a rule names. */
    private static final int NEAR = 40;

    /** One that hangs on nothing. */
    public Planned(
            ItemId id, String title, String state, Practice practice, UUID organisation, @Nullable String role,
            WorkingDays working, int revision, Instant created, Instant changed) {
        this(id, title, state, practice, organisation, role, working, revision, created, changed, 0, false, null, Set.of());
    }

    public String code() {
        return Kind.PRACTICE.letters() + "-" + number;
    }

    /** What it hangs on, as people call it. */
    public @Nullable String anchorName() {
        return hanging == null ? null : hanging.name();
    }

    public String place() {
        return Kind.PRACTICE.place(id);
    }

    public @Nullable Timing timing() {
        return practice.timing();
    }

    public boolean isInForce() {
        return state.equals(Practice.State.IN_FORCE.name());
    }

    /** What is said instead of days where it has none: only what is open is still to be agreed. */
    public String noDays() {
        return timing() != null && timing().open() ? "clock.when-open" : "clock.no-days";
    }

    /** No more times come. */
    boolean isOver() {
        return timing() == null;
    }

    /** Who answers for it first, then those who take part. */
    public Set<UUID> parties() {
        var parties = new LinkedHashSet<UUID>();
        parties.add(organisation);
        parties.addAll(practice.participants());
        return parties;
    }

    public boolean isMine(Viewer viewer) {
        return practice.responsible() != null && viewer.roles().contains(practice.responsible());
    }

    public boolean asksFor(Viewer viewer) {
        return parties().contains(viewer.organisation());
    }

    /** At least half of the network, and more than two: a moment that holds it together. */
    public boolean isShared(int organisations) {
        long parties = 1 + practice.participants().stream().filter(each -> !each.equals(organisation)).distinct().count();
        return parties > 2 && parties * 2 >= organisations;
    }

    /** All times that touch the days from the first, included, to the second, excluded; a moved one on its new day. */
    public List<Moment> moments(LocalDate from, LocalDate to) {
        if (timing() == null && practice.course().earlier().isEmpty()) {
            return List.of();
        }
        var moments = new ArrayList<Moment>();
        var named = practice.course().occurrences(from, to, working);
        if (practice.facts().isEmpty()) {
            named.forEach(occurrence -> moments.add(new Moment(this, occurrence, null)));
        } else {
            addKnown(moments, named, from, to);
        }
        if (!absent.isEmpty()) {
            moments.removeIf(moment -> absent.contains(moment.occurrence().first().getYear()));
        }
        moments.sort(null);
        return moments;
    }

    private void addKnown(List<Moment> moments, List<Occurrence> occurrences, LocalDate from, LocalDate to) {
        var facts = practice.facts();
        var named = new HashSet<Fact>();
        for (var occurrence : occurrences) {
            var fact = Fact.on(occurrence.original(), facts);
            if (fact == null || !fact.isMoved()) {
                named.add(fact);
                moments.add(new Moment(this, occurrence, fact));
            }
        }
        facts.stream().filter(fact -> !named.contains(fact)).map(this::moved)
            .filter(moment -> moment.occurrence().touches(from, to) && (moment.isMoved() || isUnnamed(moment.fact())))
            .forEach(moments::add);
    }

    /** One of its times, with what is known of it. */
    public Moment moment(Occurrence occurrence) {
        return new Moment(this, occurrence, Fact.on(occurrence.original(), practice.facts()));
    }

    /** The time of day that its timing tells of that time. */
    public @Nullable Hours hours(Occurrence occurrence) {
        var timing = practice.course().on(occurrence.original());
        return timing == null ? null : timing.hours();
    }

    /** Why that time is on its day, where that is not plain. */
    public @Nullable String because(Occurrence occurrence, Say say) {
        return new Because(say, anchorName()).sentence(practice.course().on(occurrence.original()), occurrence, working);
    }

    /** The time that the timing names by that day, or that is known by it from before. */
    Optional<Moment> named(LocalDate original) {
        return moments(original.minusDays(NEAR), original.plusDays(NEAR)).stream()
            .filter(moment -> moment.occurrence().original().equals(original))
            .findFirst()
            .or(() -> practice.facts().stream().filter(fact -> fact.date().equals(original)).findFirst().map(this::moved));
    }

    /** What was told of a time stays true, also when no timing names its day any more. */
    boolean isUnnamed(Fact fact) {
        var day = fact.date();
        return practice.course().occurrences(day.minusDays(NEAR), day.plusDays(NEAR), WorkingDays.FINNISH).stream()
            .noneMatch(occurrence -> occurrence.original().equals(day));
    }

    /** The same practice with other timings. */
    Planned with(Course next) {
        return with(practice.with(next));
    }

    Planned with(Practice next) {
        return new Planned(id, title, state, next, organisation, role, working, revision, created, changed, number, isRemoved, hanging, absent);
    }

    /** As it was while it was in force, its times up to that day. */
    Planned until(LocalDate last) {
        return new Planned(id, title, Practice.State.IN_FORCE.name(), practice.with(practice.course().until(last)), organisation, role,
                working, revision, created, changed, number, isRemoved, hanging, absent);
    }

    /** The same practice by another name. */
    public Planned called(String name) {
        return new Planned(
                id, name, state, practice, organisation, role, working, revision, created, changed, number, isRemoved, hanging, absent);
    }

    /** As it is in years that were frozen without it. */
    Planned outOf(Set<Integer> years) {
        return new Planned(id, title, state, practice, organisation, role, working, revision, created, changed, number, isRemoved, hanging, years);
    }

    Planned hangingOn(Hanging on) {
        return new Planned(id, title, state, practice, organisation, role, working, revision, created, changed, number, isRemoved, on, absent);
    }

    private Moment moved(Fact fact) {
        var timing = practice.course().on(fact.date());
        var last = fact.day().plusDays(timing == null ? 0 : timing.span() - 1L);
        return new Moment(this, new Occurrence(fact.date(), fact.day(), last, Occurrence.Exactness.DAY), fact);
    }
}
