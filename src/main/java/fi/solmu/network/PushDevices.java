package fi.solmu.network;

import static java.time.ZoneOffset.UTC;

import fi.solmu.web.NewId;
import fi.solmu.web.NotThere;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The browsers in which people have asked to be told at once, each of one person. */
@Repository
@Transactional
public class PushDevices {

    private final JdbcClient db;
    private final Clock clock;

    PushDevices(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** One of the reader's own, and what was wrong with the last that was sent there. */
    public record Own(UUID id, String name, Instant madeAt, @Nullable String trouble, @Nullable Instant troubleAt, boolean isThis) {}

    /** Where its push service is, and the keys of that browser. */
    public record Address(String endpoint, String p256dh, String auth) {}

    /** A browser of a person of the network. */
    public record Device(UUID id, UUID person) {}

    public void keep(String browser, String name, Address address) {
        db.sql("select push_device_keep(:id, :browser, :name, :endpoint, :p256dh, :auth, :now)")
            .param("id", NewId.next()).param("browser", Tokens.hash(browser)).param("name", name).param("endpoint", address.endpoint())
            .param("p256dh", address.p256dh()).param("auth", address.auth()).param("now", clock.instant().atOffset(UTC))
            .query((row, n) -> n).list();
    }

    @Transactional(readOnly = true)
    public List<Own> own(String browser) {
        return db.sql("select * from push_devices_of_reader(:browser)").param("browser", Tokens.hash(browser)).query(Own.class).list();
    }

    public void forget(UUID device) {
        db.sql("select push_device_forget(:id)").param("id", device).query(UUID.class).optional().orElseThrow(NotThere::new);
    }

    /** Whoever was told in that browser is told there no more, but for this person. */
    void leave(String browser, @Nullable UUID but) {
        done(db.sql("select push_device_leave(:browser, cast(:but as uuid))")
            .param("browser", Tokens.hash(browser)).param("but", but == null ? null : but.toString(), Types.VARCHAR));
    }

    void endAll() {
        done(db.sql("select push_devices_end()"));
    }

    @Transactional(readOnly = true)
    public List<Device> of(Collection<UUID> persons) {
        return persons.isEmpty() ? List.of()
            : db.sql("select * from push_devices_here(:persons)").param("persons", persons.toArray(UUID[]::new)).query(Device.class).list();
    }

    /** Nothing when it is gone, or whose it is belongs to the network no more. */
    @Transactional(readOnly = true)
    public Optional<Address> address(UUID device) {
        return db.sql("select * from push_device_address(:id)").param("id", device).query(Address.class).optional();
    }

    public void gone(UUID device) {
        done(db.sql("select push_device_gone(:id)").param("id", device));
    }

    /** What was wrong, or nothing when all went well. */
    public void told(UUID device, @Nullable String trouble) {
        done(db.sql("select push_device_told(:id, :what, :now)").param("id", device).param("what", trouble, Types.VARCHAR)
            .param("now", clock.instant().atOffset(UTC)));
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 660_000)
    void clear() {
        done(db.sql("select push_devices_clear()"));
    }

    private static void done(StatementSpec asked) {
        asked.query((row, n) -> n).list();
    }
}
