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
                with tied as (
                    select from_id as id from link
                    where network_id = :network and until is null
                      and (from_kind, relation) in (('CHANGE_FACTOR', 'CAUSES'), ('MEASURE', 'TIMED_AS'), ('GOAL', 'MEASURED_BY'),
                                                    ('PRACTICE', 'SERVES'), ('SERVICE_CONCEPT', 'PROMISES'), ('ACTION_CARD', 'SECURES'),
                                                    ('SOLUTION', 'SOLVES'), ('IMPROVEMENT', 'RENEWS'))
                    union
                    select to_id from link
                    where network_id = :network and until is null
                      and (to_kind, relation) in (('IMPACT', 'CAUSES'), ('INDICATOR', 'MEASURED_BY'), ('PROMISE', 'SECURES'), ('PROMISE', 'SERVES'),
                                                  ('PROBLEM', 'SOLVES'))
                )
                select item.kind, count(*) as all, count(*) filter (where tied.id is null) as loose
                from item
                left join tied on tied.id = item.id
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
