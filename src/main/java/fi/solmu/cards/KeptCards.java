package fi.solmu.cards;

import fi.solmu.network.Organisations;
import fi.solmu.network.Roles;
import fi.solmu.web.Assets;
import fi.solmu.web.Viewer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What a reader's device keeps for when there is no connection: every card in force that the reader sees. */
@Repository
@Transactional(readOnly = true)
public class KeptCards {

    private static final int MOST = 500;

    private final JdbcClient db;
    private final Roles roles;
    private final Organisations organisations;
    private final Assets assets;

    KeptCards(JdbcClient db, Roles roles, Organisations organisations, Assets assets) {
        this.db = db;
        this.roles = roles;
        this.organisations = organisations;
        this.assets = assets;
    }

    List<KeptCard> of(Viewer viewer) {
        var ground = ground(viewer);
        return db.sql("""
                select item.id, item.number, coalesce(past.whole -> 'titles' ->> :language, source.title) as title, card.version,
                       concat_ws(' ', item.id, item.revision, card.version, card.published, (
                           select string_agg(file.id::text, ' ' order by file.at, file.id)
                           from step
                           join item_file file on file.network_id = step.network_id and file.item_id = step.item_id
                           where step.network_id = item.network_id and step.card_id = item.id
                             and file.thumbnail is not null and file.removed_at is null)) as stamp
                from item
                join card_now card on card.network_id = item.network_id and card.item_id = item.id
                join card_version past on past.network_id = card.network_id and past.item_id = card.item_id and past.version = card.version
                join item_text source on source.network_id = item.network_id and source.item_id = item.id
                                     and source.language = item.language
                where item.network_id = :network and item.kind = 'ACTION_CARD' and item.removed_at is null
                  and card.state in ('PUBLISHED', 'UNDER_REVISION')
                order by title collate "fi-x-icu", item.number
                limit :most
                """)
            .param("language", viewer.locale().getLanguage()).param("network", viewer.network()).param("most", MOST)
            .query(KeptCard.class).list().stream()
            .map(each -> new KeptCard(each.id(), each.number(), each.title(), each.version(), stamp(ground + each.stamp()))).toList();
    }

    List<KeptRun> runs(Viewer viewer) {
        return db.sql("""
                select item.id, situation.card_id as card, situation.is_drill, situation.started
                from item
                join situation on situation.network_id = item.network_id and situation.item_id = item.id
                where item.network_id = :network and item.kind = 'SITUATION' and item.state = 'ONGOING' and item.removed_at is null
                  and situation.card_id is not null
                order by situation.started desc, item.id
                limit :most
                """)
            .param("network", viewer.network()).param("most", MOST).query(KeptRun.class).list();
    }

    /** Whose words, names and numbers stand on every card, and in which form. */
    String ground(Viewer viewer) {
        return stamp(String.join(" ", viewer.person().toString(), viewer.organisation().toString(), viewer.access().name(),
            viewer.locale().getLanguage(), new TreeSet<>(viewer.roles()).toString(), roles.of(viewer).toString(),
            organisations.of(viewer).toString(), assets.version()));
    }

    static String stamp(String words) {
        return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
