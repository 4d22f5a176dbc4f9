package fi.solmu.strategy;

import fi.solmu.item.Fields;
import fi.solmu.item.Kind;
import fi.solmu.item.Shape;
import fi.solmu.item.Trait;
import fi.solmu.web.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How it is known whether a goal is reached or a promise kept: a figure, where it should go, and what it has been. */
public record Indicator(
        String unit, @Nullable Direction direction, @Nullable BigDecimal baseline, @Nullable BigDecimal target,
        @Nullable Integer intervalMonths, String source, List<Reading> readings) {

    /** The life of an indicator. */
    public enum State { IN_USE, REMOVED }

    /** Which way is better. */
    public enum Direction { RISING, FALLING }

    /** A reading is out of date when it is older than so many intervals (rule B07 of alignment). */
    private static final double STALE_INTERVALS = 1.5;
    private static final double DAYS_A_MONTH = 30.4;
    /** So many readings are looked back at when it is asked whether it goes the wrong way (rule B08 of alignment). */
    private static final int LOOKED_BACK = 4;
    private static final int FEWEST = 3;
    /** As many as a form and a file take. */
    private static final int MOST = 200;

    static final Shape SHAPE = Shape.of(Kind.INDICATOR, State.class,
            Trait.line("unit"), Trait.choice("direction", "rising", "falling"), Trait.amount("baseline"), Trait.amount("target"),
            Trait.number("interval_months", 1, 120), Trait.text("source"),
            Trait.rows("readings", Trait.date("date").must(), Trait.amount("value").must(), Trait.text("note")))
        .facts("readings");

    /** The earliest reading comes first. */
    public Indicator {
        readings = readings.stream().sorted(Comparator.comparing(Reading::date)).toList();
    }

    static Indicator of(Fields fields) {
        return new Indicator(
                fields.text("unit"), fields.choice("direction", Direction.class), fields.amount("baseline"), fields.amount("target"),
                fields.number("interval_months"), fields.text("source"),
                fields.rows("readings").stream().map(Reading::of).toList());
    }

    Fields fields() {
        return Fields.NONE.with("unit", unit).with("direction", direction == null ? null : direction.name().toLowerCase(Locale.ROOT))
            .with("baseline", baseline).with("target", target).with("interval_months", intervalMonths).with("source", source)
            .with("readings", readings.isEmpty() ? null : readings.stream().map(each -> each.fields().values()).toList());
    }

    /** A target says which way it lies, a day has one reading, and nothing is read before its day. */
    void check(LocalDate today) {
        if (target != null && direction == null) {
            throw Refused.at("direction", "strategy.which-way");
        }
        if (readings.stream().map(Reading::date).distinct().count() < readings.size()) {
            throw Refused.at("readings", "strategy.read-twice");
        }
        if (latest().filter(reading -> reading.date().isAfter(today)).isPresent()) {
            throw Refused.at("readings", "strategy.read-too-early");
        }
    }

    /** The same figure read twice on one day is read once; another one of that day is refused. */
    Indicator read(Reading reading, LocalDate today) {
        var thatDay = readings.stream().filter(each -> each.date().equals(reading.date())).findFirst();
        if (thatDay.filter(each -> each.tells(reading)).isPresent()) {
            return this;
        }
        if (readings.size() >= MOST) {
            throw Refused.at("value", "strategy.read-enough", "most", MOST);
        }
        if (thatDay.isPresent()) {
            throw Refused.at("date", "strategy.read-already");
        }
        if (reading.date().isAfter(today)) {
            throw Refused.at("date", "strategy.read-too-early");
        }
        var more = new ArrayList<>(readings);
        more.add(reading);
        return new Indicator(unit, direction, baseline, target, intervalMonths, source, more);
    }

    public Optional<Reading> latest() {
        return readings.isEmpty() ? Optional.empty() : Optional.of(readings.get(readings.size() - 1));
    }

    /** Known once there is both a target and a reading. */
    public Optional<Boolean> isReached() {
        return target == null ? Optional.empty() : latest().map(reading -> !isWorse(target, reading.value()));
    }

    public boolean isStale(LocalDate today) {
        return intervalMonths != null && latest()
            .filter(reading -> reading.date().plusDays((long) (STALE_INTERVALS * intervalMonths * DAYS_A_MONTH)).isBefore(today))
            .isPresent();
    }

    /** Every step between the last readings was to the worse. */
    public boolean goesWrong() {
        var last = readings.subList(Math.max(0, readings.size() - LOOKED_BACK), readings.size());
        if (direction == null || last.size() < FEWEST) {
            return false;
        }
        for (int i = 1; i < last.size(); i++) {
            if (!isWorse(last.get(i - 1).value(), last.get(i).value())) {
                return false;
            }
        }
        return true;
    }

    private boolean isWorse(BigDecimal before, BigDecimal after) {
        int step = after.compareTo(before);
        return direction == Direction.FALLING ? step > 0 : step < 0;
    }
}
