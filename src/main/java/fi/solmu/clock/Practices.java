package fi.solmu.clock;

import fi.solmu.clock.dates.Timing;
import fi.solmu.clock.dates.WorkingDays;
import fi.solmu.item.ItemId;
import fi.solmu.network.ClosedTimes;
import fi.solmu.network.Organisation;
import fi.solmu.network.Organisations;
import fi.solmu.web.NotThere;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The practices of a network, as its clock knows them. */
@Repository
@Transactional(readOnly = true)
public class Practices {

    private final JdbcClient db;
    private final Organisations organisations;
    private final ClosedTimes closed;
    private final ClockYears years;
    private final KeptPractices kept;
    private final Clock clock;

    Practices(JdbcClient db, Organisations organisations, ClosedTimes closed, ClockYears years, KeptPractices kept, Clock clock) {
        this.db = db;
        this.organisations = organisations;
        this.closed = closed;
        this.years = years;
        this.kept = kept;
        this.clock = clock;
    }

    /** Whatever its state, also when it is removed. */
    public Planned get(ItemId id, Viewer viewer) {
        return find(id, viewer).orElseThrow(NotThere::new);
    }

    /** The same, where it may not be there. */
    Optional<Planned> find(ItemId id, Viewer viewer) {
        return read("and item.id = :one", id, viewer).stream().findFirst();
    }

    /** What is in force or proposed, by title. */
    public List<Planned> of(Viewer viewer) {
        return kept.of(viewer, () -> read("and item.state in ('IN_FORCE', 'PROPOSED') and item.removed_at is null", null, viewer));
    }

    /** What is in force, of the reader's organisation; all of it, or what somebody is to be reminded of. */
    public List<Planned> owned(boolean reminding, Viewer viewer) {
        return read("and item.state = 'IN_FORCE' and item.removed_at is null and item.owner_organisation_id = :organisation"
            + (reminding ? " and practice.remind <> '{}' and practice.responsible_role_id is not null" : ""), null, viewer);
    }

    /** What stands in the clock no more, or not yet. */
    public List<Planned> ended(Viewer viewer) {
        return read("and item.state <> 'IN_FORCE' and item.removed_at is null", null, viewer);
    }

    /** What comes next in the network on a known day, within so many days and at most so many. */
    public List<Coming> next(Viewer viewer, int days, int most) {
        var today = today();
        var known = organisations.of(viewer).stream().collect(Collectors.toMap(Organisation::id, each -> each));
        return inForce(viewer).flatMap(planned -> planned.moments(today, today.plusDays(days)).stream())
            .filter(moment -> moment.occurrence().isExact() && (moment.fact() == null || !moment.fact().isClosed()))
            .sorted()
            .limit(most)
            .map(moment -> Coming.of(moment, known, viewer))
            .toList();
    }

    /** What has begun or is late, is the reader's to see to, and nobody has told of; the oldest first. */
    public List<Moment> expectedOf(Viewer viewer) {
        return expectedOf(of(viewer), viewer);
    }

    List<Moment> expectedOf(List<Planned> all, Viewer viewer) {
        var today = today();
        var frozen = years.frozen(viewer);
        return all.stream().filter(Planned::isInForce).filter(planned -> planned.isMine(viewer))
            .flatMap(planned -> planned.moments(today.minusDays(FollowThrough.TOLD_WITHIN), today.plusDays(1)).stream())
            .filter(moment -> moment.isAsked(today, frozen))
            .sorted()
            .toList();
    }

    /** Who works when. */
    public Calendars calendars(Viewer viewer) {
        return Calendars.of(closed, viewer);
    }

    /** The days of whoever answers for that role, or of the reader's own organisation while no role is chosen. */
    WorkingDays working(String role, Viewer viewer) {
        return Calendars.of(closed, viewer).of(db.sql("select organisation_id from role where network_id = :network and id::text = :role")
            .param("network", viewer.network())
            .param("role", role)
            .query(UUID.class)
            .optional().orElse(viewer.organisation()));
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Say.ZONE);
    }

    private Stream<Planned> inForce(Viewer viewer) {
        return of(viewer).stream().filter(Planned::isInForce);
    }

    private List<Planned> read(String narrowed, @Nullable ItemId one, Viewer viewer) {
        return hung(rows(narrowed, one, viewer), viewer);
    }

    /** Each with what it hangs on: one of the same, or else read besides, whatever its state. */
    private List<Planned> hung(List<Planned> all, Viewer viewer) {
        if (all.stream().allMatch(planned -> planned.hanging() == null)) {
            return all;
        }
        var known = all.stream().collect(Collectors.toMap(planned -> planned.id().value(), Function.identity()));
        return all.stream().map(planned -> {
            var id = planned.practice().course().anchor();
            if (planned.hanging() == null || id == null) {
                return planned;
            }
            var anchor = known.computeIfAbsent(id, other -> rows("and item.id = :one", new ItemId(other), viewer).stream().findFirst().orElse(null));
            return planned.hangingOn(new Hanging(anchor, planned.hanging().stay()));
        }).toList();
    }

    private List<Planned> rows(String narrowed, @Nullable ItemId one, Viewer viewer) {
        var known = KnownTimes.of(db, one, viewer);
        var calendars = Calendars.of(closed, viewer);
        return db.sql("""
                select item.id, item.number, item.removed_at, coalesce(
                           case when item.language <> :language then (
                               select said.title from item_text said
                               where said.network_id = item.network_id and said.item_id = item.id and said.language = :language) end,
                           source.title) collate "fi-x-icu" as title,
                       item.state, item.revision, item.created_at, item.changed_at, role.title as role,
                       coalesce(role.organisation_id, item.owner_organisation_id) as organisation, practice.*,
                       stay.changes, stay.reason, said_by.name as said_by,
                       array(select organisation_id from practice_participant participant
                             where participant.network_id = practice.network_id
                               and participant.item_id = practice.item_id
                             order by organisation_id) as participants
                from item
                join practice on practice.network_id = item.network_id and practice.item_id = item.id
                join item_text source on source.network_id = item.network_id and source.item_id = item.id
                                     and source.language = item.language
                left join refused_move stay on stay.network_id = practice.network_id and stay.item_id = practice.item_id
                left join membership said_by on said_by.network_id = stay.network_id and said_by.organisation_id = stay.organisation_id
                left join role on role.network_id = practice.network_id and role.id = practice.responsible_role_id
                where item.network_id = :network and item.kind = 'PRACTICE'
                """ + narrowed + """

                order by title, item.id
                """)
            .param("network", viewer.network())
            .param("language", viewer.locale().getLanguage())
            .param("one", one == null ? null : one.value())
            .param("organisation", viewer.organisation())
            .query((row, n) -> planned(row, known, calendars))
            .list();
    }

    private static Planned planned(ResultSet row, KnownTimes known, Calendars calendars) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var organisation = row.getObject("organisation", UUID.class);
        var practice = PracticeReading.practice(row, known.earlier(id), known.facts(id));
        return new Planned(
                new ItemId(id), row.getString("title"), row.getString("state"), practice,
                organisation, row.getString("role"), calendars.of(organisation), row.getInt("revision"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(), row.getInt("number"),
                row.getObject("removed_at") != null, hanging(practice.timing(), row), Set.of());
    }

    private static @Nullable Hanging hanging(@Nullable Timing timing, ResultSet row) throws SQLException {
        if (timing == null || timing.anchored().isEmpty()) {
            return null;
        }
        return new Hanging(null, row.getArray("changes") == null ? null
                : new Hanging.Stay(List.of((String[]) row.getArray("changes").getArray()), row.getString("reason"), row.getString("said_by")));
    }
}
