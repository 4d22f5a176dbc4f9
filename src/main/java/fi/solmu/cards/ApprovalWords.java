package fi.solmu.cards;

import fi.solmu.item.ItemId;
import fi.solmu.web.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All that parties have said of the coming versions of cards, in whichever sending. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ApprovalWords {

    private final JdbcClient db;

    ApprovalWords(JdbcClient db) {
        this.db = db;
    }

    /** A word and whose it is. */
    record Said(UUID organisation, String name, int colour, PartyWord word) {}

    private record Row(
            UUID organisation, String name, int colour, int round, Answer answer, String reason, @Nullable String role, @Nullable String teller,
            Instant at) {

        Said said() {
            return new Said(organisation, name, colour, new PartyWord(round, answer, reason, role, teller, at));
        }
    }

    /** By party, of each the newest first. */
    List<Said> of(ItemId card, int version, Viewer viewer) {
        return db.sql("""
                select said.organisation_id as organisation, membership.name, membership.colour, said.round, said.answer, said.reason,
                       role.title as role, teller.name as teller, said.at
                from card_answer said
                join membership on membership.network_id = said.network_id and membership.organisation_id = said.organisation_id
                left join role on role.network_id = said.network_id and role.id = said.role_id
                left join membership teller on teller.network_id = said.network_id and teller.organisation_id = said.by_organisation_id
                                           and said.by_organisation_id <> said.organisation_id
                where said.network_id = :network and said.item_id = :id and said.version = :version
                order by membership.colour, said.organisation_id, said.at desc, said.id desc
                """)
            .param("network", viewer.network())
            .param("id", card.value())
            .param("version", version)
            .query(Row.class).list().stream().map(Row::said).toList();
    }
}
