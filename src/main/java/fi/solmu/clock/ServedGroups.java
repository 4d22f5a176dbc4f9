package fi.solmu.clock;

import fi.solmu.clock.GroupsOfClock.Group;
import fi.solmu.item.ForGroups;
import fi.solmu.web.Viewer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whom practices serve, told along the thread: a practice serves a promise or a service, a service is for its customer groups. */
@Repository
@Transactional(readOnly = true)
public class ServedGroups {

    private final JdbcClient db;
    private final List<ForGroups> told;

    ServedGroups(JdbcClient db, List<ForGroups> told) {
        this.db = db;
        this.told = told;
    }

    /** One thing that leads to another: what leads to a group is for it. */
    private record Step(UUID from, UUID to) {}

    /** Their names alone, unless it is asked whom each practice serves. */
    public GroupsOfClock of(Viewer viewer, boolean served) {
        var all = groups(viewer);
        return new GroupsOfClock(all, served && !all.isEmpty() ? served(all, viewer) : Map.of());
    }

    private List<Group> groups(Viewer viewer) {
        return db.sql("""
                select item.id, coalesce(said.title, source.title) as title
                from item
                join item_text source on source.network_id = item.network_id and source.item_id = item.id and source.language = item.language
                left join item_text said on said.network_id = item.network_id and said.item_id = item.id and said.language = :language
                where item.network_id = :network and item.kind = 'CUSTOMER_GROUP' and item.removed_at is null
                order by coalesce(said.title, source.title) collate "fi-x-icu", item.id
                """)
            .param("network", viewer.network())
            .param("language", viewer.locale().getLanguage())
            .query(Group.class)
            .list();
    }

    /** Two steps at most lie between a practice and its groups: a promise, and the service that promises it. */
    private Map<UUID, Set<UUID>> served(List<Group> all, Viewer viewer) {
        var leads = new HashMap<UUID, Set<UUID>>();
        steps(viewer).forEach(step -> leads.computeIfAbsent(step.from, from -> new HashSet<>()).add(step.to));
        told.forEach(module -> module.groups(viewer).forEach((item, groups) -> leads.computeIfAbsent(item, from -> new HashSet<>()).addAll(groups)));
        var known = new HashSet<UUID>();
        all.forEach(group -> known.add(group.id()));
        var served = new HashMap<UUID, Set<UUID>>();
        leads.keySet().forEach(item -> served.put(item, reached(item, leads, known)));
        return served;
    }

    private static Set<UUID> reached(UUID item, Map<UUID, Set<UUID>> leads, Set<UUID> groups) {
        var reached = new HashSet<>(Set.of(item));
        for (int hops = 0; hops < 3; hops++) {
            for (var each : List.copyOf(reached)) {
                reached.addAll(leads.getOrDefault(each, Set.of()));
            }
        }
        reached.retainAll(groups);
        return reached;
    }

    /** Of a tie between two that the reader sees. A group that concerns a thing, and a service that promises one, are led to by it. */
    private List<Step> steps(Viewer viewer) {
        return db.sql("""
                select case link.relation when 'SERVES' then link.from_id else link.to_id end as "from",
                       case link.relation when 'SERVES' then link.to_id else link.from_id end as "to"
                from link
                join item source on source.network_id = link.network_id and source.id = link.from_id and source.removed_at is null
                join item target on target.network_id = link.network_id and target.id = link.to_id and target.removed_at is null
                where link.network_id = :network and link.until is null
                  and (link.relation = 'SERVES' and link.to_kind in ('PROMISE', 'SERVICE_CONCEPT') or link.relation = 'PROMISES'
                       or link.relation = 'CONCERNS' and link.from_kind = 'CUSTOMER_GROUP'
                          and link.to_kind in ('PRACTICE', 'PROMISE', 'SERVICE_CONCEPT'))
                """)
            .param("network", viewer.network())
            .query(Step.class)
            .list();
    }
}
