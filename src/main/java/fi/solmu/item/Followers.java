package fi.solmu.item;

import static java.time.ZoneOffset.UTC;

import fi.solmu.database.Trip;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who wants to know what is done to which item. */
@Repository
@Transactional
public class Followers {

    private final JdbcClient db;
    private final Items items;
    private final ItemRows rows;
    private final Clock clock;

    Followers(JdbcClient db, Items items, ItemRows rows, Clock clock) {
        this.db = db;
        this.items = items;
        this.rows = rows;
        this.clock = clock;
    }

    /** Following twice is following once; whoever follows again hears of what is done from then on. */
    public void follow(ItemId id, Viewer by) {
        keep(id, true, by);
    }

    /** From here on nothing makes the reader follow it again but the reader. */
    public void unfollow(ItemId id, Viewer by) {
        keep(id, false, by);
    }

    /** One page of what the reader follows and sees, and one item more where there is a next; what was changed last comes first. */
    @Transactional(readOnly = true)
    public List<Item> followedBy(Viewer viewer, int page) {
        return rows.seen(viewer, """
                and item.removed_at is null and exists (
                    select from follower
                    where follower.network_id = item.network_id and follower.item_id = item.id
                      and follower.person_id = :person and follower.is_on)
                order by item.changed_at desc, item.id desc
                """ + "limit " + (Asked.ROWS + 1) + " offset " + (page - 1) * Asked.ROWS)
            .param("person", viewer.person())
            .query(Item.class)
            .list();
    }

    /** Those who have left the network are counted no more. */
    Trip.Question<Following> of(ItemId id, Viewer viewer, Trip trip) {
        return trip.ask(Following.class, """
                with following as (
                    select follower.person_id, bool_or(member.organisation_id = :organisation) as is_own
                    from follower
                    join member on member.network_id = follower.network_id and member.person_id = follower.person_id
                               and (member.until is null or member.until >= current_date)
                    where follower.network_id = :network and follower.item_id = :id and follower.is_on
                    group by follower.person_id
                )
                select coalesce(bool_or(person_id = :person), false) as is_mine, cast(count(*) as integer) as count,
                       array(select person_name.name from following own join person_name on person_name.id = own.person_id
                             where own.is_own order by person_name.name collate "fi-x-icu") as names
                from following
                """)
            .param("person", viewer.person())
            .param("organisation", viewer.organisation())
            .param("network", viewer.network())
            .param("id", id.value());
    }

    /** Who follows an item that goes on in another follows that too, unless they have chosen not to; told is who now does. */
    public List<UUID> followOn(ItemId from, ItemId into, Viewer by) {
        return db.sql("""
                insert into follower (network_id, item_id, person_id, is_on, since)
                select network_id, :into, person_id, true, :at
                from follower
                where network_id = :network and item_id = :from and is_on
                on conflict (network_id, item_id, person_id) do nothing
                returning person_id
                """)
            .param("into", into.value())
            .param("at", clock.instant().atOffset(UTC))
            .param("network", by.network())
            .param("from", from.value())
            .query(UUID.class)
            .list();
    }

    /** Those who followed an item only because another went on in it. */
    public void followNoMore(ItemId id, List<UUID> persons, Viewer by) {
        db.sql("delete from follower where network_id = :network and item_id = :id and person_id = any(:persons) and is_on")
            .param("network", by.network())
            .param("id", id.value())
            .param("persons", persons.toArray(UUID[]::new))
            .update();
    }

    private void keep(ItemId id, boolean isOn, Viewer by) {
        items.get(id, by);
        db.sql("""
                insert into follower (network_id, item_id, person_id, is_on, since)
                values (:network, :item, :person, :on, :at)
                on conflict (network_id, item_id, person_id) do update set is_on = excluded.is_on, since = excluded.since
                    where follower.is_on <> excluded.is_on
                """)
            .param("network", by.network())
            .param("item", id.value())
            .param("person", by.person())
            .param("on", isOn)
            .param("at", clock.instant().atOffset(UTC))
            .update();
    }
}
