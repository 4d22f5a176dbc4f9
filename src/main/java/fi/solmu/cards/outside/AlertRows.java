package fi.solmu.cards.outside;

import static java.time.ZoneOffset.UTC;

import fi.solmu.cards.outside.Received.Format;
import fi.solmu.cards.outside.Received.Reality;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of what was heard from outside, written and read within the deeds of {@link Alerts} and {@link HeardAlerts}. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AlertRows {

    private final JdbcClient db;

    AlertRows(JdbcClient db) {
        this.db = db;
    }

    private record Row(UUID id, String source, Format format, @Nullable UUID situation, Instant lastAt) {}

    /** What of one source is known by which of those names. */
    Map<String, UUID> named(Collection<String> names, UUID source, UUID network) {
        var known = new HashMap<String, UUID>();
        db.sql("select name, alert_id from alert_name where network_id = :network and source_id = :source and name = any(:names)")
            .param("network", network).param("source", source).param("names", names.toArray(String[]::new))
            .query(row -> {
                known.put(row.getString("name"), row.getObject("alert_id", UUID.class));
            });
        return known;
    }

    void add(UUID id, UUID source, Message first, Format format, UUID network) {
        db.sql("""
                insert into alert (network_id, id, source_id, format, reality, is_over, last_at, heard_at)
                values (:network, :id, :source, :format, :reality, false, :at, :at)
                """)
            .param("network", network).param("id", id).param("source", source).param("format", format.name())
            .param("reality", first.reality().name()).param("at", at(first.received())).update();
    }

    void name(UUID alert, Collection<String> names, UUID source, UUID network) {
        db.sql("""
                insert into alert_name (network_id, source_id, name, alert_id)
                select :network, :source, name, :alert
                from unnest(:names) name
                on conflict do nothing
                """)
            .param("network", network).param("source", source).param("alert", alert).param("names", names.toArray(String[]::new)).update();
    }

    void add(Message message, UUID network) {
        db.sql("""
                insert into alert_message (network_id, id, alert_id, identity, version, sent, received, is_end, reality, starts, ends, codes, places)
                values (:network, :id, :alert, :identity, :version, :sent, :received, :end, :reality, :starts, :ends, :codes, :places)
                """)
            .param("network", network).param("id", message.id()).param("alert", message.alert()).param("identity", message.identity())
            .param("version", message.version()).param("sent", at(message.sent())).param("received", at(message.received()))
            .param("end", message.isEnd()).param("reality", message.reality().name())
            .param("starts", at(message.starts()), Types.TIMESTAMP_WITH_TIMEZONE).param("ends", at(message.ends()), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("codes", message.codes().toArray(String[]::new)).param("places", message.places().toArray(String[]::new)).update();
        for (int i = 0; i < message.texts().size(); i++) {
            var words = message.texts().get(i);
            db.sql("""
                    insert into alert_text (network_id, message_id, position, language, title, text)
                    values (:network, :id, :position, :language, :title, :text)
                    """)
                .param("network", network).param("id", message.id()).param("position", i).param("language", words.language())
                .param("title", words.title()).param("text", words.text()).update();
        }
    }

    /** What the newest message says is what is asked for. */
    void stand(Alert alert, Instant now, UUID network) {
        var newest = alert.newest();
        db.sql("""
                update alert
                set reality = :reality, is_over = :over, starts = :starts, ends = :ends, last_at = :now, heard_at = :now
                where network_id = :network and id = :id
                """)
            .param("network", network).param("id", alert.id()).param("reality", newest.reality().name()).param("over", newest.isEnd())
            .param("starts", at(newest.starts()), Types.TIMESTAMP_WITH_TIMEZONE).param("ends", at(newest.ends()), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("now", at(now)).update();
    }

    boolean lock(UUID alert, UUID network) {
        return db.sql("select id from alert where network_id = :network and id = :id for update")
            .param("network", network).param("id", alert).query(UUID.class).optional().isPresent();
    }

    Optional<Alert> find(UUID id, UUID network) {
        return all(List.of(id), network).stream().findFirst();
    }

    /** In the order of their newest messages, the newest first. */
    List<Alert> all(Collection<UUID> ids, UUID network) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var messages = messages(ids, network);
        return db.sql("""
                select alert.id, source.name as source, alert.format, alert.situation_id as situation, alert.last_at
                from alert
                join alert_source source on source.network_id = alert.network_id and source.id = alert.source_id
                where alert.network_id = :network and alert.id = any(:ids)
                order by alert.last_at desc, alert.id
                """)
            .param("network", network).param("ids", ids.toArray(UUID[]::new)).query(Row.class).list().stream()
            .filter(row -> messages.containsKey(row.id))
            .map(row -> new Alert(row.id, row.source, row.format, row.situation, row.lastAt, messages.get(row.id))).toList();
    }

    private Map<UUID, List<Message>> messages(Collection<UUID> alerts, UUID network) {
        var texts = new HashMap<UUID, List<Words>>();
        db.sql("""
                select told.message_id, told.language, told.title, told.text
                from alert_message message
                join alert_text told on told.network_id = message.network_id and told.message_id = message.id
                where message.network_id = :network and message.alert_id = any(:ids)
                order by told.message_id, told.position
                """)
            .param("network", network).param("ids", alerts.toArray(UUID[]::new))
            .query(row -> {
                texts.computeIfAbsent(row.getObject("message_id", UUID.class), none -> new ArrayList<>())
                    .add(new Words(row.getString("language"), row.getString("title"), row.getString("text")));
            });
        return db.sql("select * from alert_message where network_id = :network and alert_id = any(:ids)")
            .param("network", network).param("ids", alerts.toArray(UUID[]::new))
            .query((row, n) -> message(row, texts.getOrDefault(row.getObject("id", UUID.class), List.of()))).list()
            .stream().collect(Collectors.groupingBy(Message::alert));
    }

    private static Message message(ResultSet row, List<Words> texts) throws SQLException {
        return new Message(
                row.getObject("id", UUID.class), row.getObject("alert_id", UUID.class), row.getString("identity"), row.getLong("version"),
                java.util.Objects.requireNonNull(instant(row, "sent")), java.util.Objects.requireNonNull(instant(row, "received")),
                row.getBoolean("is_end"), Reality.valueOf(row.getString("reality")), instant(row, "starts"), instant(row, "ends"),
                List.of((String[]) row.getArray("codes").getArray()), List.of((String[]) row.getArray("places").getArray()), texts);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant at) {
        return at == null ? null : at.atOffset(UTC);
    }
}
