package fi.solmu.cards.alone;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Drills alone that were played long ago are not kept, be their player here any more or not. */
@Component
class SoloForgetting {

    private final JdbcClient db;

    SoloForgetting(JdbcClient db) {
        this.db = db;
    }

    @Scheduled(fixedDelay = 6 * 3_600_000, initialDelay = 960_000)
    void forget() {
        db.sql("select solo_drills_clear()").query((row, n) -> n).list();
    }
}
