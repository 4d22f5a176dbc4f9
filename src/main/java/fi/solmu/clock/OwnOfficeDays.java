package fi.solmu.clock;

import fi.solmu.network.ClosedTimes;
import fi.solmu.network.OfficeDays;
import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The working days of each organisation, by its holidays and the days it has told to be closed on. */
@Component
class OwnOfficeDays implements OfficeDays {

    private final ClosedTimes closed;

    OwnOfficeDays(ClosedTimes closed) {
        this.closed = closed;
    }

    @Override
    public boolean isOpen(UUID organisation, LocalDate day, Viewer viewer) {
        return Calendars.of(closed, viewer).of(organisation).isOpen(day);
    }
}
