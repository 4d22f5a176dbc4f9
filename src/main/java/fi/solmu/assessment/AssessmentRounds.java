package fi.solmu.assessment;

import fi.solmu.assessment.AssessmentRound.State;
import fi.solmu.item.Asked;
import fi.solmu.item.Deed;
import fi.solmu.item.Fields;
import fi.solmu.item.Item;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.KindHome;
import fi.solmu.item.Shape;
import fi.solmu.item.Trait;
import fi.solmu.web.NotThere;
import fi.solmu.web.Refused;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rounds in which a network looks at its own work, and what the organisations say in them. */
@Component
@Transactional
public class AssessmentRounds implements KindHome {

    private final RoundRows rows;
    private final AssessmentRelations relations;
    private final Items items;
    private final Clock clock;

    AssessmentRounds(RoundRows rows, AssessmentRelations relations, Items items, Clock clock) {
        this.rows = rows;
        this.relations = relations;
        this.items = items;
        this.clock = clock;
    }

    @Override
    public Shape shape() {
        return AssessmentRound.SHAPE;
    }

    @Override
    public void check(ItemDraft draft) {
        AssessmentRound.of(draft.fields()).check(State.valueOf(draft.state()));
    }

    @Override
    public void write(ItemId id, Fields fields, Viewer by) {
        var round = AssessmentRound.of(fields);
        rows.find(id, by).ifPresent(before -> round.follow(before, relations.answered(id) > 0));
        rows.keep(id, round, by);
    }

    @Override
    public Fields kept(Fields written) {
        return AssessmentRound.of(written).fields();
    }

    @Override
    @Transactional(readOnly = true)
    public Fields read(ItemId id, Viewer by) {
        return get(id, by).fields();
    }

    @Override
    public List<Trait> past() {
        return List.of(AssessmentRelation.RELATIONS);
    }

    /** As far as the reader may see them: a coordinator's file holds them all. */
    @Override
    @Transactional(readOnly = true)
    public Fields readPast(ItemId id, Viewer by) {
        var said = relations.asJoined(id, by);
        return Fields.NONE.with("relations", said.isEmpty() ? null : said.stream().map(each -> each.fields().values()).toList());
    }

    @Override
    public void checkPast(Fields past) {
        AssessmentRelation.check(past.rows("relations"));
    }

    @Override
    public void writePast(ItemId id, Fields past, Viewer by) {
        relations.came(id, past, by);
    }

    @Transactional(readOnly = true)
    public AssessmentRound get(ItemId id, Viewer viewer) {
        return rows.find(id, viewer).orElseThrow(NotThere::new);
    }

    @Transactional(readOnly = true)
    public List<RoundRow> rows(Asked asked, Viewer viewer) {
        return rows.asked(asked, viewer);
    }

    @Transactional(readOnly = true)
    List<RoundRow> waitingFor(Viewer viewer) {
        return rows.waitingFor(viewer);
    }

    /** History is not told who has answered: before the close only numbers are. */
    void say(ItemId id, UUID rater, List<AssessmentRelation> said, String stamp, Viewer by) {
        boolean own = rater.equals(by.organisation());
        if (!by.isMember() || !own && !by.isCoordinator()) {
            throw new NotThere();
        }
        rows.lock(id, by);
        refuseUnlessOpen(items.get(id, by));
        var before = relations.of(id, by).stream().filter(each -> each.rater().equals(rater)).toList();
        if (!own && before.stream().anyMatch(each -> !each.byCoordinator())) {
            throw new Refused("assessment.answered-itself");
        }
        if (!stamp.isEmpty() && !stamp.equals(RelationForm.stamp(before))) {
            throw new Refused("assessment.said-meanwhile");
        }
        if (before.isEmpty() && said.isEmpty()) {
            throw new Refused("assessment.nothing-said");
        }
        relations.say(id, rater, said, by);
    }

    private static void refuseUnlessOpen(Item round) {
        if (round.isRemoved()) {
            throw new Refused("item.removed-meanwhile");
        }
        if (!round.state().equals(State.OPEN.name())) {
            throw new Refused("assessment.is-closed");
        }
    }

    void close(ItemId id, Viewer by) {
        move(id, State.OPEN, State.CLOSED, by);
    }

    void interpret(ItemId id, Viewer by) {
        move(id, State.CLOSED, State.INTERPRETED, by);
    }

    void agree(ItemId id, Viewer by) {
        move(id, State.INTERPRETED, State.AGREED, by);
    }

    /** Closing waits for those who are just answering. The same deed twice is done once. */
    private void move(ItemId id, State from, State to, Viewer by) {
        rows.lock(id, by);
        var item = items.get(id, by).changedBy(by);
        if (item.state().equals(to.name())) {
            return;
        }
        if (!item.state().equals(from.name())) {
            throw new Refused("assessment.not-from-here");
        }
        var round = to == State.CLOSED ? get(id, by).close(LocalDate.now(clock.withZone(Say.ZONE))) : get(id, by);
        items.deed(id, item.draft(round.fields()).in(to.name()), Deed.CHANGED, by);
    }
}
