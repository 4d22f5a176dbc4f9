package fi.solmu.customers;

import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.item.Reflections;
import fi.solmu.web.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What customers said of what is looked at, the latest first. */
@Repository
@Transactional(readOnly = true)
class FeedbackReflections implements Reflections {

    private static final int MOST = 12;

    private final JdbcClient db;

    FeedbackReflections(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Reflection> of(Asked asked, Viewer viewer) {
        return db.sql("""
                select item.id, coalesce(said.title, source.title) as title, coalesce(said.language, source.language) as language
                from item
                join feedback on feedback.network_id = item.network_id and feedback.item_id = item.id
                join item_text source on source.network_id = item.network_id and source.item_id = item.id and source.language = item.language
                left join item_text said on said.network_id = item.network_id and said.item_id = item.id and said.language = :language
                where item.network_id = :network and item.kind = 'FEEDBACK' and item.removed_at is null
                  and coalesce(feedback.received, cast(item.created_at at time zone 'Europe/Helsinki' as date)) between :from and :until
                  and (:all or exists (
                        select from link
                        where link.network_id = item.network_id and link.from_id = item.id and link.relation = 'CONCERNS'
                          and link.until is null and link.to_id = any(:items)))
                order by coalesce(feedback.received, cast(item.created_at at time zone 'Europe/Helsinki' as date)) desc, item.number desc
                limit :most
                """)
            .param("network", viewer.network()).param("language", viewer.locale().getLanguage())
            .param("from", asked.from()).param("until", asked.until())
            .param("all", asked.isOfAll()).param("items", asked.items().toArray(UUID[]::new)).param("most", MOST)
            .query(FeedbackReflections::reflection).list();
    }

    private static Reflection reflection(ResultSet row, int n) throws SQLException {
        return Reflection.said("customers.reflected", row.getString("title"), row.getString("language"),
            Kind.FEEDBACK.place(new ItemId(row.getObject("id", UUID.class))));
    }
}
