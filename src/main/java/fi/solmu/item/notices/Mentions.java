package fi.solmu.item.notices;

import static java.time.ZoneOffset.UTC;

import fi.solmu.item.Item;
import fi.solmu.item.Said;
import fi.solmu.item.Visibility;
import fi.solmu.network.Addressee;
import fi.solmu.network.Addressees;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom messages mention. Who cannot see the item is neither offered nor told. */
@Component
@Transactional
class Mentions {

    private static final int OFFERED = 8;

    private final JdbcClient db;
    private final Addressees addressees;
    private final Outbox outbox;

    Mentions(JdbcClient db, Addressees addressees, Outbox outbox) {
        this.db = db;
        this.addressees = addressees;
        this.outbox = outbox;
    }

    /** Those whose name, or a word of it, begins so. */
    @Transactional(readOnly = true)
    List<Addressee> offered(Item item, String beginning, Viewer viewer) {
        var asked = beginning.toLowerCase(Locale.ROOT);
        return seeing(item, viewer)
            .filter(each -> Stream.of(each.name().split("[ -]")).anyMatch(word -> word.toLowerCase(Locale.ROOT).startsWith(asked))
                || each.name().toLowerCase(Locale.ROOT).startsWith(asked))
            .filter(each -> !each.id().equals(viewer.person()))
            .limit(OFFERED)
            .toList();
    }

    /** In the transaction of the message: those it mentions follow the item, and they and its followers are told. */
    @EventListener
    void on(Said said) {
        var mentions = said.text().indexOf('@') < 0 ? List.<Mention>of()
            : Mention.in(said.text(), seeing(said.item(), said.by()).toList(), said.picked());
        mentions.forEach(each -> keep(each, said));
        var persons = mentioned(mentions, said.by());
        follow(persons, said);
        tell(persons, said);
        var about = new About(said.by().network(), said.item().id(), said.comment(), null, said.by().person(),
            said.by().organisation(), said.at());
        outbox.toPersons(Mail.What.MENTION, List.of(persons), about);
        outbox.toMailboxes(Mail.What.REQUEST, ids(mentions, true), about);
    }

    /** Whether a message has not been taken back. */
    @Transactional(readOnly = true)
    boolean stands(UUID comment, Viewer viewer) {
        return db.sql("select exists (select from comment where network_id = :network and id = :id and removed_at is null)")
            .param("network", viewer.network())
            .param("id", comment)
            .query(Boolean.class)
            .single();
    }

    private Stream<Addressee> seeing(Item item, Viewer viewer) {
        return addressees.of(viewer).stream().filter(each -> sees(each, item));
    }

    private static boolean sees(Addressee one, Item item) {
        return item.visibility() == Visibility.NETWORK || item.visibility() == Visibility.PUBLIC || one.organisation().equals(item.owner())
            || item.visibility() == Visibility.PARTIES && item.parties().contains(one.organisation());
    }

    private UUID[] mentioned(List<Mention> mentions, Viewer by) {
        var roles = ids(mentions, true);
        return Stream.concat(ids(mentions, false).stream(), addressees.holding(roles, by.person()).stream())
            .filter(each -> !each.equals(by.person())).distinct().toArray(UUID[]::new);
    }

    private static Set<UUID> ids(List<Mention> mentions, boolean isRole) {
        return mentions.stream().map(Mention::whom).filter(each -> each.isRole() == isRole).map(Addressee::id).collect(Collectors.toSet());
    }

    private void keep(Mention mention, Said said) {
        db.sql("""
                insert into mention (network_id, comment_id, place, length, person_id, role_id)
                values (:network, :comment, :place, :length, cast(:person as uuid), cast(:role as uuid))
                """)
            .param("network", said.by().network())
            .param("comment", said.comment())
            .param("place", mention.place())
            .param("length", mention.length())
            .param("person", mention.whom().isRole() ? null : mention.whom().id())
            .param("role", mention.whom().isRole() ? mention.whom().id() : null)
            .update();
    }

    private void follow(UUID[] persons, Said said) {
        if (persons.length > 0) {
            db.sql("""
                    insert into follower (network_id, item_id, person_id, since)
                    select :network, :item, person, :at from unnest(:persons) person
                    on conflict do nothing
                    """)
                .param("network", said.by().network())
                .param("item", said.item().id().value())
                .param("at", said.at().atOffset(UTC))
                .param("persons", persons)
                .update();
        }
    }

    private void tell(UUID[] persons, Said said) {
        db.sql("""
                insert into notice (network_id, id, person_id, item_id, reason, deed, by_id, organisation_id, at)
                select :network, gen_random_uuid(), person, :item, case when person = any(:persons) then 'MENTION' else 'FOLLOWED' end,
                       'COMMENTED', :by, :organisation, :at
                from (
                    select person_id as person from follower where network_id = :network and item_id = :item and is_on
                    union
                    select unnest(:persons)
                ) told
                where person <> :by
                """)
            .param("network", said.by().network())
            .param("item", said.item().id().value())
            .param("persons", persons)
            .param("by", said.by().person())
            .param("organisation", said.by().organisation())
            .param("at", said.at().atOffset(UTC))
            .update();
    }
}
