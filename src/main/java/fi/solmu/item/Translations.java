package fi.solmu.item;

import fi.solmu.web.Messages;
import fi.solmu.web.NotThere;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What items say in the languages that they were not written in. */
@Repository
@Transactional
class Translations {

    private final JdbcClient db;
    private final Items items;
    private final ItemRows rows;
    private final Histories histories;
    private final Kinds kinds;

    Translations(JdbcClient db, Items items, ItemRows rows, Histories histories, Kinds kinds) {
        this.db = db;
        this.items = items;
        this.rows = rows;
        this.histories = histories;
        this.kinds = kinds;
    }

    /** One for each language that the item was not written in, there or not. */
    @Transactional(readOnly = true)
    List<Translation> of(Item item, Viewer viewer) {
        var there = db.sql("""
                select said.language, said.title, said.text, said.source_revision < source.source_revision as is_outdated
                from item_text said
                join item_text source on source.network_id = said.network_id and source.item_id = said.item_id
                                     and source.language = :source
                where said.network_id = :network and said.item_id = :id and said.language <> :source
                """)
            .param("network", viewer.network())
            .param("id", item.id().value())
            .param("source", item.sourceLanguage())
            .query(Translation.class)
            .list()
            .stream()
            .collect(Collectors.toMap(Translation::language, Function.identity()));
        return Messages.LANGUAGES.stream().map(Locale::getLanguage).filter(language -> !language.equals(item.sourceLanguage()))
            .map(language -> there.getOrDefault(language, Translation.none(language))).toList();
    }

    @Transactional(readOnly = true)
    Translation get(Item item, String language, Viewer viewer) {
        return of(item, viewer).stream().filter(each -> each.language().equals(language)).findFirst().orElseThrow(NotThere::new);
    }

    /** Refused as stale when another has translated meanwhile. It is of the revision that was read: the original may have changed since. */
    void write(ItemId id, Translation written, String stamp, int read, Viewer by) {
        var item = items.own(id, by).standing();
        var standing = get(item, written.language(), by);
        if (standing.says(written)) {
            return;
        }
        if (!standing.stamp().equals(stamp)) {
            throw new Refused("item.translated-meanwhile");
        }
        db.sql("""
                insert into item_text (network_id, item_id, language, title, text, source_revision)
                values (:network, :id, :language, :title, :text, :revision)
                on conflict (network_id, item_id, language) do update
                    set title = excluded.title, text = excluded.text, source_revision = excluded.source_revision
                """)
            .param("network", by.network())
            .param("id", id.value())
            .param("language", written.language())
            .param("title", written.title())
            .param("text", written.text())
            .param("revision", Math.min(read, item.revision()))
            .update();
        rows.index(id, item.kind(), item.draft(kinds.home(item.kind()).read(id, by)).saying(written), by);
        histories.translated(item, written, by);
    }
}
