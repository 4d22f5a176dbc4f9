package fi.solmu.cards.outside;

import static java.time.ZoneOffset.UTC;

import fi.solmu.cards.outside.HeardAlerts.Place;
import fi.solmu.network.Tokens;
import fi.solmu.web.NotThere;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The sources a network hears. The secret of an address is told once, when it is made; every coordinator may end one. */
@Repository
@Transactional
class AlertSources {

    static final int MOST = 20;

    private final JdbcClient db;
    private final Clock clock;

    AlertSources(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A source whose turn it is to be read, and what it answered with the last time. */
    record Due(UUID network, UUID organisation, UUID source, String address, String tag, String modified, int failures) {

        Place place() {
            return new Place(network, organisation, source);
        }
    }

    @Transactional(readOnly = true)
    List<AlertSource> of(Viewer viewer) {
        return db.sql("""
                select source.id, source.name, source.address, membership.name as organisation, source.made_at, source.heard_at,
                       source.failed_at, source.failure, source.failures, source.next_at
                from alert_source source
                join membership on membership.network_id = source.network_id and membership.organisation_id = source.organisation_id
                where source.network_id = :network and source.ended_at is null
                order by source.made_at, source.id
                """)
            .param("network", viewer.network()).query(AlertSource.class).list();
    }

    /** The secret of the address to which messages are sent; nothing when the same form came twice. */
    Optional<String> make(UUID id, String name, Viewer by) {
        var secret = Tokens.next();
        return add(id, name, Tokens.hash(secret), null, by) ? Optional.of(secret) : Optional.empty();
    }

    void read(UUID id, String name, String address, Viewer by) {
        add(id, name, null, address, by);
    }

    private boolean add(UUID id, String name, byte @Nullable [] hash, @Nullable String address, Viewer by) {
        if (of(by).size() >= MOST) {
            throw new Refused("cards.alert-too-many-sources", "n", MOST);
        }
        return db.sql("""
                insert into alert_source (network_id, id, name, token_hash, address, person_id, organisation_id, made_at, next_at)
                values (:network, :id, :name, :hash, :address, :person, :organisation, :at,
                        case when cast(:address as text) is null then null else cast(:at as timestamptz) end)
                on conflict (network_id, id) do nothing
                """)
            .param("network", by.network()).param("id", id).param("name", name).param("hash", hash).param("address", address)
            .param("person", by.person()).param("organisation", by.organisation()).param("at", clock.instant().atOffset(UTC)).update() > 0;
    }

    /** A new secret; the one before opens nothing from here on. */
    String again(UUID id, Viewer by) {
        var secret = Tokens.next();
        changed(db.sql("update alert_source set token_hash = :hash where network_id = :network and id = :id and ended_at is null and address is null")
            .param("hash", Tokens.hash(secret)).param("network", by.network()).param("id", id).update());
        return secret;
    }

    /** It is read with the next round; one that sends by itself is only waited for. */
    void soon(UUID id, Viewer by) {
        changed(db.sql("""
                update alert_source set next_at = case when address is null then null else cast(:at as timestamptz) end
                where network_id = :network and id = :id and ended_at is null
                """)
            .param("at", clock.instant().atOffset(UTC)).param("network", by.network()).param("id", id).update());
    }

    /** Ending it again changes nothing. */
    void end(UUID id, Viewer by) {
        changed(db.sql("update alert_source set ended_at = coalesce(ended_at, :at) where network_id = :network and id = :id")
            .param("at", clock.instant().atOffset(UTC)).param("network", by.network()).param("id", id).update());
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new NotThere();
        }
    }

    @Transactional(readOnly = true)
    Optional<Place> enter(String secret) {
        return db.sql("select * from alert_enter(:hash)").param("hash", Tokens.hash(secret)).query(Place.class).optional();
    }

    /** Whoever asks has them for some minutes. */
    List<Due> due() {
        return db.sql("select * from alert_sources_due(:now)").param("now", clock.instant().atOffset(UTC)).query(Due.class).list();
    }

    void forget() {
        db.sql("select alerts_clear(:now)").param("now", clock.instant().atOffset(UTC)).query((row, n) -> n).list();
    }
}
