package fi.solmu.problems;

import fi.solmu.item.Deed;
import fi.solmu.item.ItemId;
import fi.solmu.web.Viewer;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What a mirror reads besides the follow-up: what belongs to what is looked at, what has been done since, when it was last kept. */
@Repository
@Transactional
class MirrorRows {

    private static final int MOST_CHANGES = 40;
    private static final List<Deed> TOLD = List.of(
            Deed.DECIDED, Deed.CARRIED_OUT, Deed.VERIFIED, Deed.REJECTED, Deed.SOLVED, Deed.LEARNED, Deed.REOPENED, Deed.PUBLISHED);

    private final JdbcClient db;

    MirrorRows(JdbcClient db) {
        this.db = db;
    }

    /** A concept with its promises and steps, and the practices that serve them; a practice with what it serves. */
    @Transactional(readOnly = true)
    List<UUID> around(ItemId about, Viewer viewer) {
        return of("""
                with near (id) as (
                    select cast(:about as uuid)
                    union
                    select to_id from link
                    where network_id = :network and from_id = :about and relation in ('PROMISES', 'CONTAINS', 'SERVES', 'SECURES')
                      and until is null)
                select near.id from near
                union
                select link.to_id from near
                join link on link.network_id = :network and link.from_id = near.id and link.until is null
                         and link.relation in ('PROMISES', 'CONTAINS')
                union
                select link.from_id from near
                join link on link.network_id = :network and link.to_id = near.id and link.relation = 'SERVES' and link.until is null
                where near.id = :about
                """, viewer).param("about", about.value()).query(UUID.class).list();
    }

    /** Those that concern one of these, and those behind the improvements that a check of the clock belongs to. */
    @Transactional(readOnly = true)
    List<UUID> problemsOf(Collection<UUID> items, Viewer viewer) {
        return of("""
                select link.from_id from link
                where link.network_id = :network and link.to_id = any(:items) and link.relation = 'CONCERNS' and link.from_kind = 'PROBLEM'
                  and link.until is null
                union
                select rise.from_id from link
                join link rise on rise.network_id = link.network_id and rise.to_id = link.from_id and rise.relation = 'GIVES_RISE_TO'
                              and rise.from_kind = 'PROBLEM' and rise.until is null
                where link.network_id = :network and link.to_id = any(:items) and link.relation = 'RELATES_TO'
                  and link.from_kind = 'IMPROVEMENT' and link.until is null
                """, viewer).param("items", items.toArray(UUID[]::new)).query(UUID.class).list();
    }

    /** The improvements that would renew something of these, or whose check stands there in the clock. */
    @Transactional(readOnly = true)
    List<UUID> improvementsOf(Collection<UUID> items, Viewer viewer) {
        return of("""
                select distinct link.from_id from link
                where link.network_id = :network and link.to_id = any(:items) and link.relation in ('RENEWS', 'RELATES_TO')
                  and link.from_kind = 'IMPROVEMENT' and link.until is null
                """, viewer).param("items", items.toArray(UUID[]::new)).query(UUID.class).list();
    }

    @Transactional(readOnly = true)
    List<UUID> improvementsFor(Collection<UUID> problems, Viewer viewer) {
        return of("""
                select distinct link.to_id from link
                where link.network_id = :network and link.from_id = any(:problems) and link.relation = 'GIVES_RISE_TO'
                  and link.to_kind = 'IMPROVEMENT' and link.until is null
                """, viewer).param("problems", problems.toArray(UUID[]::new)).query(UUID.class).list();
    }

    @Transactional(readOnly = true)
    List<FollowUpRows.Times> times(Collection<UUID> problems, LocalDate from, LocalDate until, Viewer viewer) {
        return of("""
                select item_id as problem, max(date) as month, count(*) as times from problem_occurrence
                where network_id = :network and item_id = any(:problems) and date between :from and :until
                group by item_id
                """, viewer).param("problems", problems.toArray(UUID[]::new)).param("from", from).param("until", until)
            .query(FollowUpRows.Times.class).list();
    }

    /** The newest first; of these items, or of all when none are named. */
    @Transactional(readOnly = true)
    List<Mirror.Change> changes(Instant since, @Nullable Collection<UUID> items, Viewer viewer) {
        return of("""
                select cast(told.at at time zone 'Europe/Helsinki' as date) as day, item.kind, item.id,
                       coalesce(said.title, source.title) as title, coalesce(said.language, source.language) as language, told.deed
                from history told
                join item on item.network_id = told.network_id and item.id = told.item_id and item.removed_at is null
                         and item.kind in ('PROBLEM', 'IMPROVEMENT', 'ACTION_CARD', 'SERVICE_CONCEPT', 'PROMISE')
                join item_text source on source.network_id = item.network_id and source.item_id = item.id and source.language = item.language
                left join item_text said on said.network_id = item.network_id and said.item_id = item.id and said.language = :language
                where told.network_id = :network and told.at >= :since and told.deed = any(:deeds)
                  and (:all or item.id = any(:items))
                order by told.at desc, told.revision desc
                limit :most
                """, viewer).param("since", since.atOffset(ZoneOffset.UTC)).param("all", items == null)
            .param("items", (items == null ? List.<UUID>of() : items).toArray(UUID[]::new))
            .param("deeds", TOLD.stream().map(Deed::name).toArray(String[]::new)).param("most", MOST_CHANGES)
            .query(Mirror.Change.class).list();
    }

    /** When people last looked together at the same. */
    @Transactional(readOnly = true)
    Optional<Instant> lastKept(@Nullable UUID about, Viewer viewer) {
        return of("""
                select max(kept_at) from problem_mirror
                where network_id = :network and about_id is not distinct from cast(:about as uuid)
                """, viewer).param("about", about, Types.OTHER).query((row, n) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
            .single().map(OffsetDateTime::toInstant);
    }

    void keep(MirrorAsked asked, Instant now, Viewer by) {
        of("""
                insert into problem_mirror (network_id, id, about_id, since, until, organisation_id, kept_at)
                values (:network, :id, :about, :since, :until, :organisation, :at)
                """, by).param("id", ItemId.nextUuid()).param("about", asked.about(), Types.OTHER).param("since", asked.from())
            .param("until", asked.until()).param("organisation", by.organisation()).param("at", now.atOffset(ZoneOffset.UTC)).update();
    }

    private StatementSpec of(String sql, Viewer viewer) {
        return db.sql(sql).param("network", viewer.network()).param("language", viewer.locale().getLanguage());
    }
}
