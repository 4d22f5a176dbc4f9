package fi.solmu.strategy;

import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.item.Shape;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Goals, each with what is done to reach it and with what tells whether it is reached, as they stand today. */
public record GoalBoard(
        List<Row> rows, Map<ItemId, List<Doing>> measures, Map<ItemId, List<IndicatorRow>> indicators, LocalDate today) {

    /** A goal on the board. */
    public record Row(
            ItemId id, int number, String title, String language, String state, String owner, int colour, @Nullable String role,
            Goal.@Nullable Aim aim, String period) {

        public String place() {
            return Kind.GOAL.place(id);
        }

        public String stateLabel() {
            return Shape.stateLabel(Kind.GOAL, state);
        }

        /** The message that says what the goal is about, or null when nobody has said. */
        public @Nullable String aimLabel() {
            return aim == null ? null : "goal.aim." + aim.name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A measure beside the goal that it carries out. */
    public record Doing(ItemId goal, ItemId id, String title, String language, String state) {

        public String place() {
            return Kind.MEASURE.place(id);
        }

        public String stateLabel() {
            return Shape.stateLabel(Kind.MEASURE, state);
        }
    }

    static GoalBoard of(List<Row> rows, List<Doing> measures, Map<ItemId, List<IndicatorRow>> indicators, LocalDate today) {
        return new GoalBoard(rows, measures.stream().collect(Collectors.groupingBy(Doing::goal)), indicators, today);
    }

    public List<Doing> measures(Row row) {
        return measures.getOrDefault(row.id, List.of());
    }

    public List<IndicatorRow> indicators(Row row) {
        return indicators.getOrDefault(row.id, List.of());
    }
}
