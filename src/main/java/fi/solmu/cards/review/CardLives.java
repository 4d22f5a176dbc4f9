package fi.solmu.cards.review;

import fi.solmu.cards.situation.Life;
import fi.solmu.item.Item;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.web.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The lives of cards, reckoned from the logs of the situations they were used in: however many, in a few statements. */
@Repository
@Transactional(readOnly = true)
public class CardLives {

    /** What counts in the log of each ended situation of the card; what was undone does not. */
    private static final String TOLD = """
            from situation
            join item on item.network_id = situation.network_id and item.id = situation.item_id and item.removed_at is null
            join situation_entry told on told.network_id = situation.network_id and told.item_id = situation.item_id
            where situation.network_id = :network and situation.card_id = :card and item.state <> 'ONGOING' and told.what <> 'UNDONE'
              and not exists (
                  select from situation_entry undoing
                  where undoing.network_id = :network and undoing.undone_id = told.id)
            """;

    private final JdbcClient db;
    private final Items items;
    private final Proposals proposals;
    private final ReviewRows rows;

    CardLives(JdbcClient db, Items items, Proposals proposals, ReviewRows rows) {
        this.db = db;
        this.items = items;
        this.proposals = proposals;
        this.rows = rows;
    }

    private record Share(int tasks, int skipped) {}

    /** Titles are of the card's tasks as they are shown. */
    public CardLife of(ItemId card, Life life, Map<UUID, String> titles, Viewer viewer) {
        var proposed = proposals.of(card, viewer);
        var problems = rows.openProblems(Stream.concat(Stream.of(card.value()), titles.keySet().stream()).toList(), viewer)
            .stream().map(ReviewRows.Known::problem).distinct().toList();
        var causes = proposed.isEmpty() ? Map.<String, UUID>of() : causes(card, viewer);
        var asked = Stream.of(problems.stream(), causes.values().stream(), proposed.stream().map(Proposal::situation))
            .flatMap(each -> each).distinct();
        var seen = items.all(asked.toList(), viewer).stream().collect(Collectors.toMap(item -> item.id().value(), item -> item));
        var share = life.runs() == 0 ? new Share(0, 0) : share(card, viewer);
        return new CardLife(
                life.runs() + life.drills() == 0 ? List.of() : heard(card, viewer), share.tasks, share.skipped,
                problems.stream().map(seen::get).filter(Objects::nonNull).toList(),
                proposed.stream().map(each -> because(each, causes, seen, titles)).toList());
    }

    private static CardLife.Because because(Proposal proposal, Map<String, UUID> causes, Map<UUID, Item> seen, Map<UUID, String> titles) {
        return new CardLife.Because(proposal, seen.get(causes.get(cause(proposal.situation(), proposal.deviation()))), seen.get(proposal.situation()),
                proposal.task() == null ? proposal.title() : titles.getOrDefault(proposal.task(), proposal.title()));
    }

    private static String cause(UUID situation, String deviation) {
        return situation + " " + deviation;
    }

    /** The problem that was made of the same difference as the proposal. */
    private Map<String, UUID> causes(ItemId card, Viewer viewer) {
        var causes = new HashMap<String, UUID>();
        db.sql("""
                select made.item_id, made.deviation, made.made_id
                from card_proposal proposal
                join situation_outcome made on made.network_id = proposal.network_id and made.item_id = proposal.situation_id
                                           and made.deviation = proposal.deviation and made.made = 'PROBLEM'
                where proposal.network_id = :network and proposal.card_id = :card
                """)
            .param("network", viewer.network()).param("card", card.value())
            .query((row, n) -> causes.put(cause(row.getObject(1, UUID.class), row.getString(2)), row.getObject(3, UUID.class))).list();
        return causes;
    }

    private List<CardLife.Heard> heard(ItemId card, Viewer viewer) {
        return db.sql("""
                select organisation, is_drill, cast(percentile_cont(0.5) within group (order by seconds) as bigint) as seconds,
                       cast(count(*) as integer) as times
                from (
                    select coalesce(told.organisation_id, told.by_organisation_id) as organisation, situation.is_drill, situation.item_id,
                           greatest(0, extract(epoch from min(least(told.at, told.received)) - situation.started)) as seconds
                """ + TOLD + """
                      and (told.what <> 'ADDED' or told.by_organisation_id = told.organisation_id)
                    group by 1, situation.is_drill, situation.item_id, situation.started
                ) first
                group by organisation, is_drill
                order by seconds, organisation
                """)
            .param("network", viewer.network()).param("card", card.value()).query(CardLife.Heard.class).list();
    }

    /** Drills are practised with, and are no part of it. */
    private Share share(ItemId card, Viewer viewer) {
        return db.sql("""
                select (
                    select cast(coalesce(sum(used.times * jsonb_array_length(past.whole -> 'steps')), 0) as integer)
                    from (
                        select coalesce(situation.version, card.version) as version, count(*) as times
                        from situation
                        join item on item.network_id = situation.network_id and item.id = situation.item_id and item.removed_at is null
                        join action_card card on card.network_id = situation.network_id and card.item_id = situation.card_id
                        where situation.network_id = :network and situation.card_id = :card and not situation.is_drill and item.state <> 'ONGOING'
                        group by 1
                    ) used
                    join card_version past on past.network_id = :network and past.item_id = :card and past.version = used.version
                ) as tasks, (
                    select cast(count(*) as integer) from (
                        select distinct on (told.item_id, told.task_id, told.organisation_id) told.what
                """ + TOLD + """
                          and not situation.is_drill and told.what in ('DONE', 'CANNOT', 'SKIPPED', 'HANDED_OVER')
                        order by told.item_id, told.task_id, told.organisation_id, least(told.at, told.received) desc, told.received desc
                    ) last
                    where last.what = 'SKIPPED'
                ) as skipped
                """)
            .param("network", viewer.network()).param("card", card.value()).query(Share.class).single();
    }
}
