package fi.solmu.clock.clash;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** How many practices each role answers for in each month. */
record RoleLoads(Stretches months) {

    /** More practices of one role in a month than this are too many (rule D04). */
    static final int MOST = 3;

    /** Each practice once a month, by its first time in it. */
    void lay(Awaited each, DayOrder order) {
        var role = each.planned().practice().responsible();
        if (role != null) {
            var own = List.of(months.of(role));
            long counted = Long.MIN_VALUE;
            for (var moment : each.moments()) {
                long month = Stretches.month(moment.occurrence().first());
                if (month != counted) {
                    order.lay(moment, own);
                    counted = month;
                }
            }
        }
    }

    /** In the month of that day. */
    int in(UUID role, LocalDate day) {
        return months.of(role, day).size();
    }

    Stream<Clash> tooMuch() {
        return months.all().filter(month -> month.moments().size() > MOST)
            .map(month -> Clash.of(Clash.What.LOAD, month.whose(), month.moments()));
    }
}
