package fi.solmu.concepts;

import fi.solmu.item.ForGroups;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The customer groups that each service concept is for. */
@Repository
@Transactional(readOnly = true)
class GroupsOfConcepts implements ForGroups {

    private final JdbcClient db;

    GroupsOfConcepts(JdbcClient db) {
        this.db = db;
    }

    private record Served(UUID concept, UUID group) {}

    @Override
    public Map<UUID, List<UUID>> groups(Viewer viewer) {
        return db.sql("""
                select served.item_id as concept, served.group_id as "group"
                from concept_group served
                join item on item.network_id = served.network_id and item.id = served.item_id and item.removed_at is null
                where served.network_id = :network
                """)
            .param("network", viewer.network())
            .query(Served.class)
            .stream()
            .collect(Collectors.groupingBy(Served::concept, Collectors.mapping(Served::group, Collectors.toList())));
    }
}
