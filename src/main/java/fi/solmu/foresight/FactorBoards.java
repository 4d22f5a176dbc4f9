package fi.solmu.foresight;

import fi.solmu.item.Asked;
import fi.solmu.item.Register;
import fi.solmu.network.Organisations;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the board of change factors. */
@Repository
@Transactional(readOnly = true)
class FactorBoards {

    private final JdbcClient db;
    private final Organisations organisations;

    FactorBoards(JdbcClient db, Organisations organisations) {
        this.db = db;
        this.organisations = organisations;
    }

    FactorBoard of(Asked asked, Viewer viewer) {
        var register = Register.of(ChangeFactor.SHAPE, asked, rows(asked, viewer), organisations.of(viewer));
        var ids = register.rows().stream().map(row -> row.id().value()).toArray(UUID[]::new);
        return FactorBoard.of(register, effects(ids, viewer), answers(ids, viewer), raters(ids, viewer));
    }

    /** By class, then as the reader asks. */
    private List<FactorRow> rows(Asked asked, Viewer viewer) {
        return asked.bind(db.sql("""
                select item.id, item.number, coalesce(said.title, source.title) as title,
                       coalesce(said.language, source.language) as language, item.state, change_factor.sphere,
                       change_factor.impact, change_factor.likelihood, change_factor.horizon, membership.name as owner,
                       membership.colour
                from item
                join change_factor on change_factor.network_id = item.network_id and change_factor.item_id = item.id
                """ + Asked.NAMED + """
                where item.network_id = :network and item.kind = 'CHANGE_FACTOR'
                """ + asked.where() + asked.orderAndPage("""
                array_position('{POLITICAL,ECONOMIC,SOCIAL,TECHNOLOGICAL,ENVIRONMENTAL,LEGAL}', change_factor.sphere) nulls last,
                """)), viewer)
            .query(FactorRow.class)
            .list();
    }

    private List<FactorBoard.Effect> effects(UUID[] factors, Viewer viewer) {
        return db.sql("""
                select link.from_id as factor, item.id, coalesce(said.title, source.title) as title,
                       coalesce(said.language, source.language) as language, impact.direction
                from link
                join item on item.network_id = link.network_id and item.id = link.to_id and item.removed_at is null
                join impact on impact.network_id = link.network_id and impact.item_id = link.to_id
                """ + Asked.NAMED + """
                where link.network_id = :network and link.from_id = any(:factors) and link.relation = 'CAUSES'
                  and link.until is null
                order by link.since, link.id
                """)
            .param("network", viewer.network())
            .param("language", viewer.locale().getLanguage())
            .param("factors", factors)
            .query(FactorBoard.Effect.class)
            .list();
    }

    /** What is done about a change or about anything that it causes. */
    private List<FactorBoard.Answer> answers(UUID[] factors, Viewer viewer) {
        return db.sql("""
                with met (factor, id) as (
                    select id, id from unnest(cast(:factors as uuid[])) id
                    union all
                    select link.from_id, link.to_id
                    from link
                    join item on item.network_id = link.network_id and item.id = link.to_id and item.removed_at is null
                    where link.network_id = :network and link.from_id = any(:factors) and link.relation = 'CAUSES'
                      and link.until is null)
                select distinct on (met.factor, item.number) met.factor, item.id, coalesce(said.title, source.title) as title,
                       coalesce(said.language, source.language) as language, item.state
                from met
                join link on link.network_id = :network and link.to_id = met.id and link.relation = 'ANSWERS' and link.until is null
                join item on item.network_id = link.network_id and item.id = link.from_id and item.removed_at is null
                """ + Asked.NAMED + "order by met.factor, item.number")
            .param("network", viewer.network())
            .param("language", viewer.locale().getLanguage())
            .param("factors", factors)
            .query(FactorBoard.Answer.class)
            .list();
    }

    private List<FactorBoard.Rater> raters(UUID[] factors, Viewer viewer) {
        return db.sql("""
                select rating.item_id as factor, membership.name, membership.colour
                from factor_rating rating
                join membership on membership.network_id = rating.network_id
                               and membership.organisation_id = rating.organisation_id
                where rating.network_id = :network and rating.item_id = any(:factors)
                order by rating.position
                """)
            .param("network", viewer.network())
            .param("factors", factors)
            .query(FactorBoard.Rater.class)
            .list();
    }
}
