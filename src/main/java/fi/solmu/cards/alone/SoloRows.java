package fi.solmu.cards.alone;

import static java.time.ZoneOffset.UTC;

import fi.solmu.item.ItemId;
import fi.solmu.web.NotThere;
import fi.solmu.web.Viewer;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of drills alone: of the reader and of nobody else. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SoloRows {

    private static final String DRILL = """
            select id, card_id as card, version, role_id as role, situation_id as situation, begun, passed, pace, ended, is_counted
            from solo_drill
            where network_id = :network and id = :id and person_id = :person
            """;

    private final JdbcClient db;

    SoloRows(JdbcClient db) {
        this.db = db;
    }

    /** A situation of a card that is over, for the list to choose from. */
    record Past(UUID id, int number, Instant started, boolean isDrill) {}

    SoloDrill get(UUID id, Viewer viewer) {
        return sql(DRILL, id, viewer).query(SoloDrill.class).optional().orElseThrow(NotThere::new);
    }

    /** What somebody has begun of a card and not ended, the newest. */
    Optional<UUID> unended(ItemId card, Viewer viewer) {
        return sql("""
                select id from solo_drill
                where network_id = :network and card_id = :id and person_id = :person and organisation_id = :organisation and ended is null
                order by begun desc, id
                limit 1
                """, card.value(), viewer).param("organisation", viewer.organisation()).query(UUID.class).optional();
    }

    SoloDrill held(UUID id, Viewer by) {
        return sql(DRILL + "for update", id, by).query(SoloDrill.class).optional().orElseThrow(NotThere::new);
    }

    void add(SoloDrill drill, Viewer by) {
        sql("""
                insert into solo_drill (network_id, id, card_id, version, role_id, situation_id, organisation_id, person_id, begun, passed, pace)
                values (:network, :id, :card, :version, :role, :situation, :organisation, :person, :begun, :passed, :pace)
                """, drill.id(), by)
            .param("card", drill.card()).param("version", drill.version()).param("role", drill.role())
            .param("situation", drill.situation(), Types.OTHER).param("organisation", by.organisation())
            .param("begun", drill.begun().atOffset(UTC)).param("passed", drill.passed()).param("pace", drill.pace()).update();
    }

    /** The clock stands at those seconds at that moment, and goes on at that pace. */
    void set(UUID id, int seconds, int pace, Instant now, Viewer by) {
        sql("update solo_drill set begun = :now, passed = :seconds, pace = :pace where network_id = :network and id = :id and person_id = :person",
            id, by)
            .param("now", now.atOffset(UTC)).param("seconds", seconds).param("pace", pace).update();
    }

    void end(UUID id, Instant now, boolean isCounted, Viewer by) {
        sql("update solo_drill set ended = :now, is_counted = :counted where network_id = :network and id = :id and person_id = :person", id, by)
            .param("now", now.atOffset(UTC)).param("counted", isCounted).update();
    }

    List<Press> presses(UUID id, Viewer viewer) {
        return sql("""
                select task_id as task, what, seconds from solo_press
                where network_id = :network and drill_id = :id and person_id = :person
                order by seconds
                """, id, viewer).query(Press.class).list();
    }

    /** What was pressed first stays. */
    void press(UUID id, Press press, Viewer by) {
        sql("""
                insert into solo_press (network_id, drill_id, task_id, person_id, what, seconds)
                values (:network, :id, :task, :person, :what, :seconds)
                on conflict do nothing
                """, id, by)
            .param("task", press.task()).param("what", press.what().name()).param("seconds", press.seconds()).update();
    }

    /** The version in force, while it is. */
    Optional<Integer> inForce(ItemId card, Viewer viewer) {
        return sql("""
                select version from card_now
                where network_id = :network and item_id = :id and state in ('PUBLISHED', 'UNDER_REVISION') and published is not null
                """, card.value(), viewer).query(Integer.class).optional();
    }

    /** What is over, was joined into nothing else, and tells by which version it went. */
    List<Past> past(ItemId card, @Nullable UUID only, Viewer viewer) {
        return sql("""
                select item.id, item.number, situation.started, situation.is_drill
                from situation
                join item on item.network_id = situation.network_id and item.id = situation.item_id and item.removed_at is null
                where situation.network_id = :network and situation.card_id = :id and situation.version is not null and item.state <> 'ONGOING'
                  and (cast(:only as uuid) is null or item.id = :only)
                  and not exists (
                    select from situation_joining joined
                    where joined.network_id = situation.network_id and joined.item_id = situation.item_id and joined.is_same)
                order by situation.started desc
                limit 30
                """, card.value(), viewer).param("only", only, Types.OTHER).query(Past.class).list();
    }

    private StatementSpec sql(String text, UUID id, Viewer viewer) {
        return db.sql(text).param("network", viewer.network()).param("id", id).param("person", viewer.person());
    }
}
