package fi.solmu.item.notices;

import static java.time.ZoneOffset.UTC;

import fi.solmu.item.Deed;
import fi.solmu.item.Happened;
import fi.solmu.item.Kind;
import fi.solmu.item.Request;
import fi.solmu.item.Requests;
import fi.solmu.network.Addressees;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells whoever is in a role what a deed asks of it: by name to its holders and deputies, and to the mailbox of the role. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RequestNotices {

    private static final String TO_ANSWER = "item.asked-to-answer";

    private final JdbcClient db;
    private final ObjectProvider<Requests> modules;
    private final Addressees addressees;
    private final Outbox outbox;

    RequestNotices(JdbcClient db, ObjectProvider<Requests> modules, Addressees addressees, Outbox outbox) {
        this.db = db;
        this.modules = modules;
        this.addressees = addressees;
        this.outbox = outbox;
    }

    /** Those who have been told, so that the same deed is told them once. */
    Set<UUID> told(Happened event) {
        var told = new HashSet<UUID>();
        requests(event).forEach(request -> told.addAll(tell(request, told, event)));
        return told;
    }

    /** Of the tasks of a card its role hears when a version comes into force, and not while somebody writes them. */
    private List<Request> requests(Happened event) {
        var requests = new ArrayList<Request>();
        modules.forEach(module -> requests.addAll(module.of(event)));
        if (event.role() != null && event.kind() != Kind.STEP && (event.deed() == Deed.ADDED || !event.role().equals(roleBefore(event)))) {
            requests.add(Request.of(Set.of(event.role()), TO_ANSWER));
        }
        return requests;
    }

    private List<UUID> tell(Request request, Set<UUID> told, Happened event) {
        var persons = asked(request, event).stream().filter(each -> !told.contains(each)).toList();
        var about = new About(event.network(), event.item(), null, request.asked(), event.by(), event.organisation(), event.at());
        keep(persons, about, event);
        outbox.toPersons(Mail.What.REQUEST, persons, about);
        outbox.toMailboxes(Mail.What.REQUEST, request.roles(), about);
        return persons;
    }

    private List<UUID> asked(Request request, Happened event) {
        var holding = addressees.holding(request.roles(), event.by());
        return holding.isEmpty() && request.isOrCoordinators() ? addressees.insteadOf(request.roles(), event.by()) : holding;
    }

    private void keep(List<UUID> persons, About about, Happened event) {
        if (persons.isEmpty()) {
            return;
        }
        db.sql("""
                insert into notice (network_id, id, person_id, item_id, reason, deed, asked, by_id, organisation_id, at)
                select :network, gen_random_uuid(), person, :item, 'REQUEST', :deed, :asked, :by, :organisation, :at
                from unnest(:persons) person
                """)
            .param("network", event.network())
            .param("item", event.item().value())
            .param("deed", event.deed().name())
            .param("asked", about.asked())
            .param("by", event.by())
            .param("organisation", event.organisation())
            .param("at", event.at().atOffset(UTC))
            .param("persons", persons.toArray(UUID[]::new))
            .update();
    }

    private @Nullable UUID roleBefore(Happened event) {
        return db.sql("""
                select cast(record ->> 'ownerRole' as uuid)
                from history
                where network_id = :network and item_id = :item and record is not null and revision < :revision
                order by revision desc, at desc
                limit 1
                """)
            .param("network", event.network())
            .param("item", event.item().value())
            .param("revision", event.revision())
            .query((row, n) -> row.getObject(1, UUID.class))
            .list().stream().filter(Objects::nonNull).findFirst().orElse(null);
    }
}
