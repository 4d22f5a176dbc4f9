package fi.solmu.cards.review;

import fi.solmu.item.Duties;
import fi.solmu.item.Duty;
import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Own cards to which something has been proposed that waits for a decision. */
@Repository
@Transactional(readOnly = true)
class ProposalDuties implements Duties {

    private static final int MOST = 20;

    private final JdbcClient db;

    ProposalDuties(JdbcClient db) {
        this.db = db;
    }

    private record Row(UUID id, String title) {}

    @Override
    public List<Duty> of(Viewer viewer) {
        return !viewer.isMember() ? List.of() : db.sql("""
                select item.id, coalesce(said.title, source.title) as title
                from item
                join item_text source on source.network_id = item.network_id and source.item_id = item.id
                                     and source.language = item.language
                left join item_text said on said.network_id = item.network_id and said.item_id = item.id and said.language = :language
                join (
                    select card_id, min(at) as since
                    from card_proposal
                    where network_id = :network and state = 'WAITING'
                    group by card_id
                ) proposed on proposed.card_id = item.id
                where item.network_id = :network and item.owner_organisation_id = :organisation and item.removed_at is null
                order by proposed.since, item.id
                limit :most
                """)
            .param("network", viewer.network()).param("organisation", viewer.organisation())
            .param("language", viewer.locale().getLanguage()).param("most", MOST)
            .query(Row.class).stream()
            .map(row -> new Duty(Kind.ACTION_CARD.place(new ItemId(row.id)) + "/draft#proposals", row.title, "cards.learned-duty", 1, null))
            .toList();
    }
}
