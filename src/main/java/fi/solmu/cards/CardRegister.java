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
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The cards as a reader meets them: the own ones first, and those that ask something of the reader. */
@Repository
@Transactional(readOnly = true)
public class CardRegister implements Duties {

    /** Alignment calls a version unread after this many days. */
    private static final int DAYS_TO_READ = 14;

    private static final String ROWS = """
            select item.id, item.number, coalesce(said.title, source.title) as title, item.state,
                   coalesce(situation.said, card.situation) as situation, card.version, card.published,
                   card.published + cast(floor(card.review_months * 30.4) as integer) as review_due,
                   coalesce(card.state in ('PUBLISHED', 'UNDER_REVISION')
                       and card.published + cast(floor(card.review_months * 30.4) as integer) < :today, false) as is_overdue,
                   membership.name as owner, membership.colour, task.many as tasks, task.mine,
                   exists (select from card_party party
                       where party.network_id = item.network_id and party.item_id = item.id
                         and party.organisation_id = :reader) as is_party,
                   exists (select from card_acknowledgement word
                       where word.network_id = item.network_id and word.item_id = item.id
                         and word.organisation_id = :reader and word.version = card.version) as is_read,
                   exists (select from card_reading word
                       where word.network_id = item.network_id and word.item_id = item.id and word.organisation_id = :reader
                         and word.person_id = :person and word.version = card.version) as is_read_by_me,
                   item.owner_organisation_id = :reader as is_owner
            from item
            join card_now card on card.network_id = item.network_id and card.item_id = item.id
            join item_text source on source.network_id = item.network_id and source.item_id = item.id
                                 and source.language = item.language
            join membership on membership.network_id = item.network_id
                           and membership.organisation_id = item.owner_organisation_id
            left join item_text said on said.network_id = item.network_id and said.item_id = item.id
                                    and said.language = :language
            left join item_phrase situation on situation.network_id = item.network_id and situation.item_id = item.id
                                           and situation.language = :language and situation.field = 'situation' and situation.place = 0
            cross join lateral (
                select count(*) as many, count(*) filter (where role.organisation_id = :reader) as mine
                from step
                join item its on its.network_id = step.network_id and its.id = step.item_id and its.removed_at is null
                left join role on role.network_id = step.network_id and role.id = step.role_id
                where step.network_id = item.network_id and step.card_id = item.id
            ) task
            where item.network_id = :network and item.kind = 'ACTION_CARD' and item.removed_at is null
            """;

    /** A card is found by the words of its tasks too. */
    private static final String BY_TASKS =
            "select step.card_id from step join found on found.item_id = step.item_id where step.network_id = :network";

    private final JdbcClient db;
    private final Clock clock;

    CardRegister(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<CardRow> rows(Asked asked, Viewer viewer) {
        return told(asked.bind(db.sql(ROWS + asked.where(BY_TASKS) + asked.orderAndPage("(task.mine > 0) desc, ")), viewer), viewer)
            .query(CardRow.class).list();
    }

    /** The cards to have at hand: in force, with tasks for my organisation. */
    public List<CardRow> mine(Viewer viewer) {
        return inForce("where mine > 0 order by title collate \"fi-x-icu\" limit 20", viewer);
    }

    /** The binder of a role: the cards in force on which it has a task. */
    List<ItemId> ofRole(UUID role, Viewer viewer) {
        return db.sql("""
                select distinct card.item_id as value, item.number
                from card_now card
                join item on item.network_id = card.network_id and item.id = card.item_id and item.removed_at is null
                join step on step.network_id = card.network_id and step.card_id = card.item_id and step.role_id = :role
                join item its on its.network_id = step.network_id and its.id = step.item_id and its.removed_at is null
                where card.network_id = :network and card.state in ('PUBLISHED', 'UNDER_REVISION')
                order by item.number
                limit 100
                """)
            .param("role", role)
            .param("network", viewer.network())
            .query((row, n) -> new ItemId(row.getObject(1, UUID.class)))
            .list();
    }

    /**
     * What cards ask of a reader: to read the version in force, which those who have read it have done for their part, and to look again
     * at an own card when its time has come.
     */
    @Override
    public List<Duty> of(Viewer viewer) {
        if (!viewer.isMember()) {
            return List.of();
        }
        var rows = inForce("where is_party and not is_read or is_owner and is_overdue order by published, id", viewer);
        var standing = rows.stream().anyMatch(CardRow::isToBeRead) ? standing(viewer) : Set.<UUID>of();
        return rows.stream()
            .flatMap(row -> Stream.of(
                row.isToBeRead() && !row.isReadByMe() && !standing.contains(row.id().value())
                    ? duty(row, "cards.duty-read", row.published().plusDays(DAYS_TO_READ)) : null,
                row.isOwner() && row.isOverdue() ? duty(row, "cards.duty-review", row.reviewDue()) : null))
            .filter(Objects::nonNull)
            .toList();
    }

    /** The cards of which the reader has read what still holds of their own part. */
    private Set<UUID> standing(Viewer viewer) {
        return db.sql("select card_id from card_knowers(null, :person) where organisation_id = :reader and is_read")
            .param("person", viewer.person()).param("reader", viewer.organisation()).query(UUID.class).set();
    }

    private static Duty duty(CardRow row, String reason, LocalDate by) {
        return new Duty(row.id(), Kind.ACTION_CARD, row.title(), reason, by);
    }

    private List<CardRow> inForce(String rest, Viewer viewer) {
        var query = db.sql("select * from (" + ROWS + "and card.state in ('PUBLISHED', 'UNDER_REVISION')) row " + rest)
            .param("network", viewer.network())
            .param("language", viewer.locale().getLanguage());
        return told(query, viewer).query(CardRow.class).list();
    }

    private StatementSpec told(StatementSpec query, Viewer viewer) {
        return query.param("reader", viewer.organisation()).param("person", viewer.person()).param("today", LocalDate.now(clock.withZone(Say.ZONE)));
    }
}
