package fi.solmu.assessment;

import fi.solmu.item.Fields;
import fi.solmu.item.ItemId;
import fi.solmu.web.Viewer;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What organisations have said of each other in a round. The rows themselves show the reader's own pairs alone, and all to the
 * coordinator; counts and the pulse come through functions that tell nothing of one.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AssessmentRelations {

    private static final String KEEP = """
            insert into assessment_relation (network_id, item_id, rater_id, rated_id, trust, contact, by_coordinator)
            values (:network, :id, :rater, :rated, :trust, :contact, :byCoordinator)
            """;

    private final JdbcClient db;

    AssessmentRelations(JdbcClient db) {
        this.db = db;
    }

    /** By name, as people read it. */
    List<Said> of(ItemId round, Viewer viewer) {
        return db.sql("""
                select said.rater_id as rater, rater.name as rater_name, said.rated_id as rated, rated.name as rated_name,
                       said.trust, said.contact, said.by_coordinator
                from assessment_relation said
                join membership rater on rater.network_id = said.network_id and rater.organisation_id = said.rater_id
                join membership rated on rated.network_id = said.network_id and rated.organisation_id = said.rated_id
                where said.network_id = :network and said.item_id = :id
                order by rater.name collate "fi-x-icu", rated.name collate "fi-x-icu", said.rater_id, said.rated_id
                """)
            .param("network", viewer.network())
            .param("id", round.value())
            .query(Said.class)
            .list();
    }

    /** In the order in which the organisations joined, so that the same network always tells the same. */
    List<AssessmentRelation> asJoined(ItemId round, Viewer viewer) {
        return db.sql("""
                select said.rater_id as rater, said.rated_id as rated, said.trust, said.contact, said.by_coordinator
                from assessment_relation said
                join membership rater on rater.network_id = said.network_id and rater.organisation_id = said.rater_id
                join membership rated on rated.network_id = said.network_id and rated.organisation_id = said.rated_id
                where said.network_id = :network and said.item_id = :id
                order by rater.colour, said.rater_id, rated.colour, said.rated_id
                """)
            .param("network", viewer.network())
            .param("id", round.value())
            .query(AssessmentRelation.class)
            .list();
    }

    int answered(ItemId round) {
        return db.sql("select assessment_answered(:id)").param("id", round.value()).query(Integer.class).single();
    }

    Optional<Pulse> pulse(ItemId round) {
        return db.sql("select answered, fewest, is_told, mean, strong, fair, weak from assessment_pulse(:id)")
            .param("id", round.value())
            .query(Pulse.class)
            .optional();
    }

    /** What the organisation says now takes the place of all it has said before. */
    void say(ItemId round, UUID rater, List<AssessmentRelation> said, Viewer by) {
        db.sql("delete from assessment_relation where network_id = :network and item_id = :id and rater_id = :rater and rated_id <> all(:rated)")
            .param("network", by.network())
            .param("id", round.value())
            .param("rater", rater)
            .param("rated", said.stream().map(AssessmentRelation::rated).toArray(UUID[]::new))
            .update();
        said.forEach(each -> put(KEEP + """
                on conflict (network_id, item_id, rater_id, rated_id) do update
                    set trust = excluded.trust, contact = excluded.contact, by_coordinator = excluded.by_coordinator
                """, round, each, by));
    }

    void came(ItemId round, Fields past, Viewer by) {
        past.rows(AssessmentRelation.RELATIONS.name()).stream().map(AssessmentRelation::of).forEach(each -> put(KEEP, round, each, by));
    }

    private void put(String sql, ItemId round, AssessmentRelation said, Viewer by) {
        db.sql(sql)
            .param("network", by.network())
            .param("id", round.value())
            .param("rater", said.rater())
            .param("rated", said.rated())
            .param("trust", said.trust(), Types.NUMERIC)
            .param("contact", said.contact(), Types.SMALLINT)
            .param("byCoordinator", said.byCoordinator())
            .update();
    }
}
