package fi.solmu.clock.remind;

import static java.time.ZoneOffset.UTC;

import fi.solmu.clock.Planned;
import fi.solmu.clock.Practices;
import fi.solmu.item.ItemId;
import fi.solmu.web.Viewer;
import java.sql.Date;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The near times of practices as they stood at the last look, and what of them has moved since. */
@Repository
@Transactional
class MovedTimes {

    private final JdbcClient db;
    private final Practices practices;
    private final Causes causes;
    private final Clock clock;

    MovedTimes(JdbcClient db, Practices practices, Causes causes, Clock clock) {
        this.causes = causes;
        this.db = db;
        this.practices = practices;
        this.clock = clock;
    }

    private record Known(UUID item, NearTimes times) {}

    @Transactional(readOnly = true)
    List<Place> places() {
        return db.sql("select * from clocks_kept()").query(Place.class).list();
    }

    /** Once a day; who looks at the same time waits, and then has nothing to look at. */
    void look(LocalDate today, Viewer viewer) {
        if (!isFirst(db, today, viewer.organisation(), viewer, clock)) {
            return;
        }
        var known = known(viewer);
        for (var planned : practices.owned(false, viewer)) {
            var before = known.get(planned.id().value());
            if (before != null) {
                before.moved(planned, today).forEach(move -> keep(move, planned, before, today, viewer));
            }
            var now = NearTimes.of(planned, today);
            if (!now.equals(before)) {
                keep(planned.id(), now, viewer);
            }
        }
    }

    static boolean isFirst(JdbcClient db, LocalDate today, UUID organisation, Viewer viewer, Clock clock) {
        return db.sql("""
                insert into looked_day (network_id, on_day, organisation_id, at) values (:network, :day, :organisation, :at)
                on conflict do nothing
                """)
            .param("network", viewer.network())
            .param("day", today)
            .param("organisation", organisation)
            .param("at", clock.instant().atOffset(UTC))
            .update() > 0;
    }

    private Map<UUID, NearTimes> known(Viewer viewer) {
        return db.sql("""
                select near.item_id, near.originals, near.days, near.until_on, near.revision
                from near_times near
                join item on item.network_id = near.network_id and item.id = near.item_id and item.owner_organisation_id = :organisation
                where near.network_id = :network
                """)
            .param("network", viewer.network())
            .param("organisation", viewer.organisation())
            .query((row, n) -> new Known(row.getObject("item_id", UUID.class), new NearTimes(
                days((Date[]) row.getArray("originals").getArray(), (Date[]) row.getArray("days").getArray()),
                row.getObject("until_on", LocalDate.class), row.getInt("revision"))))
            .stream().collect(Collectors.toMap(Known::item, Known::times));
    }

    private static TreeMap<LocalDate, LocalDate> days(Date[] originals, Date[] days) {
        return IntStream.range(0, days.length).boxed().collect(Collectors.toMap(
            i -> originals[i].toLocalDate(), i -> days[i].toLocalDate(), (one, other) -> one, TreeMap::new));
    }

    private void keep(ItemId id, NearTimes now, Viewer viewer) {
        db.sql("""
                insert into near_times (network_id, item_id, originals, days, until_on, revision)
                values (:network, :item, cast(:originals as date[]), cast(:days as date[]), :until, :revision)
                on conflict (network_id, item_id) do update
                    set originals = excluded.originals, days = excluded.days, until_on = excluded.until_on, revision = excluded.revision
                """)
            .param("network", viewer.network())
            .param("item", id.value())
            .param("originals", array(now.days().keySet()))
            .param("days", array(now.days().values()))
            .param("until", now.until())
            .param("revision", now.revision())
            .update();
    }

    private static String array(Collection<LocalDate> days) {
        return days.stream().map(LocalDate::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private void keep(NearTimes.Move move, Planned planned, NearTimes before, LocalDate today, Viewer viewer) {
        var cause = causes.of(move, planned, before.revision(), viewer);
        db.sql("""
                insert into moved_time (network_id, told_on, item_id, organisation_id, original_on, was_on, now_on, why, closed, by_id)
                values (:network, :today, :item, :organisation, :original, :was, :now, :why, :closed, :by)
                on conflict do nothing
                """)
            .param("network", viewer.network())
            .param("today", today)
            .param("item", planned.id().value())
            .param("organisation", planned.organisation())
            .param("original", move.original())
            .param("was", move.was(), Types.DATE)
            .param("now", move.now(), Types.DATE)
            .param("why", cause.why())
            .param("closed", cause.closed())
            .param("by", cause.by(), Types.OTHER)
            .update();
    }
}
