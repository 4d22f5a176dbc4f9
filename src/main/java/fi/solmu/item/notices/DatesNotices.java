package fi.solmu.item.notices;

import static java.time.ZoneOffset.UTC;

import fi.solmu.item.DatesMoved;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells of days that have moved: in Solmu those who have not heard of the deed itself, and by one mail a day. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DatesNotices {

    private final JdbcClient db;
    private final MailSettings settings;

    DatesNotices(JdbcClient db, MailSettings settings) {
        this.db = db;
        this.settings = settings;
    }

    @EventListener
    void on(DatesMoved moved) {
        moved.moves().forEach(move -> keep(move, moved));
        var mailed = mailed(moved);
        moved.moves().forEach(move -> heard(move, mailed, moved));
    }

    /** Those whom nothing mutes, one mail a day each. */
    private Set<UUID> mailed(DatesMoved moved) {
        var persons = moved.moves().stream().flatMap(move -> move.persons().stream()).distinct().toArray(UUID[]::new);
        return !settings.isSet() ? Set.of() : Set.copyOf(db.sql("""
                insert into mail (network_id, id, what, person_id, on_day, next_try, made_at)
                select :network, gen_random_uuid(), 'DATES', person, :day, :at, :at
                from unnest(:persons) person
                where not exists (
                    select from mute where mute.network_id = :network and mute.receiver_id = person and mute.what = 'DATES')
                on conflict (network_id, person_id, on_day) where what = 'DATES' do nothing
                returning person_id
                """)
            .param("network", moved.network())
            .param("persons", persons)
            .param("day", moved.day())
            .param("at", moved.at().atOffset(UTC))
            .query(UUID.class).list());
    }

    private void keep(DatesMoved.Move move, DatesMoved moved) {
        db.sql("select dates_tell(:item, :persons, :words, cast(:was as date), cast(:now as date), :by, :organisation, :since, :at)")
            .param("item", move.item().value())
            .param("persons", move.persons().toArray(UUID[]::new))
            .param("words", move.words())
            .param("was", move.was())
            .param("now", move.now())
            .param("by", move.by())
            .param("organisation", move.organisation())
            .param("since", moved.since().atOffset(UTC))
            .param("at", moved.at().atOffset(UTC))
            .query((row, n) -> n).list();
    }

    private void heard(DatesMoved.Move move, Set<UUID> mailed, DatesMoved moved) {
        db.sql("select dates_mailed(:item, :persons, :since)")
            .param("item", move.item().value())
            .param("persons", move.persons().stream().filter(mailed::contains).toArray(UUID[]::new))
            .param("since", moved.since().atOffset(UTC))
            .query((row, n) -> n).list();
    }
}
