package fi.solmu.problems;

import fi.solmu.item.AskedElsewhere;
import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What improvements wait for of a reader: a decision, that what is decided is done, the word whether it worked, what to do when it did not. */
@Repository
@Transactional(readOnly = true)
class AwaitingRows implements AskedElsewhere {

    private static final String OF_THE_READER = """
            and (:coordinator or improvement.decider_role_id = any(:roles) or exists (
                    select from link
                    join item renewed on renewed.network_id = link.network_id and renewed.id = link.to_id
                    where link.network_id = item.network_id and link.from_id = item.id and link.relation = 'RENEWS'
                      and link.until is null and renewed.owner_organisation_id = :organisation))
            """;

    /** When it is asked; of those in use before anybody set a day, the usual time after the last day known of their life. */
    private static final String DUE = """
            coalesce(improvement.check_on, cast(coalesce(improvement.counted_from, improvement.carried_out, improvement.decided,
                improvement.proposed, item.created_at::date) + make_interval(months => coalesce(improvement.months, %d)) as date))
            """.formatted(Proof.USUAL_MONTHS);

    private final JdbcClient db;

    AwaitingRows(JdbcClient db) {
        this.db = db;
    }

    /** The day is the one by which it should be decided. */
    List<Awaiting> decisions(Viewer viewer) {
        return asked("'decision'", "coalesce(improvement.decide_by, coalesce(improvement.proposed, item.created_at::date) + 30)", """
                where item.network_id = :network and item.kind = 'IMPROVEMENT' and item.state = 'PROPOSED'
                  and item.removed_at is null
                """ + OF_THE_READER, viewer).query(Awaiting.class).list();
    }

    /**
     * Those whose time is over, and those whose problem came again. A role that is named answers alone, so that nobody else is pressed,
     * and while nobody is in it, the coordinator.
     */
    List<Awaiting> proofs(LocalDate today, Viewer viewer) {
        return asked("case when item.state = 'ACCEPTED' then 'use' when met.since is null then 'proof' else 'failed' end",
                "coalesce(case when item.state <> 'ACCEPTED' then met.since end, " + DUE + ")", ImprovementRows.ANSWERS + """
                left join lateral (
                    select min(met.date) as since
                    from link
                    join item of on of.network_id = link.network_id and of.id = link.from_id and of.removed_at is null
                    join problem_occurrence met on met.network_id = link.network_id and met.item_id = link.from_id
                    where link.network_id = item.network_id and link.to_id = item.id and link.relation = 'GIVES_RISE_TO'
                      and link.until is null and met.date > coalesce(
                          improvement.counted_from, improvement.carried_out, improvement.decided, improvement.proposed)) met on true
                where item.network_id = :network and item.kind = 'IMPROVEMENT' and item.removed_at is null
                  and (item.state in ('ACCEPTED', 'CARRIED_OUT') and :today >= """ + DUE + """
                       or item.state = 'CARRIED_OUT' and met.since is not null
                       or item.state = 'VERIFIED' and met.since is not null and improvement.proved is not null)
                  and (answers.role = any(:roles) or answers.role is null and :coordinator)
                """, viewer).param("today", today).query(Awaiting.class).list();
    }

    @Override
    public Set<UUID> practices(Viewer viewer) {
        return new HashSet<>(db.sql("""
                select improvement.check_id
                from improvement
                join item on item.network_id = improvement.network_id and item.id = improvement.item_id and item.removed_at is null
                where improvement.network_id = :network and improvement.check_id is not null
                  and item.state in ('ACCEPTED', 'CARRIED_OUT', 'VERIFIED')
                """).param("network", viewer.network()).query(UUID.class).list());
    }

    @Override
    public Set<UUID> named(Viewer viewer) {
        return new HashSet<>(db.sql("select check_id from improvement where network_id = :network and check_id is not null")
            .param("network", viewer.network()).query(UUID.class).list());
    }

    private StatementSpec asked(String reason, String date, String rest, Viewer viewer) {
        return db.sql("select item.id, item.kind, item.number, coalesce(said.title, source.title) as title, " + reason + " as reason, " + date + """
                 as date
                from item
                join improvement on improvement.network_id = item.network_id and improvement.item_id = item.id
                join item_text source on source.network_id = item.network_id and source.item_id = item.id
                                     and source.language = item.language
                left join item_text said on said.network_id = item.network_id and said.item_id = item.id
                                        and said.language = :language
                """ + rest + """
                order by date, item.id
                limit 20
                """)
            .param("network", viewer.network())
            .param("language", viewer.locale().getLanguage())
            .param("coordinator", viewer.isCoordinator())
            .param("roles", viewer.roles().toArray(UUID[]::new))
            .param("organisation", viewer.organisation());
    }
}
