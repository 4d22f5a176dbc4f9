package fi.solmu.cards.review;

import static java.time.ZoneOffset.UTC;

import fi.solmu.item.ItemId;
import fi.solmu.web.NotThere;
import fi.solmu.web.Viewer;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of reviews, written and read within the deeds of {@link SituationReviews} and {@link Outcomes}. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ReviewRows {

    private final JdbcClient db;

    ReviewRows(JdbcClient db) {
        this.db = db;
    }

    void lock(ItemId id, Viewer by) {
        sql("select item_id from situation where network_id = :network and item_id = :id for update", id, by)
            .query(UUID.class).optional().orElseThrow(NotThere::new);
    }

    List<Asked> asked(ItemId id, Viewer viewer) {
        return sql("""
                select organisation_id as organisation, due, reviewed
                from situation_review
                join membership using (network_id, organisation_id)
                where network_id = :network and item_id = :id
                order by colour, name, organisation_id
                """, id, viewer).query(Asked.class).list();
    }

    void ask(ItemId id, Asked asked, Viewer by) {
        sql("""
                insert into situation_review (network_id, item_id, organisation_id, due, reviewed)
                values (:network, :id, :organisation, :due, :reviewed)
                on conflict (network_id, item_id, organisation_id) do update set due = excluded.due, reviewed = excluded.reviewed, person_id = null
                """, id, by)
            .param("organisation", asked.organisation()).param("due", asked.due())
            .param("reviewed", asked.reviewed() == null ? null : asked.reviewed().atOffset(UTC), Types.TIMESTAMP_WITH_TIMEZONE).update();
    }

    /** What goes on is not reviewed yet; ratings that were given stay. */
    void askNoMore(ItemId id, Viewer by) {
        sql("delete from situation_review where network_id = :network and item_id = :id", id, by).update();
    }

    void given(ItemId id, LocalDate due, Instant at, Viewer by) {
        sql("""
                insert into situation_review (network_id, item_id, organisation_id, due, reviewed, person_id)
                values (:network, :id, :organisation, :due, :at, :person)
                on conflict (network_id, item_id, organisation_id) do update set reviewed = excluded.reviewed, person_id = excluded.person_id
                """, id, by)
            .param("organisation", by.organisation()).param("due", due).param("at", at.atOffset(UTC)).param("person", by.person()).update();
    }

    List<Rated> ratings(ItemId id, Viewer viewer) {
        return sql("""
                select rated.task_id as task, rated.organisation_id as organisation, rated.rating, rated.why
                from situation_rating rated
                join membership on membership.network_id = rated.network_id and membership.organisation_id = rated.organisation_id
                left join item step on step.network_id = rated.network_id and step.id = rated.task_id
                left join situation_entry added on added.network_id = rated.network_id and added.id = rated.task_id
                where rated.network_id = :network and rated.item_id = :id
                order by membership.colour, membership.name, step.number, added.received, rated.task_id
                """, id, viewer).query(Rated.class).list();
    }

    void rate(ItemId id, Rated rated, @Nullable UUID person, Instant at, Viewer by) {
        sql("""
                insert into situation_rating (network_id, item_id, organisation_id, task_id, rating, why, person_id, at)
                values (:network, :id, :organisation, :task, :rating, :why, :person, :at)
                on conflict on constraint one_rating_an_organisation_and_task do update
                    set rating = excluded.rating, why = excluded.why, person_id = excluded.person_id, at = excluded.at
                """, id, by)
            .param("organisation", rated.organisation()).param("task", rated.task()).param("rating", rated.rating().name())
            .param("why", rated.why()).param("person", person, Types.OTHER).param("at", at.atOffset(UTC)).update();
    }

    List<Outcome> outcomes(ItemId id, Viewer viewer) {
        return sql("""
                select deviation, made, made_id, organisation_id as organisation, at from situation_outcome
                where network_id = :network and item_id = :id
                order by at, deviation
                """, id, viewer).query(Outcome.class).list();
    }

    void made(ItemId id, Outcome outcome, @Nullable UUID person, Viewer by) {
        sql("""
                insert into situation_outcome (network_id, item_id, deviation, made, made_id, organisation_id, person_id, at)
                values (:network, :id, :deviation, :made, :item, :organisation, :person, :at)
                """, id, by)
            .param("deviation", outcome.deviation()).param("made", outcome.made().name()).param("item", outcome.madeId())
            .param("organisation", outcome.organisation()).param("person", person, Types.OTHER).param("at", outcome.at().atOffset(UTC)).update();
    }

    /** A problem that is open, and the task or card that it concerns. */
    record Known(UUID of, UUID problem) {}

    List<Known> openProblems(List<UUID> of, Viewer viewer) {
        return db.sql("""
                select link.to_id as of, link.from_id as problem
                from link
                join item on item.network_id = link.network_id and item.id = link.from_id and item.removed_at is null
                where link.network_id = :network and link.to_id = any(cast((select :of) as uuid[])) and link.relation = 'CONCERNS'
                  and link.from_kind = 'PROBLEM' and link.until is null and item.state in ('OPEN', 'IN_PROGRESS')
                order by item.number desc
                limit 200
                """)
            .param("network", viewer.network()).param("of", of.toArray(UUID[]::new)).query(Known.class).list();
    }

    private StatementSpec sql(String text, ItemId id, Viewer viewer) {
        return db.sql(text).param("network", viewer.network()).param("id", id.value());
    }
}
