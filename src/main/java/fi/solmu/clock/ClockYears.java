package fi.solmu.clock;

import fi.solmu.item.ItemId;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The years of a network's clock: which are open to review, what of them has been accepted, and which are frozen. */
@Repository
@Transactional
class ClockYears {

    private final JdbcClient db;
    private final Clock clock;

    ClockYears(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What has been accepted of one year. */
    record Answers(Map<UUID, YearSaid> known) {

        @Nullable YearSaid of(ItemId id) {
            return known.get(id.value());
        }
    }

    @Transactional(readOnly = true)
    Optional<YearSaid> opened(int year, Viewer viewer) {
        return said("opened_year", "opened_at", year, viewer);
    }

    @Transactional(readOnly = true)
    Optional<YearSaid> frozen(int year, Viewer viewer) {
        return said("frozen_year", "frozen_at", year, viewer);
    }

    @Transactional(readOnly = true)
    List<Integer> frozen(Viewer viewer) {
        return db.sql("select year from frozen_year where network_id = :network order by year")
            .param("network", viewer.network()).query(Integer.class).list();
    }

    /** Of each practice the last frozen year in which it stood. */
    @Transactional(readOnly = true)
    Map<UUID, Integer> frozenPractices(Viewer viewer) {
        return db.sql("select item_id, max(year) as year from frozen_practice where network_id = :network group by item_id")
            .param("network", viewer.network())
            .query((row, n) -> Map.entry(row.getObject("item_id", UUID.class), row.getInt("year")))
            .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Transactional(readOnly = true)
    Answers answers(int year, Viewer viewer) {
        return new Answers(db.sql("""
                select accepted.item_id, accepted.dates, membership.name, accepted.accepted_at
                from accepted_year accepted
                join membership on membership.network_id = accepted.network_id and membership.organisation_id = accepted.organisation_id
                where accepted.network_id = :network and accepted.year = :year
                """)
            .param("network", viewer.network())
            .param("year", year)
            .query((row, n) -> Map.entry(row.getObject("item_id", UUID.class), new YearSaid(
                row.getString("name"), row.getObject("accepted_at", OffsetDateTime.class).toInstant(), row.getString("dates"))))
            .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The year that is being reviewed last, if any. */
    @Transactional(readOnly = true)
    Optional<Integer> last(Viewer viewer) {
        return db.sql("select year from opened_year where network_id = :network order by year desc limit 1")
            .param("network", viewer.network()).query(Integer.class).optional();
    }

    void open(int year, Viewer by) {
        dated("""
                insert into opened_year (network_id, year, organisation_id, person_id, opened_at)
                values (:network, :year, :organisation, :person, :at)
                on conflict (network_id, year) do nothing
                """, year, by).update();
    }

    void accept(List<TurnRow> rows, int year, Viewer by) {
        rows.forEach(row -> dated("""
                insert into accepted_year (network_id, year, item_id, dates, organisation_id, person_id, accepted_at)
                values (:network, :year, :item, :dates, :organisation, :person, :at)
                on conflict (network_id, year, item_id) do update
                    set dates = excluded.dates, organisation_id = excluded.organisation_id, person_id = excluded.person_id,
                        accepted_at = excluded.accepted_at
                """, year, by).param("item", row.planned().id().value()).param("dates", row.key()).update());
    }

    /** With the practices that stand in it. */
    void freeze(int year, List<Planned> standing, Viewer by) {
        dated("""
                insert into frozen_year (network_id, year, organisation_id, person_id, frozen_at)
                values (:network, :year, :organisation, :person, :at)
                on conflict (network_id, year) do nothing
                """, year, by).update();
        db.sql("""
                insert into frozen_practice (network_id, year, item_id)
                select :network, :year, item from unnest(cast(:items as uuid[])) as item
                on conflict (network_id, year, item_id) do nothing
                """)
            .param("network", by.network())
            .param("year", year)
            .param("items", standing.stream().map(planned -> planned.id().value()).toArray(UUID[]::new))
            .update();
    }

    void thaw(int year, Viewer by) {
        db.sql("delete from frozen_year where network_id = :network and year = :year")
            .param("network", by.network()).param("year", year).update();
    }

    private Optional<YearSaid> said(String table, String at, int year, Viewer viewer) {
        return db.sql("select membership.name, said." + at + " from " + table + """
                 said
                join membership on membership.network_id = said.network_id and membership.organisation_id = said.organisation_id
                where said.network_id = :network and said.year = :year
                """)
            .param("network", viewer.network())
            .param("year", year)
            .query((row, n) -> new YearSaid(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant(), ""))
            .optional();
    }

    private StatementSpec dated(String sql, int year, Viewer by) {
        return db.sql(sql)
            .param("network", by.network())
            .param("year", year)
            .param("organisation", by.organisation())
            .param("person", by.person())
            .param("at", clock.instant().atOffset(ZoneOffset.UTC));
    }
}
