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
    private final ItemPhrases phrases;

    Translations(JdbcClient db, Items items, ItemRows rows, Histories histories, Kinds kinds, ItemPhrases phrases) {
        this.db = db;
        this.items = items;
        this.rows = rows;
        this.histories = histories;
        this.kinds = kinds;
        this.phrases = phrases;
    }

    private record Row(String language, String title, String text, boolean isOutdated) {}

    /** One for each language that the item was not written in, there or not. */
    @Transactional(readOnly = true)
    List<Translation> of(Item item, Viewer viewer) {
        var spoken = spoken(item, viewer);
        var said = phrases.of(item.id(), viewer);
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
            .query(Row.class)
            .list()
            .stream()
            .map(row -> translation(row, spoken, said))
            .collect(Collectors.toMap(Translation::language, Function.identity()));
        return Messages.LANGUAGES.stream().map(Locale::getLanguage).filter(language -> !language.equals(item.sourceLanguage()))
            .map(language -> there.getOrDefault(language, Translation.none(language))).toList();
    }

    private static Translation translation(Row row, List<Spoken> spoken, Phrases said) {
        var now = spoken.stream().collect(Collectors.groupingBy(Spoken::field, Collectors.mapping(Spoken::text, Collectors.toList())));
        return new Translation(row.language, row.title, row.text,
            row.isOutdated || now.entrySet().stream()
                .anyMatch(each -> said.isOld(row.language, each.getKey(), each.getValue().toArray(String[]::new))),
            spoken.stream().anyMatch(each -> said.exact(row.language, each.field(), each.text()).isEmpty()), said.in(row.language).all());
    }

    /** What there is to be translated besides title and text. */
    @Transactional(readOnly = true)
    List<Spoken> spoken(Item item, Viewer viewer) {
        var home = kinds.home(item.kind());
        return home.spoken().isEmpty() ? List.of() : Spoken.of(home, home.read(item.id(), viewer));
    }

    /** The same as it was when a translator read it, be it other words by now. */
    @Transactional(readOnly = true)
    List<Spoken> spoken(Item item, int revision, Viewer viewer) {
        var home = kinds.home(item.kind());
        return home.spoken().isEmpty() || revision >= item.revision() ? spoken(item, viewer)
            : histories.draft(item, revision, viewer).map(draft -> Spoken.of(home, draft.fields())).orElseGet(() -> spoken(item, viewer));
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
        phrases.write(id, written.language(), written.phrases(), by);
        rows.index(id, item.kind(), item.draft(kinds.home(item.kind()).read(id, by)).saying(written), by);
        histories.translated(item, written, by);
    }
}
