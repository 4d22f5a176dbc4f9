package fi.solmu.network;

import fi.solmu.web.NotThere;
import fi.solmu.web.Viewer;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** When whoever is in which role is on duty, told by the role's own organisation or the coordinator. */
@Repository
@Transactional
public class Duties {

    private final JdbcClient db;

    Duties(JdbcClient db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    public Duty of(UUID role, Viewer viewer) {
        return db.sql("select duty from role where network_id = :network and id = :role")
            .param("network", viewer.network()).param("role", role)
            .query(String.class).optional().flatMap(Duty::of).orElse(Duty.ALWAYS);
    }

    /** Refused when somebody has told otherwise since the form was opened. */
    void tell(Role role, Duty duty, String stamp, Viewer by) {
        if (!ClosedTimes.isOwn(role.organisation(), by)) {
            throw new NotThere();
        }
        db.sql("select id from role where network_id = :network and id = :role for no key update")
            .param("network", by.network()).param("role", role.id()).query(UUID.class).optional().orElseThrow(NotThere::new);
        Stamp.check(stamp, of(role.id(), by));
        db.sql("update role set duty = :duty where network_id = :network and id = :role")
            .param("duty", duty.kept()).param("network", by.network()).param("role", role.id()).update();
    }
}
