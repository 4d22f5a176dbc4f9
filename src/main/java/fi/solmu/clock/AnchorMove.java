package fi.solmu.clock;

import fi.solmu.clock.dates.AroundAnchor;
import fi.solmu.clock.dates.AroundAnchor.Day;
import fi.solmu.clock.dates.Timing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the move of its anchor proposes to a practice: nothing moves before those who answer for it accept. Reckoned, not kept. */
public final class AnchorMove {

    private static final int YEARS_PROPOSED = 1;

    private final Planned planned;
    private final LocalDate today;
    private final AroundAnchor around;
    private final List<Day> stay;
    private final List<Day> next;
    private final List<String> changes = new ArrayList<>();
    private final List<Day> gone = new ArrayList<>();
    private final List<Day> come = new ArrayList<>();

    private AnchorMove(Planned planned, AroundAnchor around, List<Day> live, LocalDate today) {
        this.planned = planned;
        this.today = today;
        this.around = around;
        stay = around.days().stream().filter(day -> own(day).isBefore(today)).toList();
        var stayed = stay.stream().map(Day::original).collect(Collectors.toSet());
        next = live.stream().filter(day -> !stayed.contains(day.original()) && !own(day).isBefore(today)).toList();
        compare();
    }

    /** None while the dates of the practice would be the same, or nobody knows what they would be. */
    static Optional<AnchorMove> of(Planned planned, LocalDate today) {
        var hanging = planned.hanging();
        if (hanging == null || !planned.isInForce() || planned.isRemoved() || hanging.state() != Hanging.State.HOLDS) {
            return Optional.empty();
        }
        var around = Objects.requireNonNull(planned.timing()).anchored().orElseThrow();
        var live = new AnchorDays(Objects.requireNonNull(hanging.anchor()), today).counted(around.offset());
        return Optional.of(new AnchorMove(planned, around, live, today))
            .filter(move -> !move.changes.isEmpty() && !AnchorDays.isTooMany(live));
    }

    /** One that has been turned down is not asked again, until the anchor moves again. */
    public boolean isTurnedDown() {
        var stay = Objects.requireNonNull(planned.hanging()).stay();
        return stay != null && stay.changes().containsAll(changes);
    }

    public Planned planned() {
        return planned;
    }

    public Planned anchor() {
        return Objects.requireNonNull(Objects.requireNonNull(planned.hanging()).anchor());
    }

    /** The nearest day it is about. */
    @Nullable LocalDate first() {
        return differing().changes().stream().map(Differing.Change::day).findFirst().orElse(null);
    }

    List<String> changes() {
        return changes;
    }

    public String key() {
        return Fingerprint.of(planned.id() + " " + planned.timing() + " " + changes);
    }

    /** The timing as it will be when it is accepted. */
    Timing accepted() {
        return Objects.requireNonNull(planned.timing()).anchoredOn(Stream.concat(stay.stream(), next.stream()).toList());
    }

    /** What it does to the dates of the practice. */
    public Differing differing() {
        return Differing.between(planned, planned.with(planned.practice().course().with(accepted())), today);
    }

    /** What it does to the time that is known by that day. */
    public static Optional<Differing.Change> of(Planned planned, LocalDate original, LocalDate today) {
        return planned.hanging() == null ? Optional.empty() : of(planned, today).filter(move -> !move.isTurnedDown())
            .flatMap(move -> move.differing().changes().stream()
                .filter(change -> change.before() != null && change.before().occurrence().original().equals(original)).findFirst());
    }

    /** The day it was, and the day it is now; as many that go as come have moved in turn. */
    public List<String> anchorMoves(When when) {
        var moved = new ArrayList<String>();
        boolean inTurn = gone.size() == come.size();
        for (int i = 0; i < gone.size(); i++) {
            moved.add(when.day(gone.get(i).held()) + " → " + (inTurn ? when.day(come.get(i).held()) : "–"));
        }
        return moved;
    }

    private void compare() {
        var accepted = byOriginal(around.days());
        var left = new HashSet<>(accepted.keySet());
        stay.forEach(day -> left.remove(day.original()));
        var end = around.days().stream().map(Day::original).max(Comparator.naturalOrder()).orElse(LocalDate.MIN);
        var cut = end.isAfter(today.plusYears(YEARS_PROPOSED)) ? end : today.plusYears(YEARS_PROPOSED);
        boolean first = around.days().isEmpty();
        for (var day : next) {
            left.remove(day.original());
            var was = accepted.get(day.original());
            if (was != null && !own(was).equals(own(day)) || was == null && (first || !day.original().isAfter(cut))) {
                changes.add(day.original() + "/" + day.held());
                come.add(day);
                Optional.ofNullable(was).ifPresent(gone::add);
            }
        }
        left.stream().sorted().forEach(original -> {
            changes.add(original + "/-");
            gone.add(accepted.get(original));
        });
        gone.sort(Comparator.comparing(Day::original));
    }

    private LocalDate own(Day day) {
        return around.from(day.held(), planned.working());
    }

    private static Map<LocalDate, Day> byOriginal(List<Day> days) {
        return days.stream().collect(Collectors.toMap(Day::original, Function.identity(), (one, other) -> one));
    }
}
