package fi.solmu.clock;

import static java.time.ZoneOffset.UTC;

import fi.solmu.clock.dates.Timing;
import fi.solmu.item.ItemId;
import fi.solmu.web.NotThere;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a practice is in the database: its row, who takes part in it, and what is known of its times. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PracticeRows {

    private final JdbcClient db;
    private final Clock clock;

    PracticeRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void keep(ItemId id, Practice practice, Viewer by) {
        refuseCycle(id, practice.course().anchor(), by);
        timed(practice.timing(), of(id, by, """
                insert into practice (network_id, item_id, ring, rule, months, weeks, is_open, from_on, until_on, span_days,
                                      time, shift, anchor_id, responsible_role_id, why, how, where_to, remind)
                values (:network, :id, :ring, :rule, :months, :weeks, :open, :from, :until, :span,
                        :time, :shift, :anchor, :responsible, :why, :how, :where, :remind)
                on conflict (network_id, item_id) do update
                    set ring = excluded.ring, rule = excluded.rule, months = excluded.months, weeks = excluded.weeks,
                        is_open = excluded.is_open, from_on = excluded.from_on, until_on = excluded.until_on,
                        span_days = excluded.span_days, time = excluded.time, shift = excluded.shift,
                        anchor_id = excluded.anchor_id, responsible_role_id = excluded.responsible_role_id, why = excluded.why, how = excluded.how,
                        where_to = excluded.where_to, remind = excluded.remind
                """))
            .param("ring", practice.ring())
            .param("anchor", practice.course().anchor(), Types.OTHER)
            .param("responsible", practice.responsible())
            .param("why", practice.why())
            .param("how", practice.how())
            .param("where", practice.where())
            .param("remind", numbers(practice.remind().days()))
            .update();
        earlier(id, practice.course().earlier(), by);
        participants(id, practice.participants(), by);
        facts(id, practice.facts(), by);
    }

    /** One that hangs on itself, be it through others, would have no day of its own. Of two at once the later one sees the earlier. */
    private void refuseCycle(ItemId id, @Nullable UUID anchor, Viewer by) {
        if (anchor == null) {
            return;
        }
        db.sql("select pg_advisory_xact_lock(hashtextextended(:network, 0))").param("network", "anchors of " + by.network())
            .query((row, n) -> n).list();
        boolean isCycle = anchor.equals(id.value()) || of(id, by, """
                with recursive chain as (
                    select practice.anchor_id from practice where practice.network_id = :network and practice.item_id = :anchor
                    union
                    select practice.anchor_id
                    from chain
                    join practice on practice.network_id = :network and practice.item_id = chain.anchor_id)
                select exists (select from chain where chain.anchor_id = :id)
                """)
            .param("anchor", anchor)
            .query(Boolean.class).single();
        if (isCycle) {
            throw Refused.at("timing", "clock.anchor-cycle");
        }
    }

    /** Until the deed is done, so that of two at once neither is lost. */
    void lock(ItemId id, Viewer by) {
        of(id, by, "select item_id from practice where network_id = :network and item_id = :id for update")
            .query(UUID.class).optional().orElseThrow(NotThere::new);
    }

    /** Who told of that time last. */
    String teller(ItemId id, LocalDate date, Viewer by) {
        return of(id, by, """
                select coalesce((select name from person_name where id = told_by), '') from practice_occurrence
                where network_id = :network and item_id = :id and original_on = :date
                """)
            .param("date", date)
            .query(String.class).optional().orElse("");
    }

    private void earlier(ItemId id, List<Earlier> timings, Viewer by) {
        of(id, by, "delete from practice_earlier_timing where network_id = :network and item_id = :id").update();
        timings.forEach(each -> timed(each.timing(), of(id, by, """
                insert into practice_earlier_timing (network_id, item_id, through_on, rule, months, weeks, is_open, from_on, until_on,
                                                     span_days, time, shift)
                values (:network, :id, :through, :rule, :months, :weeks, :open, :from, :until, :span, :time, :shift)
                on conflict (network_id, item_id, through_on) do update
                    set rule = excluded.rule, months = excluded.months, weeks = excluded.weeks, is_open = excluded.is_open,
                        from_on = excluded.from_on, until_on = excluded.until_on, span_days = excluded.span_days,
                        time = excluded.time, shift = excluded.shift
                """))
            .param("through", each.through())
            .update());
    }

    private void participants(ItemId id, List<UUID> organisations, Viewer by) {
        of(id, by, """
                delete from practice_participant
                where network_id = :network and item_id = :id and organisation_id <> all(:those)
                """)
            .param("those", organisations.toArray(UUID[]::new))
            .update();
        of(id, by, """
                insert into practice_participant (network_id, item_id, organisation_id)
                select :network, :id, organisation from unnest(:those) organisation
                on conflict do nothing
                """)
            .param("those", organisations.toArray(UUID[]::new))
            .update();
    }

    /** Who told what and when stays as it was for what is told again unchanged. */
    private void facts(ItemId id, List<Fact> facts, Viewer by) {
        of(id, by, """
                delete from practice_occurrence
                where network_id = :network and item_id = :id and original_on <> all(cast(:those as date[]))
                """)
            .param("those", facts.stream().map(fact -> fact.date().toString()).toArray(String[]::new))
            .update();
        facts.forEach(fact -> of(id, by, """
                insert into practice_occurrence (network_id, item_id, original_on, state, moved_to, moved_time, note, told_by, told_at)
                values (:network, :id, :date, :state, :to, :time, :note, :person, :at)
                on conflict (network_id, item_id, original_on) do update
                    set state = excluded.state, moved_to = excluded.moved_to, moved_time = excluded.moved_time, note = excluded.note,
                        told_by = excluded.told_by, told_at = excluded.told_at
                    where (practice_occurrence.state, practice_occurrence.moved_to, practice_occurrence.moved_time, practice_occurrence.note)
                          is distinct from (excluded.state, excluded.moved_to, excluded.moved_time, excluded.note)
                """)
            .param("date", fact.date())
            .param("state", fact.state().name())
            .param("to", fact.to())
            .param("time", fact.at() == null ? "" : fact.at().text())
            .param("note", fact.note())
            .param("person", by.person())
            .param("at", clock.instant().atOffset(UTC))
            .update());
        presence(id, facts, by);
    }

    private void presence(ItemId id, List<Fact> facts, Viewer by) {
        of(id, by, "delete from practice_presence where network_id = :network and item_id = :id").update();
        facts.stream().filter(fact -> !fact.present().isEmpty()).forEach(fact -> of(id, by, """
                insert into practice_presence (network_id, item_id, original_on, organisation_id)
                select :network, :id, :date, organisation from unnest(:those) organisation
                on conflict do nothing
                """)
            .param("date", fact.date())
            .param("those", fact.present().toArray(UUID[]::new))
            .update());
    }

    private static StatementSpec timed(@Nullable Timing timing, StatementSpec statement) {
        return statement
            .param("rule", timing == null ? null : timing.rule())
            .param("months", numbers(timing == null ? List.of() : timing.months()))
            .param("weeks", numbers(timing == null ? List.of() : timing.weeks()))
            .param("open", timing != null && timing.open())
            .param("from", timing == null ? null : timing.from())
            .param("until", timing == null ? null : timing.until())
            .param("span", timing == null ? 1 : timing.span())
            .param("time", timing == null || timing.hours() == null ? "" : timing.hours().text())
            .param("shift", timing == null ? "NONE" : timing.shift().name());
    }

    private StatementSpec of(ItemId id, Viewer viewer, String sql) {
        return db.sql(sql).param("network", viewer.network()).param("id", id.value());
    }

    private static Short[] numbers(List<Integer> numbers) {
        return numbers.stream().map(Integer::shortValue).toArray(Short[]::new);
    }
}
