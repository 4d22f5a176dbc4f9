package fi.solmu.item.notices;

import static java.time.ZoneOffset.UTC;

import fi.solmu.item.Asked;
import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.web.Bell;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What a reader is told of. An item that the reader may not see any more tells nothing, and is not counted. */
@Repository
@Transactional
public class Notices implements Bell {

    private static final int PAGE = 30;

    private final JdbcClient db;
    private final Clock clock;

    Notices(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    private record Row(
            ItemId id, Kind kind, int number, String title, int unread, int many, Instant latest, List<String> who) {}

    /** How many items have something new for the reader, up to a hundred. */
    @Override
    @Transactional(readOnly = true)
    public int unread(Viewer viewer) {
        return db.sql("""
                select count(*)
                from (
                    select from notice
                    join item on item.network_id = notice.network_id and item.id = notice.item_id
                    where notice.network_id = :network and notice.person_id = :person and notice.read_at is null
                    group by notice.item_id
                    limit 100
                ) unread
                """)
            .param("network", viewer.network())
            .param("person", viewer.person())
            .query(Integer.class)
            .single();
    }

    /** One page of items, and one more where there is a next; each with what was done to it. */
    @Transactional(readOnly = true)
    public List<NoticeGroup> of(Optional<Notice.Reason> only, int page, Viewer viewer) {
        var rows = about("""
                select notice.item_id as id, item.kind, item.number, coalesce(said.title, source.title) as title,
                       count(*) filter (where notice.read_at is null) as unread, count(*) as many, max(notice.at) as latest,
                       array(select name from person_name where id = any(array_agg(notice.by_id)
                                 filter (where notice.read_at is null or notice.news = 0)) order by name collate "fi-x-icu") as who
                from (
                    select *, count(*) filter (where read_at is null) over (partition by item_id) as news
                    from notice
                    where network_id = :network and person_id = :person and (cast(:reason as text) is null or reason = :reason)
                ) notice
                """ + "join item on item.network_id = notice.network_id and item.id = notice.item_id\n" + Asked.NAMED + """
                group by notice.item_id, item.kind, item.number, said.title, source.title
                order by latest desc, id
                """ + "limit " + (PAGE + 1) + " offset " + (page - 1) * PAGE, only, viewer)
            .query(Row.class).list();
        var deeds = deeds(rows.stream().map(Row::id).map(ItemId::value).toArray(UUID[]::new), only, viewer).stream()
            .collect(Collectors.groupingBy(Notice::item));
        return rows.stream().map(row -> new NoticeGroup(
                row.id, row.kind, row.number, row.title, row.unread, row.many, row.latest, row.who,
                deeds.getOrDefault(row.id, List.of()))).toList();
    }

    public static boolean hasNext(List<NoticeGroup> found) {
        return found.size() > PAGE;
    }

    public static List<NoticeGroup> onPage(List<NoticeGroup> found) {
        return hasNext(found) ? found.subList(0, PAGE) : found;
    }

    /** Whoever opens an item from the list has read what it told. */
    public void read(ItemId item, Viewer by) {
        keepRead("and item_id = :item", by).param("item", item.value()).update();
    }

    /** All that was there when the list was opened; what has come since stays unread. */
    public void readAll(Instant until, Viewer by) {
        keepRead("and at <= :until", by).param("until", until.atOffset(UTC)).update();
    }

    private StatementSpec keepRead(String which, Viewer by) {
        return db.sql("update notice set read_at = :now where network_id = :network and person_id = :person and read_at is null\n" + which)
            .param("now", clock.instant().atOffset(UTC))
            .param("network", by.network())
            .param("person", by.person());
    }

    private List<Notice> deeds(UUID[] items, Optional<Notice.Reason> only, Viewer viewer) {
        return about("""
                select item_id as item, reason, deed, asked, coalesce((select name from person_name where id = told.by_id), '') as who,
                       membership.name as organisation, at, read_at is not null as is_read, on_day as day,
                       coalesce(days_left, 0) as "left", was_on as was
                from (
                    select notice.*, row_number() over (partition by item_id order by at desc, id) as place
                    from notice
                    where network_id = :network and person_id = :person and item_id = any(:items)
                      and (cast(:reason as text) is null or reason = :reason)
                ) told
                join membership on membership.network_id = told.network_id and membership.organisation_id = told.organisation_id
                where place <= """ + " " + NoticeGroup.SHOWN + " order by at desc, id", only, viewer)
            .param("items", items).query(Notice.class).list();
    }

    private StatementSpec about(String sql, Optional<Notice.Reason> only, Viewer viewer) {
        return db.sql(sql)
            .param("network", viewer.network())
            .param("person", viewer.person())
            .param("language", viewer.locale().getLanguage())
            .param("reason", only.map(Enum::name).orElse(null), java.sql.Types.VARCHAR);
    }
}
