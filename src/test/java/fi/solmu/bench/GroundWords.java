package fi.solmu.bench;

import fi.solmu.item.words.IndexWords;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** The words of what statements alone have laid, as Solmu would have indexed them, so that it has nothing to do again meanwhile. */
final class GroundWords {

    private static final int AT_ONCE = 1_000;

    private GroundWords() {}

    static void index(Connection keeper) throws SQLException {
        keeper.setAutoCommit(false);
        try (var old = keeper.prepareStatement("""
                    select d.network_id, d.item_id, d.language, d.title, coalesce(t.text, '')
                    from search_doc d left join item_text t using (network_id, item_id, language)
                    where d.analysed = 0
                    """);
                var anew = keeper.prepareStatement("""
                    update search_doc set rest = ?, words = cast(? as tsvector), spelled = ?, analysed = ?
                    where network_id = ? and item_id = ? and language = ?
                    """)) {
            old.setFetchSize(AT_ONCE);
            try (var rows = old.executeQuery()) {
                for (int n = 1; rows.next(); n++) {
                    var network = rows.getObject(1, UUID.class);
                    var words = IndexWords.of(rows.getString(4), rows.getString(5), rows.getString(3), network);
                    anew.setString(1, rows.getString(5));
                    anew.setString(2, words.vector());
                    anew.setString(3, words.spelled());
                    anew.setInt(4, words.version());
                    anew.setObject(5, network);
                    anew.setObject(6, rows.getObject(2));
                    anew.setString(7, rows.getString(3));
                    anew.addBatch();
                    if (n % AT_ONCE == 0) {
                        anew.executeBatch();
                    }
                }
            }
            anew.executeBatch();
        }
        keeper.commit();
        keeper.setAutoCommit(true);
    }
}
