package fi.solmu.cards;

import fi.solmu.database.Reader;
import fi.solmu.database.Walls;
import fi.solmu.web.Say;
import java.time.Clock;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The round that looks, in the hours of the day, for parties whose time to answer runs out. Nothing but the reminder hangs on it. */
@Component
class ApprovalReminderRound {

    private static final Logger LOG = LoggerFactory.getLogger(ApprovalReminderRound.class);
    private static final LocalTime MORNING = LocalTime.of(7, 0), EVENING = LocalTime.of(18, 0);

    private final ApprovalReminders reminders;
    private final Walls walls;
    private final Clock clock;

    ApprovalReminderRound(ApprovalReminders reminders, Walls walls, Clock clock) {
        this.reminders = reminders;
        this.walls = walls;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${solmu.reminders.pause:PT30M}", initialDelayString = "${solmu.reminders.pause:PT3M}")
    void round() {
        var now = clock.instant().atZone(Say.ZONE);
        if (now.toLocalTime().isBefore(MORNING) || !now.toLocalTime().isBefore(EVENING)) {
            return;
        }
        for (var place : reminders.places(now.toLocalDate())) {
            try {
                walls.within(new Reader(place.network(), place.organisation(), null), () -> reminders.tell(now.toLocalDate(), place.nobody()));
            } catch (RuntimeException broken) {
                LOG.error("Nobody of an organisation could be reminded of an answer", broken);
            }
        }
    }
}
