package fi.solmu.item;

import static java.time.ZoneOffset.UTC;

import fi.solmu.database.Gathering;
import fi.solmu.database.Trip;
import fi.solmu.web.NotThere;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The discussion of each item. */
@Repository
@Transactional
public class Comments {

    private final JdbcClient db;
    private final Items items;
    private final Histories histories;
    private final Clock clock;
    private final Gathering gathering;

    Comments(JdbcClient db, Items items, Histories histories, Clock clock, Gathering gathering) {
        this.db = db;
        this.gathering = gathering;
        this.items = items;
        this.histories = histories;
        this.clock = clock;
    }

    /** The key comes with the form, so that a double click says it once. */
    public void say(ItemId id, UUID key, String text, Viewer by) {
        var item = items.get(id, by);
        int said = db.sql("""
                insert into comment (network_id, id, item_id, person_id, organisation_id, language, text, at)
                values (:network, :key, :item, :person, :organisation, :language, :text, :at)
                on conflict do nothing
                """)
            .param("network", by.network())
            .param("key", key)
            .param("item", id.value())
            .param("person", by.person())
            .param("organisation", by.organisation())
            .param("language", by.locale().getLanguage())
            .param("text", text)
            .param("at", clock.instant().atOffset(UTC))
            .update();
        if (said > 0) {
            histories.tell(id, item.kind(), item.revision(), Deed.COMMENTED, null, by);
        }
    }

    /** Only the one who said it takes it back; twice is once. */
    public void takeBack(ItemId item, UUID id, Viewer by) {
        int taken = db.sql("""
                update comment set removed_at = coalesce(removed_at, :at)
                where network_id = :network and item_id = :item and id = :id and person_id = :person
                """)
            .param("at", clock.instant().atOffset(UTC))
            .param("network", by.network())
            .param("item", item.value())
            .param("id", id)
            .param("person", by.person())
            .update();
        if (taken == 0) {
            throw new NotThere();
        }
    }

    @Transactional(readOnly = true)
    public List<Comment> of(ItemId id, Viewer viewer) {
        return of(id, viewer, gathering.trip()).rows();
    }

    Trip.Question<Comment> of(ItemId id, Viewer viewer, Trip trip) {
        return trip.ask(Comment.class, """
                select comment.id, comment.person_id as person,
                       coalesce((select name from person_name where id = comment.person_id), '') as who,
                       membership.name as organisation, membership.colour, comment.language, comment.text, comment.at
                from comment
                join membership on membership.network_id = comment.network_id
                               and membership.organisation_id = comment.organisation_id
                where comment.network_id = :network and comment.item_id = :id and comment.removed_at is null
                order by comment.at, comment.id
                """)
            .param("network", viewer.network())
            .param("id", id.value());
    }
}
