package fi.solmu.clock.feed;

import fi.solmu.clock.feed.FeedScope.Part;
import fi.solmu.network.Entry;
import fi.solmu.network.Tokens;
import fi.solmu.web.NotThere;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The links by which a person's calendars read a network's clock. A link is told once, when it is made. */
@Repository
@Transactional
class FeedLinks {

    static final int MOST = 20;

    private final JdbcClient db;

    FeedLinks(JdbcClient db) {
        this.db = db;
    }

    /** A link that was followed: for whom it reads, and what. */
    record Followed(Viewer viewer, FeedScope scope) {

        Followed with(FeedScope named) {
            return new Followed(viewer, named);
        }
    }

    @Transactional(readOnly = true)
    List<FeedLink> of(Viewer viewer) {
        return db.sql("""
                select id, scope, coalesce(role_id, party_id, group_id, holder_id) as subject, made_at, fetched_at
                from feed_secret
                where network_id = :network and person_id = :person and revoked_at is null
                order by made_at, id
                """)
            .param("network", viewer.network())
            .param("person", viewer.person())
            .query((row, n) -> link(row))
            .list();
    }

    /** The secret of the link; nothing when the same form came twice. */
    Optional<String> make(UUID id, FeedScope scope, Viewer viewer) {
        if (of(viewer).size() >= MOST) {
            throw new Refused("clock.feed-too-many", "n", MOST);
        }
        var secret = Tokens.next();
        int made = db.sql("""
                insert into feed_secret (network_id, id, token_hash, person_id, organisation_id, scope, role_id, party_id, group_id, holder_id,
                                         made_at)
                values (:network, :id, :hash, :person, :organisation, :scope, :role, :party, :group, :holder, now())
                on conflict (network_id, id) do nothing
                """)
            .param("network", viewer.network())
            .param("id", id)
            .param("hash", Tokens.hash(secret))
            .param("person", viewer.person())
            .param("organisation", viewer.organisation())
            .param("scope", scope.part().name())
            .param("role", scope.of(Part.ROLE))
            .param("party", scope.of(Part.ORGANISATION))
            .param("group", scope.of(Part.GROUP))
            .param("holder", scope.of(Part.PERSON))
            .update();
        return made == 0 ? Optional.empty() : Optional.of(secret);
    }

    /** From here on the link opens nothing. Ending it again changes nothing. */
    void end(UUID id, Viewer viewer) {
        int ended = db.sql("""
                update feed_secret set revoked_at = coalesce(revoked_at, now())
                where network_id = :network and id = :id and person_id = :person
                """)
            .param("network", viewer.network())
            .param("id", id)
            .param("person", viewer.person())
            .update();
        if (ended == 0) {
            throw new NotThere();
        }
    }

    Optional<Followed> follow(String secret) {
        return db.sql("select * from feed_enter(:hash)")
            .param("hash", Tokens.hash(secret))
            .query((row, n) -> new Followed(
                Entry.of(row, row.getString("word")).inside().orElseThrow(), FeedScope.of(row)))
            .optional();
    }

    private static FeedLink link(ResultSet row) throws SQLException {
        return new FeedLink(
                row.getObject("id", UUID.class), FeedScope.of(row),
                row.getObject("made_at", OffsetDateTime.class).toInstant(), instant(row.getObject("fetched_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
