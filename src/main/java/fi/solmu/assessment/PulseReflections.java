package fi.solmu.assessment;

import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.item.Reflections;
import fi.solmu.web.Viewer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How trust has stood in the whole network after each round, where it may be told. */
@Repository
@Transactional(readOnly = true)
class PulseReflections implements Reflections {

    private static final int YEARS_BACK = 5;

    private final JdbcClient db;

    PulseReflections(JdbcClient db) {
        this.db = db;
    }

    private record Row(UUID id, String title, String language, LocalDate closed, BigDecimal mean) {}

    @Override
    public List<Reflection> of(Asked asked, Viewer viewer) {
        var rounds = db.sql("""
                select item.id, coalesce(said.title, source.title) as title, coalesce(said.language, source.language) as language,
                       assessment_round.closed, pulse.mean
                from item
                join assessment_round on assessment_round.network_id = item.network_id and assessment_round.item_id = item.id
                join item_text source on source.network_id = item.network_id and source.item_id = item.id and source.language = item.language
                left join item_text said on said.network_id = item.network_id and said.item_id = item.id and said.language = :language
                join lateral assessment_pulse(item.id) pulse on pulse.mean is not null
                where item.network_id = :network and item.kind = 'ASSESSMENT_ROUND' and item.removed_at is null and item.state <> 'OPEN'
                  and assessment_round.closed between :since and :until
                order by assessment_round.closed, item.number
                """)
            .param("network", viewer.network()).param("language", viewer.locale().getLanguage())
            .param("since", asked.from().minusYears(YEARS_BACK)).param("until", asked.until())
            .query(Row.class).list();
        if (rounds.isEmpty()) {
            return List.of();
        }
        var last = rounds.get(rounds.size() - 1);
        return List.of(new Reflection("assessment.reflected", last.title, last.language, Kind.ASSESSMENT_ROUND.place(new ItemId(last.id)), "",
            rounds.stream().map(each -> new Point(each.closed, each.mean)).toList(), null));
    }
}
