package fi.solmu.item;

import static java.time.ZoneOffset.UTC;

import fi.solmu.item.words.IndexWords;
import fi.solmu.web.Viewer;
import java.sql.Types;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What an item is in the database: its row, its texts and parties, the rows of its kind and the words it is found by. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ItemRows {

    private final JdbcClient db;
    private final Kinds kinds;
    private final Clock clock;

    ItemRows(JdbcClient db, Kinds kinds, Clock clock) {
        this.db = db;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** The next number of its kind is taken under a lock, so that no two items share one: what takes time is done before it. */
    void insert(ItemId id, Kind kind, ItemDraft draft, Viewer by) {
        draft.refuseHidingFrom(by.organisation());
        var found = Findable.by(kinds.home(kind).shape(), draft, by);
        db.sql("""
                with numbered as (
                    insert into item_number (network_id, kind, latest)
                    values (:network, :kind, 1)
                    on conflict (network_id, kind) do update set latest = item_number.latest + 1
                    returning latest
                )
                insert into item (network_id, id, kind, number, state, owner_organisation_id, owner_role_id, visibility,
                                  language, review_by, tags, created_at, created_by, changed_at, is_unconfirmed)
                select :network, :id, :kind, latest, :state, :owner, :role, :visibility, :language, :review, :tags, :at, :person, :at,
                       :owner <> :own
                from numbered
                """)
            .param("network", by.network())
            .param("id", id.value())
            .param("kind", kind.name())
            .param("state", draft.state())
            .param("owner", draft.owner())
            .param("role", draft.ownerRole())
            .param("visibility", draft.visibility().name())
            .param("language", draft.language())
            .param("review", draft.reviewBy())
            .param("tags", draft.tags().toArray(String[]::new))
            .param("at", clock.instant().atOffset(UTC))
            .param("person", by.person())
            .param("own", by.organisation())
            .update();
        parties(id, draft, by);
        keep(id, kind, draft, found, 1, by);
    }

    /** The parties come first: the row is let be only what its writer may see. What others rewrite waits for its organisation again. */
    void update(Item item, ItemDraft draft, boolean rewritten, int next, Viewer by) {
        draft.refuseHidingFrom(by.organisation());
        parties(item.id(), draft, by);
        db.sql("""
                update item
                set state = :state, owner_organisation_id = :owner, owner_role_id = :role, visibility = :visibility,
                    review_by = :review, tags = :tags, revision = :revision, changed_at = :at, removed_at = null,
                    is_unconfirmed = :owner <> :own and (is_unconfirmed or :rewritten or owner_organisation_id <> :owner)
                where network_id = :network and id = :id
                """)
            .param("state", draft.state())
            .param("owner", draft.owner())
            .param("role", draft.ownerRole())
            .param("visibility", draft.visibility().name())
            .param("review", draft.reviewBy())
            .param("tags", draft.tags().toArray(String[]::new))
            .param("revision", next)
            .param("rewritten", rewritten)
            .param("at", clock.instant().atOffset(UTC))
            .param("own", by.organisation())
            .param("network", by.network())
            .param("id", item.id().value())
            .update();
        partiesNoMore(item.id(), draft, by);
        keep(item.id(), item.kind(), draft, Findable.by(kinds.home(item.kind()).shape(), draft, by), next, by);
    }

    /** What the reader's organisation may see, in the reader's language or else in the item's own; the text of all, or of some. */
    StatementSpec seen(Viewer viewer, String rest) {
        return db.sql("""
                select item.id, item.kind, item.number, coalesce(said.title, source.title) as title,
                       case when item.id = any(coalesce(:whole, array[item.id])) then coalesce(said.text, source.text)
                            else '' end as text,
                       coalesce(said.language, source.language) as language,
                       coalesce(said.source_revision < source.source_revision, false) as is_outdated,
                       item.language as source_language, source.title as source_title,
                       case when item.id = any(coalesce(:whole, array[item.id])) then source.text else '' end as source_text,
                       item.state, item.owner_organisation_id as owner,
                       membership.name as owner_name, membership.colour as owner_colour,
                       item.owner_role_id as owner_role, role.title as owner_role_title, item.visibility,
                       array(select organisation_id from item_party party
                             where party.network_id = item.network_id and party.item_id = item.id) as parties,
                       item.tags, item.revision, item.review_by, item.created_at, item.changed_at, item.removed_at,
                       item.is_unconfirmed
                from item
                join item_text source on source.network_id = item.network_id and source.item_id = item.id
                                     and source.language = item.language
                join membership on membership.network_id = item.network_id
                               and membership.organisation_id = item.owner_organisation_id
                left join item_text said on said.network_id = item.network_id and said.item_id = item.id
                                        and said.language = :language
                left join role on role.network_id = item.network_id and role.id = item.owner_role_id
                where item.network_id = :network
                """ + rest)
            .param("whole", null, Types.ARRAY)
            .param("language", viewer.locale().getLanguage())
            .param("network", viewer.network());
    }

    private void keep(ItemId id, Kind kind, ItemDraft draft, Findable found, int revision, Viewer by) {
        text(id, draft, revision, by);
        kinds.home(kind).write(id, draft.fields(), by);
        index(id, draft, found);
    }

    /** The words by which it is found in the language of the draft. */
    void index(ItemId id, Kind kind, ItemDraft said, Viewer by) {
        index(id, said, Findable.by(kinds.home(kind).shape(), said, by));
    }

    private void index(ItemId id, ItemDraft said, Findable found) {
        db.sql("call item_index(:id, :language, :title, :rest, :words, :spelled, :version)")
            .param("id", id.value())
            .param("language", said.language())
            .param("title", said.title())
            .param("rest", found.rest())
            .param("words", found.words().vector())
            .param("spelled", found.words().spelled())
            .param("version", found.words().version())
            .update();
    }

    /** The revision in which the words last changed: by it translations know that they are older. */
    private void text(ItemId id, ItemDraft draft, int revision, Viewer by) {
        db.sql("""
                insert into item_text (network_id, item_id, language, title, text, source_revision)
                values (:network, :id, :language, :title, :text, :revision)
                on conflict (network_id, item_id, language) do update
                    set title = excluded.title, text = excluded.text, source_revision = excluded.source_revision
                    where (item_text.title, item_text.text) is distinct from (excluded.title, excluded.text)
                """)
            .param("network", by.network())
            .param("id", id.value())
            .param("language", draft.language())
            .param("title", draft.title())
            .param("text", draft.text())
            .param("revision", revision)
            .update();
    }

    private void parties(ItemId id, ItemDraft draft, Viewer by) {
        if (draft.parties().isEmpty()) {
            return;
        }
        db.sql("""
                insert into item_party (network_id, item_id, organisation_id)
                select :network, :id, party from unnest(:parties) party
                on conflict do nothing
                """)
            .param("network", by.network())
            .param("id", id.value())
            .param("parties", draft.parties().toArray(UUID[]::new))
            .update();
    }

    private void partiesNoMore(ItemId id, ItemDraft draft, Viewer by) {
        db.sql("delete from item_party where network_id = :network and item_id = :id and organisation_id <> all(:parties)")
            .param("network", by.network())
            .param("id", id.value())
            .param("parties", draft.parties().toArray(UUID[]::new))
            .update();
    }

    /** What a draft says besides its title, and the words of it all. */
    private record Findable(String rest, IndexWords words) {

        static Findable by(Shape shape, ItemDraft said, Viewer by) {
            var rest = Words.of(said.text(), said.tags(), shape.fields(), said.fields());
            return new Findable(rest, IndexWords.of(said.title(), rest, said.language(), by.network()));
        }
    }
}
