package fi.solmu.clock;

import static java.time.ZoneOffset.UTC;

import fi.solmu.item.Deed;
import fi.solmu.item.Item;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.web.FreeText;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What those who answer for a practice say to the move of its anchor: it follows, or it stays, and why. */
@Repository
@Transactional
class AnchorAnswers {

    private static final int LONGEST = 500;

    private final JdbcClient db;
    private final Items items;
    private final Practices practices;
    private final PracticeRows rows;
    private final Clock clock;

    AnchorAnswers(JdbcClient db, Items items, Practices practices, PracticeRows rows, Clock clock) {
        this.db = db;
        this.items = items;
        this.practices = practices;
        this.rows = rows;
        this.clock = clock;
    }

    /** Whoever may change the practice, and members of the organisation that answers for it. */
    static boolean mayAnswer(Item item, Planned planned, Viewer by) {
        return item.mayBeChangedBy(by) || by.isMember() && planned.organisation().equals(by.organisation());
    }

    /** False when there is nothing left to accept: somebody else was first, or the anchor came back. */
    boolean accept(ItemId id, String seen, Viewer by) {
        var move = own(id, seen, by);
        move.ifPresent(each -> {
            var practice = each.planned().practice();
            var next = practice.with(practice.course().with(each.accepted()));
            items.deed(id, items.get(id, by).draft(next.fields()), Deed.MOVED, by);
            db.sql("delete from refused_move where network_id = :network and item_id = :id")
                .param("network", by.network()).param("id", id.value()).update();
        });
        return move.isPresent();
    }

    boolean turnDown(ItemId id, String seen, String reason, Viewer by) {
        var move = own(id, seen, by);
        if (FreeText.isInvisible(reason)) {
            throw Refused.at("reason", "clock.anchor-stay-why");
        }
        FreeText.fault("reason", reason, LONGEST).ifPresent(fault -> {
            throw new Refused(List.of(fault));
        });
        move.filter(each -> !each.isTurnedDown()).ifPresent(each -> {
            keep(each, reason, by);
            items.told(id, Deed.REJECTED, by);
        });
        return move.isPresent();
    }

    private void keep(AnchorMove move, String reason, Viewer by) {
        db.sql("""
                insert into refused_move (network_id, item_id, changes, reason, organisation_id, person_id, refused_at)
                values (:network, :id, :changes, :reason, :organisation, :person, :at)
                on conflict (network_id, item_id) do update
                    set changes = excluded.changes, reason = excluded.reason, organisation_id = excluded.organisation_id,
                        person_id = excluded.person_id, refused_at = excluded.refused_at
                """)
            .param("network", by.network())
            .param("id", move.planned().id().value())
            .param("changes", move.changes().toArray(String[]::new))
            .param("reason", reason)
            .param("organisation", by.organisation())
            .param("person", by.person())
            .param("at", clock.instant().atOffset(UTC))
            .update();
    }

    /** The row stays locked until the deed is done. What is answered is what was seen. */
    private Optional<AnchorMove> own(ItemId id, String seen, Viewer by) {
        rows.lock(id, by);
        var item = items.get(id, by);
        var planned = practices.get(id, by);
        if (!mayAnswer(item, planned, by)) {
            throw new Refused("clock.anchor-not-yours", "owner", item.ownerName());
        }
        var move = AnchorMove.of(planned, practices.today());
        if (move.isPresent() && !move.get().key().equals(seen)) {
            throw new MovedAgain();
        }
        return move;
    }

    /** The anchor has moved since the proposal was seen. */
    static final class MovedAgain extends Refused {

        MovedAgain() {
            super("clock.anchor-moved-again");
        }
    }
}
