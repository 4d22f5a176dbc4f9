package fi.solmu.strategy;

import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.item.Reflections;
import fi.solmu.web.Viewer;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The curves of the indicators that measure what is looked at. */
@Repository
@Transactional(readOnly = true)
class IndicatorReflections implements Reflections {

    private static final int MOST = 6, YEARS_BACK = 2;

    private final JdbcClient db;

    IndicatorReflections(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Reflection> of(Asked asked, Viewer viewer) {
        return db.sql("""
                select item.id, coalesce(said.title, source.title) as title, coalesce(said.language, source.language) as language,
                       indicator.unit, indicator.target, one.dates, one.figures
                from item
                join indicator on indicator.network_id = item.network_id and indicator.item_id = item.id
                join item_text source on source.network_id = item.network_id and source.item_id = item.id and source.language = item.language
                left join item_text said on said.network_id = item.network_id and said.item_id = item.id and said.language = :language
                join lateral (
                    select array_agg(date order by date) as dates, array_agg(value order by date) as figures, max(date) as last
                    from reading
                    where reading.network_id = item.network_id and reading.item_id = item.id
                      and reading.date between :since and :until) one on one.last is not null
                where item.network_id = :network and item.kind = 'INDICATOR' and item.state = 'IN_USE' and item.removed_at is null
                  and (:all or exists (
                        select from link
                        where link.network_id = item.network_id and link.to_id = item.id and link.relation = 'MEASURED_BY'
                          and link.until is null and link.from_id = any(:items)))
                order by one.last desc, item.number
                limit :most
                """)
            .param("network", viewer.network()).param("language", viewer.locale().getLanguage())
            .param("since", asked.from().minusYears(YEARS_BACK)).param("until", asked.until())
            .param("all", asked.isOfAll()).param("items", asked.items().toArray(UUID[]::new)).param("most", MOST)
            .query(IndicatorReflections::reflection).list();
    }

    private static Reflection reflection(ResultSet row, int n) throws SQLException {
        var dates = (Date[]) row.getArray("dates").getArray();
        var values = (BigDecimal[]) row.getArray("figures").getArray();
        var points = IntStream.range(0, dates.length).mapToObj(i -> new Point(dates[i].toLocalDate(), values[i])).toList();
        return new Reflection("strategy.reflected", row.getString("title"), row.getString("language"),
            Kind.INDICATOR.place(new ItemId(row.getObject("id", UUID.class))), row.getString("unit"), points, row.getBigDecimal("target"));
    }
}
