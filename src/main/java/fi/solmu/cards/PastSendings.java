package fi.solmu.cards;

import static java.time.ZoneOffset.UTC;

import fi.solmu.item.Fields;
import fi.solmu.item.ItemId;
import fi.solmu.item.Trait;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What has been asked of a card's coming versions and what was answered, as network files carry it: by organisations, not by persons. */
@Repository
@Transactional
class PastSendings {

    static final Trait SENDINGS = Trait.rows("sendings", Stream.concat(Stream.of(
            Trait.number("version", 1, 1_000_000).must(), Trait.number("round", 1, 1_000_000).must(), Trait.line("sent").must(), Trait.line("ended"),
            Trait.choice("outcome", "in_force", "withdrawn"), Trait.text("reason"),
            Trait.rows("asked", Trait.organisation("organisation").must(), Trait.date("asked").must(), Trait.date("until").must()),
            Trait.rows("answers", Trait.organisation("organisation").must(), Trait.choice("answer", "approved", "refused", "remarked").must(),
                Trait.text("reason"), Trait.role("role"), Trait.organisation("by").must(), Trait.line("at").must())),
        PastVersions.WHOLE.stream()).toArray(Trait[]::new));

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    private final JdbcClient db;

    PastSendings(JdbcClient db) {
        this.db = db;
    }

    private record Sending(int version, int round, Instant sent, @Nullable Instant ended, @Nullable String outcome, String reason, String whole) {}

    private record Asking(int version, int round, UUID organisation, LocalDate asked, LocalDate until) {}

    private record Saying(
            int version, int round, UUID organisation, String answer, String reason, @Nullable UUID role, UUID by, Instant at) {}

    @Transactional(readOnly = true)
    List<Map<String, Object>> of(ItemId card, Viewer viewer) {
        var sendings = sql("""
                select version, round, sent, ended, lower(outcome) as outcome, reason, whole
                from card_sending where network_id = :network and item_id = :id
                order by version, round
                """, card, viewer).query(Sending.class).list();
        if (sendings.isEmpty()) {
            return List.of();
        }
        var asked = sql("""
                select version, round, organisation_id as organisation, asked_on as asked, card_asked.until
                from card_asked join membership using (network_id, organisation_id)
                where network_id = :network and item_id = :id
                order by colour, name
                """, card, viewer).query(Asking.class).list();
        var answers = sql("""
                select version, round, organisation_id as organisation, lower(answer) as answer, reason, role_id as role,
                       by_organisation_id as by, at
                from card_answer where network_id = :network and item_id = :id
                order by at, id
                """, card, viewer).query(Saying.class).list();
        return sendings.stream().map(each -> told(each,
            asked.stream().filter(one -> one.version == each.version && one.round == each.round).map(PastSendings::told).toList(),
            answers.stream().filter(one -> one.version == each.version && one.round == each.round).map(PastSendings::told).toList())).toList();
    }

    static void check(Fields past) {
        var known = new HashSet<List<?>>();
        for (var sending : past.rows("sendings")) {
            moment(sending.text("sent"));
            boolean isEnded = moment(sending.text("ended")) != null;
            if (isEnded == sending.text("outcome").isEmpty() || !known.add(List.of(sending.number("version", 1), sending.number("round", 1)))) {
                throw Refused.at("sendings", "cards.approval-file-ended");
            }
            for (var asked : sending.rows("asked")) {
                if (Objects.requireNonNull(asked.date("until")).isBefore(asked.date("asked"))
                        || !known.add(List.of(sending.number("version", 1), asked.id("organisation")))) {
                    throw Refused.at("sendings", "cards.approval-file-asked");
                }
            }
            for (var answer : sending.rows("answers")) {
                moment(answer.text("at"));
                if (!answer.text("answer").equals("approved") && answer.text("reason").isEmpty()) {
                    throw Refused.at("sendings", "cards.approval-why-not");
                }
            }
        }
    }

    void keep(ItemId card, Fields past, Viewer by) {
        for (var sending : past.rows("sendings")) {
            var ended = moment(sending.text("ended"));
            of(sending, sql("""
                    insert into card_sending (network_id, item_id, version, round, sent, ended, outcome, reason, whole)
                    values (:network, :id, :version, :round, :sent, :ended, :outcome, :reason, cast(:whole as jsonb))
                    """, card, by))
                .param("sent", Objects.requireNonNull(moment(sending.text("sent"))).atOffset(UTC))
                .param("ended", ended == null ? null : ended.atOffset(UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("outcome", ended == null ? null : sending.text("outcome").toUpperCase(Locale.ROOT), Types.VARCHAR)
                .param("reason", sending.text("reason"))
                .param("whole", JSON.writeValueAsString(PastText.of(sending)))
                .update();
            sending.rows("asked").forEach(each -> of(sending, sql("""
                    insert into card_asked (network_id, item_id, version, organisation_id, round, asked_on, until)
                    values (:network, :id, :version, :organisation, :round, :asked, :until)
                    """, card, by))
                .param("organisation", each.id("organisation")).param("asked", each.date("asked")).param("until", each.date("until"))
                .update());
            sending.rows("answers").forEach(each -> of(sending, sql("""
                    insert into card_answer (network_id, id, item_id, version, round, organisation_id, answer, reason, role_id,
                                             by_organisation_id, at)
                    values (:network, :answerId, :id, :version, :round, :organisation, :answer, :reason, :role, :by, :at)
                    """, card, by))
                .param("answerId", ItemId.nextUuid()).param("organisation", each.id("organisation"))
                .param("answer", each.text("answer").toUpperCase(Locale.ROOT)).param("reason", each.text("reason"))
                .param("role", each.id("role"), Types.OTHER).param("by", each.id("by"))
                .param("at", Objects.requireNonNull(moment(each.text("at"))).atOffset(UTC))
                .update());
        }
    }

    private static Map<String, Object> told(Sending sending, List<Map<String, Object>> asked, List<Map<String, Object>> answers) {
        return PastVersions.told(Fields.NONE
            .with("version", sending.version).with("round", sending.round).with("sent", sending.sent.toString())
            .with("ended", sending.ended == null ? null : sending.ended.toString()).with("outcome", sending.outcome).with("reason", sending.reason)
            .with("asked", asked.isEmpty() ? null : asked).with("answers", answers.isEmpty() ? null : answers), sending.whole);
    }

    private static Map<String, Object> told(Asking asking) {
        return Fields.NONE.with("organisation", asking.organisation).with("asked", asking.asked).with("until", asking.until).values();
    }

    private static Map<String, Object> told(Saying saying) {
        return Fields.NONE.with("organisation", saying.organisation).with("answer", saying.answer).with("reason", saying.reason)
            .with("role", saying.role).with("by", saying.by).with("at", saying.at.toString()).values();
    }

    private static @Nullable Instant moment(String written) {
        try {
            var read = written.isEmpty() ? null : Instant.parse(written);
            if (read == null || !read.isBefore(FIRST) && !read.isAfter(LAST)) {
                return read;
            }
        } catch (DateTimeException unreadable) {
            // Told as one that no clock has shown.
        }
        throw Refused.at("sendings", "cards.run-no-moment");
    }

    private static StatementSpec of(Fields sending, StatementSpec asked) {
        return asked.param("version", sending.number("version")).param("round", sending.number("round"));
    }

    private StatementSpec sql(String text, ItemId card, Viewer viewer) {
        return db.sql(text).param("network", viewer.network()).param("id", card.value());
    }
}
