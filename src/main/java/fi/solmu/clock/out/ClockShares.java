package fi.solmu.clock.out;

import fi.solmu.network.Entry;
import fi.solmu.network.Tokens;
import fi.solmu.web.NotThere;
import fi.solmu.web.Refused;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The links by which a network shows its clock to strangers. A link is told once, when it is made; every coordinator may end it. */
@Repository
@Transactional
class ClockShares {

    static final int MOST = 50;

    private final JdbcClient db;
    private final Clock clock;

    ClockShares(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A link that was opened: the network as its maker is there, in the language of the one who reads, and what is shown. */
    record Opened(Viewer maker, SharedSight sight, LocalDate until) {}

    @Transactional(readOnly = true)
    List<ClockShare> of(Viewer viewer) {
        return db.sql("""
                select share.id, share.purpose, share.shown_as, share.chosen, share.until_on, share.made_at, share.opened_at,
                       coalesce(person_name.name, '') as maker, membership.name as organisation, maker.person_id is not null as is_held
                from clock_share share
                join membership on membership.network_id = share.network_id and membership.organisation_id = share.organisation_id
                left join person_name on person_name.id = share.person_id
                left join member maker on maker.network_id = share.network_id and maker.person_id = share.person_id
                                      and maker.organisation_id = share.organisation_id and maker.access = 'COORDINATOR'
                                      and (maker.until is null or maker.until >= current_date)
                                      and (membership.until is null or membership.until >= current_date)
                where share.network_id = :network and share.revoked_at is null
                order by share.made_at desc, share.id
                """)
            .param("network", viewer.network())
            .query((row, n) -> share(row))
            .list();
    }

    /** The secret of the link; nothing when the same form came twice. */
    Optional<String> make(UUID id, String purpose, SharedSight sight, LocalDate until, Viewer by) {
        if (of(by).stream().filter(share -> !share.isOver(LocalDate.ofInstant(clock.instant(), Say.ZONE))).count() >= MOST) {
            throw new Refused("clock.out-share-too-many", "n", MOST);
        }
        var secret = Tokens.next();
        int made = db.sql("""
                insert into clock_share (network_id, id, token_hash, person_id, organisation_id, purpose, shown_as, chosen, until_on, made_at)
                values (:network, :id, :hash, :person, :organisation, :purpose, :view, :chosen, :until, :at)
                on conflict (network_id, id) do nothing
                """)
            .param("network", by.network())
            .param("id", id)
            .param("hash", Tokens.hash(secret))
            .param("person", by.person())
            .param("organisation", by.organisation())
            .param("purpose", purpose)
            .param("view", sight.view().name())
            .param("chosen", sight.written())
            .param("until", until)
            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
            .update();
        return made == 0 ? Optional.empty() : Optional.of(secret);
    }

    /** A new secret of the link, which the network has not kept itself; the one before opens nothing from here on. */
    String again(UUID id, Viewer by) {
        var secret = Tokens.next();
        int made = db.sql("""
                update clock_share set token_hash = :hash, opened_at = null
                where network_id = :network and id = :id and revoked_at is null
                """)
            .param("hash", Tokens.hash(secret))
            .param("network", by.network())
            .param("id", id)
            .update();
        if (made == 0) {
            throw new NotThere();
        }
        return secret;
    }

    @Transactional(readOnly = true)
    ClockShare get(UUID id, Viewer viewer) {
        return of(viewer).stream().filter(share -> share.id().equals(id)).findFirst().orElseThrow(NotThere::new);
    }

    /** From here on the link opens nothing. Ending it again changes nothing. */
    void end(UUID id, Viewer by) {
        int ended = db.sql("""
                update clock_share set revoked_at = coalesce(revoked_at, now())
                where network_id = :network and id = :id
                """)
            .param("network", by.network())
            .param("id", id)
            .update();
        if (ended == 0) {
            throw new NotThere();
        }
    }

    /** Of the maker a stranger learns no name. */
    Optional<Opened> open(String secret, String language) {
        return db.sql("""
                select person, '' as name, cast(:language as text) as language, network, network_name_fi, network_name_sv, network_name_en,
                       organisation, '' as organisation_name, access, roles, word, shown_as, chosen, until_on
                from share_enter(:hash)
                """)
            .param("hash", Tokens.hash(secret))
            .param("language", language)
            .query((row, n) -> new Opened(
                Entry.of(row, row.getString("word")).inside().orElseThrow(), sight(row), row.getObject("until_on", LocalDate.class)))
            .optional();
    }

    private static ClockShare share(ResultSet row) throws SQLException {
        var opened = row.getObject("opened_at", OffsetDateTime.class);
        return new ClockShare(
                row.getObject("id", UUID.class), row.getString("purpose"), sight(row), row.getObject("until_on", LocalDate.class),
                row.getObject("made_at", OffsetDateTime.class).toInstant(), opened == null ? null : opened.toInstant(),
                row.getString("maker"), row.getString("organisation"), row.getBoolean("is_held"));
    }

    private static SharedSight sight(ResultSet row) throws SQLException {
        return SharedSight.read(row.getString("shown_as"), (String[]) row.getArray("chosen").getArray());
    }
}
