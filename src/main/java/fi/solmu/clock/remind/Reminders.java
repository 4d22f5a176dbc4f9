package fi.solmu.clock.remind;

import static java.time.ZoneOffset.UTC;

import fi.solmu.clock.Moment;
import fi.solmu.clock.Offsets;
import fi.solmu.clock.Planned;
import fi.solmu.clock.Practices;
import fi.solmu.clock.dates.WorkingDays;
import fi.solmu.item.Reminder;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Of which times of practices their roles have been reminded: of each once, however many nodes ask at once. */
@Repository
@Transactional
class Reminders {

    private final JdbcClient db;
    private final Practices practices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reminders(JdbcClient db, Practices practices, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.practices = practices;
        this.events = events;
        this.clock = clock;
    }

    /** Where somebody is to be reminded of something. */
    @Transactional(readOnly = true)
    List<Place> places() {
        return db.sql("select * from reminders_asked()").query(Place.class).list();
    }

    /** Of what the reader's organisation owns. What waits since a day on which nobody asked is told too, as long as it is still ahead. */
    void tell(LocalDate today, Viewer viewer) {
        practices.owned(true, viewer).forEach(planned -> planned
            .moments(today, planned.practice().remind().reach(today, planned.working())).stream()
            .filter(moment -> moment.occurrence().isExact() && (moment.fact() == null || !moment.fact().isClosed()))
            .forEach(moment -> tell(moment, planned, today, viewer)));
    }

    private void tell(Moment moment, Planned planned, LocalDate today, Viewer viewer) {
        var day = moment.occurrence().first();
        var due = planned.practice().remind().due(day, today, planned.working());
        if (!due.isEmpty() && isNew(due, moment, planned.working(), viewer)) {
            events.publishEvent(new Reminder(
                viewer.network(), planned.id(), Objects.requireNonNull(planned.practice().responsible()), planned.organisation(),
                day.equals(today) ? "clock.remind-today" : "clock.remind-comes", day, Offsets.left(today, day, planned.working()),
                clock.instant()));
        }
    }

    /** Who asks at the same time waits here, and then finds nothing new. */
    private boolean isNew(List<Integer> due, Moment moment, WorkingDays working, Viewer viewer) {
        var last = last(moment, viewer);
        var added = db.sql("""
                insert into practice_reminder (network_id, item_id, original_on, days, on_day, sent_at)
                select :network, :item, :original, days, :day, :at
                from unnest(cast(:due as smallint[])) days
                on conflict (network_id, item_id, original_on, days) do update set on_day = excluded.on_day, sent_at = excluded.sent_at
                    where practice_reminder.on_day <> excluded.on_day
                returning days
                """)
            .param("network", viewer.network())
            .param("item", moment.planned().id().value())
            .param("original", moment.occurrence().original())
            .param("day", moment.occurrence().first())
            .param("at", clock.instant().atOffset(UTC))
            .param("due", due.toArray(Integer[]::new))
            .query(Integer.class).list();
        return !Offsets.after(last, added, moment.occurrence().first(), working).isEmpty();
    }

    /** The day on which its role was last reminded of the time as it stands now. */
    private @Nullable LocalDate last(Moment moment, Viewer viewer) {
        return db.sql("""
                select max(sent_at)
                from practice_reminder
                where network_id = :network and item_id = :item and original_on = :original and on_day = :day
                having max(sent_at) is not null
                """)
            .param("network", viewer.network())
            .param("item", moment.planned().id().value())
            .param("original", moment.occurrence().original())
            .param("day", moment.occurrence().first())
            .query(OffsetDateTime.class).optional().map(at -> at.atZoneSameInstant(Say.ZONE).toLocalDate()).orElse(null);
    }
}
