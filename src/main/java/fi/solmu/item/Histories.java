package fi.solmu.item;

import static java.time.ZoneOffset.UTC;

import fi.solmu.web.Messages;
import fi.solmu.web.Viewer;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What has been done to the items of a network, told in the transaction of the deed itself. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Histories {

    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Kinds kinds;
    private final Messages messages;
    private final Clock clock;

    Histories(JdbcClient db, ApplicationEventPublisher events, Kinds kinds, Messages messages, Clock clock) {
        this.db = db;
        this.events = events;
        this.kinds = kinds;
        this.messages = messages;
        this.clock = clock;
    }

    void tell(ItemId id, Kind kind, int revision, Deed deed, @Nullable ItemDraft whole, Viewer by) {
        tell(id, kind, revision, deed, whole, null, by);
    }

    /** {@code about} is the other item of a deed between two. */
    void tell(ItemId id, Kind kind, int revision, Deed deed, @Nullable ItemDraft whole, @Nullable UUID about, Viewer by) {
        var at = clock.instant();
        db.sql("""
                insert into history (network_id, id, item_id, revision, deed, person_id, organisation_id, at, record, about_id)
                values (:network, :row, :id, :revision, :deed, :person, :organisation, :at, cast(:record as jsonb), cast(:about as uuid))
                """)
            .param("network", by.network())
            .param("row", ItemId.nextUuid())
            .param("id", id.value())
            .param("revision", revision)
            .param("deed", deed.name())
            .param("person", by.person())
            .param("organisation", by.organisation())
            .param("at", at.atOffset(UTC))
            .param("record", whole == null ? null : Snapshot.of(whole), Types.VARCHAR)
            .param("about", about == null ? null : about.toString(), Types.VARCHAR)
            .update();
        events.publishEvent(new Happened(
                by.network(), id, kind, deed, by.person(), by.organisation(), whole == null ? null : whole.ownerRole(), revision, at));
    }

    /** A translation leaves the item's own record as it was, and stands beside it. */
    void translated(Item item, Translation written, Viewer by) {
        db.sql("""
                insert into history (network_id, id, item_id, revision, deed, person_id, organisation_id, at, said)
                values (:network, :row, :id, :revision, 'TRANSLATED', :person, :organisation, :at, cast(:said as jsonb))
                """)
            .param("network", by.network())
            .param("row", ItemId.nextUuid())
            .param("id", item.id().value())
            .param("revision", item.revision())
            .param("person", by.person())
            .param("organisation", by.organisation())
            .param("at", clock.instant().atOffset(UTC))
            .param("said", Snapshot.of(written))
            .update();
        events.publishEvent(new Happened(
                by.network(), item.id(), item.kind(), Deed.TRANSLATED, by.person(), by.organisation(), null, item.revision(),
                clock.instant()));
    }

    /** A deed with a file of the item. */
    public void filed(Item item, Deed deed, String file, Viewer by) {
        var at = clock.instant();
        db.sql("""
                insert into history (network_id, id, item_id, revision, deed, person_id, organisation_id, at, file)
                values (:network, :row, :id, :revision, :deed, :person, :organisation, :at, :file)
                """)
            .param("network", by.network())
            .param("row", ItemId.nextUuid())
            .param("id", item.id().value())
            .param("revision", item.revision())
            .param("deed", deed.name())
            .param("person", by.person())
            .param("organisation", by.organisation())
            .param("at", at.atOffset(UTC))
            .param("file", file)
            .update();
        events.publishEvent(new Happened(
                by.network(), item.id(), item.kind(), deed, by.person(), by.organisation(), null, item.revision(), at));
    }

    Optional<ItemDraft> draft(Item item, int revision, Viewer by) {
        return db.sql("""
                select record
                from history
                where network_id = :network and item_id = :id and revision = :revision and record is not null
                order by at desc
                limit 1
                """)
            .param("network", by.network())
            .param("id", item.id().value())
            .param("revision", revision)
            .query(String.class)
            .optional()
            .map(json -> Snapshot.draft(json, kinds.home(item.kind()).shape()));
    }

    /** The newest chapters first, each with what it changed. */
    @Transactional(readOnly = true)
    public List<Chapter> of(Item item, Viewer viewer) {
        var rows = db.sql("""
                select history.revision, history.deed, (select name from person_name where id = history.person_id) as who,
                       membership.name as organisation, history.at, history.record, history.said, about.title, history.file
                from history
                join membership on membership.network_id = history.network_id
                               and membership.organisation_id = history.organisation_id
                left join item on item.network_id = history.network_id and item.id = history.about_id
                left join item_text about on about.network_id = item.network_id and about.item_id = item.id
                                         and about.language = item.language
                where history.network_id = :network and history.item_id = :id
                order by history.at, history.id
                """)
            .param("network", viewer.network())
            .param("id", item.id().value())
            .query(Row.class)
            .list();
        return chapters(rows, telling(item, viewer));
    }

    /** Where what somebody has written differs from what stands now, the written first. */
    @Transactional(readOnly = true)
    public List<Chapter.Difference> apart(ItemDraft written, Item now, Viewer viewer) {
        var telling = telling(now, viewer);
        return Differences.between(written, now.draft(telling.home().read(now.id(), viewer)), telling);
    }

    private Telling telling(Item item, Viewer viewer) {
        return new Telling(kinds.home(item.kind()), messages.in(viewer.locale()), id -> name(id, viewer));
    }

    private static List<Chapter> chapters(List<Row> rows, Telling telling) {
        var chapters = new ArrayList<Chapter>();
        ItemDraft before = null;
        var translated = new HashMap<String, Translation>();
        for (var row : rows) {
            var after = row.record == null ? null : Snapshot.draft(row.record, telling.shape());
            var differences = row.said != null ? Differences.between(translated, Snapshot.translation(row.said), telling.shape().kind())
                    : before == null || after == null ? List.<Chapter.Difference>of() : Differences.between(before, after, telling);
            chapters.add(0, new Chapter(
                    row.revision, row.deed, row.who == null ? "" : row.who, row.organisation, row.at, after != null,
                    row.title, row.file, differences));
            before = after == null ? before : after;
        }
        return chapters;
    }

    /** What an id in a record points at: an organisation, a role or another item. */
    private String name(UUID id, Viewer viewer) {
        return db.sql("""
                select name from membership where network_id = :network and organisation_id = :id
                union all
                select title from role where network_id = :network and id = :id
                union all
                select title from item_text join item using (network_id, language)
                where network_id = :network and item.id = :id and item_text.item_id = :id
                """)
            .param("network", viewer.network())
            .param("id", id)
            .query(String.class)
            .list()
            .stream().findFirst().orElse("");
    }

    private record Row(
            int revision, Deed deed, @Nullable String who, String organisation, Instant at, @Nullable String record,
            @Nullable String said, @Nullable String title, @Nullable String file) {}
}
