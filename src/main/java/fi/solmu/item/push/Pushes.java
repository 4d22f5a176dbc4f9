package fi.solmu.item.push;

import static java.time.ZoneOffset.UTC;

import fi.solmu.item.Call;
import fi.solmu.network.PushDevices;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What waits to be sent to browsers, kept in the transaction of what calls and once for each of them. */
@Repository
@Transactional
class Pushes {

    private final JdbcClient db;
    private final PushDevices devices;
    private final Clock clock;

    Pushes(JdbcClient db, PushDevices devices, Clock clock) {
        this.db = db;
        this.devices = devices;
        this.clock = clock;
    }

    /** What is due, wherever it is. */
    record Taken(UUID network, UUID id) {}

    @EventListener
    void on(Call call) {
        var called = devices.of(call.persons());
        db.sql("""
                insert into push (network_id, id, call_id, device_id, person_id, item_id, asked, next_try, made_at)
                select :network, gen_random_uuid(), :call, device, person, :item, :asked, :at, :at
                from unnest(:devices, :persons) as told (device, person)
                on conflict (network_id, call_id, device_id) do nothing
                """)
            .param("network", call.network()).param("call", call.id()).param("item", call.item().value()).param("asked", call.words())
            .param("at", call.at().atOffset(UTC)).param("devices", called.stream().map(PushDevices.Device::id).toArray(UUID[]::new))
            .param("persons", called.stream().map(PushDevices.Device::person).toArray(UUID[]::new))
            .update();
    }

    /** For as long as it takes to send; whoever dies with it leaves it to the others. */
    List<Taken> take(int most, Duration lease) {
        var now = clock.instant();
        return db.sql("select * from push_take(:now, :until, :most)")
            .param("now", now.atOffset(UTC)).param("until", now.plus(lease).atOffset(UTC)).param("most", most).query(Taken.class).list();
    }

    @Transactional(readOnly = true)
    Push get(Taken taken) {
        return db.sql("""
                select network_id as network, id, call_id as call, device_id as device, person_id as person, item_id as item, asked, tries, made_at
                from push
                where network_id = :network and id = :id
                """)
            .param("network", taken.network).param("id", taken.id).query(Push.class).single();
    }

    void ended(Taken taken, String state, @Nullable String refusal) {
        db.sql("update push set state = :state, refusal = cast(:why as text), ended_at = :now where network_id = :network and id = :id")
            .param("state", state).param("why", refusal).param("now", clock.instant().atOffset(UTC))
            .param("network", taken.network).param("id", taken.id).update();
    }

    void later(Taken taken, String why, Instant next) {
        db.sql("update push set tries = tries + 1, refusal = :why, next_try = :next where network_id = :network and id = :id")
            .param("why", why).param("next", next.atOffset(UTC)).param("network", taken.network).param("id", taken.id).update();
    }

    @Scheduled(fixedDelay = 6 * 3_600_000, initialDelay = 960_000)
    void clear() {
        db.sql("select pushes_clear(:now)").param("now", clock.instant().atOffset(UTC)).query((row, n) -> n).list();
    }
}
