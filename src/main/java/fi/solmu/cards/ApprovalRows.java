package fi.solmu.cards;

import static java.time.ZoneOffset.UTC;

import fi.solmu.item.ItemId;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of sendings, of who is asked and of what they say, written and read within the deeds of {@link CardApprovals}. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ApprovalRows {

    private final JdbcClient db;
    private final ApprovalWords words;

    ApprovalRows(JdbcClient db, ApprovalWords words) {
        this.db = db;
        this.words = words;
    }

    private record Sending(int round, Instant sent, Approval.@Nullable Outcome outcome, String reason) {}

    private record Row(UUID organisation, String name, int colour, int round, LocalDate asked, LocalDate until) {

        AskedParty party(List<PartyWord> words) {
            return new AskedParty(organisation, name, colour, round, asked, until, words);
        }
    }

    Approval of(ItemId card, int version, Viewer viewer) {
        return sending(card, version, viewer).map(last -> {
            var said = words.of(card, version, viewer);
            var parties = parties(card, version, viewer).stream().map(each -> each.party(said.stream()
                .filter(word -> word.organisation().equals(each.organisation)).map(ApprovalWords.Said::word).toList())).toList();
            return new Approval(version, last.round, last.sent.atZone(Say.ZONE).toLocalDate(), last.outcome, last.reason, parties,
                former(said, parties));
        }).orElseGet(() -> Approval.none(version));
    }

    private static List<FormerParty> former(List<ApprovalWords.Said> said, List<AskedParty> parties) {
        return said.stream().filter(each -> parties.stream().noneMatch(party -> party.organisation().equals(each.organisation())))
            .collect(Collectors.groupingBy(ApprovalWords.Said::organisation, LinkedHashMap::new, Collectors.toList())).values().stream()
            .map(of -> new FormerParty(of.get(0).name(), of.get(0).colour(), of.stream().map(ApprovalWords.Said::word).toList())).toList();
    }

    /** What has been asked at all of a card, the newest version first. */
    List<Integer> versions(ItemId card, Viewer viewer) {
        return sql("select distinct version from card_sending where network_id = :network and item_id = :id order by version desc", card, 0, viewer)
            .query(Integer.class).list();
    }

    /** Keeps what is being written as it stands. */
    void send(ItemId card, int version, int round, Instant at, Viewer by) {
        sql("""
                insert into card_sending (network_id, item_id, version, round, sent, person_id, whole)
                values (:network, :id, :version, :round, :at, :person, card_whole(:network, :id))
                """, card, version, by)
            .param("round", round)
            .param("at", at.atOffset(UTC))
            .param("person", by.person())
            .update();
    }

    void ask(ItemId card, int version, UUID organisation, int round, LocalDate today, LocalDate until, Viewer by) {
        sql("""
                insert into card_asked (network_id, item_id, version, organisation_id, round, asked_on, until)
                values (:network, :id, :version, :organisation, :round, :today, :until)
                on conflict (network_id, item_id, version, organisation_id) do update
                    set round = excluded.round, asked_on = excluded.asked_on, until = excluded.until, reminded_on = null
                """, card, version, by)
            .param("organisation", organisation)
            .param("round", round)
            .param("today", today)
            .param("until", until)
            .update();
    }

    /** Whose tasks it does not change any more is asked no longer; what they said stays told. */
    void askNoLonger(ItemId card, int version, List<UUID> but, Viewer by) {
        sql("""
                delete from card_asked
                where network_id = :network and item_id = :id and version = :version and organisation_id <> all(:but)
                """, card, version, by)
            .param("but", but.toArray(UUID[]::new))
            .update();
    }

    void answer(ItemId card, int version, int round, UUID organisation, Answer answer, String reason, @Nullable UUID role, Instant at, Viewer by) {
        sql("""
                insert into card_answer (network_id, id, item_id, version, round, organisation_id, answer, reason, role_id, person_id,
                                         by_organisation_id, at)
                values (:network, :answerId, :id, :version, :round, :organisation, :answer, :reason, :role, :person, :by, :at)
                """, card, version, by)
            .param("answerId", ItemId.nextUuid())
            .param("round", round)
            .param("organisation", organisation)
            .param("answer", answer.name())
            .param("reason", reason)
            .param("role", role, Types.OTHER)
            .param("person", by.person())
            .param("by", by.organisation())
            .param("at", at.atOffset(UTC))
            .update();
    }

    /** Of the last sending; without an outcome the version is asked of again. */
    void end(ItemId card, int version, Approval.@Nullable Outcome outcome, String reason, Instant at, Viewer by) {
        sql("""
                update card_sending
                set ended = :at, outcome = :outcome, reason = :reason
                where network_id = :network and item_id = :id and version = :version and round = (
                    select max(round) from card_sending where network_id = :network and item_id = :id and version = :version)
                """, card, version, by)
            .param("at", outcome == null ? null : at.atOffset(UTC), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("outcome", outcome == null ? null : outcome.name(), Types.VARCHAR)
            .param("reason", reason)
            .update();
    }

    /** What was asked of later versions is withdrawn, and nobody's answer to them counts any more. */
    void endAbove(ItemId card, int version, Instant at, Viewer by) {
        sql("""
                update card_sending set ended = :at, outcome = 'WITHDRAWN'
                where network_id = :network and item_id = :id and version > :version and ended is null
                """, card, version, by).param("at", at.atOffset(UTC)).update();
        sql("delete from card_asked where network_id = :network and item_id = :id and version > :version", card, version, by).update();
    }

    boolean isAsSent(ItemId card, int version, Viewer viewer) {
        return sql("""
                select card_whole(network_id, item_id) = whole
                from card_sending
                where network_id = :network and item_id = :id and version = :version
                order by round desc
                limit 1
                """, card, version, viewer)
            .query(Boolean.class).optional().orElse(false);
    }

    Optional<String> whole(ItemId card, int version, int round, Viewer viewer) {
        return sql("""
                select whole from card_sending
                where network_id = :network and item_id = :id and version = :version and round = :round
                """, card, version, viewer)
            .param("round", round).query(String.class).optional();
    }

    private Optional<Sending> sending(ItemId card, int version, Viewer viewer) {
        return sql("""
                select round, sent, outcome, reason
                from card_sending
                where network_id = :network and item_id = :id and version = :version
                order by round desc
                limit 1
                """, card, version, viewer)
            .query(Sending.class).optional();
    }

    private List<Row> parties(ItemId card, int version, Viewer viewer) {
        return sql("""
                select asked.organisation_id as organisation, membership.name, membership.colour, asked.round, asked.asked_on as asked, asked.until
                from card_asked asked
                join membership on membership.network_id = asked.network_id and membership.organisation_id = asked.organisation_id
                where asked.network_id = :network and asked.item_id = :id and asked.version = :version
                order by membership.colour, asked.organisation_id
                """, card, version, viewer)
            .query(Row.class).list();
    }

    private StatementSpec sql(String text, ItemId card, int version, Viewer viewer) {
        return db.sql(text).param("network", viewer.network()).param("id", card.value()).param("version", version);
    }
}
