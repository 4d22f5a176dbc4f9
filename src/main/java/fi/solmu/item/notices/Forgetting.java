package fi.solmu.item.notices;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Notices and mail that nobody will look at any more are not kept. */
@Component
class Forgetting {

    private final JdbcClient db;
    private final Clock clock;

    Forgetting(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 6 * 3_600_000, initialDelay = 900_000)
    void forget() {
        db.sql("select notices_clear(:now)").param("now", clock.instant().atOffset(UTC)).query((row, n) -> n).list();
    }
}
