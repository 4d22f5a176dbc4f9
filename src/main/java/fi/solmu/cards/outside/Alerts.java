package fi.solmu.cards.outside;

import static java.time.ZoneOffset.UTC;

import fi.solmu.cards.situation.SituationLists;
import fi.solmu.cards.situation.SituationLog;
import fi.solmu.cards.situation.Situations;
import fi.solmu.item.Item;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.web.NotThere;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What a network has heard from outside, and what people do about it: begin a situation, tie it to one, or leave it for now. */
@Repository
@Transactional
public class Alerts {

    private static final int MOST = 100;

    private final JdbcClient db;
    private final AlertRows rows;
    private final Situations situations;
    private final SituationLists lists;
    private final SituationLog log;
    private final Items items;
    private final Clock clock;

    Alerts(JdbcClient db, AlertRows rows, Situations situations, SituationLists lists, SituationLog log, Items items, Clock clock) {
        this.db = db;
        this.rows = rows;
        this.situations = situations;
        this.lists = lists;
        this.log = log;
        this.items = items;
        this.clock = clock;
    }

    /** What is done with an alert: a card is taken out, what is under way hears it, or neither is named. */
    record Wish(UUID key, @Nullable ItemId card, @Nullable ItemId situation, boolean isDrill) {}

    /** What goes on comes first, then what was heard last. */
    @Transactional(readOnly = true)
    List<Alert> heard(Viewer viewer) {
        var ids = db.sql("""
                select id from alert
                where network_id = :network
                order by is_over or coalesce(ends < :now, false), last_at desc, id
                limit :most
                """)
            .param("network", viewer.network()).param("most", MOST).param("now", clock.instant().atOffset(UTC)).query(UUID.class).list();
        var all = rows.all(ids, viewer.network());
        return ids.stream().flatMap(id -> all.stream().filter(each -> each.id().equals(id))).toList();
    }

    /** The cards in force that the reader may take out. */
    @Transactional(readOnly = true)
    List<Item> cards(Viewer viewer) {
        var inForce = db.sql("select item_id from card_now where network_id = :network and state in ('PUBLISHED', 'UNDER_REVISION')")
            .param("network", viewer.network()).query(UUID.class).list();
        return items.all(inForce, viewer).stream().filter(each -> !each.isRemoved())
            .sorted(java.util.Comparator.comparing(Item::title)).toList();
    }

    /** What tells of a situation or of what was joined into it, as its board shows it. */
    @Transactional(readOnly = true)
    public List<Alert> of(ItemId situation, Viewer viewer) {
        var ids = db.sql("""
                select id from alert
                where network_id = :network and (situation_id = :situation or situation_id in (
                    select item_id from situation_joining where network_id = :network and into_id = :situation and is_same))
                """)
            .param("network", viewer.network()).param("situation", situation.value()).query(UUID.class).list();
        return rows.all(ids, viewer.network());
    }

    /** One happening is one situation: who presses second comes to the one that has begun. */
    ItemId begin(UUID id, Wish wish, Viewer by) {
        var alert = locked(id, by);
        if (alert.situation() != null) {
            return new ItemId(alert.situation());
        }
        if (alert.isTest()) {
            throw new Refused("cards.alert-is-test");
        }
        var situation = wish.situation == null ? begun(alert, wish, by) : underWay(wish.situation, by);
        var owner = items.get(situation, by).owner();
        rows.tie(id, situation.value(), owner, by.network());
        alert.messages().forEach(each -> log.hear(situation, each.id(), alert.told(each), each.sent(), each.received(), owner, by));
        return situation;
    }

    /** What is played outside is played here too. */
    private ItemId begun(Alert alert, Wish wish, Viewer by) {
        var situation = new ItemId(wish.key);
        boolean isDrill = wish.isDrill || alert.isExercise();
        if (wish.card == null) {
            situations.startWithoutCard(situation, alert.title(by.locale().getLanguage()), by.locale().getLanguage(), isDrill, by);
        } else {
            situations.start(situation, wish.card, isDrill, clock.instant(), by);
        }
        return situation;
    }

    private ItemId underWay(ItemId situation, Viewer by) {
        return lists.underWay(by).stream().map(each -> each.item().id()).filter(situation::equals).findFirst()
            .orElseThrow(() -> items.find(situation, by).filter(each -> each.kind() == Kind.SITUATION).isPresent()
                ? new Refused("cards.alert-situation-over") : new NotThere());
    }

    void decline(UUID id, Viewer by) {
        var alert = locked(id, by);
        if (alert.situation() != null) {
            throw new Refused("cards.alert-begun-already");
        }
        db.sql("""
                insert into alert_declined (network_id, alert_id, organisation_id, person_id, at)
                values (:network, :alert, :organisation, :person, :at)
                on conflict do nothing
                """)
            .param("network", by.network()).param("alert", id).param("organisation", by.organisation()).param("person", by.person())
            .param("at", clock.instant().atOffset(UTC)).update();
    }

    private Alert locked(UUID id, Viewer by) {
        return Optional.of(id).filter(each -> rows.lock(each, by.network())).flatMap(each -> rows.find(each, by.network()))
            .orElseThrow(NotThere::new);
    }
}
