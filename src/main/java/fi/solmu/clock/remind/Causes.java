package fi.solmu.clock.remind;

import fi.solmu.clock.Fact;
import fi.solmu.clock.Planned;
import fi.solmu.web.Viewer;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Why times have moved since a revision of their practice, and by whom. */
@Repository
@Transactional(readOnly = true)
class Causes {

    /** What history knows of one time, and of the timing. */
    private static final String
        TOLD = "jsonb_path_query_array(record, '$.fields.occurrences[*] ? (@.date == $day)', jsonb_build_object('day', cast(:day as text)))",
        TIMED = "jsonb_build_array(record #> '{fields,timing}', record #> '{fields,earlier}', record #> '{fields,anchor}')";

    private final JdbcClient db;

    Causes(JdbcClient db) {
        this.db = db;
    }

    /** Why a time moved, and by whom. */
    record Cause(String why, String closed, @Nullable UUID by) {}

    private record Did(UUID by, String deed) {}

    /** What nobody did to the practice itself, the days of its organisation did. */
    Cause of(NearTimes.Move move, Planned planned, int revision, Viewer viewer) {
        boolean isTold = planned.practice().facts().stream().filter(each -> each.date().equals(move.original()))
            .anyMatch(each -> each.isMoved() || each.isClosed() && each.state() != Fact.State.HELD);
        var closing = Optional.ofNullable(move.was()).map(planned.working()::closing);
        if (!isTold && closing.isPresent() || planned.revision() == revision) {
            return new Cause("CLOSED", closing.map(each -> each.name()).orElse(""), null);
        }
        var did = did(isTold ? TOLD : TIMED, move, planned, revision, viewer);
        boolean followed = planned.hanging() != null && did.filter(each -> each.deed.equals("MOVED")).isPresent();
        return new Cause(isTold ? "TOLD" : followed ? "ANCHOR" : "TIMING", "", did.map(Did::by).orElse(null));
    }

    /** The last deed that changed that; whoever wrote only something else of the practice since has moved nothing. */
    private Optional<Did> did(String what, NearTimes.Move move, Planned planned, int revision, Viewer viewer) {
        return db.sql("""
                select did.person_id as by, did.deed
                from (
                    select person_id, deed, at, revision, now, lag(now) over (order by revision, at) as before
                    from (select history.*,
                """ + what + """
                          as now from history
                          where network_id = :network and item_id = :item and revision >= :revision and record is not null) known) did
                where did.revision > :revision
                order by (did.now is distinct from did.before) desc, did.at desc
                limit 1
                """)
            .param("network", viewer.network())
            .param("item", planned.id().value())
            .param("revision", revision)
            .param("day", move.original().toString())
            .query(Did.class).optional();
    }
}
