package fi.solmu.clock;

import fi.solmu.item.Deed;
import fi.solmu.item.Item;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The single times of practices, as those who answer for them tell: held, missed, moved, or nothing said after all. */
@Repository
@Transactional
public class Occurrences {

    private final Items items;
    private final Practices practices;
    private final PracticeRows rows;

    Occurrences(Items items, Practices practices, PracticeRows rows) {
        this.items = items;
        this.practices = practices;
        this.rows = rows;
    }

    /** A time is told by its holder; told twice is told once. What has not begun cannot have been held. */
    public void tell(ItemId id, Fact said, Viewer by) {
        var planned = own(id, by);
        var moment = planned.named(said.date()).orElseThrow(() -> new Refused("clock.no-such-time"));
        if (said.isClosed() && moment.occurrence().first().isAfter(practices.today())) {
            throw new Refused("clock.not-yet");
        }
        if (said.state() == Fact.State.MOVED && said.to() == null) {
            throw Refused.at("to", "clock.moved-where");
        }
        var fact = beside(moment.fact(), said, id, by);
        keep(planned, said.date(), List.of(fact.following(moment.fact())), deed(fact), by);
    }

    /** Of two who tell the same at once both lines stay; who tells otherwise first sees what the other said. */
    private Fact beside(@Nullable Fact before, Fact said, ItemId id, Viewer by) {
        if (before == null || !before.isClosed()) {
            return said;
        }
        if (before.state() != said.state()) {
            throw new Refused("clock.follow-already", "state", before.state().name(), "note", before.note(), "who", rows.teller(id, said.date(), by));
        }
        return said.withNote(before.note());
    }

    /** Takes back how a time went; one that had been moved before stays moved until that is taken back too. */
    public void takeBack(ItemId id, LocalDate date, Viewer by) {
        var planned = own(id, by);
        var moved = planned.practice().facts().stream()
            .filter(fact -> fact.date().equals(date) && fact.isClosed() && fact.to() != null)
            .map(fact -> new Fact(date, Fact.State.MOVED, fact.to(), "")).toList();
        keep(planned, date, moved, Deed.CHANGED, by);
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
            case LATE -> Deed.CHANGED;
        };
    }
}
