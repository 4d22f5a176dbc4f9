package fi.solmu.clock.remind;

import fi.solmu.clock.dates.WorkingDays;
import fi.solmu.database.Reader;
import fi.solmu.database.Walls;
import fi.solmu.web.Say;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The round of each working morning that gathers what has moved since the one before: network by network, as nobody. */
@Component
class MoveRound {

    private static final Logger LOG = LoggerFactory.getLogger(MoveRound.class);
    /** In the time of {@link Say#ZONE}. */
    private static final LocalTime MORNING = LocalTime.of(7, 0), PATIENCE = LocalTime.NOON, EVENING = LocalTime.of(18, 0);

    private final MovedTimes times;
    private final MoveNews news;
    private final Walls walls;
    private final Clock clock;

    MoveRound(MovedTimes times, MoveNews news, Walls walls, Clock clock) {
        this.times = times;
        this.news = news;
        this.walls = walls;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${solmu.reminders.pause:PT30M}", initialDelayString = "${solmu.reminders.pause:PT2M}")
    void round() {
        var now = clock.instant().atZone(Say.ZONE);
        if (now.toLocalTime().isBefore(MORNING) || !now.toLocalTime().isBefore(EVENING) || !WorkingDays.FINNISH.isOpen(now.toLocalDate())) {
            return;
        }
        times.places().stream().collect(Collectors.groupingBy(Place::network, LinkedHashMap::new, Collectors.toList()))
            .values().forEach(places -> network(places, now.toLocalDate(), !now.toLocalTime().isBefore(PATIENCE)));
    }

    /** An organisation that cannot be looked at is tried again in the next round; the others wait for it till noon. */
    private void network(List<Place> places, LocalDate today, boolean isLate) {
        var missed = places.stream().filter(place -> !isDone(place.organisation(), place, () -> times.look(today, place.nobody()))).toList();
        if (missed.isEmpty() || isLate) {
            isDone(null, places.get(0), () -> news.tell(today, places.get(0).nobody()));
        }
    }

    private boolean isDone(@Nullable UUID organisation, Place place, Runnable what) {
        try {
            walls.within(new Reader(place.network(), organisation, null), what);
            return true;
        } catch (RuntimeException broken) {
            LOG.error("The moves of a network could not be told", broken);
            return false;
        }
    }
}
