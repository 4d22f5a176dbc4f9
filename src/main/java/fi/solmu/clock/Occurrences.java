package fi.solmu.clock;

import fi.solmu.item.AskedElsewhere;
import fi.solmu.item.Deed;
import fi.solmu.item.Item;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.network.Organisation;
import fi.solmu.network.Organisations;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The single times of practices, as those who answer for them tell: held, missed, moved, or nothing said after all. */
@Repository
@Transactional
public class Occurrences {

    private final Items items;
    private final Practices practices;
    private final PracticeRows rows;
    private final AskedElsewhere elsewhere;
    private final Organisations organisations;

    Occurrences(Items items, Practices practices, PracticeRows rows, AskedElsewhere elsewhere, Organisations organisations) {
        this.organisations = organisations;
        this.elsewhere = elsewhere;
        this.items = items;
        this.practices = practices;
        this.rows = rows;
    }

    /** A time is told by its holder, who saw it stand so; told twice is told once. What has not begun cannot have been held. */
    public void tell(ItemId id, Fact written, String seen, Viewer by) {
        var planned = own(id, by);
        var moment = planned.named(written.date()).orElseThrow(() -> new Refused("clock.no-such-time"));
        var said = written.settled(moment.occurrence().first(), planned.hours(moment.occurrence()));
        if (isOfThePast(said) && moment.occurrence().first().isAfter(practices.today())) {
            throw new Refused("clock.not-yet");
        }
        if (!isOfThePast(said) && elsewhere.practices(by).contains(id.value())) {
            throw Refused.at(said.state() == Fact.State.MOVED ? "to" : "state", "clock.check-elsewhere");
        }
        if (said.state() == Fact.State.MOVED && said.to() == null) {
            throw Refused.at("to", "clock.moved-where");
        }
        refuseFarDay(said);
        refuseNowhere(said, moment);
        var before = moment.fact();
        if (before != null) {
            refuseAgainst(before, said, seen, id, by);
        }
        keep(planned, said.date(), List.of(said.following(before)), deed(said), by);
    }

    /** A coming time can be moved or left out; only of what has begun can anybody tell how it went. */
    private static boolean isOfThePast(Fact said) {
        return said.isClosed() && said.state() != Fact.State.CANCELLED;
    }

    /** Moved to where it is already, at the hour it already has. */
    private static void refuseNowhere(Fact said, Moment moment) {
        boolean isHere = said.state() == Fact.State.MOVED && moment.fact() == null && moment.occurrence().isExact()
            && moment.occurrence().first().equals(said.to()) && (said.at() == null || said.at().equals(moment.hours()));
        if (isHere) {
            throw Refused.at("to", "clock.moved-nowhere");
        }
    }

    /** A slip in the year would put the time where nobody looks; and what was held was not held on a day to come. */
    private void refuseFarDay(Fact said) {
        var to = said.to();
        if (to != null && (to.isBefore(said.date().minusYears(1)) || to.isAfter(said.date().plusYears(1)))) {
            throw Refused.at("to", "clock.moved-too-far");
        }
        if (to != null && isOfThePast(said) && to.isAfter(practices.today())) {
            throw Refused.at("to", "clock.told-too-early");
        }
    }

    /** Of two who tell the same at once both lines stay; who tells otherwise, or another day, first sees what the other said. */
    private void refuseAgainst(Fact before, Fact said, String seen, ItemId id, Viewer by) {
        if (before.isClosed() && before.state() != said.state()) {
            throw refused("clock.follow-already", before, id, by);
        }
        if (said.isElsewhere(before) && !seen.equals(Fact.standing(before))) {
            throw refused("clock.mend-moved-already", before, id, by);
        }
    }

    /** Takes back what the page showed of a time; one that had been moved before stays moved until that is taken back too. */
    public void takeBack(ItemId id, LocalDate date, String seen, Viewer by) {
        var planned = own(id, by);
        var fact = Fact.on(date, planned.practice().facts());
        if (fact == null) {
            return;
        }
        if (!seen.equals(Fact.standing(fact))) {
            throw refused("clock.mend-stands-otherwise", fact, id, by);
        }
        var moved = fact.isClosed() && fact.isMoved() ? List.of(fact.onlyMoved()) : List.<Fact>of();
        keep(planned, date, moved, Deed.CHANGED, by);
    }

    /** Which organisations were there, once it has been told that it was held; all of them each time. */
    public void attend(ItemId id, LocalDate date, List<UUID> present, Viewer by) {
        var planned = own(id, by);
        var fact = Fact.on(date, planned.practice().facts());
        if (fact == null || fact.state() != Fact.State.HELD) {
            throw new Refused("clock.present-not-held");
        }
        var known = organisations.of(by).stream().map(Organisation::id).collect(Collectors.toSet());
        keep(planned, date, List.of(fact.attended(present.stream().filter(known::contains).distinct().sorted().toList())), Deed.CHANGED, by);
    }

    private Refused refused(String key, Fact stands, ItemId id, Viewer by) {
        return new Refused(key, "state", stands.state().name(), "day", stands.day(), "note", stands.note(),
            "who", rows.teller(id, stands.date(), by));
    }

    /** Whoever may change the practice, and who holds its role, tells how it went. */
    static boolean mayBeTold(Item item, Planned planned, Viewer by) {
        return item.mayBeChangedBy(by) || by.isMember() && planned.isMine(by);
    }

    private void keep(Planned planned, LocalDate date, List<Fact> told, Deed deed, Viewer by) {
        var facts = new ArrayList<>(planned.practice().facts());
        facts.removeIf(fact -> fact.date().equals(date));
        facts.addAll(told);
        facts.sort(Comparator.comparing(Fact::date));
        if (!facts.equals(planned.practice().facts())) {
            var fields = planned.practice().with(facts).fields();
            items.deed(planned.id(), items.get(planned.id(), by).draft(fields), deed, by);
        }
    }

    /** The row stays locked until the deed is done, so of two at once neither is lost. */
    private Planned own(ItemId id, Viewer by) {
        rows.lock(id, by);
        var item = items.get(id, by);
        var planned = practices.get(id, by);
        if (!mayBeTold(item, planned, by)) {
            throw new Refused("clock.not-yours-to-tell", "role", planned.role() == null ? item.ownerName() : planned.role());
        }
        return planned;
    }

    private static Deed deed(Fact fact) {
        return switch (fact.state()) {
            case HELD -> Deed.HELD;
            case MISSED -> Deed.MISSED;
            case MOVED -> Deed.MOVED;
            case CANCELLED -> Deed.CANCELLED;
            case LATE -> Deed.CHANGED;
        };
    }
}
