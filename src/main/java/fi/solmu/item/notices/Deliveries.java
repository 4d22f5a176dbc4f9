package fi.solmu.item.notices;

import fi.solmu.web.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The mail of each network, counted, with what did not get through lately. */
@Repository
@Transactional(readOnly = true)
class Deliveries {

    private final JdbcClient db;
    private final MailSettings settings;

    Deliveries(JdbcClient db, MailSettings settings) {
        this.db = db;
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
        return new Delivery(settings.isSet(), counted.waiting, counted.sent, troubles);
    }
}
