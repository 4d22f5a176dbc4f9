package fi.solmu.item;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Those who are on duty are called to something that goes on: these people and the mailboxes of these roles, in the words of a message key. */
public record Call(
        UUID id, UUID network, ItemId item, UUID organisation, UUID by, List<UUID> persons, Set<UUID> mailboxes, String words, Instant at) {

    public Call {
        persons = List.copyOf(persons);
        mailboxes = Set.copyOf(mailboxes);
    }
}
