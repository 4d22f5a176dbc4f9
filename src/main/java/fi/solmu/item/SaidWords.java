package fi.solmu.item;

import fi.solmu.item.words.IndexWords;
import fi.solmu.web.Viewer;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The words of what is said about an item beside its own text, by which a search finds the item: comments, lines of a log. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class SaidWords {

    private final JdbcClient db;

    SaidWords(JdbcClient db) {
        this.db = db;
    }

    /** In the language of who says it. What has been said once is indexed once. */
    public void add(ItemId item, UUID said, String text, Viewer by) {
        var language = by.locale().getLanguage();
        var words = IndexWords.of("", text, language, by.network());
        db.sql("call said_index(:item, :said, :language, :text, :words, :version)")
            .param("item", item.value())
            .param("said", said)
            .param("language", language)
            .param("text", text)
            .param("words", words.vector())
            .param("version", words.version())
            .update();
    }
}
