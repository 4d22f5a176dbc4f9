package fi.solmu.problems;

import static java.time.ZoneOffset.UTC;

import fi.solmu.item.ItemId;
import fi.solmu.item.Relation;
import fi.solmu.web.Viewer;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which problems have been joined to which, as rows. */
@Repository
@Transactional
class JoiningRows {

    private final JdbcClient db;
    private final Clock clock;

    JoiningRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The one that stands. */
    @Transactional(readOnly = true)
    Optional<Joining> of(ItemId id, Viewer viewer) {
        return db.sql("""
                select id, item_id as item, into_id as into, at, state, reopened_from, dates, organisations, links, followers, own_times
                from problem_joining
                where network_id = :network and item_id = :id and parted_at is null
                """)
            .param("network", viewer.network())
            .param("id", id.value())
            .query((row, n) -> new Joining(
                row.getObject("id", UUID.class), new ItemId(row.getObject("item", UUID.class)), new ItemId(row.getObject("into", UUID.class)),
                row.getTimestamp("at").toInstant(), Problem.State.valueOf(row.getString("state")),
                row.getString("reopened_from") == null ? null : Problem.State.valueOf(row.getString("reopened_from")),
                List.of((Date[]) row.getArray("dates").getArray()).stream().map(Date::toLocalDate).toList(),
                Arrays.asList((UUID[]) row.getArray("organisations").getArray()),
                List.of((UUID[]) row.getArray("links").getArray()), List.of((UUID[]) row.getArray("followers").getArray()),
                row.getInt("own_times")))
            .optional();
    }

    /** One that came in a file: of it is known which problem went on, and not what it brought. */
    @Transactional(readOnly = true)
    Optional<Joining> known(ItemId id, Viewer viewer) {
        return db.sql("""
                select link.id, link.from_id, (select times_met from problem where network_id = :network and item_id = link.from_id)
                from link
                where link.network_id = :network and link.to_id = :id and link.relation = 'REPLACES' and link.until is null
                limit 1
                """)
            .param("network", viewer.network())
            .param("id", id.value())
            .query((row, n) -> new Joining(ItemId.nextUuid(), id, new ItemId(row.getObject(2, UUID.class)), clock.instant(), Problem.State.OPEN,
                null, List.of(), List.of(), List.of(row.getObject(1, UUID.class)), List.of(), row.getInt(3)))
            .optional();
    }

    /** A tie of a problem that another goes on with: its solutions, what it gave rise to, what it concerns. */
    record Onward(ItemId other, Relation relation, boolean isFrom) {}

    /** Those that the reader sees at both ends. */
    @Transactional(readOnly = true)
    List<Onward> ties(ItemId id, ItemId into, Viewer viewer) {
        return db.sql("""
                select other.id as other, link.relation, link.from_id = :id as is_from
                from link
                join item other on other.network_id = link.network_id and other.removed_at is null
                               and other.id = case when link.from_id = :id then link.to_id else link.from_id end
                where link.network_id = :network and link.until is null and other.id <> :into
                  and (link.to_id = :id and link.relation = 'SOLVES' or link.from_id = :id and link.relation in ('GIVES_RISE_TO', 'CONCERNS'))
                order by link.since, link.id
                """)
            .param("network", viewer.network())
            .param("id", id.value())
            .param("into", into.value())
            .query(Onward.class)
            .list();
    }

    /** The others that are joined to the same problem and have not been parted from it. */
    @Transactional(readOnly = true)
    List<ItemId> besides(Joining joining, Viewer viewer) {
        return db.sql("""
                select item_id from problem_joining
                where network_id = :network and into_id = :into and parted_at is null and id <> :id
                """)
            .param("network", viewer.network())
            .param("into", joining.into().value())
            .param("id", joining.id())
            .query(UUID.class)
            .list().stream().map(ItemId::new).toList();
    }

    void keep(Joining joining, Viewer by) {
        db.sql("""
                insert into problem_joining (network_id, id, item_id, into_id, at, state, reopened_from, dates, organisations, links,
                                             followers, own_times)
                values (:network, :id, :item, :into, :at, :state, cast(:reopened as text), cast(:dates as date[]), :organisations, :links,
                        :followers, :own)
                """)
            .param("network", by.network())
            .param("id", joining.id())
            .param("item", joining.item().value())
            .param("into", joining.into().value())
            .param("at", joining.at().atOffset(UTC))
            .param("state", joining.state().name())
            .param("reopened", joining.reopenedFrom() == null ? null : joining.reopenedFrom().name())
            .param("dates", joining.dates().stream().map(LocalDate::toString).toArray(String[]::new))
            .param("organisations", joining.organisations().toArray(UUID[]::new))
            .param("links", joining.links().toArray(UUID[]::new))
            .param("followers", joining.followers().toArray(UUID[]::new))
            .param("own", joining.ownTimes())
            .update();
    }

    void handOn(ItemId item, List<Occurrence> times, Viewer by) {
        db.sql("""
                update problem_joining
                set dates = dates || cast(:dates as date[]), organisations = organisations || :organisations
                where network_id = :network and item_id = :item and parted_at is null
                """)
            .param("dates", times.stream().map(each -> each.date().toString()).toArray(String[]::new))
            .param("organisations", times.stream().map(Occurrence::organisation).toArray(UUID[]::new))
            .param("network", by.network())
            .param("item", item.value())
            .update();
    }

    void part(Joining joining, Viewer by) {
        db.sql("update problem_joining set parted_at = :at where network_id = :network and id = :id")
            .param("at", clock.instant().atOffset(UTC))
            .param("network", by.network())
            .param("id", joining.id())
            .update();
    }
}
