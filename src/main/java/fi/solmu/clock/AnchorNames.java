package fi.solmu.clock;

import fi.solmu.clock.phrases.Anchors;
import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The practices of a network by what people call them, so that others may count from them. */
@Repository
@Transactional(readOnly = true)
class AnchorNames {

    private final JdbcClient db;

    AnchorNames(JdbcClient db) {
        this.db = db;
    }

    /** What may be counted from, by what people call it. */
    List<Anchors.Name> of(Viewer viewer) {
        return names("", null, viewer);
    }

    /** What counts from that practice. */
    List<Anchors.Name> hangingOn(ItemId id, Viewer viewer) {
        return names("and practice.anchor_id = :anchor", id, viewer);
    }

    private List<Anchors.Name> names(String narrowed, @Nullable ItemId anchor, Viewer viewer) {
        return db.sql("""
                select item.id, item.number, coalesce(said.title, source.title) as title
                from item
                join practice on practice.network_id = item.network_id and practice.item_id = item.id
                join item_text source on source.network_id = item.network_id and source.item_id = item.id
                                     and source.language = item.language
                left join item_text said on said.network_id = item.network_id and said.item_id = item.id
                                        and said.language = :language
                where item.network_id = :network and item.kind = 'PRACTICE' and item.removed_at is null
                """ + narrowed + " order by item.number")
            .param("network", viewer.network())
            .param("language", viewer.locale().getLanguage())
            .param("anchor", anchor == null ? null : anchor.value())
            .query((row, n) -> new Anchors.Name(
                row.getObject("id", UUID.class), Kind.PRACTICE.letters() + "-" + row.getInt("number"), row.getString("title")))
            .list();
    }
}
