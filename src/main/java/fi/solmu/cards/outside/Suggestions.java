package fi.solmu.cards.outside;

import static java.time.ZoneOffset.UTC;

import fi.solmu.cards.situation.SituationLists;
import fi.solmu.item.Item;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Reminder;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which cards what is heard from outside suggests, to those whose roles have the first tasks of them. */
@Repository
@Transactional
public class Suggestions {

    private static final int MOST = 20, MOST_KNOWN = 10_000;
    private static final String IN_FORCE = """
            join card_now card on card.network_id = rule.network_id and card.item_id = rule.item_id
                                 and card.state in ('PUBLISHED', 'UNDER_REVISION')
            """;

    private final JdbcClient db;
    private final AlertRows rows;
    private final AlertTies ties;
    private final FirstRoles firsts;
    private final Items items;
    private final SituationLists situations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Suggestions(
            JdbcClient db, AlertRows rows, AlertTies ties, FirstRoles firsts, Items items, SituationLists situations,
            ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.rows = rows;
        this.ties = ties;
        this.firsts = firsts;
        this.items = items;
        this.situations = situations;
        this.events = events;
        this.clock = clock;
    }

    private record Pair(UUID alert, UUID card) {}

    /** To the coordinator each of them; what the reader's organisation has left for now comes last. */
    @Transactional(readOnly = true)
    public List<Suggestion> of(Viewer viewer) {
        return told(mine(pair -> true, viewer), MOST, viewer);
    }

    @Transactional(readOnly = true)
    public List<Suggestion> of(ItemId card, Viewer viewer) {
        return told(mine(pair -> pair.card.equals(card.value()), viewer), MOST, viewer);
    }

    /** All that those messages suggest. */
    @Transactional(readOnly = true)
    List<Suggestion> of(Collection<UUID> alerts, Viewer viewer) {
        return told(mine(pair -> alerts.contains(pair.alert), viewer), Integer.MAX_VALUE, viewer);
    }

    private List<Suggestion> told(List<Pair> mine, int most, Viewer viewer) {
        if (mine.isEmpty()) {
            return List.of();
        }
        var cards = items.all(mine.stream().map(Pair::card).distinct().toList(), viewer).stream().filter(each -> !each.isRemoved())
            .collect(Collectors.toMap(each -> each.id().value(), Function.<Item>identity()));
        var declined = ties.declined(mine.stream().map(Pair::alert).distinct().toList(), viewer);
        Predicate<Pair> isDeclined = pair -> declined.stream()
            .anyMatch(each -> each.alert().equals(pair.alert) && each.organisation().equals(viewer.organisation()));
        var shown = mine.stream().filter(pair -> cards.containsKey(pair.card)).sorted(Comparator.comparing(isDeclined::test)).limit(most).toList();
        var alerts = rows.all(shown.stream().map(Pair::alert).distinct().toList(), viewer.network()).stream()
            .collect(Collectors.toMap(Alert::id, Function.identity()));
        var underWay = situations.underWay(shown.stream().map(Pair::card).distinct().toList(), viewer);
        return shown.stream().filter(pair -> alerts.containsKey(pair.alert)).map(pair -> new Suggestion(
                alerts.get(pair.alert), cards.get(pair.card), alerts.get(pair.alert).fitting(underWay.getOrDefault(pair.card, List.of())),
                declined.stream().filter(each -> each.alert().equals(pair.alert)).toList(), isDeclined.test(pair)))
            .toList();
    }

    /** Where the reader is on duty and sees no situation that was begun of it. */
    private List<Pair> mine(Predicate<Pair> wanted, Viewer viewer) {
        var pairs = viewer.isMember() ? pairs(viewer).stream().filter(wanted).toList() : List.<Pair>of();
        if (pairs.isEmpty()) {
            return pairs;
        }
        var begun = ties.seen(pairs.stream().map(Pair::alert).distinct().toList(), viewer).keySet();
        var onDuty = onDuty(pairs.stream().map(Pair::card).distinct().toList(), viewer);
        return pairs.stream().filter(pair -> !begun.contains(pair.alert) && (viewer.isCoordinator() || onDuty.contains(pair.card))).toList();
    }

    private Set<UUID> onDuty(List<UUID> cards, Viewer viewer) {
        return firsts.of(cards, viewer.network()).stream().filter(each -> viewer.roles().contains(each.role()))
            .map(FirstRoles.First::card).collect(Collectors.toSet());
    }

    /** Whether the reader may act on it: it was suggested to them, be it over by now, or they see all that is heard. */
    @Transactional(readOnly = true)
    boolean isFor(UUID alert, Viewer viewer) {
        var cards = db.sql("select card_id from alert_suggestion where network_id = :network and alert_id = :alert")
            .param("network", viewer.network()).param("alert", alert).query(UUID.class).list();
        return viewer.isCoordinator() || viewer.isMember() && !items.all(List.copyOf(onDuty(cards, viewer)), viewer).isEmpty();
    }

    /** What is on now and has not been said to be over. */
    private List<Pair> pairs(Viewer viewer) {
        return db.sql("""
                select suggested.alert_id as alert, suggested.card_id as card
                from alert_suggestion suggested
                join alert on alert.network_id = suggested.network_id and alert.id = suggested.alert_id
                          and not alert.is_over and alert.reality <> 'TEST'
                          and (alert.ends is null or alert.ends > :now) and (alert.starts is null or alert.starts <= :soon)
                join card_alert_rule rule on rule.network_id = suggested.network_id and rule.item_id = suggested.card_id
                """ + IN_FORCE + """
                where suggested.network_id = :network
                order by alert.last_at desc, suggested.alert_id, suggested.card_id
                limit :most
                """)
            .param("network", viewer.network()).param("most", MOST_KNOWN).param("now", clock.instant().atOffset(UTC))
            .param("soon", clock.instant().plusSeconds(3_600).atOffset(UTC)).query(Pair.class).list();
    }

    /** What is new to a card is told to those on duty, if it is to wake them; a try of the line suggests nothing. */
    void renew(Alert alert, boolean wakes, Viewer by) {
        var now = clock.instant();
        if (alert.isTest() || alert.isOver(now)) {
            return;
        }
        var fresh = rules(by.network()).entrySet().stream().filter(rule -> rule.getValue().fits(alert.newest())).map(java.util.Map.Entry::getKey)
            .filter(card -> isNew(alert.id(), card, by)).toList();
        firsts.of(wakes ? fresh : List.of(), by.network()).forEach(each -> events.publishEvent(new Reminder(
                by.network(), new ItemId(each.card()), each.role(), each.organisation(), "cards.alert-asked",
                LocalDate.ofInstant(now, Say.ZONE), 0, now)));
    }

    private java.util.Map<UUID, AlertRule> rules(UUID network) {
        return db.sql("select rule.item_id, rule.codes, rule.words, rule.places from card_alert_rule rule\n" + IN_FORCE
                + "where rule.network_id = :network")
            .param("network", network)
            .query((row, n) -> java.util.Map.entry(row.getObject("item_id", UUID.class), CardAlertRules.rule(row)))
            .stream().collect(Collectors.toMap(java.util.Map.Entry::getKey, java.util.Map.Entry::getValue));
    }

    private boolean isNew(UUID alert, UUID card, Viewer by) {
        return db.sql("""
                insert into alert_suggestion (network_id, alert_id, card_id, at)
                values (:network, :alert, :card, :at)
                on conflict do nothing
                """)
            .param("network", by.network()).param("alert", alert).param("card", card).param("at", clock.instant().atOffset(UTC)).update() > 0;
    }

    /** By a new rule other messages fit; nobody is woken for what was heard before it. */
    void renew(ItemId card, AlertRule rule, Viewer by) {
        db.sql("""
                delete from alert_suggestion
                where network_id = :network and card_id = :card and alert_id in (
                    select id from alert where network_id = :network and situation_id is null)
                """)
            .param("network", by.network()).param("card", card.value()).update();
        fitting(rule, by).forEach(alert -> isNew(alert.id(), card.value(), by));
    }

    /** Of what was heard in the last thirty days and goes on, what that rule fits. */
    List<Alert> fitting(AlertRule rule, Viewer viewer) {
        var open = db.sql("""
                select id from alert
                where network_id = :network and situation_id is null and not is_over and reality <> 'TEST'
                order by last_at desc
                limit 500
                """)
            .param("network", viewer.network()).query(UUID.class).list();
        return rows.all(open, viewer.network()).stream().filter(alert -> rule.fits(alert.newest())).toList();
    }
}
