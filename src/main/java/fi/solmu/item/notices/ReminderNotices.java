package fi.solmu.item.notices;

import static java.time.ZoneOffset.UTC;

import fi.solmu.item.Reminder;
import fi.solmu.network.Addressees;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells whoever is in a role, and the deputy, of a day that comes; but not those who have stopped following what it is about. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReminderNotices {

    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient db;
    private final Addressees addressees;
    private final Outbox outbox;

    ReminderNotices(JdbcClient db, Addressees addressees, Outbox outbox) {
        this.db = db;
        this.addressees = addressees;
        this.outbox = outbox;
    }

    @EventListener
    void on(Reminder reminder) {
        var persons = listening(reminder);
        var about = new About(reminder.network(), reminder.item(), null, reminder.words(), NOBODY, reminder.organisation(),
            reminder.at(), new About.Due(reminder.day(), reminder.left()));
        keep(persons, reminder);
        outbox.toPersons(Mail.What.REMINDER, persons, about);
        outbox.toMailboxes(Mail.What.REMINDER, Set.of(reminder.role()), about);
    }

    private List<UUID> listening(Reminder reminder) {
        var deaf = db.sql("select person_id from follower where network_id = :network and item_id = :item and not is_on")
            .param("network", reminder.network())
            .param("item", reminder.item().value())
            .query(UUID.class).list();
        return addressees.holding(Set.of(reminder.role()), NOBODY).stream().filter(each -> !deaf.contains(each)).toList();
    }

    private void keep(List<UUID> persons, Reminder reminder) {
        db.sql("""
                insert into notice (network_id, id, person_id, item_id, reason, asked, by_id, organisation_id, at, on_day, days_left)
                select :network, gen_random_uuid(), person, :item, 'REQUEST', :asked, :by, :organisation, :at, :day, :left
                from unnest(:persons) person
                """)
            .param("network", reminder.network())
            .param("item", reminder.item().value())
            .param("asked", reminder.words())
            .param("by", NOBODY)
            .param("organisation", reminder.organisation())
            .param("at", reminder.at().atOffset(UTC))
            .param("day", reminder.day())
            .param("left", reminder.left())
            .param("persons", persons.toArray(UUID[]::new))
            .update();
    }
}
