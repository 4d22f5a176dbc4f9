package fi.solmu.problems;

import fi.solmu.item.CheckDays;
import fi.solmu.item.Deed;
import fi.solmu.item.Item;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Links;
import fi.solmu.item.NextVersions;
import fi.solmu.item.Relation;
import fi.solmu.web.Messages;
import fi.solmu.web.Viewer;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is decided of proposals to improve, up to the proof; its check stands on a day of the clock. */
@Component
@Transactional
class ImprovementDeeds {

    private static final int LONGEST_TITLE = 200;

    private final ImprovementRows rows;
    private final Improvements improvements;
    private final Items items;
    private final Links links;
    private final CheckDays days;
    private final NextVersions versions;
    private final Messages messages;

    ImprovementDeeds(
            ImprovementRows rows, Improvements improvements, Items items, Links links, CheckDays days, NextVersions versions,
            Messages messages) {
        this.rows = rows;
        this.improvements = improvements;
        this.items = items;
        this.links = links;
        this.days = days;
        this.versions = versions;
        this.messages = messages;
    }

    /** With the word of what would show that it worked, and a day on which that is asked. */
    void accept(ItemId id, int months, String criterion, Viewer by) {
        decide(id, before -> placed(id, before.accept(improvements.today(), rows.deciding(id, by), months, criterion), before, by), Deed.DECIDED, by);
    }

    void reject(ItemId id, String why, Viewer by) {
        decide(id, before -> {
            var after = before.reject(why, improvements.today(), rows.deciding(id, by));
            if (after != before && after.proof().check() != null) {
                days.end(new ItemId(after.proof().check()), by);
            }
            return after;
        }, Deed.REJECTED, by);
    }

    /** Its owner may tell that it is in use, besides those who decide. The answer is whether the draft of a card has been opened by it. */
    boolean carryOut(ItemId id, Viewer by) {
        if (!items.get(id, by).mayBeChangedBy(by)) {
            improvements.refuseUnlessDecidedBy(id, by);
        }
        boolean isNew = change(id, before -> placed(id, before.carryOut(improvements.today()), before, by), Deed.CARRIED_OUT, by);
        return isNew && items.all(rows.renewed(id, by), by).stream().map(item -> versions.begin(item, by)).reduce(false, Boolean::logicalOr);
    }

    void verify(ItemId id, Viewer by) {
        decide(id, before -> {
            var after = before.verify(rows.lastMet(id, by), improvements.today());
            if (after != before && after.proof().check() != null) {
                days.hold(new ItemId(after.proof().check()), by);
            }
            return after;
        }, Deed.VERIFIED, by);
    }

    void postpone(ItemId id, int months, String why, Viewer by) {
        decide(id, before -> placed(id, before.postpone(months, why, rows.lastMet(id, by), improvements.today()), before, by), Deed.MOVED, by);
    }

    private void decide(ItemId id, UnaryOperator<Improvement> decision, Deed deed, Viewer by) {
        items.get(id, by);
        improvements.refuseUnlessDecidedBy(id, by);
        change(id, decision, deed, by);
    }

    /** A deed that changes nothing has been done before and is not told twice. */
    private boolean change(ItemId id, UnaryOperator<Improvement> verb, Deed deed, Viewer by) {
        rows.lock(id, by);
        var before = improvements.get(id, by);
        var after = verb.apply(before);
        if (after != before) {
            items.deed(id, items.get(id, by).draft(after.fields()).in(after.state().name()), deed, by);
        }
        return after != before;
    }

    /** On the day where it is asked now; one that is there already moves. */
    private Improvement placed(ItemId id, Improvement after, Improvement before, Viewer by) {
        var day = after.proof().on();
        if (after == before || day == null || day.equals(before.proof().on()) && after.proof().check() != null) {
            return after;
        }
        var check = after.proof().check();
        if (check != null && items.find(new ItemId(check), by).filter(item -> !item.isRemoved()).isPresent()) {
            days.move(new ItemId(check), day, by);
            return after;
        }
        var item = items.get(id, by);
        var made = days.place(item, title(item, by), why(after, by), day, role(after), by);
        links.tie(id, Relation.RELATES_TO, made, by);
        return after.with(after.proof().placed(made.value()));
    }

    private static @Nullable UUID role(Improvement improvement) {
        return improvement.decider() == null ? improvement.decidedBy() : improvement.decider();
    }

    private String title(Item item, Viewer by) {
        var title = messages.in(by.locale()).text("problems.proof-check-title", "title", item.title());
        return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE - 1) + "…" : title;
    }

    private String why(Improvement improvement, Viewer by) {
        var criterion = improvement.proof().criterion();
        return messages.in(by.locale()).text("problems.proof-check-why", "months", improvement.proof().time())
            + (criterion.isEmpty() ? "" : "\n" + criterion);
    }
}
