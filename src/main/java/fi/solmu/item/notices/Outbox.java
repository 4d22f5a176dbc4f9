package fi.solmu.item.notices;

import static java.time.ZoneOffset.UTC;

import fi.solmu.item.ItemId;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The mail that waits, in the transaction of what it tells; what is muted never comes here, and nothing does when no mail is sent. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Outbox {

    /**
     * After a mention has gone the next one waits for ten minutes, and gathers what comes in between: whoever is mentioned again and
     * again gets a mail now and then. What is asked of a role does not wait.
     */
    private static final String DUE = """
            greatest(:at, (
                select max(coalesce(sent.ended_at, :at)) + interval '10 minutes' from mail sent
                where sent.network_id = :network and sent.item_id = :item and sent.what = :what
                  and sent.asked is not distinct from :asked and coalesce(sent.person_id, sent.role_id) = receiver
                  and sent.state in ('WAITING', 'SENT') and cast(:comment as uuid) is not null))
            """;

    private final JdbcClient db;
    private final MailSettings settings;

    Outbox(JdbcClient db, MailSettings settings) {
        this.db = db;
        this.settings = settings;
    }

    /** A mail that is due, in the network of that word; locked until the transaction ends. */
    record Taken(UUID network, String word, UUID id) {}

    /** To each of them whom nothing mutes. */
    void toPersons(Mail.What what, Collection<UUID> persons, About about) {
        post(what, persons, about, """
                insert into mail (network_id, id, what, person_id, item_id, comment_id, asked, on_day, days_left, organisation_id, made_at, next_try)
                select :network, gen_random_uuid(), :what, receiver, :item, :comment, :asked, :day, :left, :organisation, :at,
                """ + DUE + """
                from unnest(:receivers) receiver
                where not exists (
                    select from mute where mute.network_id = :network and mute.receiver_id = receiver and mute.what = :what)
                """);
    }

    /** To those of the roles that have a mailbox; nobody's own deed asks the mailbox of a role that person is in. */
    void toMailboxes(Mail.What what, Collection<UUID> roles, About about) {
        post(what, roles, about, """
                insert into mail (network_id, id, what, role_id, item_id, comment_id, asked, on_day, days_left, organisation_id, made_at, next_try)
                select :network, gen_random_uuid(), :what, receiver, :item, :comment, :asked, :day, :left, :organisation, :at,
                """ + DUE + """
                from unnest(:receivers) receiver
                join role on role.network_id = :network and role.id = receiver and role.email <> ''
                where not exists (
                    select from mute where mute.network_id = :network and mute.receiver_id = receiver and mute.what = :what)
                  and not exists (
                    select from role_holder
                    where role_holder.network_id = :network and role_holder.role_id = receiver and role_holder.person_id = :by
                      and (role_holder.until is null or role_holder.until >= current_date))
                """);
    }

    /** The newest link is the one that opens. */
    void toInvited(UUID network, UUID invitation, String link, Instant at) {
        db.sql("""
                update mail set state = 'DROPPED', link = null, ended_at = :at
                where network_id = :network and invitation_id = :invitation and state = 'WAITING'
                """)
            .param("at", at.atOffset(UTC))
            .param("network", network)
            .param("invitation", invitation)
            .update();
        db.sql("""
                insert into mail (network_id, id, what, invitation_id, link, next_try, made_at)
                values (:network, gen_random_uuid(), 'INVITATION', :invitation, :link, :at, :at)
                """)
            .param("network", network)
            .param("invitation", invitation)
            .param("link", link)
            .param("at", at.atOffset(UTC))
            .update();
    }

    Optional<Taken> take(Instant now) {
        return db.sql("select * from mail_take(:now)").param("now", now.atOffset(UTC)).query(Taken.class).optional();
    }

    Mail get(Taken taken) {
        return db.sql("""
                select mail.id, mail.what, mail.person_id as person, mail.role_id as role, mail.invitation_id as invitation, mail.link,
                       mail.item_id as item, mail.comment_id as comment, mail.asked, membership.name as organisation, mail.week,
                       mail.on_day as day, coalesce(mail.days_left, 0) as "left", mail.made_at, mail.tries
                from mail
                left join membership on membership.network_id = mail.network_id and membership.organisation_id = mail.organisation_id
                where mail.network_id = :network and mail.id = :id
                """)
            .param("network", taken.network)
            .param("id", taken.id)
            .query(Mail.class)
            .single();
    }

    /** It has gone, or nobody is to have it any more, or its address refuses it. */
    void ended(Taken taken, String state, @Nullable String refusal, Instant at) {
        db.sql("""
                update mail set state = :state, refusal = :refusal, link = null, ended_at = :at
                where network_id = :network and id = :id
                """)
            .param("state", state)
            .param("refusal", refusal)
            .param("at", at.atOffset(UTC))
            .param("network", taken.network)
            .param("id", taken.id)
            .update();
    }

    void later(Taken taken, String why, Instant next) {
        db.sql("""
                update mail set tries = tries + 1, refusal = :why, next_try = :next
                where network_id = :network and id = :id
                """)
            .param("why", why)
            .param("next", next.atOffset(UTC))
            .param("network", taken.network)
            .param("id", taken.id)
            .update();
    }

    /** A comment is of one item, so those who write at once wait for one another here and nowhere else. */
    private void oneByOne(About about) {
        if (about.comment() != null) {
            db.sql("select pg_advisory_xact_lock(hashtextextended(:item, 0))").param("item", "mail about " + about.item())
                .query((row, n) -> n).list();
        }
    }

    private void post(Mail.What what, Collection<UUID> receivers, About about, String sql) {
        if (!settings.isSet() || receivers.isEmpty()) {
            return;
        }
        oneByOne(about);
        var rest = new HashSet<>(receivers);
        rest.removeAll(gathered(what, receivers, about));
        of(what, rest, about, sql).update();
    }

    /** Those to whom mail about the same still waits, and tells of this too; what is being sent is let go. */
    private List<UUID> gathered(Mail.What what, Collection<UUID> receivers, About about) {
        return of(what, receivers, about, """
                update mail set comment_id = null, organisation_id = :organisation, days_left = :left, made_at = :at
                where network_id = :network and id in (
                    select waiting.id from mail waiting
                    where waiting.network_id = :network and waiting.item_id = :item and waiting.what = :what
                      and waiting.asked is not distinct from :asked and waiting.on_day is not distinct from :day
                      and coalesce(waiting.person_id, waiting.role_id) = any(:receivers)
                      and waiting.state = 'WAITING'
                    for update skip locked)
                returning coalesce(person_id, role_id)
                """)
            .query(UUID.class)
            .list();
    }

    private StatementSpec of(Mail.What what, Collection<UUID> receivers, About about, String sql) {
        return db.sql(sql)
            .param("what", what.name())
            .param("receivers", receivers.toArray(UUID[]::new))
            .param("network", about.network())
            .param("item", about.item().value())
            .param("comment", about.comment(), Types.OTHER)
            .param("asked", about.asked(), Types.VARCHAR)
            .param("by", about.by())
            .param("organisation", about.organisation())
            .param("day", about.due() == null ? null : about.due().day(), Types.DATE)
            .param("left", about.due() == null ? null : about.due().left(), Types.SMALLINT)
            .param("at", about.at().atOffset(UTC));
    }
}
