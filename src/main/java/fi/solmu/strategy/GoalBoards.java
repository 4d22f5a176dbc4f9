package fi.solmu.strategy;

import fi.solmu.item.ItemId;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets goals between what is done for them and what tells whether they are reached. */
@Component
@Transactional(readOnly = true)
class GoalBoards {

    private final Goals goals;
    private final Indicators indicators;

    GoalBoards(Goals goals, Indicators indicators) {
        this.goals = goals;
        this.indicators = indicators;
    }

    GoalBoard of(List<GoalBoard.Row> rows, Viewer viewer) {
        var ids = rows.stream().map(row -> row.id().value()).toArray(UUID[]::new);
        return GoalBoard.of(rows, goals.measures(ids, viewer), indicators.of(ids, viewer), indicators.today());
    }

    /** The goals that a strategy contains. */
    GoalBoard of(ItemId strategy, Viewer viewer) {
        return of(goals.of(strategy, viewer), viewer);
    }
}
