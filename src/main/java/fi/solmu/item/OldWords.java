package fi.solmu.item;

import fi.solmu.item.words.IndexWords;
import fi.solmu.web.Access;
import fi.solmu.web.Messages;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The texts of a network whose words a lower version has analysed, or one of before there were any. */
@Repository
@Transactional
class OldWords {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final int ONE_STEP = 100;
    /** One node at a time: the name of the lock that tells whose turn it is. */
    private static final long TURN = 20261127L;

    private final JdbcClient db;
    private final Items items;
    private final Kinds kinds;

    OldWords(JdbcClient db, Items items, Kinds kinds) {
        this.db = db;
        this.items = items;
        this.kinds = kinds;
    }

    /** A network in which something waits. */
    record Place(UUID network, String word) {

        /** Sees what the organisation sees. */
        Viewer nobody(UUID organisation) {
            return new Viewer(NOBODY, "", organisation, "", network, word, "", Access.VIEWER, Set.of(), Messages.LANGUAGES.get(0));
        }
    }

    /** How much of an item is read: of one whose kind cannot be, the text, and of one whose text has too much, the title. */
    enum Reach { WHOLE, TEXT, TITLE }

    /** One that waits. */
    record Old(UUID itemId, @Nullable UUID saidId, String language, String title, @Nullable String rest, UUID owner) {}

    @Transactional(readOnly = true)
    List<Place> places(int version) {
        return db.sql("select * from search_waiting(:version)").param("version", version).query(Place.class).list();
    }

    @Transactional(readOnly = true)
    List<Old> some(int version) {
        return db.sql("select * from search_old(:version, :most)").param("version", version).param("most", ONE_STEP).query(Old.class).list();
    }

    /** One of them, within the walls of its owner; tells whether it was this node's turn. The item is held before anything else is. */
    boolean anew(Old old, Place place, Reach reach) {
        if (!db.sql("select pg_try_advisory_xact_lock(:turn)").param("turn", TURN).query(Boolean.class).single()) {
            return false;
        }
        if (db.sql("select search_hold(:item)").param("item", old.itemId).query(Boolean.class).single()) {
            tell(old, reach == Reach.TITLE ? "" : old.rest == null ? rest(old, reach, place.nobody(old.owner)) : old.rest, place);
        }
        return true;
    }

    private void tell(Old old, String rest, Place place) {
        var words = IndexWords.of(old.title, rest, old.language, place.network);
        db.sql("call search_anew(:item, :said, :language, :title, :was, :rest, :words, :spelled, :version)")
            .param("item", old.itemId)
            .param("said", old.saidId, java.sql.Types.OTHER)
            .param("language", old.language)
            .param("title", old.title)
            .param("was", old.rest, java.sql.Types.VARCHAR)
            .param("rest", old.rest == null ? rest : old.rest)
            .param("words", words.vector())
            .param("spelled", words.spelled())
            .param("version", words.version())
            .update();
    }

    /** What a release before has indexed kept no text: the item is asked. */
    private String rest(Old old, Reach reach, Viewer viewer) {
        var text = db.sql("select text from item_text where network_id = :network and item_id = :item and language = :language")
            .param("network", viewer.network()).param("item", old.itemId).param("language", old.language).query(String.class).optional().orElse("");
        if (reach == Reach.TEXT) {
            return text;
        }
        var item = items.get(new ItemId(old.itemId), viewer);
        return kinds.find(item.kind()).map(found -> Words.of(text, item.tags(), found.shape().fields(), found.read(item.id(), viewer))).orElse(text);
    }
}
