package fi.solmu.network;

import fi.solmu.web.NotThere;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whom a network has asked to join. A link is told once, when it is made; it lives for two weeks. */
@Repository
@Transactional
class Invitations {

    private static final int MOST_IN_AN_HOUR = 200;

    private final JdbcClient db;

    private final ObjectProvider<InvitationPost> post;

    Invitations(JdbcClient db, ObjectProvider<InvitationPost> post) {
        this.db = db;
        this.post = post;
    }

    @Transactional(readOnly = true)
    List<Invitation> of(Viewer viewer) {
        return db.sql("""
                select invitation.id, invitation.organisation_id as organisation, membership.name as organisation_name,
                       membership.colour, invitation.name, invitation.email, invitation.access, invitation.invited_at,
                       invitation.opened_at, invitation.joined_at, invitation.withdrawn_at, invitation.ends_at
                from invitation
                join membership on membership.network_id = invitation.network_id
                               and membership.organisation_id = invitation.organisation_id
                where invitation.network_id = :network
                order by invitation.invited_at desc, invitation.id
                """)
            .param("network", viewer.network())
            .query(Invitation.class)
            .list();
    }

    @Transactional(readOnly = true)
    Invitation get(UUID id, Viewer viewer) {
        return of(viewer).stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(NotThere::new);
    }

    /** The token of the link; nothing when the same form came twice. */
    Optional<String> invite(Invitation asked, Viewer by) {
        refuseFlood(by);
        var token = Tokens.next();
        int made = db.sql("""
                insert into invitation (network_id, id, organisation_id, token_hash, name, email, access, invited_by, ends_at)
                values (:network, :id, :organisation, :hash, :name, :email, :access, :person, now() + interval '14 days')
                on conflict (network_id, id) do nothing
                """)
            .param("network", by.network())
            .param("id", asked.id())
            .param("organisation", asked.organisation())
            .param("hash", Tokens.hash(token))
            .param("name", asked.name())
            .param("email", asked.email())
            .param("access", asked.access().name())
            .param("person", by.person())
            .update();
        if (made == 0) {
            return Optional.empty();
        }
        send(asked, token, by);
        return Optional.of(token);
    }

    /** Whether it goes by itself; otherwise whoever invites hands the link over. */
    boolean goes(Invitation invitation) {
        return !invitation.email().isEmpty() && areSent();
    }

    /** Whether those with an address go by themselves. */
    boolean areSent() {
        return post.stream().anyMatch(InvitationPost::isSet);
    }

    /** The token of a new link; the one before opens nothing from here on. */
    String again(UUID id, Viewer by) {
        var token = Tokens.next();
        int made = db.sql("""
                update invitation
                set token_hash = :hash, invited_at = now(), invited_by = :person, opened_at = null, ends_at = now() + interval '14 days'
                where network_id = :network and id = :id and joined_at is null and withdrawn_at is null
                """)
            .param("hash", Tokens.hash(token))
            .param("person", by.person())
            .param("network", by.network())
            .param("id", id)
            .update();
        if (made == 0) {
            throw new NotThere();
        }
        send(get(id, by), token, by);
        return token;
    }

    void withdraw(UUID id, Viewer by) {
        db.sql("""
                update invitation set withdrawn_at = now()
                where network_id = :network and id = :id and joined_at is null and withdrawn_at is null
                """)
            .param("network", by.network())
            .param("id", id)
            .update();
    }

    private void send(Invitation invitation, String token, Viewer by) {
        if (goes(invitation)) {
            post.forEach(each -> each.send(invitation.id(), token, by));
        }
    }

    private void refuseFlood(Viewer by) {
        int lately = db.sql("""
                select count(*) from invitation where network_id = :network and invited_at > now() - interval '1 hour'
                """)
            .param("network", by.network())
            .query(Integer.class)
            .single();
        if (lately >= MOST_IN_AN_HOUR) {
            throw new Refused("network.too-many-invitations");
        }
    }
}
