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
    private final AlertTies ties;
    private final Suggestions suggestions;
    private final Situations situations;
    private final SituationLists lists;
    private final SituationLog log;
    private final Items items;
    private final Clock clock;

    Alerts(
            JdbcClient db, AlertRows rows, AlertTies ties, Suggestions suggestions, Situations situations, SituationLists lists,
            SituationLog log, Items items, Clock clock) {
        this.db = db;
        this.rows = rows;
        this.ties = ties;
        this.suggestions = suggestions;
        this.situations = situations;
        this.lists = lists;
        this.log = log;
        this.items = items;
        this.clock = clock;
    }

    /** What is done with an alert: a card is taken out, what is under way hears it, or neither is named. */
    record Wish(UUID key, @Nullable ItemId card, @Nullable ItemId situation) {}

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
        var begun = ties.seen(ids, viewer);
        return ids.stream().flatMap(id -> all.stream().filter(each -> each.id().equals(id))).map(each -> each.begun(begun.get(each.id()))).toList();
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
        return rows.all(ties.alerts(situation.value(), viewer.network()), viewer.network());
    }

    /** One happening is one situation to all who see it: who presses second comes to the one that has begun. */
    ItemId begin(UUID id, Wish wish, Viewer by) {
        var alert = locked(id, by);
        if (alert.situation() != null) {
            return new ItemId(alert.situation());
        }
        refuseUnlessFor(id, by);
        if (alert.isTest()) {
            throw new Refused("cards.alert-is-test");
        }
        var situation = wish.situation == null ? begun(alert, wish, by) : underWay(alert, wish.situation, by);
        var owner = items.get(situation, by).owner();
        ties.tie(id, situation.value(), owner, by.network());
        alert.messages().forEach(each -> log.hear(
            situation, each.keyIn(situation.value()), alert.told(each), each.sent(), each.received(), owner, by));
        return situation;
    }

    /** What is played outside is played here too. */
    private ItemId begun(Alert alert, Wish wish, Viewer by) {
        var situation = new ItemId(wish.key);
        if (wish.card == null) {
            situations.startWithoutCard(situation, alert.title(by.locale().getLanguage()), by.locale().getLanguage(), alert.isExercise(), by);
        } else {
            situations.start(situation, wish.card, alert.isExercise(), clock.instant(), by);
        }
        return situation;
    }

    private ItemId underWay(Alert alert, ItemId situation, Viewer by) {
        var found = lists.underWay(by).stream().filter(each -> each.item().id().equals(situation)).toList();
        if (found.isEmpty()) {
            throw items.find(situation, by).filter(each -> each.kind() == Kind.SITUATION).isPresent()
                ? new Refused("cards.alert-situation-over") : new NotThere();
        }
        if (alert.fitting(found).isEmpty()) {
            throw new Refused("cards.alert-other-reality");
        }
        return situation;
    }

    /** It was about something else: the situation hears no more of it, and it suggests cards again. What stands in the log stays. */
    void untie(UUID id, ItemId situation, Viewer by) {
        locked(id, by);
        var course = log.course(situation, by);
        if (!course.isLedBy(by)) {
            throw new Refused("cards.alert-untie-not-led");
        }
        ties.untie(id, course.item().id().value(), by.network());
    }

    void decline(UUID id, Viewer by) {
        var alert = locked(id, by);
        refuseUnlessFor(id, by);
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

    /** To whom it was not suggested it is not there. */
    private void refuseUnlessFor(UUID id, Viewer by) {
        if (!suggestions.isFor(id, by)) {
            throw new NotThere();
        }
    }

    private Alert locked(UUID id, Viewer by) {
        return Optional.of(id).filter(each -> rows.lock(each, by.network())).flatMap(each -> rows.find(each, by.network()))
            .map(each -> each.begun(ties.seen(List.of(id), by).get(id))).orElseThrow(NotThere::new);
    }
}
