package fi.solmu.strategy;

import fi.solmu.item.Asked;
import fi.solmu.item.ItemId;
import fi.solmu.web.NotThere;
import fi.solmu.web.Viewer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

/** Indicators as rows: the indicator, and each time it was read. */
@Repository
@Transactional
class IndicatorRows {

    private static final String SELECT = """
            item.id, item.number, coalesce(said.title, source.title) as title,
                   coalesce(said.language, source.language) as language, item.state, membership.name as owner,
                   membership.colour, indicator.unit, indicator.direction, indicator.baseline, indicator.target,
                   indicator.interval_months, indicator.source
            """;

    private final JdbcClient db;

    IndicatorRows(JdbcClient db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    Optional<Indicator> find(ItemId id, Viewer viewer) {
        record Row(
                String unit, Indicator.@Nullable Direction direction, @Nullable BigDecimal baseline, @Nullable BigDecimal target,
                @Nullable Integer intervalMonths, String source) {}
        var readings = readings(new UUID[] {id.value()}, viewer).getOrDefault(id, List.of());
        return of("""
                select unit, direction, baseline, target, interval_months, source from indicator
                where network_id = :network and item_id = :id
                """, id, viewer)
            .query(Row.class)
            .optional()
            .map(row -> new Indicator(
                    row.unit, row.direction, row.baseline, row.target, row.intervalMonths, row.source, readings));
    }

    @Transactional(readOnly = true)
    List<IndicatorRow> asked(Asked asked, Viewer viewer) {
        var bare = asked.bind(db.sql("select item.id as below, " + SELECT + """
                from item
                join indicator on indicator.network_id = item.network_id and indicator.item_id = item.id
                """ + Asked.NAMED + "where item.network_id = :network and item.kind = 'INDICATOR'\n"
                + asked.where() + asked.orderAndPage()), viewer)
            .query(IndicatorRow.Bare.class)
            .list();
        var readings = readings(ids(bare), viewer);
        return bare.stream().map(row -> row.with(readings.getOrDefault(row.id(), List.of()))).toList();
    }

    @Transactional(readOnly = true)
    Map<ItemId, List<IndicatorRow>> of(UUID[] measured, Viewer viewer) {
        var bare = db.sql("select link.from_id as below, " + SELECT + """
                from link
                join item on item.network_id = link.network_id and item.id = link.to_id and item.removed_at is null
                join indicator on indicator.network_id = item.network_id and indicator.item_id = item.id
                """ + Asked.NAMED + """
                where link.network_id = :network and link.from_id = any(:measured) and link.relation = 'MEASURED_BY'
                  and link.until is null
                order by link.since, link.id
                """)
            .param("network", viewer.network())
            .param("language", viewer.locale().getLanguage())
            .param("measured", measured)
            .query(IndicatorRow.Bare.class)
            .list();
        var readings = readings(ids(bare), viewer);
        return bare.stream().collect(Collectors.groupingBy(IndicatorRow.Bare::below, LinkedHashMap::new, Collectors.mapping(
                row -> row.with(readings.getOrDefault(row.id(), List.of())), Collectors.toCollection(ArrayList::new))));
    }

    /** Two who read it at once are both heard: the second waits for the first. */
    void lock(ItemId id, Viewer by) {
        of("select id from item where network_id = :network and id = :id and kind = 'INDICATOR' for update", id, by)
            .query(UUID.class)
            .optional()
            .orElseThrow(NotThere::new);
    }

    void keep(ItemId id, Indicator indicator, Viewer by) {
        of("""
                insert into indicator (network_id, item_id, unit, direction, baseline, target, interval_months, source)
                values (:network, :id, :unit, :direction, :baseline, :target, :interval, :source)
                on conflict (network_id, item_id) do update
                    set unit = excluded.unit, direction = excluded.direction, baseline = excluded.baseline,
                        target = excluded.target, interval_months = excluded.interval_months, source = excluded.source
                """, id, by)
            .param("unit", indicator.unit())
            .param("direction", indicator.direction() == null ? null : indicator.direction().name())
            .param("baseline", indicator.baseline())
            .param("target", indicator.target())
            .param("interval", indicator.intervalMonths())
            .param("source", indicator.source())
            .update();
        of("delete from reading where network_id = :network and item_id = :id", id, by).update();
        var readings = indicator.readings();
        of("""
                insert into reading (network_id, item_id, position, date, value, note)
                select :network, :id, place, cast(date as date), cast(value as numeric), note
                from unnest(:dates, :values, :notes) with ordinality as told (date, value, note, place)
                """, id, by)
            .param("dates", readings.stream().map(each -> each.date().toString()).toArray(String[]::new))
            .param("values", readings.stream().map(each -> each.value().toPlainString()).toArray(String[]::new))
            .param("notes", readings.stream().map(Reading::note).toArray(String[]::new))
            .update();
    }

    private Map<ItemId, List<Reading>> readings(UUID[] indicators, Viewer viewer) {
        record Row(ItemId item, LocalDate date, BigDecimal value, String note) {}
        return db.sql("""
                select item_id as item, date, value, note from reading
                where network_id = :network and item_id = any(:indicators)
                order by position
                """)
            .param("network", viewer.network())
            .param("indicators", indicators)
            .query(Row.class)
            .list().stream()
            .collect(Collectors.groupingBy(Row::item, Collectors.mapping(
                    row -> new Reading(row.date, row.value, row.note), Collectors.toList())));
    }

    private static UUID[] ids(List<IndicatorRow.Bare> rows) {
        return rows.stream().map(row -> row.id().value()).distinct().toArray(UUID[]::new);
    }

    private StatementSpec of(String sql, ItemId id, Viewer viewer) {
        return db.sql(sql).param("network", viewer.network()).param("id", id.value());
    }
}
