package fi.solmu.clock;

import fi.solmu.item.AskedElsewhere;
import fi.solmu.item.Expected;
import fi.solmu.item.Fields;
import fi.solmu.item.Incoming;
import fi.solmu.item.Item;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.item.KindHome;
import fi.solmu.item.OpenAddress;
import fi.solmu.item.Relation;
import fi.solmu.item.Shape;
import fi.solmu.item.Trait;
import fi.solmu.web.Refused;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Practices as items know them: written, read, checked, asked in forms. */
@Repository
@Transactional
class PracticeHome implements KindHome {

    private final PracticeRows rows;
    private final Practices practices;
    private final FormTimings forms;
    private final PracticePast past;
    private final FromElsewhere incoming;
    private final FrozenYears frozen;
    private final AskedElsewhere elsewhere;
    private final ObjectProvider<OpenPractice> open;

    PracticeHome(
            PracticeRows rows, Practices practices, FormTimings forms, PracticePast past, FromElsewhere incoming, FrozenYears frozen,
            AskedElsewhere elsewhere, ObjectProvider<OpenPractice> open) {
        this.elsewhere = elsewhere;
        this.open = open;
        this.past = past;
        this.incoming = incoming;
        this.forms = forms;
        this.frozen = frozen;
        this.rows = rows;
        this.practices = practices;
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

    /** What the form leaves unsaid of the timings before stays, and what a change does to the dates is seen before it is saved. */
    @Override
    @SuppressWarnings("unchecked")
    public Map<String, Object> fromForm(Map<String, Object> sent, @Nullable Item before, Viewer by) {
        var asked = (Map<String, Object>) sent.getOrDefault("timing", Map.of());
        if (before == null) {
            return forms.kept(asked, null, by).with(sent);
        }
        ChangedTiming.refuseNoDay(asked);
        var standing = practices.get(before.id(), by);
        var kept = forms.kept(asked, standing, by);
        var timing = kept.readable();
        var course = timing.isEmpty() && !kept.fields().isEmpty() ? standing.practice().course()
                : new ChangedTiming(standing, asked, timing.orElse(null), kept.anchor()).seen(before, elsewhere.practices(by), today());
        var next = kept.with(sent);
        next.put("earlier", course.fields().values().get("earlier"));
        if (kept.name() == null) {
            next.remove("anchor");
        }
        return next;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<String, Object> toForm(Map<String, Object> kept) {
        if (!kept.containsKey("timing")) {
            return kept;
        }
        var asked = new LinkedHashMap<>(AskedTiming.asked((Map<String, Object>) kept.get("timing")));
        Optional.ofNullable(kept.get("anchor")).ifPresent(anchor -> asked.put("anchor", anchor));
        var next = new LinkedHashMap<>(kept);
        next.put("timing", asked);
        return next;
    }

    /** "Maaliskuun kolmas keskiviikko." */
    @Override
    @SuppressWarnings("unchecked")
    public Optional<String> told(Trait field, Object value, Say say) {
        if (field == Practice.EARLIER) {
            return Optional.of(new Fields(Map.of("earlier", value)).rows("earlier").stream()
                .map(row -> new When(say).earlier(Earlier.of(row, field.name()))).collect(Collectors.joining("\n")));
        }
        var timing = field == Practice.TIMING ? Timings.of(new Fields((Map<String, Object>) value)) : null;
        return Optional.ofNullable(timing).map(told -> new When(say).told(told));
    }

    @Override
    public List<String> pasted() {
        return List.of(Practice.TIMING.name());
    }

    @Override
    public Map<String, List<String>> asForm(String column, String words, Say say) {
        return PastedTiming.of(words, say);
    }

    @Override
    public Incoming incoming() {
        return incoming;
    }

    @Override
    public List<OpenAddress> open() {
        return open.getObject().all();
    }

    @Override
    public String form() {
        return "clock/edit";
    }

    @Override
    public void write(ItemId id, Fields fields, Viewer by) {
        var practice = Practice.of(fields, today());
        frozen.refuseChange(id, practice, by);
        rows.keep(id, practice, by);
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

    @Override
    public List<Trait> past() {
        return List.of(PracticePast.HELP, PracticePast.QUESTIONS);
    }

    @Override
    @Transactional(readOnly = true)
    public Fields readPast(ItemId id, Viewer by) {
        return past.of(id, by);
    }

    @Override
    public void checkPast(Fields told) {
        PracticePast.check(told);
    }

    @Override
    public void writePast(ItemId id, Fields told, Viewer by) {
        past.keep(id, told, by);
    }

    private LocalDate today() {
        return practices.today();
    }
}
