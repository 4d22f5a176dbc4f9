package fi.solmu.cards.situation;

import static java.time.ZoneOffset.UTC;

import fi.solmu.item.ItemId;
import fi.solmu.web.NotThere;
import fi.solmu.web.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The rows of situations, written and read within the deeds of {@link Situations} and {@link SituationLog}. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SituationRows {

    private static final JsonMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final JdbcClient db;

    SituationRows(JdbcClient db) {
        this.db = db;
    }

    /** When it began stays as it is; card and version too, but for what a file or a restored text brings. */
    void write(ItemId id, Situation situation, Viewer by) {
        sql("""
                insert into situation (network_id, item_id, card_id, version, is_drill, leader_role_id, started)
                values (:network, :id, :card, :version, :drill, :leader, :started)
                on conflict (network_id, item_id) do update
                    set card_id = excluded.card_id, version = excluded.version, is_drill = excluded.is_drill,
                        leader_role_id = excluded.leader_role_id
                """, id, by)
            .param("card", situation.card(), Types.OTHER)
            .param("version", situation.version(), Types.INTEGER)
            .param("drill", situation.isDrill())
            .param("leader", situation.leader(), Types.OTHER)
            .param("started", situation.started().atOffset(UTC))
            .update();
        parties(id, situation, by);
    }

    private void parties(ItemId id, Situation situation, Viewer by) {
        var parties = situation.parties().toArray(UUID[]::new);
        sql("delete from situation_party where network_id = :network and item_id = :id and organisation_id <> all(:parties)", id, by)
            .param("parties", parties).update();
        sql("""
                insert into situation_party (network_id, item_id, organisation_id)
                select :network, :id, party from unnest(:parties) party
                on conflict do nothing
                """, id, by)
            .param("parties", parties).update();
    }

    void time(ItemId id, @Nullable Instant started, @Nullable Instant ended, Viewer by) {
        sql("update situation set started = coalesce(cast(:started as timestamptz), started), ended = :ended"
                + " where network_id = :network and item_id = :id", id, by)
            .param("started", started == null ? null : started.atOffset(UTC), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("ended", ended == null ? null : ended.atOffset(UTC), Types.TIMESTAMP_WITH_TIMEZONE)
            .update();
    }

    Situation get(ItemId id, Viewer viewer) {
        return sql("""
                select card_id, version, is_drill, leader_role_id, started, ended, array(
                    select organisation_id from situation_party party
                    where party.network_id = situation.network_id and party.item_id = situation.item_id order by organisation_id) as parties
                from situation
                where network_id = :network and item_id = :id
                """, id, viewer)
            .query(SituationRows::read).optional().orElseThrow(NotThere::new);
    }

    private static Situation read(ResultSet row, int n) throws SQLException {
        var ended = row.getObject("ended", OffsetDateTime.class);
        return new Situation(
            row.getObject("card_id", UUID.class), row.getObject("version", Integer.class), row.getBoolean("is_drill"),
            row.getObject("leader_role_id", UUID.class), List.of((UUID[]) row.getArray("parties").getArray()),
            row.getObject("started", OffsetDateTime.class).toInstant(), ended == null ? null : ended.toInstant());
    }

    void lock(ItemId id, Viewer by) {
        sql("select item_id from situation where network_id = :network and item_id = :id for update", id, by)
            .query(UUID.class).optional().orElseThrow(NotThere::new);
    }

    /** The situation it has been joined into, or itself. */
    ItemId home(ItemId id, Viewer viewer) {
        return sql("select into_id from situation_joining where network_id = :network and item_id = :id and is_same", id, viewer)
            .query(UUID.class).optional().map(ItemId::new).orElse(id);
    }

    /** That same, locked: whoever waited for it while it was joined on asks again where it leads. */
    ItemId held(ItemId asked, Viewer by) {
        var id = home(asked, by);
        lock(id, by);
        for (var next = home(asked, by); !next.equals(id); next = home(asked, by)) {
            id = next;
            lock(id, by);
        }
        return id;
    }

    /** What the card said in that version; nothing of a situation without a card or of a card that was never in force. */
    Plan plan(Situation situation, Viewer viewer) {
        return situation.card() == null ? Plan.NONE : sql("""
                select past.whole
                from card_now card
                join card_version past on past.network_id = card.network_id and past.item_id = card.item_id
                                      and past.version = coalesce(:version, card.version)
                where card.network_id = :network and card.item_id = :id
                """, new ItemId(situation.card()), viewer)
            .param("version", situation.version(), Types.INTEGER)
            .query(String.class).optional().map(json -> JSON.readValue(json, Plan.class)).orElse(Plan.NONE);
    }

    /** The version of a card that is in force, while it is. */
    Optional<Integer> inForce(ItemId card, Viewer viewer) {
        return sql("""
                select past.version
                from card_now card
                join card_version past on past.network_id = card.network_id and past.item_id = card.item_id and past.version = card.version
                where card.network_id = :network and card.item_id = :id and card.state in ('PUBLISHED', 'UNDER_REVISION')
                """, card, viewer)
            .query(Integer.class).optional();
    }

    boolean wasInForce(ItemId card, int version, Viewer viewer) {
        return sql("""
                select exists (
                    select from card_version
                    where network_id = :network and item_id = :id and version = :version
                      and published <= cast(now() at time zone 'Europe/Helsinki' as date))
                """, card, viewer)
            .param("version", version).query(Boolean.class).single();
    }

    /** Whether it stands or stood on that card, in any of its versions. */
    boolean isOfCard(UUID task, @Nullable UUID card, Viewer viewer) {
        return card != null && sql("""
                select exists (select from step where network_id = :network and item_id = :task and card_id = :id)
                """, new ItemId(card), viewer)
            .param("task", task).query(Boolean.class).single();
    }

    Set<UUID> members(Viewer viewer) {
        return db.sql("select organisation_id from membership where network_id = :network")
            .param("network", viewer.network()).query(UUID.class).set();
    }

    private StatementSpec sql(String text, ItemId id, Viewer viewer) {
        return db.sql(text).param("network", viewer.network()).param("id", id.value());
    }
}
