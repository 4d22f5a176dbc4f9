package fi.solmu.strategy;

import fi.solmu.item.Asked;
import fi.solmu.item.Deed;
import fi.solmu.item.Expected;
import fi.solmu.item.Fields;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.KindHome;
import fi.solmu.item.Relation;
import fi.solmu.item.Shape;
import fi.solmu.web.NotThere;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The indicators of a network. */
@Component
@Transactional
public class Indicators implements KindHome {

    private final IndicatorRows rows;
    private final Items items;
    private final Clock clock;

    Indicators(IndicatorRows rows, Items items, Clock clock) {
        this.rows = rows;
        this.items = items;
        this.clock = clock;
    }

    @Override
    public Shape shape() {
        return Indicator.SHAPE;
    }

    @Override
    public List<Expected> expects() {
        return List.of(new Expected(Relation.MEASURED_BY, false, Kind.GOAL));
    }

    @Override
    public void check(ItemDraft draft) {
        Indicator.of(draft.fields()).check(today());
    }

    @Override
    public void write(ItemId id, Fields fields, Viewer by) {
        rows.keep(id, Indicator.of(fields), by);
    }

    @Override
    public Fields kept(Fields written) {
        return Indicator.of(written).fields();
    }

    @Override
    @Transactional(readOnly = true)
    public Fields read(ItemId id, Viewer by) {
        return get(id, by).fields();
    }

    @Transactional(readOnly = true)
    public Indicator get(ItemId id, Viewer viewer) {
        return rows.find(id, viewer).orElseThrow(NotThere::new);
    }

    @Transactional(readOnly = true)
    public List<IndicatorRow> rows(Asked asked, Viewer viewer) {
        return rows.asked(asked, viewer);
    }

    /** What these goals or promises are measured by. */
    @Transactional(readOnly = true)
    public Map<ItemId, List<IndicatorRow>> of(UUID[] measured, Viewer viewer) {
        return rows.of(measured, viewer);
    }

    /** A figure read again on the same day is told once. */
    void read(ItemId id, Reading reading, Viewer by) {
        rows.lock(id, by);
        var item = items.get(id, by).changedBy(by);
        var before = get(id, by);
        var after = before.read(reading, today());
        if (after != before) {
            items.deed(id, item.draft(after.fields()), Deed.CHANGED, by);
        }
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(Say.ZONE));
    }
}
