package fi.solmu.item.json;

import static java.time.ZoneOffset.UTC;

import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What came with each key, so that nothing else is taken for the same and lost. */
@Repository
@Transactional
class Repeats {

    private final JdbcClient db;
    private final Clock clock;

    Repeats(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Of two at once the later waits here until it is known whether the first was kept; what was refused leaves its key free. */
    void keep(Keys.Key key, Viewer by) {
        if (!key.mayRepeat()) {
            return;
        }
        db.sql("""
                insert into key_sent (network_id, key, person_id, sha256, at)
                values (:network, :key, :person, :sha256, :at)
                on conflict do nothing
                """)
            .param("network", by.network())
            .param("key", key.id())
            .param("person", by.person())
            .param("sha256", key.sha256())
            .param("at", clock.instant().atOffset(UTC))
            .update();
        var first = db.sql("select sha256 from key_sent where network_id = :network and key = :key")
            .param("network", by.network()).param("key", key.id()).query(String.class).single();
        if (!first.equals(key.sha256())) {
            throw Refused.at(Keys.HEADER, "item.json-key-reused");
        }
    }
}
