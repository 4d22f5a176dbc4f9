package fi.solmu.cards.outside;

import static java.time.ZoneOffset.UTC;

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

    private static final int AT_ONCE = 100;

    private final JdbcClient db;
    private final AlertRows rows;
    private final AlertTies ties;
    private final Suggestions suggestions;
    private final SituationLog log;
    private final Clock clock;

    HeardAlerts(JdbcClient db, AlertRows rows, AlertTies ties, Suggestions suggestions, SituationLog log, Clock clock) {
        this.db = db;
        this.rows = rows;
        this.ties = ties;
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

    /** One source is heard at a time. How many of the messages were new. What an address said before we first read it wakes nobody. */
    int keep(Heard heard, Place from) {
        boolean isFirst = db.sql("""
                select address is not null and heard_at is null
                from alert_source
                where network_id = :network and id = :id
                for update
                """)
            .param("network", from.network).param("id", from.source).query(Boolean.class).single();
        var now = clock.instant();
        int added = 0;
        for (int done = 0; done < heard.messages().size(); done += AT_ONCE) {
            added += keep(heard.messages().subList(done, Math.min(done + AT_ONCE, heard.messages().size())), !isFirst, from, now);
        }
        if (heard.isWhole()) {
            added += end(heard, from, now);
        }
        return added;
    }

    /** What is known of them is asked for all together, for mostly they say what they said a minute ago. */
    private int keep(List<Received> told, boolean wakes, Place from, Instant now) {
        var named = rows.named(told.stream().flatMap(each -> each.names().stream()).toList(), from.source, from.network);
        var known = new KnownAlerts(named, rows.all(Set.copyOf(named.values()), from.network));
        int added = 0;
        for (var each : told) {
            added += keep(each, known, wakes, from, now) ? 1 : 0;
        }
        ties.saidAgain(Set.copyOf(named.values()), now, from.network);
        return added;
    }

    private boolean keep(Received told, KnownAlerts known, boolean wakes, Place from, Instant now) {
        var before = known.of(told);
        var alert = before.orElseGet(ItemId::nextUuid);
        var message = Message.of(told, ItemId.nextUuid(), alert, now);
        boolean isNew = known.isNew(told, message);
        if (before.isEmpty()) {
            rows.add(alert, from.source, message, told.format(), from.network);
        }
        if (!known.hasNames(told)) {
            rows.name(alert, told.names(), from.source, from.network);
            known.name(told, alert);
        }
        if (isNew) {
            rows.add(message, from.network);
            known.keep(settle(alert, message, wakes, from, now));
        }
        return isNew;
    }

    private Alert settle(UUID id, Message message, boolean wakes, Place from, Instant now) {
        var alert = rows.find(id, from.network).orElseThrow();
        rows.stand(alert, now, from.network);
        var tied = ties.of(List.of(id), from.network);
        if (tied.isEmpty()) {
            suggestions.renew(alert, wakes, from.nobody());
        }
        tied.forEach(each -> log.hear(new ItemId(each.situation()), message.keyIn(each.situation()), alert.told(message), message.sent(),
            message.received(), each.begunBy(), from.nobody()));
        return alert;
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
            settle(alert.id(), end, true, from, now);
        }).count();
    }

    /** It stands as it stood. */
    void same(Place from) {
        ties.saidAgain(from.source, clock.instant(), from.network);
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
