package fi.solmu.clock;

import fi.solmu.clock.dates.WorkingDays;
import fi.solmu.item.WorkedDays;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The days that most offices of Finland work. */
@Component
class FinnishWorkedDays implements WorkedDays {

    @Override
    public LocalDate after(LocalDate day, int worked) {
        var after = day;
        for (int left = worked; left > 0;) {
            after = after.plusDays(1);
            left -= WorkingDays.FINNISH.isOpen(after) ? 1 : 0;
        }
        return after;
    }
}
