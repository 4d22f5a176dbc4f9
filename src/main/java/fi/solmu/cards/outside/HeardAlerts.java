package fi.solmu.cards.outside;

import static java.time.ZoneOffset.UTC;

import fi.solmu.cards.outside.Received.Format;
import fi.solmu.cards.situation.SituationLog;
import fi.solmu.item.ItemId;
import fi.solmu.web.Access;
import fi.solmu.web.Messages;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what was heard: the messages of one happening together, each once, in whatever order they come. */
@Repository
@Transactional
class HeardAlerts {

    private final JdbcClient db;
    private final AlertRows rows;
    private final Suggestions suggestions;
    private final SituationLog log;
    private final Clock clock;

    HeardAlerts(JdbcClient db, AlertRows rows, Suggestions suggestions, SituationLog log, Clock clock) {
        this.db = db;
        this.rows = rows;
        this.suggestions = suggestions;
        this.log = log;
        this.clock = clock;
    }

    /** Which source was heard, for which organisation of which network. */
    record Place(UUID network, UUID organisation, UUID source) {

        /** Nobody sends it: it is heard as its organisation would see it. */
        Viewer nobody() {
            return new Viewer(new UUID(0, 0), "", organisation, "", network, "", "", Access.VIEWER, Set.of(), Messages.LANGUAGES.get(0));
        }
    }

    /** One source is heard at a time. How many of the messages were new. */
    int keep(Heard heard, Place from) {
        db.sql("select id from alert_source where network_id = :network and id = :id for update")
            .param("network", from.network).param("id", from.source).query(UUID.class).single();
        var now = clock.instant();
        int added = 0;
        for (var told : heard.messages()) {
            added += keep(told, from, now) ? 1 : 0;
        }
        if (heard.isWhole()) {
            added += end(heard, from, now);
        }
        return added;
    }

    private boolean keep(Received told, Place from, Instant now) {
        var known = rows.named(told.names(), from.source, from.network);
        var alert = known.orElseGet(ItemId::nextUuid);
        var message = Message.of(told, ItemId.nextUuid(), alert, now);
        if (known.isPresent() && !isNew(told, message, alert, from)) {
            rows.name(alert, told.names(), from.source, from.network);
            return false;
        }
        if (known.isEmpty()) {
            rows.add(alert, from.source, message, told.format(), from.network);
        }
        rows.name(alert, told.names(), from.source, from.network);
        rows.add(message, from.network);
        settle(alert, message, from, now);
        return true;
    }

    /** The same again is nothing; without a version, neither is what says nothing but what was said before it. */
    private boolean isNew(Received told, Message message, UUID alert, Place from) {
        var messages = rows.find(alert, from.network).orElseThrow().messages();
        if (messages.stream().anyMatch(each -> each.identity().equals(told.identity()))) {
            return false;
        }
        var before = messages.stream().filter(each -> Message.ORDER.compare(each, message) < 0).reduce((one, next) -> next);
        return told.version() > 0 || told.format() == Format.CAP || before.isEmpty() || !told.saysAs(before.get());
    }

    private void settle(UUID id, Message message, Place from, Instant now) {
        var alert = rows.find(id, from.network).orElseThrow();
        rows.stand(alert, now, from.network);
        if (alert.situation() != null) {
            tell(alert, message, new ItemId(alert.situation()), from);
        } else {
            suggestions.renew(alert, from.nobody());
        }
    }

    private void tell(Alert alert, Message message, ItemId situation, Place from) {
        var owner = db.sql("select begun_by from alert where network_id = :network and id = :id")
            .param("network", from.network).param("id", alert.id()).query(UUID.class).single();
        log.hear(situation, message.id(), alert.told(message), message.sent(), message.received(), owner, from.nobody());
    }

    /** What a whole feed does not say any more is over. */
    private int end(Heard heard, Place from, Instant now) {
        var told = heard.messages().stream().flatMap(each -> each.names().stream()).toArray(String[]::new);
        var gone = db.sql("""
                select alert.id
                from alert
                where alert.network_id = :network and alert.source_id = :source and alert.format = 'GTFS_RT' and not alert.is_over
                  and not exists (
                    select from alert_name
                    where alert_name.network_id = alert.network_id and alert_name.alert_id = alert.id and alert_name.name = any(:told))
                """)
            .param("network", from.network).param("source", from.source).param("told", told).query(UUID.class).list();
        return (int) rows.all(gone, from.network).stream().filter(alert -> alert.newest().sent().isBefore(heard.sent())).peek(alert -> {
            var last = alert.newest();
            var end = new Message(ItemId.nextUuid(), alert.id(), "gone " + heard.sent(), last.version(), heard.sent(), now, true, last.reality(),
                    last.starts(), last.ends(), last.codes(), last.places(), List.of());
            rows.add(end, from.network);
            settle(alert.id(), end, from, now);
        }).count();
    }

    /** How it went with a source, told to those who coordinate. */
    void went(Place from, String failure, String tag, String modified, Instant next) {
        db.sql("""
                update alert_source
                set heard_at = case when :failure = '' then cast(:now as timestamptz) else heard_at end,
                    failed_at = case when :failure = '' then failed_at else cast(:now as timestamptz) end,
                    failures = case when :failure = '' then 0 else failures + 1 end,
                    failure = :failure, tag = :tag, modified = :modified,
                    next_at = case when address is null then null else cast(:next as timestamptz) end
                where network_id = :network and id = :id
                """)
            .param("network", from.network).param("id", from.source).param("failure", failure).param("tag", tag).param("modified", modified)
            .param("now", clock.instant().atOffset(UTC)).param("next", next.atOffset(UTC)).update();
    }
}
