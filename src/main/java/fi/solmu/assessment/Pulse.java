package fi.solmu.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How trust stands in the whole network after a round: a mean and how answers spread, or nothing where it would tell of one. */
public record Pulse(int answered, int fewest, boolean isTold, @Nullable BigDecimal mean, int strong, int fair, int weak) {

    /** How many answers are of one strength, of all. */
    public record Share(String label, int answers, int all) {}

    public List<Share> shares() {
        int all = strong + fair + weak;
        return List.of(
                new Share("assessment.strong", strong, all), new Share("assessment.fair", fair, all), new Share("assessment.weak", weak, all));
    }

    /** The sentence that says why it is not shown. */
    public String whyNot() {
        return answered < fewest ? "assessment.too-few" : "assessment.too-thin";
    }

    /** In tenths, as both are shown; nothing when one of them is not. */
    @Nullable BigDecimal changeSince(@Nullable Pulse before) {
        return before == null || mean == null || before.mean == null ? null : mean.subtract(before.mean);
    }
}
