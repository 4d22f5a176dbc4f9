package fi.solmu.cards.knowing;

import fi.solmu.item.ItemId;
import fi.solmu.web.Viewer;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of readings and rehearsals, and of what a card's owner says of who must know it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class KnowingRows {

    private final JdbcClient db;

    KnowingRows(JdbcClient db) {
        this.db = db;
    }

    /** Nobody is named. */
    record Done(UUID role, LocalDate day, Rehearsal.How how) {}

    /** Saying it twice of one version is saying it once. */
    public void read(ItemId card, int version, LocalDate day, Viewer by) {
        sql("""
                insert into card_reading (network_id, item_id, organisation_id, person_id, version, read_on)
                values (:network, :id, :organisation, :person, :version, :day)
                on conflict do nothing
                """, card, by)
            .param("organisation", by.organisation()).param("person", by.person()).param("version", version).param("day", day).update();
    }

    /** What the reader has last read of the card, if anything. */
    public Optional<Integer> lastRead(ItemId card, Viewer by) {
        return sql("""
                select max(version) from card_reading
                where network_id = :network and item_id = :id and organisation_id = :organisation and person_id = :person
                """, card, by)
            .param("organisation", by.organisation()).param("person", by.person()).query(Integer.class).optional();
    }

    public void rehearse(ItemId card, UUID role, @Nullable UUID person, LocalDate day, Rehearsal.How how, Viewer by) {
        sql("""
                insert into card_rehearsal (network_id, id, item_id, role_id, organisation_id, person_id, rehearsed_on, how)
                select :network, :new, :id, role.id, role.organisation_id, :person, :day, :how
                from role
                where role.network_id = :network and role.id = :role
                on conflict do nothing
                """, card, by)
            .param("new", ItemId.nextUuid()).param("role", role).param("person", person, Types.OTHER).param("day", day)
            .param("how", how.name()).update();
    }

    public int months(ItemId card, Viewer viewer) {
        return said(card, viewer).orElse(Knowing.USUAL_MONTHS);
    }

    Optional<Integer> said(ItemId card, Viewer viewer) {
        return sql("select rehearse_months from card_knowing where network_id = :network and item_id = :id", card, viewer)
            .query(Integer.class).optional();
    }

    public void months(ItemId card, int months, Viewer by) {
        sql("""
                insert into card_knowing (network_id, item_id, rehearse_months)
                values (:network, :id, :months)
                on conflict (network_id, item_id) do update set rehearse_months = excluded.rehearse_months
                """, card, by).param("months", months).update();
    }

    public List<UUID> added(ItemId card, Viewer viewer) {
        return sql("""
                select extra.role_id
                from card_knower_role extra
                join role on role.network_id = extra.network_id and role.id = extra.role_id
                join membership on membership.network_id = role.network_id and membership.organisation_id = role.organisation_id
                where extra.network_id = :network and extra.item_id = :id
                order by membership.colour, membership.name, role.title collate "fi-x-icu", role.task, role.id
                """, card, viewer).query(UUID.class).list();
    }

    /** Those that have a task now were not to be chosen, and stay as they were. */
    public void add(ItemId card, Collection<UUID> roles, Collection<UUID> playing, Viewer by) {
        sql("""
                delete from card_knower_role
                where network_id = :network and item_id = :id and role_id <> all(:roles) and role_id <> all(:playing)
                """, card, by)
            .param("roles", roles.toArray(UUID[]::new)).param("playing", playing.toArray(UUID[]::new)).update();
        sql("""
                insert into card_knower_role (network_id, item_id, role_id)
                select :network, :id, role from unnest(:roles) role
                on conflict do nothing
                """, card, by).param("roles", roles.toArray(UUID[]::new)).update();
    }

    List<Done> rehearsed(ItemId card, Viewer viewer) {
        return sql("""
                select done.role_id as role, done.rehearsed_on as day, done.how
                from card_rehearsed(:id) done
                join role on role.network_id = :network and role.id = done.role_id
                join membership on membership.network_id = role.network_id and membership.organisation_id = role.organisation_id
                order by done.rehearsed_on, membership.colour, membership.name, role.title collate "fi-x-icu", role.task, done.how
                """, card, viewer).query(Done.class).list();
    }

    private StatementSpec sql(String text, ItemId card, Viewer viewer) {
        return db.sql(text).param("network", viewer.network()).param("id", card.value());
    }
}
