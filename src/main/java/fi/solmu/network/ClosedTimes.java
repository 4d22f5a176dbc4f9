package fi.solmu.network;

import fi.solmu.web.NotThere;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** When the organisations of a network are closed: each tells its own, and the coordinator anybody's. */
@Repository
@Transactional
public class ClosedTimes {

    /** A school tells of ten stretches a year; more than a few decades of them is a mistake. */
    private static final int MOST = 500;

    private final JdbcClient db;
    private final ObjectProvider<SettledDays> settled;

    ClosedTimes(JdbcClient db, ObjectProvider<SettledDays> settled) {
        this.db = db;
        this.settled = settled;
    }

    /** Somebody's working days that differ from those of most: closed on these days, or not at all on the eves. */
    public record Different(UUID organisation, boolean worksOnEves, @Nullable String name, @Nullable LocalDate first, @Nullable LocalDate last) {}

    /** Nothing of an organisation that keeps to what most offices do. */
    @Transactional(readOnly = true)
    public List<Different> differences(Viewer viewer) {
        return db.sql("""
                select membership.organisation_id as organisation, membership.works_on_eves, closed.name,
                       closed.first_on as first, closed.last_on as last
                from membership
                left join closed_time closed on closed.network_id = membership.network_id
                                            and closed.organisation_id = membership.organisation_id
                where membership.network_id = :network and (membership.works_on_eves or closed.id is not null)
                """)
            .param("network", viewer.network())
            .query(Different.class)
            .list();
    }

    /** By the day they begin. */
    @Transactional(readOnly = true)
    public List<ClosedTime> of(Viewer viewer) {
        return db.sql("""
                select id, organisation_id as organisation, name, first_on as first, last_on as last
                from closed_time
                where network_id = :network
                order by first_on, last_on, name, id
                """)
            .param("network", viewer.network())
            .query(ClosedTime.class)
            .list();
    }

    /** Those who work on the eves of Midsummer and Christmas. */
    @Transactional(readOnly = true)
    public Set<UUID> workingOnEves(Viewer viewer) {
        return db.sql("select organisation_id from membership where network_id = :network and works_on_eves")
            .param("network", viewer.network())
            .query(UUID.class)
            .stream().collect(Collectors.toSet());
    }

    @Transactional(readOnly = true)
    ClosedTime own(UUID id, Viewer by) {
        return of(by).stream().filter(each -> each.id().equals(id) && isOwn(each.organisation(), by)).findFirst().orElseThrow(NotThere::new);
    }

    static boolean isOwn(UUID organisation, Viewer by) {
        return by.isCoordinator() || by.isMember() && organisation.equals(by.organisation());
    }

    void add(ClosedTime added, Viewer by) {
        if (of(by).stream().filter(each -> each.organisation().equals(added.organisation())).count() >= MOST) {
            throw new Refused("network.closed-too-many", "most", MOST);
        }
        refuseSettled(added, by);
        insert(added, by);
    }

    /** As a file tells it. */
    public void insert(ClosedTime added, Viewer by) {
        keep("""
                insert into closed_time (network_id, id, organisation_id, name, first_on, last_on)
                values (:network, :id, :organisation, :name, :first, :last)
                """, added, by);
    }

    void change(ClosedTime changed, String stamp, Viewer by) {
        db.sql("select name from closed_time where network_id = :network and id = :id for update")
            .param("network", by.network()).param("id", changed.id()).query(String.class).optional();
        var before = own(changed.id(), by);
        Stamp.check(stamp, before);
        if (!before.first().equals(changed.first()) || !before.last().equals(changed.last())) {
            refuseSettled(before, by);
            refuseSettled(changed, by);
        }
        keep("""
                update closed_time set name = :name, first_on = :first, last_on = :last
                where network_id = :network and id = :id and organisation_id = :organisation
                """, changed, by);
    }

    void forget(UUID id, Viewer by) {
        var known = own(id, by);
        refuseSettled(known, by);
        db.sql("delete from closed_time where network_id = :network and id = :id")
            .param("network", by.network())
            .param("id", known.id())
            .update();
    }

    public void workOnEves(UUID organisation, boolean works, Viewer by) {
        db.sql("update membership set works_on_eves = :works where network_id = :network and organisation_id = :organisation")
            .param("works", works)
            .param("network", by.network())
            .param("organisation", organisation)
            .update();
    }

    private void refuseSettled(ClosedTime closed, Viewer by) {
        settled.forEach(each -> each.refuseChange(closed.first(), closed.last(), by));
    }

    private void keep(String sql, ClosedTime kept, Viewer by) {
        db.sql(sql)
            .param("network", by.network())
            .param("id", kept.id())
            .param("organisation", kept.organisation())
            .param("name", kept.name())
            .param("first", kept.first())
            .param("last", kept.last())
            .update();
    }
}
