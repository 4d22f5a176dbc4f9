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

    /**
     * What counts in the logs of the ended situations of the card, as it counts on their boards: not what was joined into another, told after
     * the end or by a source outside, undone, or of a task that nobody knows.
     */
    private static final String COUNTED = """
            with run as (
                select situation.item_id, situation.is_drill, situation.started, coalesce(past.whole -> 'steps', '[]') as steps
                from situation
                join item on item.network_id = situation.network_id and item.id = situation.item_id and item.removed_at is null
                join action_card card on card.network_id = situation.network_id and card.item_id = situation.card_id
                left join card_version past on past.network_id = card.network_id and past.item_id = card.item_id
                                           and past.version = coalesce(situation.version, card.version)
                where situation.network_id = :network and situation.card_id = :card and item.state <> 'ONGOING'
                  and not exists (
                    select from situation_joining joined
                    where joined.network_id = situation.network_id and joined.item_id = situation.item_id and joined.is_same)
            ), planned as (
                select run.item_id, cast(step ->> 'id' as uuid) as task_id
                from run
                cross join jsonb_array_elements(run.steps) step
            ), said as (
                select told.*, entry_moment(told.at, told.received, run.started) as moment
                from run
                join situation_entry told on told.network_id = :network and told.item_id = run.item_id
                where told.what not in ('UNDONE', 'ALERT', 'DEPUTY_TOLD', 'NO_DEPUTY', 'OTHERS_TOLD', 'SHIFT_OFFERED', 'SHIFT_TAKEN')
                  and not exists (
                    select from situation_entry undoing
                    where undoing.network_id = :network and undoing.undone_id = told.id)
            ), ended as (
                select distinct on (item_id) item_id, moment, received, id
                from said
                where what = 'STOOD_DOWN'
                order by item_id, moment, received, id
            ), counted as (
                select said.*
                from said
                join run using (item_id)
                left join ended using (item_id)
                left join planned on planned.item_id = said.item_id and planned.task_id = said.task_id
                left join situation_entry added on added.network_id = :network and added.item_id = said.item_id and added.id = said.task_id
                                               and added.what = 'ADDED'
                where (ended.id is null or (said.moment, said.received, said.id) <= (ended.moment, ended.received, ended.id))
                  and (said.what not in ('ACCEPTED', 'UNDER_WAY', 'DONE', 'CANNOT', 'HANDED_OVER', 'SKIPPED')
                       or planned.task_id is not null or added.id is not null)
            )
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

    /** The why of a proposal is copied from what was said of its situation: who does not see that does not read it either. */
    private static CardLife.Because because(Proposal proposal, Map<String, UUID> causes, Map<UUID, Item> seen, Map<UUID, String> titles) {
        var situation = seen.get(proposal.situation());
        return new CardLife.Because(
                situation == null ? proposal.unexplained() : proposal,
                seen.get(causes.get(cause(proposal.situation(), proposal.deviation()))), situation,
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
        return db.sql(COUNTED + """
                select organisation, is_drill, cast(percentile_cont(0.5) within group (order by seconds) as bigint) as seconds,
                       cast(count(*) as integer) as times
                from (
                    select coalesce(told.organisation_id, told.by_organisation_id) as organisation, run.is_drill,
                           greatest(0, extract(epoch from min(told.moment) - run.started)) as seconds
                    from counted told
                    join run using (item_id)
                    where told.what <> 'ADDED' or told.by_organisation_id = told.organisation_id
                    group by 1, run.is_drill, run.item_id, run.started
                ) first
                group by organisation, is_drill
                order by seconds, organisation
                """)
            .param("network", viewer.network()).param("card", card.value()).query(CardLife.Heard.class).list();
    }

    /** Of the tasks of the plan; one was skipped where somebody skipped it and nobody did it. Drills are practised with, and are no part of it. */
    private Share share(ItemId card, Viewer viewer) {
        return db.sql(COUNTED + """
                , last as (
                    select distinct on (item_id, task_id, organisation_id) item_id, task_id, what
                    from counted
                    where what in ('DONE', 'CANNOT', 'SKIPPED', 'HANDED_OVER')
                    order by item_id, task_id, organisation_id, moment desc, received desc, id desc
                )
                select cast(count(*) as integer) as tasks, cast(count(*) filter (where
                    exists (select from last where last.item_id = planned.item_id and last.task_id = planned.task_id and last.what = 'SKIPPED')
                    and not exists (select from last where last.item_id = planned.item_id and last.task_id = planned.task_id and last.what = 'DONE')
                    ) as integer) as skipped
                from planned
                join run using (item_id)
                where not run.is_drill
                """)
            .param("network", viewer.network()).param("card", card.value()).query(Share.class).single();
    }
}
