package fi.solmu.clock;

import fi.solmu.item.Item;
import fi.solmu.item.ItemPage;
import fi.solmu.item.Link;
import fi.solmu.item.Relation;
import fi.solmu.network.Organisation;
import fi.solmu.network.Role;
import fi.solmu.web.Say;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The page of a practice: its six answers, the time that waits to be told of, those to come and those that were. */
public record PracticePage(
        Planned planned, ItemPage of, Optional<Role> role, List<Organisation> parties, LocalDate today, boolean mayTell,
        @Nullable LocalDate asked, boolean mayAnswer, List<Organisation> organisations) {

    private static final int COMING = 5, PAST_YEARS = 2, PAST = 12, EXCEPTIONS = 12;

    public Practice practice() {
        return planned.practice();
    }

    public Item item() {
        return of.item();
    }

    /** The time that is asked for; else the oldest that has begun and nobody has told of; else the nearest to come. */
    public @Nullable Moment due() {
        if (!planned.isInForce()) {
            return null;
        }
        var one = asked == null ? Optional.<Moment>empty() : planned.named(asked);
        if (one.isPresent()) {
            return one.get();
        }
        return awaited().stream().findFirst().or(() -> coming().stream().findFirst()).orElse(null);
    }

    /** Also of one that is only proposed: what it would be. */
    public List<Moment> coming() {
        if (!planned.isInForce() && !planned.state().equals(Practice.State.PROPOSED.name()) || planned.timing() == null) {
            return List.of();
        }
        for (int years : new int[] {1, 4, 30}) {
            var coming = planned.moments(today, today.plusYears(years)).stream()
                .filter(moment -> moment.occurrence().last().compareTo(today) >= 0 && !isTold(moment)).limit(COMING).toList();
            if (coming.size() == COMING || years == 30) {
                return coming;
            }
        }
        return List.of();
    }

    /** Those still to come that are not as the timing says: left out, or on another day or at another hour. */
    public List<String> exceptions(Say say) {
        var when = new When(say);
        return practice().facts().stream().filter(fact -> fact.state() == Fact.State.MOVED || fact.state() == Fact.State.CANCELLED)
            .filter(fact -> !fact.day().isBefore(today) || !fact.date().isBefore(today)).limit(EXCEPTIONS)
            .map(fact -> fact.state() == Fact.State.CANCELLED ? say.text("clock.exception-cancelled", "date", when.day(fact.date()))
                : say.text("clock.differs-move", "before", when.day(fact.date()),
                    "after", when.day(fact.day()) + (fact.at() == null ? "" : " " + fact.at().text()))).toList();
    }

    /** Moved or left out, and nobody has told how it went: it can be put back. */
    public boolean isUndone(Moment moment) {
        return moment.fact() != null && (moment.fact().state() == Fact.State.MOVED || moment.fact().state() == Fact.State.CANCELLED);
    }

    /** Who was there, as far as has been told. */
    public String present(Moment moment, Say say) {
        var fact = moment.fact();
        return fact == null ? ""
            : say.list(organisations.stream().filter(each -> fact.present().contains(each.id())).map(Organisation::name).toList());
    }

    /** What its anchor proposes. */
    public @Nullable AnchorMove move() {
        return AnchorMove.of(planned, today).orElse(null);
    }

    /** The newest first. */
    public List<Earlier> earlier() {
        var earlier = new ArrayList<>(practice().course().earlier());
        Collections.reverse(earlier);
        return earlier;
    }

    /** What was, the newest first: all that is known, and what nobody has told of. */
    public List<Moment> past() {
        var past = new ArrayList<>(planned.moments(today.minusYears(PAST_YEARS), today.plusDays(1)));
        past.removeIf(moment -> !moment.occurrence().isPast(today) && !isTold(moment) || !isAsked(moment));
        Collections.reverse(past);
        return past.subList(0, Math.min(PAST, past.size()));
    }

    /** By which an address names one of its times. */
    public String key(Moment moment) {
        return Closing.key(planned.id(), moment.occurrence().original());
    }

    /** What has begun, the newest first. */
    List<Moment> recent() {
        var begun = new ArrayList<>(planned.moments(today.minusDays(FollowThrough.TOLD_WITHIN), today.plusDays(1)));
        begun.removeIf(moment -> !isAsked(moment));
        Collections.reverse(begun);
        return begun;
    }

    /** What the practice is for, and what it puts into practice. */
    public List<Link> reasons() {
        return of.links().stream()
            .filter(link -> link.relation() == Relation.SERVES && link.forward() || link.relation() == Relation.TIMED_AS && !link.forward())
            .toList();
    }

    private List<Moment> awaited() {
        return planned.moments(today.minusDays(FollowThrough.TOLD_WITHIN), today.plusDays(1)).stream()
            .filter(moment -> moment.isAwaited(today) && isAsked(moment)).toList();
    }

    private static boolean isTold(Moment moment) {
        return moment.fact() != null && moment.fact().isClosed();
    }

    private boolean isAsked(Moment moment) {
        return moment.fact() != null || !moment.isOlderThanItsPractice();
    }

    static Optional<Role> role(Planned planned, List<Role> roles) {
        return roles.stream().filter(role -> role.id().equals(planned.practice().responsible())).findFirst();
    }

    static List<Organisation> parties(Planned planned, List<Organisation> organisations) {
        return organisations.stream().filter(each -> planned.practice().participants().contains(each.id())).toList();
    }
}
