package fi.solmu.clock.clash;

import fi.solmu.clock.Moment;
import fi.solmu.clock.Planned;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Practices that come before what should come before them. */
final class WrongOrder {

    private WrongOrder() {}

    /** What comes all the time is never late for anything. */
    static Stream<Clash> in(List<Awaited> all, ClashGround ground) {
        if (ground.orders().isEmpty()) {
            return Stream.of();
        }
        Map<UUID, Awaited> known = all.stream().filter(each -> !each.isRhythm())
            .collect(Collectors.toMap(each -> each.planned().id().value(), Function.identity()));
        return ground.orders().stream().flatMap(order -> {
            var before = known.get(order.before());
            var after = known.get(order.after());
            return before == null || after == null || after.moments().isEmpty() ? Stream.of() : tooEarly(after.moments(), before.planned(), order);
        });
    }

    /** The nearest time of what should precede begins later, in the same year (rule D06): it was meant for this one, and not for the next. */
    private static Stream<Clash> tooEarly(List<Moment> moments, Planned planned, ClashGround.Order order) {
        var first = day(moments.get(0));
        var last = day(moments.get(moments.size() - 1));
        var before = planned.moments(first.minusYears(1), LocalDate.of(last.getYear() + 1, 1, 1));
        return moments.stream().flatMap(moment -> before.stream()
            .filter(other -> day(other).getYear() <= day(moment).getYear())
            .min(Comparator.comparingLong(other -> Math.abs(ChronoUnit.DAYS.between(day(moment), day(other)))))
            .filter(nearest -> day(nearest).isAfter(moment.occurrence().last()))
            .map(nearest -> Clash.of(Clash.What.ORDER, order.after(), List.of(moment, nearest))).stream());
    }

    private static LocalDate day(Moment moment) {
        return moment.occurrence().first();
    }
}
