package fi.solmu.item.notices;

import fi.solmu.network.Roles;
import fi.solmu.web.NotThere;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The mail of each network, counted, with what did not get through lately. */
@Repository
@Transactional(readOnly = true)
class Deliveries {

    private final JdbcClient db;
    private final Roles roles;
    private final MailSettings settings;

    Deliveries(JdbcClient db, Roles roles, MailSettings settings) {
        this.db = db;
        this.roles = roles;
        this.settings = settings;
    }

    private record Counted(int waiting, int sent) {}

    Delivery of(Viewer viewer) {
        var counted = db.sql("""
                select cast(count(*) filter (where state = 'WAITING') as integer) as waiting,
                       cast(count(*) filter (where state = 'SENT' and ended_at > now() - interval '30 days') as integer) as sent
                from mail
                where network_id = :network
                """)
            .param("network", viewer.network()).query(Counted.class).single();
        var troubles = db.sql("""
                select coalesce(person_name.name, role.title, invitation.email, '') as whom, mail.what, mail.refusal, mail.tries, mail.ended_at
                from mail
                left join person_name on person_name.id = mail.person_id
                left join role on role.network_id = mail.network_id and role.id = mail.role_id
                left join invitation on invitation.network_id = mail.network_id and invitation.id = mail.invitation_id
                where mail.network_id = :network and mail.refusal is not null and mail.state in ('WAITING', 'REFUSED')
                  and mail.made_at > now() - interval '30 days'
                order by mail.made_at desc
                limit 50
                """)
            .param("network", viewer.network()).query(Delivery.Trouble.class).list();
        return new Delivery(settings.isSet(), counted.waiting, counted.sent, troubles, muted(viewer));
    }

    /** Whoever reads a mailbox may stop its mail; the coordinator lets it go again. */
    @Transactional
    void sendAgain(UUID role, Viewer by) {
        if (!roles.has(role, by)) {
            throw new NotThere();
        }
        db.sql("delete from mute where network_id = :network and receiver_id = :role")
            .param("network", by.network())
            .param("role", role)
            .update();
    }

    private List<Delivery.Mailbox> muted(Viewer viewer) {
        return db.sql("""
                select role.id as role, role.title
                from role
                where role.network_id = :network and exists (
                    select from mute where mute.network_id = role.network_id and mute.receiver_id = role.id)
                order by role.title collate "fi-x-icu"
                """)
            .param("network", viewer.network())
            .query(Delivery.Mailbox.class)
            .list();
    }
}
