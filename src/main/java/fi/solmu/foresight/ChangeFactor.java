package fi.solmu.foresight;

import fi.solmu.item.Fields;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.Kind;
import fi.solmu.item.Shape;
import fi.solmu.item.Trait;
import fi.solmu.web.Refused;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something in the world that may change the work of the network: how strong it is, how likely, and when. */
public record ChangeFactor(
        @Nullable Sphere sphere, String source, @Nullable Integer impact, @Nullable Integer likelihood, String horizon,
        @Nullable LocalDate reviewed, @Nullable Ending closedAs, List<Rating> ratings) {

    /** The life of a change factor. A closed one came true, lapsed or became part of another. */
    public enum State { IDENTIFIED, ASSESSED, SELECTED, MONITORED, CLOSED }

    /** The six classes of a PESTEL analysis, in its order. */
    public enum Sphere { POLITICAL, ECONOMIC, SOCIAL, TECHNOLOGICAL, ENVIRONMENTAL, LEGAL }

    /** How a change factor ended. */
    public enum Ending { CAME_TRUE, LAPSED, MERGED }

    static final Shape SHAPE = Shape.of(Kind.CHANGE_FACTOR, State.class,
            Trait.choice("class", "political", "economic", "social", "technological", "environmental", "legal"),
            Trait.text("source"), Trait.number("impact", 1, 5), Trait.number("likelihood", 1, 5), Trait.line("horizon"),
            Trait.date("reviewed"), Trait.choice("closed_as", "came_true", "lapsed", "merged"),
            Trait.rows("ratings", Trait.organisation("organisation").must(), Trait.number("impact", 1, 5),
                    Trait.number("likelihood", 1, 5), Trait.text("note")))
        .facts("ratings");

    public ChangeFactor {
        ratings = List.copyOf(ratings);
    }

    static ChangeFactor of(Fields fields) {
        return new ChangeFactor(
                fields.choice("class", Sphere.class), fields.text("source"), fields.number("impact"), fields.number("likelihood"),
                fields.text("horizon"), fields.date("reviewed"), fields.choice("closed_as", Ending.class),
                fields.rows("ratings").stream().map(Rating::of).toList());
    }

    Fields fields() {
        return Fields.NONE.with("class", word(sphere)).with("source", source).with("impact", impact)
            .with("likelihood", likelihood).with("horizon", horizon).with("reviewed", reviewed).with("closed_as", word(closedAs))
            .with("ratings", ratings.isEmpty() ? null : ratings.stream().map(each -> each.fields().values()).toList());
    }

    /** What has been chosen has been weighed, what is closed says how it ended, and an organisation says its mind once. */
    static void check(ItemDraft draft) {
        var factor = of(draft.fields());
        var state = State.valueOf(draft.state());
        if ((state == State.ASSESSED || state == State.SELECTED) && factor.strength() == null) {
            throw Refused.at(factor.impact == null ? "impact" : "likelihood", "foresight.not-assessed");
        }
        if (state == State.CLOSED && factor.closedAs == null) {
            throw Refused.at("closed_as", "foresight.how-closed");
        }
        if (state != State.CLOSED && factor.closedAs != null) {
            throw Refused.at("closed_as", "foresight.not-closed");
        }
        if (factor.ratings.stream().map(Rating::organisation).distinct().count() < factor.ratings.size()) {
            throw Refused.at("ratings", "foresight.rated-twice");
        }
    }

    /** Impact times likelihood, 1 to 25, once both are known. */
    public @Nullable Integer strength() {
        return impact == null || likelihood == null ? null : Integer.valueOf(impact * likelihood);
    }

    private static @Nullable String word(@Nullable Enum<?> choice) {
        return choice == null ? null : choice.name().toLowerCase(java.util.Locale.ROOT);
    }
}
