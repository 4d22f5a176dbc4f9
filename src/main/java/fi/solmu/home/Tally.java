package fi.solmu.home;

import fi.solmu.item.Kind;
import fi.solmu.web.Viewer;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How much of everything a network has, and how much of it hangs loose. */
@Repository
@Transactional(readOnly = true)
class Tally {

    private final JdbcClient db;

    Tally(JdbcClient db) {
        this.db = db;
    }

    /** Loose is without the tie that the thread asks of the kind. */
    record Count(Kind kind, int all, int loose) {}

    Map<Kind, Count> of(Viewer viewer) {
        return db.sql("""
                select item.kind, count(*) as all, count(*) filter (where not exists (
                           select from link
                           where link.network_id = item.network_id and link.until is null
                             and (item.kind = 'PRACTICE' and link.from_id = item.id and link.relation = 'SERVES'
                               or item.kind = 'PROMISE' and link.to_id = item.id and link.relation in ('SECURES', 'SERVES')
                               or item.kind = 'ACTION_CARD' and link.from_id = item.id and link.relation = 'SECURES'
                               or item.kind = 'PROBLEM' and link.to_id = item.id and link.relation = 'SOLVES'
                               or item.kind = 'SOLUTION' and link.from_id = item.id and link.relation = 'SOLVES'
                               or item.kind = 'IMPROVEMENT' and link.from_id = item.id and link.relation = 'RENEWS'))) as loose
                from item
                where item.network_id = :network and item.removed_at is null
                group by item.kind
                """)
            .param("network", viewer.network())
            .query(Count.class)
            .list()
            .stream()
            .collect(Collectors.toMap(Count::kind, Function.identity()));
    }
}
