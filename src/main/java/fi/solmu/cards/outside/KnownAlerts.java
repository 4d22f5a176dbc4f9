package fi.solmu.cards.outside;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What is known of the happenings that a source tells of, asked for many at once and kept up as they are told. */
class KnownAlerts {

    private final Map<String, UUID> named;
    private final Map<UUID, Alert> alerts = new HashMap<>();

    KnownAlerts(Map<String, UUID> named, List<Alert> alerts) {
        this.named = new HashMap<>(named);
        alerts.forEach(this::keep);
    }

    /** By any of its names, the oldest first. */
    Optional<UUID> of(Received told) {
        return told.names().stream().map(named::get).filter(Objects::nonNull).min(Comparator.comparing(UUID::toString));
    }

    boolean hasNames(Received told) {
        return named.keySet().containsAll(told.names());
    }

    void name(Received told, UUID alert) {
        told.names().forEach(each -> named.putIfAbsent(each, alert));
    }

    void keep(Alert alert) {
        alerts.put(alert.id(), alert);
    }

    /** The same again is nothing; without a version, neither is what says nothing but what was said before it. */
    boolean isNew(Received told, Message message) {
        var known = alerts.get(message.alert());
        var messages = known == null ? List.<Message>of() : known.messages();
        if (messages.stream().anyMatch(each -> each.identity().equals(told.identity()))) {
            return false;
        }
        var before = messages.stream().filter(each -> Message.ORDER.compare(each, message) < 0).reduce((one, next) -> next);
        return told.version() > 0 || told.format() == Received.Format.CAP || before.isEmpty() || !told.saysAs(before.get());
    }
}
