package fi.solmu.item.notices;

import static java.time.ZoneOffset.UTC;

import fi.solmu.item.Deed;
import fi.solmu.item.Happened;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells those who follow an item what was done to it: never the one who did it. In the transaction of the deed itself and in one
 * statement, so that no notice is lost and none is of a deed that never came to be.
 */
@Component
class FollowerNotices {

    /** By these one comes to follow. */
    private static final Set<Deed> OF_FOLLOWERS = Set.of(Deed.ADDED, Deed.COMMENTED);
    /** What is new has no followers; of what is said they are told with those whom it mentions. */
    private static final Set<Deed> SILENT = Set.of(Deed.ADDED, Deed.COMMENTED);

    private final JdbcClient db;
    private final RequestNotices requests;

    FollowerNotices(JdbcClient db, RequestNotices requests) {
        this.db = db;
        this.requests = requests;
    }

    /** Of whom something is asked is told that, and not the bare deed besides. */
    @EventListener
    void on(Happened event) {
        if (event.deed() == Deed.IMPORTED) {
            return;
        }
        if (OF_FOLLOWERS.contains(event.deed())) {
            follows(event);
        }
        var asked = requests.told(event);
        if (!SILENT.contains(event.deed())) {
            tell(event, asked);
        }
    }

    private void follows(Happened event) {
        db.sql("""
                insert into follower (network_id, item_id, person_id, since)
                values (:network, :item, :person, :at)
                on conflict do nothing
                """)
            .param("network", event.network())
            .param("item", event.item().value())
            .param("person", event.by())
            .param("at", event.at().atOffset(UTC))
            .update();
    }

    private void tell(Happened event, Set<UUID> asked) {
        db.sql("""
                insert into notice (network_id, id, person_id, item_id, reason, deed, by_id, organisation_id, at)
                select network_id, gen_random_uuid(), person_id, item_id, 'FOLLOWED', :deed, :by, :organisation, :at
                from follower
                where network_id = :network and item_id = :item and is_on and person_id <> :by
                  and person_id <> all(:asked)
                """)
            .param("deed", event.deed().name())
            .param("by", event.by())
            .param("organisation", event.organisation())
            .param("at", event.at().atOffset(UTC))
            .param("network", event.network())
            .param("item", event.item().value())
            .param("asked", asked.toArray(UUID[]::new))
            .update();
    }
}
