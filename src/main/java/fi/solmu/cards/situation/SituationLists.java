package fi.solmu.cards.situation;

import fi.solmu.item.Item;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.web.Viewer;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Situations by the list: which they are is asked in one statement and what they are in another, however many and however told of. */
@Repository
@Transactional(readOnly = true)
public class SituationLists {

    private static final int MOST = 200;
    private static final int MOST_OF_A_CARD = 10_000;
    private static final String LISTED = """
            select situation.item_id as id, situation.card_id as card, situation.is_drill, situation.started, situation.ended
            from situation
            join item on item.network_id = situation.network_id and item.id = situation.item_id and item.removed_at is null
            where situation.network_id = :network
              and not exists (
                select from situation_joining joined
                where joined.network_id = situation.network_id and joined.item_id = situation.item_id and joined.is_same)
            """;
    private static final String STANDS = """
            and not exists (
                select from situation_entry undoing
                where undoing.network_id = :network and undoing.undone_id = told.id)
            """;
    /** Whoever was asked has been relieved, for the asker has taken it back. */
    private static final String ASKED = STANDS + """
            and not exists (
                select from situation_entry back
                where back.network_id = :network and back.item_id = told.item_id and back.task_id = told.task_id
                  and back.organisation_id = told.organisation_id and back.what in ('ACCEPTED', 'UNDER_WAY', 'DONE', 'SKIPPED')
                  and (entry_moment(back.at, back.received, situation.started), back.received, back.id)
                      > (entry_moment(told.at, told.received, situation.started), told.received, told.id)
                  and not exists (
                    select from situation_entry undoing
                    where undoing.network_id = :network and undoing.undone_id = back.id))
            """;
    /** Named by the card as it was or by the situation, or given something to do in the log: the same that are parties on the board. */
    private static final String CONCERNS = """
            and item.state = 'ONGOING' and (
                item.owner_organisation_id = :organisation
                or exists (
                    select from situation_party party
                    where party.network_id = situation.network_id and party.item_id = situation.item_id and party.organisation_id = :organisation)
                or situation.card_id is null and not exists (
                    select from situation_party party
                    where party.network_id = situation.network_id and party.item_id = situation.item_id)
                or exists (
                    select from action_card card
                    join card_version past on past.network_id = card.network_id and past.item_id = card.item_id
                                          and past.version = coalesce(situation.version, card.version)
                    where card.network_id = situation.network_id and card.item_id = situation.card_id
                      and (jsonb_exists(past.whole -> 'parties', cast(:organisation as text))
                           or exists (
                               select from jsonb_array_elements(past.whole -> 'steps') step
                               where cast(step ->> 'role' as uuid) = any(array(
                                   select id from role where network_id = :network and organisation_id = :organisation)))))
                or exists (
                    select from situation_entry told
                    where told.network_id = :network and told.item_id = situation.item_id and told.organisation_id = :organisation
                      and told.what = 'ADDED'
                      """ + STANDS + """
                      )
                or exists (
                    select from situation_entry told
                    where told.network_id = :network and told.item_id = situation.item_id and told.asked_organisation_id = :organisation
                      and told.what = 'CANNOT'
                      """ + ASKED + """
                      )
                or exists (
                    select from role
                    join situation_entry told on told.network_id = :network and told.item_id = situation.item_id and told.role_id = role.id
                                             and told.what in ('ADDED', 'HANDED_OVER')
                    where role.network_id = :network and role.organisation_id = :organisation
                      """ + ASKED + """
                      ))
            """;

    private record Listed(UUID id, @Nullable UUID card, boolean isDrill, Instant started, @Nullable Instant ended) {}

    private final JdbcClient db;
    private final Items items;

    SituationLists(JdbcClient db, Items items) {
        this.db = db;
        this.items = items;
    }

    /** Those under way first, of them what is no drill, then the newest. */
    public List<SituationRow> all(Viewer viewer) {
        var order = "order by item.state <> 'ONGOING', item.state = 'ONGOING' and situation.is_drill, situation.started desc, situation.item_id";
        return rows(listed(order + " limit :most", MOST, viewer), viewer);
    }

    /** Under way now, where the reader's organisation is a party; drills last, the newest first. */
    public List<SituationRow> ongoing(Viewer viewer) {
        return rows(listed(CONCERNS + "order by situation.is_drill, situation.started desc, situation.item_id limit :most", MOST, viewer)
            .param("organisation", viewer.organisation()), viewer);
    }

    public Life life(ItemId card, Viewer viewer) {
        var ofCard = "and situation.card_id = :card order by situation.started desc, situation.item_id limit :most";
        return Life.of(rows(listed(ofCard, MOST_OF_A_CARD, viewer).param("card", card.value()), viewer), played(card, viewer));
    }

    /** In which somebody has been heard from; who has rehearsed which role is told more closely by card_rehearsals(). */
    private Set<UUID> played(ItemId card, Viewer viewer) {
        return db.sql("""
                select distinct told.item_id
                from situation drill
                join situation_entry told on told.network_id = drill.network_id and told.item_id = drill.item_id
                                         and told.what in ('SEEN', 'ACCEPTED', 'UNDER_WAY', 'DONE', 'CANNOT', 'SKIPPED', 'HANDED_OVER')
                where drill.network_id = :network and drill.card_id = :card and drill.is_drill
                """ + STANDS)
            .param("network", viewer.network()).param("card", card.value()).query(UUID.class).set();
    }

    /** All that is under way and the reader sees, whoever is party to it; drills last, the newest first. */
    public List<SituationRow> underWay(Viewer viewer) {
        var order = "and item.state = 'ONGOING' order by situation.is_drill, situation.started desc, situation.item_id limit :most";
        return rows(listed(order, MOST, viewer), viewer);
    }

    /** What is under way by each of those cards, the newest first. */
    public Map<UUID, List<SituationRow>> underWay(Collection<UUID> cards, Viewer viewer) {
        var ofCards = "and item.state = 'ONGOING' and situation.card_id = any(:cards)"
            + " order by situation.is_drill, situation.started desc, situation.item_id limit :most";
        var listed = listed(ofCards, MOST_OF_A_CARD, viewer).param("cards", cards.toArray(UUID[]::new)).query(Listed.class).list();
        var rows = rows(listed, viewer);
        var cardOf = new HashMap<UUID, @Nullable UUID>();
        listed.forEach(each -> cardOf.put(each.id, each.card));
        return rows.stream().collect(Collectors.groupingBy(row -> Objects.requireNonNull(cardOf.get(row.item().id().value()))));
    }

    private StatementSpec listed(String rest, int most, Viewer viewer) {
        return db.sql(LISTED + rest).param("network", viewer.network()).param("most", most);
    }

    private List<SituationRow> rows(StatementSpec asked, Viewer viewer) {
        return rows(asked.query(Listed.class).list(), viewer);
    }

    private List<SituationRow> rows(List<Listed> listed, Viewer viewer) {
        var seen = items.all(listed.stream().map(Listed::id).toList(), viewer).stream()
            .collect(Collectors.toMap(item -> item.id().value(), Function.<Item>identity()));
        return listed.stream().filter(each -> seen.containsKey(each.id))
            .map(each -> new SituationRow(seen.get(each.id), each.isDrill, each.started, each.ended)).toList();
    }
}
