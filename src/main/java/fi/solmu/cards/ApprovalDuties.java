package fi.solmu.cards;

import fi.solmu.item.Asked;
import fi.solmu.item.Duties;
import fi.solmu.item.Duty;
import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What coming versions of cards ask of a reader: to answer for the own organisation, and to decide on an own card when all is said. */
@Repository
@Transactional(readOnly = true)
class ApprovalDuties implements Duties {

    private final JdbcClient db;
    private final CardApprovals approvals;
    private final Clock clock;

    ApprovalDuties(JdbcClient db, CardApprovals approvals, Clock clock) {
        this.db = db;
        this.approvals = approvals;
        this.clock = clock;
    }

    private record Row(ItemId id, int version, String title, @Nullable LocalDate until, boolean isOwn) {

        Duty duty() {
            return isOwn ? new Duty(Kind.ACTION_CARD.place(id) + "/draft", title, "cards.approval-duty-decide", 1, null)
                : new Duty(Kind.ACTION_CARD.place(id) + "/comparison", title, "cards.approval-duty-answer", 1, until);
        }
    }

    @Override
    public List<Duty> of(Viewer viewer) {
        return !viewer.isMember() ? List.of() : db.sql("""
                with asking as (
                    select sending.network_id, sending.item_id, sending.version
                    from card_sending sending
                    where sending.network_id = :network and sending.ended is null
                      and not exists (
                        select from card_sending later
                        where later.network_id = :network and later.item_id = sending.item_id and later.version = sending.version
                          and later.round > sending.round)
                ), waited as (
                    select asked.item_id, asked.version, asked.organisation_id, asked.until
                    from asking
                    join card_asked asked using (network_id, item_id, version)
                    where not exists (
                        select from card_answer said
                        where said.network_id = :network and said.item_id = asked.item_id and said.version = asked.version
                          and said.organisation_id = asked.organisation_id and said.round >= asked.round and said.answer <> 'REMARKED')
                )
                select item.id, waited.version, coalesce(said.title, source.title) as title, waited.until, false as is_own
                from waited
                join item on item.network_id = :network and item.id = waited.item_id and item.removed_at is null
                """ + Asked.NAMED + """
                where waited.organisation_id = :reader
                union all
                select item.id, asking.version, coalesce(said.title, source.title), null, true
                from asking
                join item on item.network_id = :network and item.id = asking.item_id and item.removed_at is null
                """ + Asked.NAMED + """
                where item.owner_organisation_id = :reader
                  and not exists (select from waited where waited.item_id = asking.item_id and waited.until >= :today)
                order by until, id
                limit 50
                """)
            .param("network", viewer.network())
            .param("reader", viewer.organisation())
            .param("language", viewer.locale().getLanguage())
            .param("today", LocalDate.now(clock.withZone(Say.ZONE)))
            .query(Row.class).list().stream()
            .filter(each -> each.isOwn || approvals.insteadOf(viewer, each.id, each.version).isEmpty()).map(Row::duty).toList();
    }
}
