package fi.solmu.problems;

import fi.solmu.database.Gathering;
import fi.solmu.item.Expected;
import fi.solmu.item.Fields;
import fi.solmu.item.Incoming;
import fi.solmu.item.Item;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.ItemId;
import fi.solmu.item.ItemPages;
import fi.solmu.item.Kind;
import fi.solmu.item.KindHome;
import fi.solmu.item.Relation;
import fi.solmu.item.Shape;
import fi.solmu.web.NotThere;
import fi.solmu.web.Refused;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The problems of a network. */
@Component
@Transactional
public class Problems implements KindHome {

    private final ProblemRows rows;
    private final Remedies remedies;
    private final ItemPages pages;
    private final Gathering gathering;
    private final ProblemInward inward;
    private final Clock clock;

    Problems(ProblemRows rows, Remedies remedies, ItemPages pages, Gathering gathering, ProblemInward inward, Clock clock) {
        this.inward = inward;
        this.rows = rows;
        this.remedies = remedies;
        this.pages = pages;
        this.gathering = gathering;
        this.clock = clock;
    }

    @Override
    public Shape shape() {
        return Problem.SHAPE;
    }

    @Override
    public List<Expected> expects() {
        return List.of(
                new Expected(Relation.CONCERNS, true, Kind.ACTION_CARD),
                new Expected(Relation.SOLVES, false, Kind.SOLUTION),
                new Expected(Relation.GIVES_RISE_TO, true, Kind.IMPROVEMENT));
    }

    @Override
    public String form() {
        return "problems/form";
    }

    /** The day and the organisation come filled in; one who clears the day has not met it. */
    @Override
    public Map<String, Object> fromForm(Map<String, Object> sent) {
        return Fillings.withoutEmptyOccurrences(sent);
    }

    /** Nobody has met a problem on a day that is still to come. */
    @Override
    public void check(ItemDraft draft) {
        var today = today();
        if (Problem.of(Problem.State.OPEN, draft.fields()).occurrences().stream().anyMatch(each -> each.date().isAfter(today))) {
            throw Refused.at("occurrences", "problems.log-day-ahead");
        }
    }

    /** A time that is added by editing brings back what was settled, as one that is told by a press does. */
    @Override
    @Transactional(readOnly = true)
    public ItemDraft settled(ItemDraft asked, @Nullable Item before, Viewer by) {
        if (before == null) {
            return asked;
        }
        var stood = get(before.id(), by);
        return stood.lacks(Problem.of(stood.state(), asked.fields()).occurrences()).stream().map(Occurrence::date).max(LocalDate::compareTo)
            .filter(last -> stood.isSolved() && stood.hasComeBack(last, rows.inUseSince(before.id(), by)))
            .map(last -> asked.in(Problem.State.OPEN.name())).orElse(asked);
    }

    @Override
    public Incoming incoming() {
        return inward;
    }

    @Override
    public void write(ItemId id, Fields fields, Viewer by) {
        rows.keep(id, Problem.of(Problem.State.OPEN, fields), today(), by);
    }

    @Override
    public Fields kept(Fields written) {
        return Problem.of(Problem.State.OPEN, written).fields();
    }

    @Override
    @Transactional(readOnly = true)
    public Fields read(ItemId id, Viewer by) {
        return get(id, by).fields();
    }

    @Transactional(readOnly = true)
    public Problem get(ItemId id, Viewer viewer) {
        return rows.find(id, viewer).orElseThrow(NotThere::new);
    }

    @Transactional(readOnly = true)
    public ProblemPage page(ItemId id, Viewer viewer) {
        var trip = gathering.trip();
        var logged = rows.logged(id, viewer, trip);
        var days = remedies.daysOf(id, viewer, trip);
        var of = pages.of(id, Kind.PROBLEM, Set.of(Kind.SOLUTION, Kind.IMPROVEMENT), viewer, trip);
        var told = Logged.of(logged.rows()).orElseThrow(NotThere::new);
        return new ProblemPage(of, told.problem(), told.met(), Remedies.of(of, days.rows()), today());
    }

    /** What is open in the reader's own organisation and on its cards, the latest first. */
    @Transactional(readOnly = true)
    public List<Awaiting> openOf(Viewer viewer) {
        return rows.openOf(viewer);
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(Say.ZONE));
    }
}
