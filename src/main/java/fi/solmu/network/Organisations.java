package fi.solmu.network;

import fi.solmu.web.NotThere;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The organisations that act together in a network. */
@Repository
@Transactional
public class Organisations {

    private final JdbcClient db;

    Organisations(JdbcClient db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    public List<Organisation> of(Viewer viewer) {
        return db.sql("""
                select organisation_id as id, name, kind, task, colour,
                       (select count(*) from member
                        where member.network_id = membership.network_id
                          and member.organisation_id = membership.organisation_id
                          and (member.until is null or member.until >= current_date)) as people
                from membership
                where network_id = :network and (until is null or until >= current_date)
                order by colour, name collate "fi-x-icu"
                """)
            .param("network", viewer.network())
            .query(Organisation.class)
            .list();
    }

    @Transactional(readOnly = true)
    Organisation get(UUID id, Viewer viewer) {
        return of(viewer).stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(NotThere::new);
    }

    @Transactional(readOnly = true)
    public boolean has(UUID id, Viewer viewer) {
        return db.sql("select exists (select from membership where network_id = :network and organisation_id = :id)")
            .param("network", viewer.network())
            .param("id", id)
            .query(Boolean.class)
            .single();
    }

    /** Colours are given in the order of joining; the ninth begins again with a pattern. */
    public UUID add(UUID id, String name, String kind, String task, Viewer by) {
        db.sql("select organisation_add(:id, :name, :kind)").param("id", id).param("name", name).param("kind", kind)
            .query((row, n) -> n).list();
        db.sql("""
                insert into membership (network_id, organisation_id, name, kind, task, colour)
                select :network, :id, :name, :kind, :task, coalesce(max(colour), 0) + 1
                from membership
                where network_id = :network
                """)
            .param("network", by.network())
            .param("id", id)
            .param("name", name)
            .param("kind", kind)
            .param("task", task)
            .update();
        return id;
    }

    /** Several at once. What is here already by that name is not added again. */
    void addAll(List<Organisation> added, Viewer by) {
        var known = of(by).stream().map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
        added.stream()
            .filter(each -> !known.contains(each.name().toLowerCase(Locale.ROOT)))
            .forEach(each -> add(each.id(), each.name(), each.kind(), each.task(), by));
    }

    /** What this network calls it; other networks go on calling it what they do. */
    void change(Organisation changed, String stamp, Viewer by) {
        db.sql("select name from membership where network_id = :network and organisation_id = :id for update")
            .param("network", by.network()).param("id", changed.id()).query(String.class).optional();
        Stamp.check(stamp, get(changed.id(), by).asAsked());
        db.sql("""
                update membership set name = :name, kind = :kind, task = :task
                where network_id = :network and organisation_id = :id
                """)
            .param("network", by.network())
            .param("id", changed.id())
            .param("name", changed.name())
            .param("kind", changed.kind())
            .param("task", changed.task())
            .update();
    }
}
