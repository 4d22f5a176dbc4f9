package fi.solmu.cards;

import fi.solmu.item.ItemId;
import fi.solmu.item.Reminder;
import fi.solmu.web.Access;
import fi.solmu.web.Messages;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who has been reminded that the time to answer for a card's coming version runs out: each party once, however many nodes ask at once. */
@Repository
@Transactional
class ApprovalReminders {

    /** Before the last day, as people have time to act yet. */
    private static final int DAYS = 2;
    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient db;
    private final CardRequests requests;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApprovalReminders(JdbcClient db, CardRequests requests, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.requests = requests;
        this.events = events;
        this.clock = clock;
    }

    /** An organisation that is waited for. */
    record Place(UUID network, String word, UUID organisation) {

        /** Sees what the organisation sees. */
        Viewer nobody() {
            return new Viewer(NOBODY, "", organisation, "", network, word, "", Access.VIEWER, Set.of(), Messages.LANGUAGES.get(0));
        }
    }

    private record Waited(UUID item, LocalDate until) {}

    @Transactional(readOnly = true)
    List<Place> places(LocalDate today) {
        return db.sql("select * from approvals_waited(:today, :days)").param("today", today).param("days", DAYS).query(Place.class).list();
    }

    void tell(LocalDate today, Viewer viewer) {
        waited(today, viewer).forEach(each -> requests.waited(viewer.network(), each.item, viewer.organisation()).forEach(role ->
            events.publishEvent(new Reminder(viewer.network(), new ItemId(each.item), role, viewer.organisation(),
                "cards.approval-remind", each.until, (int) ChronoUnit.DAYS.between(today, each.until), clock.instant()))));
    }

    /** Who asks at the same time waits here, and then finds nothing new. */
    private List<Waited> waited(LocalDate today, Viewer viewer) {
        return db.sql("""
                update card_asked asked
                set reminded_on = :today
                from card_sending sending, item
                where asked.network_id = :network and asked.organisation_id = :organisation and asked.reminded_on is null
                  and asked.until between :today and :last
                  and sending.network_id = asked.network_id and sending.item_id = asked.item_id and sending.version = asked.version
                  and sending.ended is null
                  and sending.round = (
                    select max(round) from card_sending later
                    where later.network_id = asked.network_id and later.item_id = asked.item_id and later.version = asked.version)
                  and item.network_id = asked.network_id and item.id = asked.item_id and item.removed_at is null
                  and not exists (
                    select from card_answer said
                    where said.network_id = asked.network_id and said.item_id = asked.item_id and said.version = asked.version
                      and said.organisation_id = asked.organisation_id and said.round >= asked.round and said.answer <> 'REMARKED')
                returning asked.item_id as item, asked.until
                """)
            .param("today", today)
            .param("last", today.plusDays(DAYS))
            .param("network", viewer.network())
            .param("organisation", viewer.organisation())
            .query(Waited.class).list();
    }
}
