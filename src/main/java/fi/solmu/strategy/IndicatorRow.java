package fi.solmu.strategy;

import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.item.Shape;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An indicator as registers and boards show it: what it is, and what it has shown. */
public record IndicatorRow(
        ItemId id, int number, String title, String language, String state, String owner, int colour, Indicator indicator) {

    private static final int WIDTH = 160;
    private static final int HEIGHT = 40;

    /** The row as the database gives it, below what it measures; its readings come besides. */
    record Bare(
            ItemId below, ItemId id, int number, String title, String language, String state, String owner, int colour, String unit,
            Indicator.@Nullable Direction direction, @Nullable BigDecimal baseline, @Nullable BigDecimal target,
            @Nullable Integer intervalMonths, String source) {

        IndicatorRow with(List<Reading> readings) {
            return new IndicatorRow(
                    id, number, title, language, state, owner, colour,
                    new Indicator(unit, direction, baseline, target, intervalMonths, source, readings));
        }
    }

    public String place() {
        return Kind.INDICATOR.place(id);
    }

    public String stateLabel() {
        return Shape.stateLabel(Kind.INDICATOR, state);
    }

    public Curve curve() {
        return Curve.of(indicator, WIDTH, HEIGHT);
    }

    /** The message that says how it stands. */
    public String standing(LocalDate today) {
        return state.equals(Indicator.State.REMOVED.name()) ? stateLabel()
                : indicator.latest().isEmpty() ? "strategy.unread"
                : indicator.isStale(today) ? "strategy.stale"
                : indicator.goesWrong() ? "strategy.goes-wrong"
                : indicator.isReached().map(reached -> reached ? "strategy.reached" : "strategy.not-reached").orElse("strategy.no-target");
    }

    public String knot(LocalDate today) {
        return switch (standing(today)) {
            case "strategy.reached" -> "tied";
            case "strategy.not-reached" -> "half";
            case "strategy.no-target", "indicator.state.removed" -> "open";
            default -> "loose";
        };
    }

    public String tone(LocalDate today) {
        return switch (standing(today)) {
            case "strategy.reached" -> "ok";
            case "strategy.not-reached" -> "warn";
            case "strategy.no-target", "indicator.state.removed" -> "soft";
            default -> "bad";
        };
    }
}
