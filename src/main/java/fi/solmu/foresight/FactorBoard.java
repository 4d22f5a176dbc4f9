package fi.solmu.foresight;

import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.item.Register;
import fi.solmu.item.Shape;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The change factors of a network in their classes, each with what it does and who has weighed it. */
public record FactorBoard(
        Register<FactorRow> register, Map<ItemId, List<Effect>> effects, Map<ItemId, List<Answer>> answers,
        Map<ItemId, List<Rater>> raters) {

    /** An impact beside the change factor that causes it. */
    public record Effect(ItemId factor, ItemId id, String title, String language, Impact.@Nullable Direction direction) {

        public String place() {
            return Kind.IMPACT.place(id);
        }
    }

    /** A measure beside the change factor that it answers, itself or what it causes. */
    public record Answer(ItemId factor, ItemId id, String title, String language, String state) {

        public String place() {
            return Kind.MEASURE.place(id);
        }

        public String stateLabel() {
            return Shape.stateLabel(Kind.MEASURE, state);
        }
    }

    /** An organisation that has weighed a change factor. */
    public record Rater(ItemId factor, String name, int colour) {}

    /** One class of the analysis with its change factors; null for those nobody has classed. */
    public record Section(ChangeFactor.@Nullable Sphere sphere, List<FactorRow> rows) {

        /** The message that names the class. */
        public String label() {
            return sphere == null ? "foresight.no-class" : "change_factor.class." + word();
        }

        public String word() {
            return sphere == null ? "none" : sphere.name().toLowerCase(Locale.ROOT);
        }
    }

    static FactorBoard of(Register<FactorRow> register, List<Effect> effects, List<Answer> answers, List<Rater> raters) {
        return new FactorBoard(
                register, effects.stream().collect(Collectors.groupingBy(Effect::factor)),
                answers.stream().collect(Collectors.groupingBy(Answer::factor)),
                raters.stream().collect(Collectors.groupingBy(Rater::factor)));
    }

    /** In the order of the analysis, those without a class last. */
    public List<Section> sections() {
        var classed = register.rows().stream().collect(Collectors.groupingBy(row -> Optional.ofNullable(row.sphere()).map(Enum::ordinal).orElse(99),
                TreeMap::new, Collectors.toList()));
        return classed.values().stream().map(rows -> new Section(rows.get(0).sphere(), rows)).toList();
    }

    public List<Effect> effects(FactorRow row) {
        return effects.getOrDefault(row.id(), List.of());
    }

    public List<Answer> answers(FactorRow row) {
        return answers.getOrDefault(row.id(), List.of());
    }

    public List<Rater> raters(FactorRow row) {
        return raters.getOrDefault(row.id(), List.of());
    }

    /** How many hang loose: nobody has said what they do. */
    public long loose() {
        return register.rows().stream().filter(row -> effects(row).isEmpty()).count();
    }
}
