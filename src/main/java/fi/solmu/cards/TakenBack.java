package fi.solmu.cards;

import fi.solmu.item.ItemId;
import fi.solmu.item.Reminder;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Word of a version that does not come into force after all, to those who were told that it would. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class TakenBack {

    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TakenBack(JdbcClient db, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    private record Told(UUID role, UUID organisation) {}

    /** While it is still kept. */
    void takenBack(ItemId card, CardVersion version, Viewer by) {
        var left = (int) ChronoUnit.DAYS.between(LocalDate.now(clock.withZone(Say.ZONE)), version.published());
        db.sql("""
                with new_task (task) as (
                    select jsonb_array_elements(whole -> 'steps')
                    from card_version
                    where network_id = :network and item_id = :id and version = :version
                ), old_task (task) as (
                    select jsonb_array_elements(whole -> 'steps')
                    from card_version
                    where network_id = :network and item_id = :id and version = (
                        select max(version) from card_version where network_id = :network and item_id = :id and version < :version)
                )
                select distinct role.id as role, role.organisation_id as organisation
                from (
                    (select task from new_task except select task from old_task)
                    union all
                    (select task from old_task except select task from new_task)
                ) changed
                join role on role.network_id = :network and role.id = cast(changed.task ->> 'role' as uuid)
                """)
            .param("network", by.network())
            .param("id", card.value())
            .param("version", version.number())
            .query(Told.class).list()
            .forEach(each -> events.publishEvent(new Reminder(by.network(), card, each.role, each.organisation,
                "cards.approval-not-to-come", version.published(), left, clock.instant())));
    }
}
