package fi.solmu.dialogue;

import fi.solmu.item.Asked;
import fi.solmu.item.Fields;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.ItemId;
import fi.solmu.item.KindHome;
import fi.solmu.item.Shape;
import fi.solmu.web.NotThere;
import fi.solmu.web.Viewer;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How the parties of a network and its customers see things. */
@Repository
@Transactional
public class Perspectives implements KindHome {

    private static final String ROWS = """
            select item.id, coalesce(said.title, source.title) as title, coalesce(said.text, source.text) as text,
                   coalesce(said.language, source.language) as language, served.id as group, served.title as group_title,
                   seer.title as role_title, coalesce(whose.name, '') as organisation_name, coalesce(whose.colour, 0) as organisation_colour,
                   (select count(*) from link
                    join item other on other.network_id = link.network_id and other.id = link.to_id and other.removed_at is null
                    where link.network_id = item.network_id and link.until is null and link.from_id = item.id
                      and link.relation = 'CONCERNS') as ties
            from item
            join perspective on perspective.network_id = item.network_id and perspective.item_id = item.id
            left join role seer on seer.network_id = perspective.network_id and seer.id = perspective.role_id
            left join membership whose on whose.network_id = perspective.network_id
                                      and whose.organisation_id = coalesce(perspective.organisation_id, seer.organisation_id)
            left join lateral (
                select asked.id, coalesce(in_own.title, in_source.title) as title
                from item asked
                join item_text in_source on in_source.network_id = asked.network_id and in_source.item_id = asked.id
                                        and in_source.language = asked.language
                left join item_text in_own on in_own.network_id = asked.network_id and in_own.item_id = asked.id
                                          and in_own.language = :language
                where asked.network_id = perspective.network_id and asked.id = perspective.group_id
                  and asked.removed_at is null) served on true
            """ + Asked.NAMED + "where item.network_id = :network and item.kind = 'PERSPECTIVE'\n";

    private final JdbcClient db;

    Perspectives(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Shape shape() {
        return Perspective.SHAPE;
    }

    @Override
    public void check(ItemDraft draft) {
        Perspective.check(draft);
    }

    @Override
    public void write(ItemId id, Fields fields, Viewer by) {
        var perspective = Perspective.of(fields);
        of("""
                insert into perspective (network_id, item_id, group_id, role_id, organisation_id)
                values (:network, :id, :group, :role, :organisation)
                on conflict (network_id, item_id) do update
                    set group_id = excluded.group_id, role_id = excluded.role_id, organisation_id = excluded.organisation_id
                """, id, by)
            .param("group", perspective.group())
            .param("role", perspective.role())
            .param("organisation", perspective.organisation())
            .update();
    }

    @Override
    public Fields kept(Fields written) {
        return Perspective.of(written).fields();
    }

    @Override
    @Transactional(readOnly = true)
    public Fields read(ItemId id, Viewer by) {
        return of("""
                select group_id as group, role_id as role, organisation_id as organisation from perspective
                where network_id = :network and item_id = :id
                """, id, by)
            .query(Perspective.class)
            .optional()
            .orElseThrow(NotThere::new)
            .fields();
    }

    @Transactional(readOnly = true)
    public List<PerspectiveRow> rows(Asked asked, Viewer viewer) {
        return asked.bind(db.sql(ROWS + asked.where() + asked.orderAndPage()), viewer).query(PerspectiveRow.class).list();
    }

    @Transactional(readOnly = true)
    public PerspectiveRow row(ItemId id, Viewer viewer) {
        return of(ROWS + "and item.id = :id", id, viewer).param("language", viewer.locale().getLanguage())
            .query(PerspectiveRow.class).optional().orElseThrow(NotThere::new);
    }

    private StatementSpec of(String sql, ItemId id, Viewer viewer) {
        return db.sql(sql).param("network", viewer.network()).param("id", id.value());
    }
}
