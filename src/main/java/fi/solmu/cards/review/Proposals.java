package fi.solmu.cards.review;

import static java.time.ZoneOffset.UTC;

import fi.solmu.item.ItemId;
import fi.solmu.item.Reply;
import fi.solmu.web.NotThere;
import fi.solmu.web.Viewer;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The changes that reviews of situations have proposed to cards, each once of a difference. */
@Repository
@Transactional
public class Proposals {

    private static final String PROPOSAL = """
            select id, task_id as task, situation_id as situation, deviation, change, title, when_text as "when", language,
                   role_id as role, why, state, answer, version, organisation_id as organisation, at
            from card_proposal
            where network_id = :network
            """;

    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Proposals(JdbcClient db, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Proposal> of(ItemId card, Viewer viewer) {
        return db.sql(PROPOSAL + "and card_id = :card\norder by at, id")
            .param("network", viewer.network()).param("card", card.value()).query(Proposal.class).list();
    }

    @Transactional(readOnly = true)
    List<Proposal> ofSituation(ItemId situation, Viewer viewer) {
        return db.sql(PROPOSAL + "and situation_id = :situation\norder by at, id")
            .param("network", viewer.network()).param("situation", situation.value()).query(Proposal.class).list();
    }

    /** Another waits where two decide at once. */
    public Proposal locked(UUID id, ItemId card, Viewer by) {
        return db.sql(PROPOSAL + "and id = :id and card_id = :card for update")
            .param("network", by.network()).param("id", id).param("card", card.value())
            .query(Proposal.class).optional().orElseThrow(NotThere::new);
    }

    /** To the card of its situation. Of one difference there is one proposal: the first stands. A file brings along what was decided. */
    public void keep(Proposal proposal, @Nullable UUID person, Viewer by) {
        db.sql("""
                insert into card_proposal (network_id, id, card_id, task_id, situation_id, deviation, change, title, when_text,
                                           language, role_id, why,
                                           state, answer, version, organisation_id, person_id, at)
                select :network, :id, card_id, :task, item_id, :deviation, :change, :title, :when, :language, :role, :why, :state, :answer,
                       cast(:version as integer), :organisation, :person, :at
                from situation
                where network_id = :network and item_id = :situation and card_id is not null
                on conflict on constraint one_proposal_a_deviation do nothing
                """)
            .param("network", by.network()).param("id", proposal.id())
            .param("task", proposal.task(), Types.OTHER).param("situation", proposal.situation()).param("deviation", proposal.deviation())
            .param("change", proposal.change().name()).param("title", proposal.title()).param("when", proposal.when())
            .param("language", proposal.language(), Types.VARCHAR)
            .param("role", proposal.role(), Types.OTHER).param("why", proposal.why()).param("state", proposal.state().name())
            .param("answer", proposal.answer()).param("version", proposal.version(), Types.INTEGER)
            .param("organisation", proposal.organisation()).param("person", person, Types.OTHER).param("at", proposal.at().atOffset(UTC))
            .update();
    }

    /** What was taken into a later version than the one that is written now stands in this one. */
    public void renumber(ItemId card, int version, Viewer by) {
        db.sql("""
                update card_proposal set version = :version
                where network_id = :network and card_id = :card and state = 'ACCEPTED' and version > :version
                """)
            .param("network", by.network()).param("card", card.value()).param("version", version).update();
    }

    /** The task is the one that it changes, or that was made of it. */
    public void decide(Proposal proposal, Proposal.State state, String answer, @Nullable UUID task, @Nullable Integer version, Viewer by) {
        db.sql("""
                update card_proposal set state = :state, answer = :answer, task_id = :task, version = :version, decided = now()
                where network_id = :network and id = :id
                """)
            .param("network", by.network()).param("id", proposal.id()).param("state", state.name()).param("answer", answer)
            .param("task", task, Types.OTHER)
            .param("version", version, Types.INTEGER).update();
        tell(proposal, state, by);
    }

    /** Whoever made it hears what became of it, unless they decided it themselves or it came in a file. */
    private void tell(Proposal proposal, Proposal.State state, Viewer by) {
        db.sql("""
                select card_id, person_id from card_proposal
                where network_id = :network and id = :id and person_id is not null and person_id <> :by
                """)
            .param("network", by.network()).param("id", proposal.id()).param("by", by.person())
            .query((row, n) -> new Reply(
                    by.network(), new ItemId(row.getObject("card_id", UUID.class)), row.getObject("person_id", UUID.class), by.person(),
                    by.organisation(), "cards.call-proposal-" + state.name().toLowerCase(Locale.ROOT), clock.instant()))
            .optional().ifPresent(events::publishEvent);
    }
}
