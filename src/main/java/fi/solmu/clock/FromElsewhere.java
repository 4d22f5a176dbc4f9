package fi.solmu.clock;

import fi.solmu.clock.inward.CalendarFile;
import fi.solmu.clock.inward.Exceptions;
import fi.solmu.clock.inward.ReadyClock;
import fi.solmu.item.Incoming;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.ItemId;
import fi.solmu.item.tables.SentTable;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the clock takes in from elsewhere: clocks to begin with, the files of calendars, and the names by which calendars know their events. */
@Repository
@Transactional
class FromElsewhere implements Incoming {

    private static final List<String> READY = List.of("leadership", "school", "supervisor", "winter");

    private final JdbcClient db;

    FromElsewhere(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<String> ready() {
        return READY;
    }

    @Override
    public Optional<String> ready(String name, Say say) {
        return READY.stream().filter(name::equals).findFirst().map(known -> new ReadyClock(known, say).table());
    }

    @Override
    public List<String> endings() {
        return List.of(".ics");
    }

    @Override
    public Optional<List<List<String>>> rows(byte[] file, Say say) {
        return CalendarFile.isOne(file) ? Optional.of(new CalendarFile(say).rows(SentTable.letters(file))) : Optional.empty();
    }

    /** Those that came from elsewhere, and those that came back from our own calendar link. */
    @Override
    @Transactional(readOnly = true)
    public Set<String> known(Set<String> sources, Viewer by) {
        return new HashSet<>(db.sql("""
                select source.name
                from practice_source source
                join item on item.network_id = source.network_id and item.id = source.item_id
                where source.network_id = :network and source.name = any(:names) and item.removed_at is null
                union
                select mine.name
                from unnest(:names) as mine (name)
                join item on item.network_id = :network and item.id::text = left(mine.name, 36)
                where right(mine.name, 6) = '@solmu' and item.removed_at is null
                """)
            .param("network", by.network())
            .param("names", sources.toArray(String[]::new))
            .query(String.class)
            .list());
    }

    @Override
    public Set<String> knownAlone(Set<String> sources, Viewer by) {
        if (sources.isEmpty()) {
            return Set.of();
        }
        db.sql("select pg_advisory_xact_lock(hashtextextended(:network, 0))").param("network", "sources of " + by.network())
            .query((row, n) -> n).list();
        return known(sources, by);
    }

    @Override
    public void keep(ItemId id, String source, Viewer by) {
        db.sql("""
                insert into practice_source (network_id, item_id, name)
                values (:network, :id, :name)
                on conflict (network_id, item_id) do update set name = excluded.name
                """)
            .param("network", by.network())
            .param("id", id.value())
            .param("name", source)
            .update();
    }

    @Override
    public ItemDraft with(ItemDraft draft, String exceptions) {
        return exceptions.isEmpty() ? draft : draft.with(draft.fields().with("occurrences", Exceptions.read(exceptions)));
    }
}
