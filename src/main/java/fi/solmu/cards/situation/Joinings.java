package fi.solmu.cards.situation;

import static java.time.ZoneOffset.UTC;

import fi.solmu.database.Announcements;
import fi.solmu.item.Deed;
import fi.solmu.item.Item;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.web.NotThere;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Situations that two parties started from one card without knowing of each other: joined when people say that they are one. */
@Repository
@Transactional
class Joinings {

    private static final Duration NEAR = Duration.ofHours(2);

    private static final Comparator<Item> RECEIVED = Comparator.comparing(Item::number);

    private record Near(UUID id, Instant started, boolean isJoined) {}

    private final JdbcClient db;
    private final SituationRows rows;
    private final SituationLog log;
    private final Items items;
    private final Announcements announcements;
    private final Clock clock;

    Joinings(JdbcClient db, SituationRows rows, SituationLog log, Items items, Announcements announcements, Clock clock) {
        this.db = db;
        this.rows = rows;
        this.log = log;
        this.items = items;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** Those that may be the same and of which nobody has said whether they are, and those that have been joined into it. */
    @Transactional(readOnly = true)
    List<Twin> of(Course course, Viewer viewer) {
        var near = db.sql("""
                select other.item_id as id, other.started, coalesce(said.is_same, false) as is_joined
                from situation here
                join situation other on other.network_id = here.network_id and other.card_id = here.card_id and other.item_id <> here.item_id
                                    and other.is_drill = here.is_drill
                join item on item.network_id = other.network_id and item.id = other.item_id and item.removed_at is null
                left join situation_joining said on said.network_id = here.network_id
                    and (said.item_id = other.item_id and said.into_id = here.item_id or said.item_id = here.item_id and said.into_id = other.item_id)
                where here.network_id = :network and here.item_id = :id
                  and (said.is_same and said.into_id = here.item_id
                       or said.is_same is null and :ongoing and item.state = 'ONGOING'
                          and other.started between here.started - cast(:near as interval) and here.started + cast(:near as interval))
                order by other.started, other.item_id
                """)
            .param("network", viewer.network()).param("id", course.item().id().value()).param("ongoing", course.isOngoing())
            .param("near", NEAR.toString()).query(Near.class).list();
        var seen = items.all(near.stream().map(Near::id).toList(), viewer).stream()
            .collect(Collectors.toMap(item -> item.id().value(), Function.identity()));
        return near.stream().filter(each -> seen.containsKey(each.id))
            .map(each -> new Twin(seen.get(each.id), each.started, each.isJoined)).toList();
    }

    /**
     * The one that was received first goes on with its lead, for when it began is the word of its sender. All that was told of both stands
     * there, and the other leads there. Joining twice is joining once.
     */
    void answer(ItemId id, ItemId other, boolean isSame, Viewer by) {
        if (!by.isMember()) {
            throw new NotThere();
        }
        Stream.of(id, other).forEach(each -> items.get(each, by));
        var homes = held(List.of(id, other), by);
        var both = homes.stream().map(each -> log.course(each, by)).sorted(Comparator.comparing(Course::item, RECEIVED)).toList();
        var first = both.get(0);
        var second = both.get(1);
        if (first.item().id().equals(second.item().id())) {
            return;
        }
        check(first, second, by);
        keep(second.item().id(), first.item().id(), isSame, by);
        if (isSame) {
            join(second, first, by);
        }
        both.forEach(each -> announcements.say(OpenBoards.word(each.item().id())));
    }

    /** Where the two lead, locked: the later first, as whoever tells of what is joined meanwhile holds it before the one it leads to. */
    private List<ItemId> held(List<ItemId> asked, Viewer by) {
        var homes = asked.stream().map(each -> rows.home(each, by)).toList();
        homes.stream().map(each -> items.get(each, by)).sorted(RECEIVED.reversed()).forEach(each -> rows.lock(each.id(), by));
        return asked.stream().map(each -> rows.held(each, by)).toList();
    }

    private static void check(Course first, Course second, Viewer by) {
        var apart = Duration.between(first.situation().started(), second.situation().started()).abs();
        boolean isOneCard = first.situation().card() != null && Objects.equals(first.situation().card(), second.situation().card());
        if (!isOneCard || first.isDrill() != second.isDrill() || !first.isOngoing() || !second.isOngoing() || apart.compareTo(NEAR) > 0) {
            throw new Refused("cards.join-not-near");
        }
        if (!first.isSeenAs(second.item())) {
            throw new Refused("cards.join-seen-otherwise");
        }
        if (!first.isLedBy(by) && !second.isLedBy(by)) {
            throw new Refused("cards.join-not-led");
        }
    }

    private void keep(ItemId from, ItemId into, boolean isSame, Viewer by) {
        db.sql("""
                insert into situation_joining (network_id, item_id, into_id, is_same, person_id, by_organisation_id, answered)
                values (:network, :from, :into, :same, :person, :by, :now)
                on conflict (network_id, item_id, into_id) do update
                    set is_same = excluded.is_same, person_id = excluded.person_id, by_organisation_id = excluded.by_organisation_id,
                        answered = excluded.answered
                """)
            .param("network", by.network()).param("from", from.value()).param("into", into.value()).param("same", isSame)
            .param("person", by.person()).param("by", by.organisation()).param("now", clock.instant().atOffset(UTC)).update();
    }

    private void join(Course from, Course into, Viewer by) {
        var id = from.item().id();
        db.sql("update situation_entry set item_id = :into where network_id = :network and item_id = :from")
            .param("network", by.network()).param("from", id.value()).param("into", into.item().id().value()).update();
        db.sql("""
                delete from situation_joining said
                using situation_joining moved
                where moved.network_id = :network and moved.into_id = :from and moved.is_same
                  and said.network_id = moved.network_id and not said.is_same
                  and (said.item_id = moved.item_id and said.into_id = :into or said.item_id = :into and said.into_id = moved.item_id)
                """)
            .param("network", by.network()).param("from", id.value()).param("into", into.item().id().value()).update();
        db.sql("update situation_joining set into_id = :into where network_id = :network and into_id = :from and is_same")
            .param("network", by.network()).param("from", id.value()).param("into", into.item().id().value()).update();
        if (from.situation().started().isBefore(into.situation().started())) {
            rows.time(into.item().id(), from.situation().started(), null, by);
        }
        var now = clock.instant();
        rows.time(id, null, now.isBefore(from.situation().started()) ? from.situation().started() : now, by);
        items.deed(id, from.item().draft(from.situation().fields()).in(Situation.State.STOOD_DOWN.name()), Deed.MERGED, by);
    }
}
