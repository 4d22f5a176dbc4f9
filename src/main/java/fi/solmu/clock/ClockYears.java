package fi.solmu.clock;

import fi.solmu.item.ItemId;
import fi.solmu.network.SettledDays;
import fi.solmu.web.Refused;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
public class ClockYears implements SettledDays {

    private final JdbcClient db;
    private final Clock clock;

    ClockYears(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What has been accepted of one year. */
    public record Answers(Map<UUID, YearSaid> known) {

        public @Nullable YearSaid of(ItemId id) {
            return known.get(id.value());
        }
    }

    @Transactional(readOnly = true)
    public Optional<YearSaid> opened(int year, Viewer viewer) {
        return said("opened_year", "opened_at", "true", year, viewer);
    }

    @Transactional(readOnly = true)
    public Optional<YearSaid> frozen(int year, Viewer viewer) {
        return said("frozen_year", "frozen_at", "said.thawed_at is null", year, viewer);
    }

    @Transactional(readOnly = true)
    public List<Integer> frozen(Viewer viewer) {
        return db.sql("select year from frozen_year where network_id = :network and thawed_at is null order by year")
            .param("network", viewer.network()).query(Integer.class).list();
    }

    /** Of each practice the frozen years in which it stood. */
    @Transactional(readOnly = true)
    Map<UUID, Set<Integer>> stood(Viewer viewer) {
        return db.sql("""
                select stood.item_id, stood.year
                from frozen_practice stood
                join frozen_year on frozen_year.network_id = stood.network_id and frozen_year.year = stood.year and frozen_year.thawed_at is null
                where stood.network_id = :network
                """)
            .param("network", viewer.network())
            .query((row, n) -> Map.entry(row.getObject("item_id", UUID.class), row.getInt("year")))
            .stream().collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    /** The last day of each that has ended, as its history tells. */
    @Transactional(readOnly = true)
    public Map<UUID, LocalDate> ends(Viewer viewer) {
        return db.sql("""
                select told.item_id, min(told.at) as at
                from history told
                join item on item.network_id = told.network_id and item.id = told.item_id and item.kind = 'PRACTICE'
                         and item.state <> 'IN_FORCE' and item.removed_at is null
                where told.network_id = :network and told.record is not null and told.revision > (
                    select coalesce(max(before.revision), 0) from history before
                    where before.network_id = told.network_id and before.item_id = told.item_id and before.record ->> 'state' = 'IN_FORCE')
                group by told.item_id
                """)
            .param("network", viewer.network())
            .query((row, n) -> Map.entry(row.getObject("item_id", UUID.class),
                LocalDate.ofInstant(row.getObject("at", OffsetDateTime.class).toInstant(), Say.ZONE)))
            .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Transactional(readOnly = true)
    public Answers answers(int year, Viewer viewer) {
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

    /** The years among these that are being reviewed. */
    @Transactional(readOnly = true)
    public List<Integer> opened(int first, int last, Viewer viewer) {
        return db.sql("select year from opened_year where network_id = :network and year between :first and :last order by year")
            .param("network", viewer.network()).param("first", first).param("last", last).query(Integer.class).list();
    }

    @Override
    @Transactional(readOnly = true)
    public void refuseChange(LocalDate first, LocalDate last, Viewer by) {
        frozen(by).stream().filter(year -> first.getYear() <= year && last.getYear() >= year).findFirst().ifPresent(year -> {
            throw new Refused("clock.year-is-frozen", "year", String.valueOf(year), "next", String.valueOf(year + 1));
        });
    }

    public void open(int year, Viewer by) {
        dated("""
                insert into opened_year (network_id, year, organisation_id, person_id, opened_at)
                values (:network, :year, :organisation, :person, :at)
                on conflict (network_id, year) do nothing
                """, year, by).update();
    }

    /** Each practice with the dates that have been seen. */
    public void accept(Map<ItemId, String> seen, int year, Viewer by) {
        seen.forEach((practice, dates) -> dated("""
                insert into accepted_year (network_id, year, item_id, dates, organisation_id, person_id, accepted_at)
                values (:network, :year, :item, :dates, :organisation, :person, :at)
                on conflict (network_id, year, item_id) do update
                    set dates = excluded.dates, organisation_id = excluded.organisation_id, person_id = excluded.person_id,
                        accepted_at = excluded.accepted_at
                """, year, by).param("item", practice.value()).param("dates", dates).update());
    }

    /** With the practices that stand in it, and those that stood in it when it was frozen before. */
    public void freeze(int year, Viewer by) {
        dated("""
                insert into frozen_year (network_id, year, organisation_id, person_id, frozen_at)
                values (:network, :year, :organisation, :person, :at)
                on conflict (network_id, year) do update
                    set organisation_id = excluded.organisation_id, person_id = excluded.person_id, frozen_at = excluded.frozen_at,
                        thawed_at = null
                    where frozen_year.thawed_at is not null
                """, year, by).update();
        db.sql("select year_keep_standing(:year)").param("year", year).query((row, n) -> row).list();
    }

    public void thaw(int year, Viewer by) {
        db.sql("update frozen_year set thawed_at = :at where network_id = :network and year = :year and thawed_at is null")
            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
            .param("network", by.network()).param("year", year).update();
    }

    private Optional<YearSaid> said(String table, String at, String holds, int year, Viewer viewer) {
        return db.sql("select membership.name, said." + at + " from " + table + """
                 said
                join membership on membership.network_id = said.network_id and membership.organisation_id = said.organisation_id
                where said.network_id = :network and said.year = :year and
                """ + holds)
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
