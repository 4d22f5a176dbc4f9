package fi.solmu.clock.remind;

import fi.solmu.database.Reader;
import fi.solmu.database.Walls;
import fi.solmu.web.Say;
import java.time.Clock;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The round that looks, in the hours of the day, whether it is time to remind somebody: organisation by organisation, as nobody. */
@Component
class ReminderRound {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderRound.class);
    /** The hours in which people are written to, in the time of {@link Say#ZONE}. */
    private static final LocalTime MORNING = LocalTime.of(7, 0), EVENING = LocalTime.of(18, 0);

    private final Reminders reminders;
    private final Walls walls;
    private final Clock clock;

    ReminderRound(Reminders reminders, Walls walls, Clock clock) {
        this.reminders = reminders;
        this.walls = walls;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${solmu.reminders.pause:PT30M}", initialDelayString = "${solmu.reminders.pause:PT1M}")
    void round() {
        var now = clock.instant().atZone(Say.ZONE);
        if (now.toLocalTime().isBefore(MORNING) || !now.toLocalTime().isBefore(EVENING)) {
            return;
        }
        for (var place : reminders.places()) {
            try {
                walls.within(new Reader(place.network(), place.organisation(), null), () -> reminders.tell(now.toLocalDate(), place.nobody()));
            } catch (RuntimeException broken) {
                LOG.error("Nobody of an organisation could be reminded", broken);
            }
        }
    }
}
