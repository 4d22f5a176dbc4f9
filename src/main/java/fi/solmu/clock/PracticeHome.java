package fi.solmu.clock;

import static java.time.ZoneOffset.UTC;

import fi.solmu.clock.dates.Plain;
import fi.solmu.item.Expected;
import fi.solmu.item.Fields;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.item.KindHome;
import fi.solmu.item.Relation;
import fi.solmu.item.Shape;
import fi.solmu.item.Trait;
import fi.solmu.web.Refused;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Practices as items know them: written, read, checked, asked in forms. */
@Repository
@Transactional
class PracticeHome implements KindHome {

    private final JdbcClient db;
    private final Practices practices;
    private final Clock clock;

    PracticeHome(JdbcClient db, Practices practices, Clock clock) {
        this.db = db;
        this.practices = practices;
        this.clock = clock;
    }

    @Override
    public Shape shape() {
        return Practice.SHAPE;
    }

    @Override
    public List<Expected> expects() {
        return List.of(new Expected(Relation.SERVES, true, Kind.PROMISE));
    }

    /** The others plan by what is in force, so it says when, be it only that the time is to be agreed. */
    @Override
    public void check(ItemDraft draft) {
        var practice = Practice.of(draft.fields(), today());
        if (draft.state().equals(Practice.State.IN_FORCE.name()) && practice.timing() == null) {
            throw Refused.at("timing", "clock.timing-needed");
        }
    }

    @Override
    public List<Trait> questions() {
        return Practice.SHAPE.fields().stream().map(field -> field == Practice.TIMING ? AskedTiming.QUESTIONS : field).toList();
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<String, Object> fromForm(Map<String, Object> sent) {
        return with(sent, AskedTiming.kept((Map<String, Object>) sent.getOrDefault("timing", Map.of())));
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<String, Object> toForm(Map<String, Object> kept) {
        return kept.containsKey("timing") ? with(kept, AskedTiming.asked((Map<String, Object>) kept.get("timing"))) : kept;
    }

    /** "Maaliskuun kolmas keskiviikko"; a rule that has no plain words is shown as it is written. */
    @Override
    @SuppressWarnings("unchecked")
    public Optional<String> told(Trait field, Object value, Say say) {
        var timing = field == Practice.TIMING ? Timings.of(new Fields((Map<String, Object>) value)) : null;
        return Optional.ofNullable(timing).map(told -> new When(say).timing(told)
            + (told.plain().way() == Plain.Way.RULE ? " (" + told.rule() + ")" : ""));
    }

    @Override
    public String form() {
        return "clock/edit";
    }

    @Override
    public void write(ItemId id, Fields fields, Viewer by) {
        var practice = Practice.of(fields, today());
        var timing = practice.timing();
        of(id, by, """
                insert into practice (network_id, item_id, ring, rule, months, weeks, is_open, from_on, until_on, span_days,
                                      time, shift, responsible_role_id, why, how, where_to)
                values (:network, :id, :ring, :rule, :months, :weeks, :open, :from, :until, :span,
                        :time, :shift, :responsible, :why, :how, :where)
                on conflict (network_id, item_id) do update
                    set ring = excluded.ring, rule = excluded.rule, months = excluded.months, weeks = excluded.weeks,
                        is_open = excluded.is_open, from_on = excluded.from_on, until_on = excluded.until_on,
                        span_days = excluded.span_days, time = excluded.time, shift = excluded.shift,
                        responsible_role_id = excluded.responsible_role_id, why = excluded.why, how = excluded.how,
                        where_to = excluded.where_to
                """)
            .param("ring", practice.ring())
            .param("rule", timing == null ? null : timing.rule())
            .param("months", numbers(timing == null ? List.of() : timing.months()))
            .param("weeks", numbers(timing == null ? List.of() : timing.weeks()))
            .param("open", timing != null && timing.open())
            .param("from", timing == null ? null : timing.from())
            .param("until", timing == null ? null : timing.until())
            .param("span", timing == null ? 1 : timing.span())
            .param("time", timing == null || timing.hours() == null ? "" : timing.hours().text())
            .param("shift", timing == null ? "NONE" : timing.shift().name())
            .param("responsible", practice.responsible())
            .param("why", practice.why())
            .param("how", practice.how())
            .param("where", practice.where())
            .update();
        participants(id, practice.participants(), by);
        facts(id, practice.facts(), by);
    }

    @Override
    public Fields kept(Fields written) {
        return Practice.of(written, today()).fields();
    }

    @Override
    @Transactional(readOnly = true)
    public Fields read(ItemId id, Viewer by) {
        return practices.get(id, by).practice().fields();
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
                insert into practice_occurrence (network_id, item_id, original_on, state, moved_to, note, told_by, told_at)
                values (:network, :id, :date, :state, :to, :note, :person, :at)
                on conflict (network_id, item_id, original_on) do update
                    set state = excluded.state, moved_to = excluded.moved_to, note = excluded.note,
                        told_by = excluded.told_by, told_at = excluded.told_at
                    where (practice_occurrence.state, practice_occurrence.moved_to, practice_occurrence.note)
                          is distinct from (excluded.state, excluded.moved_to, excluded.note)
                """)
            .param("date", fact.date())
            .param("state", fact.state().name())
            .param("to", fact.to())
            .param("note", fact.note())
            .param("person", by.person())
            .param("at", clock.instant().atOffset(UTC))
            .update());
    }

    private static Map<String, Object> with(Map<String, Object> fields, Map<String, Object> timing) {
        var next = new LinkedHashMap<>(fields);
        next.put("timing", timing);
        return next;
    }

    private StatementSpec of(ItemId id, Viewer viewer, String sql) {
        return db.sql(sql).param("network", viewer.network()).param("id", id.value());
    }

    private static Short[] numbers(List<Integer> numbers) {
        return numbers.stream().map(Integer::shortValue).toArray(Short[]::new);
    }

    private LocalDate today() {
        return practices.today();
    }
}
