package fi.solmu.strategy;

import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.item.Register;
import fi.solmu.item.Shape;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The goals of a network, each with what is done to reach it and with what tells whether it is reached. */
public record GoalBoard(
        Register<Row> register, Map<ItemId, List<Doing>> measures, Map<ItemId, List<IndicatorRow>> indicators) {

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

    static GoalBoard of(Register<Row> register, List<Doing> measures, Map<ItemId, List<IndicatorRow>> indicators) {
        return new GoalBoard(register, measures.stream().collect(Collectors.groupingBy(Doing::goal)), indicators);
    }

    public List<Doing> measures(Row row) {
        return measures.getOrDefault(row.id, List.of());
    }

    public List<IndicatorRow> indicators(Row row) {
        return indicators.getOrDefault(row.id, List.of());
    }
}
