package fi.solmu.clock.dates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The days a pattern has named, each once and in order whatever order they came in. */
final class Found implements Consumer<LocalDate> {

    /** Two years of a monthly rule; most rules name fewer days, and room for more is made as it is needed. */
    private static final int SOME = 24;

    private final List<LocalDate> days = new ArrayList<>(SOME);
    private final Months months;
    private LocalDate last = LocalDate.MIN;
    private boolean inOrder = true;

    Found(Months months) {
        this.months = months;
    }

    @Override
    public void accept(LocalDate day) {
        if (months.isAll() || months.has(day.getMonthValue())) {
            inOrder &= last.isBefore(day);
            last = day;
            days.add(day);
        }
    }

    List<LocalDate> days() {
        return inOrder ? days : days.stream().sorted().distinct().toList();
    }
}
