package fi.solmu.item;

import fi.solmu.web.FreeText;
import fi.solmu.web.Viewer;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finding items of every kind by their words; the walls are kept inside item_search. */
@Repository
@Transactional(readOnly = true)
public class Search {

    private final JdbcClient db;

    Search(JdbcClient db) {
        this.db = db;
    }

    public List<Found> find(String asked, int most, Viewer viewer) {
        return db.sql("""
                select item.id, item.kind, item.number, coalesce(said.title, source.title) as title,
                       coalesce(said.text, source.text) as text, item.state, membership.name as owner, membership.colour
                from item_search(:asked, :language, :most) found
                join item on item.network_id = :network and item.id = found.item_id
                join item_text source on source.network_id = :network and source.item_id = item.id
                                     and source.language = item.language
                join membership on membership.network_id = :network
                               and membership.organisation_id = item.owner_organisation_id
                left join item_text said on said.network_id = :network and said.item_id = item.id and said.language = :language
                order by found.rank desc, item.id
                """)
            .param("asked", FreeText.asked(asked))
            .param("language", viewer.locale().getLanguage())
            .param("most", most)
            .param("network", viewer.network())
            .query(Found.class)
            .list();
    }
}
