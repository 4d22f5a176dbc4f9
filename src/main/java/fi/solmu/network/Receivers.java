package fi.solmu.network;

import fi.solmu.web.Access;
import fi.solmu.web.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Those to whom a network writes, as they may see it today: its people, the mailboxes of its roles, and those it invites. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Receivers {

    /** A role's mailbox and somebody invited are no person. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient db;

    Receivers(JdbcClient db) {
        this.db = db;
    }

    /** Where mail goes, and through whose eyes it tells; a mailbox knows the role it is of. */
    public record Receiver(Viewer viewer, String email, String role) {}

    /** Nobody, when they have left the network or it has ended. */
    public Optional<Receiver> person(UUID person) {
        return db.sql("select * from receiver(:person)").param("person", person)
            .query((row, n) -> new Receiver(
                Entry.of(row, row.getString("word")).inside().orElseThrow(), row.getString("email"), ""))
            .optional();
    }

    /** Whoever belongs to the network today, with a mailbox or without. */
    public Optional<Viewer> who(UUID person) {
        return db.sql("select * from reader_here(:person)").param("person", person)
            .query((row, n) -> Entry.of(row, row.getString("word")).inside().orElseThrow()).optional();
    }

    /** It sees what its organisation sees, and is written to in the language of the network. */
    public Optional<Receiver> mailbox(UUID role) {
        return db.sql("""
                select role.email, role.title, role.organisation_id, membership.name as organisation_name, network.id, network.word,
                       network.language, network.name_fi, network.name_sv, network.name_en
                from role
                join membership on membership.network_id = role.network_id and membership.organisation_id = role.organisation_id
                               and (membership.until is null or membership.until >= current_date)
                join network on network.id = role.network_id and network.state = 'ACTIVE'
                where role.network_id = current_network() and role.id = :role and role.email <> ''
                  and (role.ended_on is null or role.ended_on >= current_date)
                """)
            .param("role", role)
            .query((row, n) -> new Receiver(nobody(row), row.getString("email"), row.getString("title")))
            .optional();
    }

    /** While the invitation is open. */
    public Optional<Receiver> invited(UUID invitation) {
        return db.sql("""
                select invitation.email, invitation.organisation_id, membership.name as organisation_name, network.id, network.word,
                       network.language, network.name_fi, network.name_sv, network.name_en
                from invitation
                join membership on membership.network_id = invitation.network_id
                               and membership.organisation_id = invitation.organisation_id
                join network on network.id = invitation.network_id and network.state <> 'ENDED'
                where invitation.network_id = current_network() and invitation.id = :invitation and invitation.email <> ''
                  and invitation.joined_at is null and invitation.withdrawn_at is null
                """)
            .param("invitation", invitation)
            .query((row, n) -> new Receiver(nobody(row), row.getString("email"), ""))
            .optional();
    }

    private static Viewer nobody(ResultSet row) throws SQLException {
        var language = row.getString("language");
        var name = row.getString("name_" + language);
        return new Viewer(
                NOBODY, "", row.getObject("organisation_id", UUID.class), row.getString("organisation_name"),
                row.getObject("id", UUID.class), row.getString("word"), name.isEmpty() ? row.getString("name_fi") : name,
                Access.VIEWER, Set.of(), Locale.forLanguageTag(language.equals("en") ? "en-GB" : language + "-FI"));
    }
}
