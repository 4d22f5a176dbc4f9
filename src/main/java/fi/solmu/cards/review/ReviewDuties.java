package fi.solmu.cards.review;

import fi.solmu.item.Duties;
import fi.solmu.item.Duty;
import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Situations that wait for the review of the reader's organisation. */
@Repository
@Transactional(readOnly = true)
class ReviewDuties implements Duties {

    private static final int MOST = 200;

    private final JdbcClient db;

    ReviewDuties(JdbcClient db) {
        this.db = db;
    }

    private record Row(UUID id, String title, boolean isDrill, LocalDate due) {}

    @Override
    public List<Duty> of(Viewer viewer) {
        return !viewer.isMember() ? List.of() : db.sql("""
                select item.id, coalesce(said.title, source.title) as title, situation.is_drill, asked.due
                from situation_review asked
                join situation on situation.network_id = asked.network_id and situation.item_id = asked.item_id
                join item on item.network_id = asked.network_id and item.id = asked.item_id and item.removed_at is null
                join item_text source on source.network_id = item.network_id and source.item_id = item.id
                                     and source.language = item.language
                left join item_text said on said.network_id = item.network_id and said.item_id = item.id and said.language = :language
                where asked.network_id = :network and asked.organisation_id = :organisation and asked.reviewed is null
                  and item.state <> 'ONGOING'
                order by asked.due, item.id
                limit :most
                """)
            .param("network", viewer.network()).param("organisation", viewer.organisation())
            .param("language", viewer.locale().getLanguage()).param("most", MOST)
            .query(Row.class).stream()
            .map(row -> new Duty(Kind.SITUATION.place(new ItemId(row.id)) + "/review", row.title,
                row.isDrill ? "cards.review-duty-drill" : "cards.review-duty", 1, row.due))
            .toList();
    }
}
