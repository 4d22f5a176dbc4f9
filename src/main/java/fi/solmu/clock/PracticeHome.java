package fi.solmu.clock;

import fi.solmu.clock.dates.Timing;
import fi.solmu.item.Expected;
import fi.solmu.item.Fields;
import fi.solmu.item.Item;
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
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Practices as items know them: written, read, checked, asked in forms. */
@Repository
@Transactional
class PracticeHome implements KindHome {

    private final PracticeRows rows;
    private final Practices practices;

    PracticeHome(PracticeRows rows, Practices practices) {
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

    @Override
    @SuppressWarnings("unchecked")
    public Map<String, Object> fromForm(Map<String, Object> sent) {
        return with(sent, AskedTiming.kept((Map<String, Object>) sent.getOrDefault("timing", Map.of())));
    }

    /** What the form leaves unsaid of the timings before stays, and what a change does to the dates is seen before it is saved. */
    @Override
    @SuppressWarnings("unchecked")
    public Map<String, Object> fromForm(Map<String, Object> sent, @Nullable Item before, Viewer by) {
        var asked = (Map<String, Object>) sent.getOrDefault("timing", Map.of());
        if (before == null) {
            return fromForm(sent);
        }
        ChangedTiming.refuseNoDay(asked);
        var kept = fromForm(sent);
        var standing = practices.get(before.id(), by);
        var timing = readable((Map<String, Object>) kept.get("timing"));
        var course = timing.isEmpty() && !kept.get("timing").equals(Map.of()) ? standing.practice().course()
                : new ChangedTiming(standing, asked, timing.orElse(null)).seen(before, today());
        var next = new LinkedHashMap<>(kept);
        next.put("earlier", course.fields().values().get("earlier"));
        return next;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<String, Object> toForm(Map<String, Object> kept) {
        return kept.containsKey("timing") ? with(kept, AskedTiming.asked((Map<String, Object>) kept.get("timing"))) : kept;
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
        return Optional.ofNullable(timing).map(told -> new When(say).timing(told));
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
    public String form() {
        return "clock/edit";
    }

    @Override
    public void write(ItemId id, Fields fields, Viewer by) {
        rows.keep(id, Practice.of(fields, today()), by);
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

    /** None when something is wrong in it, which is told when the whole is read. */
    private static Optional<Timing> readable(Map<String, Object> kept) {
        try {
            return Optional.ofNullable(AskedTiming.timing(kept));
        } catch (Refused toldLater) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> with(Map<String, Object> fields, Map<String, Object> timing) {
        var next = new LinkedHashMap<>(fields);
        next.put("timing", timing);
        return next;
    }

    private LocalDate today() {
        return practices.today();
    }
}
