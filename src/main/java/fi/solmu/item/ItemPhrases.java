package fi.solmu.item;

import fi.solmu.web.Viewer;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the fields of items say in the languages that they were not written in. */
@Repository
@Transactional
public class ItemPhrases {

    private final JdbcClient db;

    ItemPhrases(JdbcClient db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    public Phrases of(ItemId id, Viewer viewer) {
        return new Phrases(db.sql("""
                select language, field, place, original, said
                from item_phrase
                where network_id = :network and item_id = :id
                order by language, field, place
                """)
            .param("network", viewer.network())
            .param("id", id.value())
            .query(Phrase.class)
            .list());
    }

    /** All that is said in that language, in place of what was said in it before. */
    void write(ItemId id, String language, List<Phrase> phrases, Viewer by) {
        db.sql("delete from item_phrase where network_id = :network and item_id = :id and language = :language")
            .param("network", by.network())
            .param("id", id.value())
            .param("language", language)
            .update();
        phrases.forEach(each -> db.sql("""
                insert into item_phrase (network_id, item_id, language, field, place, original, said)
                values (:network, :id, :language, :field, :place, :original, :said)
                """)
            .param("network", by.network())
            .param("id", id.value())
            .param("language", language)
            .param("field", each.field())
            .param("place", each.place())
            .param("original", each.original())
            .param("said", each.said())
            .update());
    }
}
