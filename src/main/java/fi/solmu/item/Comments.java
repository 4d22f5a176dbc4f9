package fi.solmu.item;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;

import fi.solmu.database.Gathering;
import fi.solmu.database.Trip;
import fi.solmu.web.NotThere;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
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
    private final SaidWords words;
    private final Clock clock;
    private final Gathering gathering;
    private final ApplicationEventPublisher events;

    Comments(
            JdbcClient db, Items items, Histories histories, SaidWords words, Clock clock, Gathering gathering,
            ApplicationEventPublisher events) {
        this.db = db;
        this.words = words;
        this.gathering = gathering;
        this.events = events;
        this.items = items;
        this.histories = histories;
        this.clock = clock;
    }

    /** The key comes with the form, so that a double click says it once. */
    public void say(ItemId id, UUID key, String text, Viewer by) {
        say(id, key, text, Set.of(), by);
    }

    /** With those whom the writer picked by name, for names that more than one has. */
    void say(ItemId id, UUID sent, String text, Set<String> picked, Viewer by) {
        var key = fresh(sent, by);
        var item = items.get(id, by);
        var at = clock.instant();
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
            .param("at", at.atOffset(UTC))
            .update();
        if (said > 0) {
            words.add(item.id(), key, text, by);
            events.publishEvent(new Said(item, key, text, picked, by, at));
            histories.tell(id, item.kind(), item.revision(), Deed.COMMENTED, null, by);
        }
    }

    /** What was taken back may be said anew by the same form. */
    private UUID fresh(UUID sent, Viewer by) {
        var key = sent;
        while (isTakenBack(key, by)) {
            key = UUID.nameUUIDFromBytes((key + " again").getBytes(UTF_8));
        }
        return key;
    }

    private boolean isTakenBack(UUID key, Viewer by) {
        return db.sql("select exists (select from comment where network_id = :network and id = :key and removed_at is not null)")
            .param("network", by.network()).param("key", key).query(Boolean.class).single();
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
                       membership.name as organisation, membership.colour, comment.language, comment.text, comment.at,
                       array(select mention.place || ' ' || mention.length || ' ' || coalesce(person_name.name, role.title, '')
                             from mention
                             left join person_name on person_name.id = mention.person_id
                             left join role on role.network_id = mention.network_id and role.id = mention.role_id
                             where mention.network_id = comment.network_id and mention.comment_id = comment.id
                             order by mention.place) as mentions
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
