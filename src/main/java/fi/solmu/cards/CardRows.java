package fi.solmu.cards;

import fi.solmu.item.ItemId;
import fi.solmu.web.NotThere;
import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows that a card is made of, written and read within the deeds of {@link ActionCards}. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CardRows {

    private final JdbcClient db;

    CardRows(JdbcClient db) {
        this.db = db;
    }

    private record Row(
            ActionCard.State state, String situation, String trigger, ActionCard.@Nullable Phase phase, int version,
            @Nullable LocalDate published, @Nullable Integer reviewMonths, @Nullable Integer answerMinutes) {}

    /** Its state is that of its item. Version and day of a card that is there already change only when it is published. */
    void write(ItemId id, ActionCard card, Viewer by) {
        sql("""
                insert into action_card (network_id, item_id, state, situation, trigger, phase, version, published, review_months,
                                         answer_minutes)
                values (:network, :id, (select state from item where network_id = :network and id = :id),
                        :situation, :trigger, :phase, :version, :published, :months, :patience)
                on conflict (network_id, item_id) do update
                    set state = excluded.state, situation = excluded.situation, trigger = excluded.trigger,
                        phase = excluded.phase, review_months = excluded.review_months,
                        answer_minutes = excluded.answer_minutes
                """, id, by)
            .param("situation", card.situation())
            .param("trigger", card.trigger())
            .param("phase", card.phase() == null ? null : card.phase().name())
            .param("version", card.version())
            .param("published", card.published())
            .param("months", card.reviewMonths())
            .param("patience", card.answerMinutes())
            .update();
        parties(id, card, by);
        uses(id, card, by);
        card.acknowledgements().forEach(each -> acknowledge(id, each, null, by));
    }

    void publish(ItemId id, ActionCard card, Viewer by) {
        sql("update action_card set version = :version, published = :published where network_id = :network and item_id = :id", id, by)
            .param("version", card.version())
            .param("published", card.published())
            .update();
    }

    /** What was decided and has not come into force is not one of its versions. */
    void takeBack(ItemId id, int version, Viewer by) {
        sql("delete from card_version where network_id = :network and item_id = :id and version = :version", id, by)
            .param("version", version).update();
    }

    void acknowledge(ItemId id, Acknowledgement word, @Nullable UUID person, Viewer by) {
        sql("""
                insert into card_acknowledgement (network_id, item_id, organisation_id, version, read_on, person_id)
                values (:network, :id, :organisation, :version, :day, :person)
                on conflict do nothing
                """, id, by)
            .param("organisation", word.organisation())
            .param("version", word.version())
            .param("day", word.date())
            .param("person", person)
            .update();
    }

    void lock(ItemId id, Viewer by) {
        sql("select item_id from action_card where network_id = :network and item_id = :id for update", id, by)
            .query(UUID.class).optional().orElseThrow(NotThere::new);
    }

    boolean differsFromNewestVersion(ItemId id, Viewer by) {
        return sql("""
                select card_whole(network_id, item_id) is distinct from whole
                from action_card
                left join card_version using (network_id, item_id, version)
                where network_id = :network and item_id = :id
                """, id, by)
            .query(Boolean.class).single();
    }

    /** As it is in force today. */
    Optional<ActionCard> find(ItemId id, Viewer viewer) {
        return find("""
                select state, situation, trigger, phase, version, published, review_months, answer_minutes
                from card_now
                where network_id = :network and item_id = :id
                """, id, viewer);
    }

    /** With its newest version, be the day of that still to come. */
    Optional<ActionCard> newest(ItemId id, Viewer viewer) {
        return find("""
                select state, situation, trigger, phase, version, published, review_months, answer_minutes
                from action_card
                where network_id = :network and item_id = :id
                """, id, viewer);
    }

    private Optional<ActionCard> find(String sql, ItemId id, Viewer viewer) {
        return sql(sql, id, viewer)
            .query(Row.class).optional()
            .map(row -> new ActionCard(
                    row.state, row.situation, row.trigger, row.phase, row.version, row.published, row.reviewMonths, row.answerMinutes,
                    parties(id, viewer), acknowledgements(id, viewer), uses(id, viewer)));
    }

    private List<UUID> parties(ItemId id, Viewer viewer) {
        return sql("""
                select organisation_id
                from card_party
                join membership using (network_id, organisation_id)
                where network_id = :network and item_id = :id
                order by colour, organisation_id
                """, id, viewer)
            .query(UUID.class).list();
    }

    /** The last version that each organisation has read. */
    private List<Acknowledgement> acknowledgements(ItemId id, Viewer viewer) {
        return sql("""
                select organisation_id as organisation, version, read_on as date
                from (
                    select distinct on (organisation_id) network_id, organisation_id, version, read_on
                    from card_acknowledgement
                    where network_id = :network and item_id = :id
                    order by organisation_id, version desc
                ) latest
                join membership using (network_id, organisation_id)
                order by colour, organisation_id
                """, id, viewer)
            .query(Acknowledgement.class).list();
    }

    private List<LocalDate> uses(ItemId id, Viewer viewer) {
        return sql("""
                select used_on from card_use
                where network_id = :network and item_id = :id and not is_exercise
                order by used_on
                """, id, viewer)
            .query(LocalDate.class).list();
    }

    private void parties(ItemId id, ActionCard card, Viewer by) {
        var parties = card.parties().toArray(UUID[]::new);
        sql("delete from card_party where network_id = :network and item_id = :id and organisation_id <> all(:parties)", id, by)
            .param("parties", parties).update();
        sql("""
                insert into card_party (network_id, item_id, organisation_id)
                select :network, :id, party from unnest(:parties) party
                on conflict do nothing
                """, id, by)
            .param("parties", parties).update();
    }

    private void uses(ItemId id, ActionCard card, Viewer by) {
        var days = card.uses().stream().map(LocalDate::toString).toArray(String[]::new);
        sql("""
                delete from card_use
                where network_id = :network and item_id = :id and not is_exercise and used_on <> all(cast(:days as date[]))
                """, id, by)
            .param("days", days).update();
        sql("""
                insert into card_use (network_id, item_id, used_on)
                select :network, :id, day from unnest(cast(:days as date[])) day
                on conflict do nothing
                """, id, by)
            .param("days", days).update();
    }

    private StatementSpec sql(String text, ItemId id, Viewer viewer) {
        return db.sql(text).param("network", viewer.network()).param("id", id.value());
    }
}
