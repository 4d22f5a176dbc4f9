package fi.solmu.cards.situation;

import static java.time.ZoneOffset.UTC;

import fi.solmu.database.Announcements;
import fi.solmu.item.Deed;
import fi.solmu.item.Item;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.SaidWords;
import fi.solmu.network.Roles;
import fi.solmu.web.NotThere;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is told of situations: kept once, in the words and with the time of the teller. */
@Repository
@Transactional
public class SituationLog {

    private static final String ENTRY = """
            select told.id, told.what, told.task_id as task, told.organisation_id as organisation, told.asked_organisation_id as asked,
                   told.role_id as role, told.text, told.until, told.undone_id as undone, told.person_id as person,
                   told.by_organisation_id as by, told.at, told.received, begun.started as begun
            from situation_entry told
            join situation begun on begun.network_id = told.network_id and begun.item_id = told.item_id
            where told.network_id = :network
            """;

    private final JdbcClient db;
    private final SituationRows rows;
    private final Items items;
    private final Roles roles;
    private final Announcements announcements;
    private final Aftermath aftermath;
    private final Calling calling;
    private final SaidWords words;

    SituationLog(
            JdbcClient db, SituationRows rows, Items items, Roles roles, Announcements announcements, Aftermath aftermath,
            Calling calling, SaidWords words) {
        this.db = db;
        this.rows = rows;
        this.items = items;
        this.roles = roles;
        this.announcements = announcements;
        this.aftermath = aftermath;
        this.calling = calling;
        this.words = words;
    }

    /** The situation itself, or the one it was joined with. */
    @Transactional(readOnly = true)
    ItemId home(ItemId asked, Viewer viewer) {
        return item(asked, viewer).id();
    }

    private Item item(ItemId asked, Viewer viewer) {
        return items.find(rows.home(asked, viewer), viewer).filter(each -> each.kind() == Kind.SITUATION).orElseThrow(NotThere::new);
    }

    /** What that version of a card says is to be done. */
    @Transactional(readOnly = true)
    public List<Task> plan(ItemId card, int version, Viewer viewer) {
        var owners = new HashMap<UUID, @Nullable UUID>();
        roles.of(viewer).forEach(role -> owners.put(role.id(), role.organisation()));
        return rows.plan(new Situation(card.value(), version, true, null, Instant.EPOCH, null), viewer)
            .tasks(viewer.locale().getLanguage(), owners::get);
    }

    @Transactional(readOnly = true)
    public Course course(ItemId asked, Viewer viewer) {
        var item = item(asked, viewer);
        var id = item.id();
        var everyRole = roles.of(viewer);
        var situation = rows.get(id, viewer);
        var owners = new HashMap<UUID, @Nullable UUID>();
        everyRole.forEach(role -> owners.put(role.id(), role.organisation()));
        var plan = rows.plan(situation, viewer);
        var members = rows.members(viewer);
        var named = new TreeSet<>(plan.everyParty(owners::get));
        named.addAll(situation.parties());
        named.add(item.owner());
        var log = of(id, viewer);
        var tasks = plan.tasks(viewer.locale().getLanguage(), owners::get);
        var everybody = situation.isOfNobody() ? members.stream().filter(each -> Course.isSeenBy(item, each)).sorted().toList() : List.copyOf(named);
        var standing = Standing.of(tasks, everybody, owners::get, log);
        return new Course(item, situation, Course.parties(item, situation, named, standing), members, everyRole, log, standing);
    }

    /** The same sent again is kept once, with the same answer; what it is kept as is told, be it too late. */
    public Kept tell(ItemId asked, Entry said, Viewer by) {
        if (!by.isMember()) {
            throw new NotThere();
        }
        items.get(asked, by);
        var id = rows.held(asked, by);
        var course = course(id, by);
        if (course.item().isRemoved()) {
            throw new Refused("item.removed-meanwhile");
        }
        if (find(said.id(), by).isPresent()) {
            return again(course, said);
        }
        var told = course.settled(said, task -> rows.isOfCard(task, course.situation().card(), by), by);
        if (keep(id, told, by) == 0) {
            throw new Refused("cards.run-id-used");
        }
        var after = course(id, by);
        settle(course, after, told.id(), by);
        if (Kept.of(told.id(), after.standing()) == Kept.COUNTED && after.isOngoing()) {
            calling.told(after, told, by);
        }
        announcements.say(OpenBoards.word(id, said.id()));
        return Kept.of(said.id(), after.standing());
    }

    /** What a source outside says of the situation: of nobody in it, kept once, and nothing stands otherwise for it. */
    public void hear(ItemId tied, UUID key, String text, Instant at, Instant received, UUID owner, Viewer by) {
        var id = rows.held(tied, by);
        if (keep(id, new Entry(key, What.ALERT, null, null, null, null, text, null, null, null, owner, at, received), by) > 0) {
            announcements.say(OpenBoards.word(id, key));
        }
    }

    private static Kept again(Course course, Entry said) {
        if (course.log().stream().noneMatch(each -> each.isAgain(said))) {
            throw new Refused("cards.run-id-used");
        }
        return Kept.of(said.id(), course.standing());
    }

    /** The item says whether it goes on; what the log tells of its end is so. */
    private void settle(Course before, Course after, UUID said, Viewer by) {
        boolean isOver = after.standing().isOver();
        if (before.standing().isOver() != isOver) {
            var end = after.standing().stoodDown();
            var ended = end == null ? null : end.when().isBefore(after.situation().started()) ? after.situation().started() : end.when();
            rows.time(before.item().id(), null, ended, by);
            var state = isOver ? Situation.State.STOOD_DOWN : Situation.State.ONGOING;
            items.deed(before.item().id(), before.item().draft(after.situation().fields()).in(state.name()),
                isOver ? Deed.STOOD_DOWN : Deed.REOPENED, by);
            if (isOver) {
                aftermath.begins(after, by);
                calling.stoodDown(after, said, by);
            } else {
                aftermath.ends(after, by);
                calling.started(course(before.item().id(), by), said, by);
            }
        }
    }

    /** What it says in words is found by search, too. */
    int keep(ItemId id, Entry entry, Viewer by) {
        int kept = insert(id, entry, by);
        if (kept > 0 && !entry.text().isBlank()) {
            words.add(id, entry.id(), entry.text(), by);
        }
        return kept;
    }

    private int insert(ItemId id, Entry entry, Viewer by) {
        return db.sql("""
                insert into situation_entry (network_id, id, item_id, what, task_id, organisation_id, asked_organisation_id, role_id, text,
                                             until, undone_id, person_id, by_organisation_id, at, received)
                values (:network, :key, :id, :what, :task, :organisation, :asked, :role, :text, :until, :undone, :person, :by, :at, :received)
                on conflict do nothing
                """)
            .param("network", by.network()).param("key", entry.id()).param("id", id.value()).param("what", entry.what().name())
            .param("task", entry.task(), Types.OTHER).param("organisation", entry.organisation(), Types.OTHER)
            .param("asked", entry.asked(), Types.OTHER).param("role", entry.role(), Types.OTHER).param("text", entry.text())
            .param("until", entry.until() == null ? null : entry.until().atOffset(UTC), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("undone", entry.undone(), Types.OTHER).param("person", entry.person(), Types.OTHER).param("by", entry.by())
            .param("at", entry.at().atOffset(UTC)).param("received", entry.received().atOffset(UTC))
            .update();
    }

    List<Entry> of(ItemId id, Viewer viewer) {
        return db.sql(ENTRY + "and told.item_id = :id\norder by told.received, told.id")
            .param("network", viewer.network()).param("id", id.value()).query(Entry.class).list();
    }

    private Optional<Entry> find(UUID id, Viewer viewer) {
        return db.sql(ENTRY + "and told.id = :key")
            .param("network", viewer.network()).param("key", id).query(Entry.class).optional();
    }
}
