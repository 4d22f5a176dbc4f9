package fi.solmu.cards.review;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an event left its plan, or a task did not serve: which task of whom, and why. Other is who was asked, or from whom it was awaited;
 * minutes is how late something was done, and null when it was never told done.
 */
public record Deviation(
        Sort sort, @Nullable UUID task, String title, UUID organisation, @Nullable UUID other, @Nullable Long minutes, @Nullable UUID role,
        String why) {

    /** In which way; the last four are what an organisation said of its own task. */
    public enum Sort {
        SILENT, LATE, CANNOT, SKIPPED, HANDED_OVER, AWAITED_IN_VAIN, REORDERED, ADDED, UNCLEAR, MISSING, WRONG_ORDER, NOT_NEEDED;

        public String label() {
            return "cards.review-sort-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Deviation of(Rated rated, String title) {
        return new Deviation(Sort.valueOf(rated.rating().name()), rated.task(), title, rated.organisation(), null, null, null, rated.why());
    }

    Deviation titled(String words) {
        return new Deviation(sort, task, words, organisation, other, minutes, role, why);
    }

    /** The same difference is known by the same words whenever it is reckoned anew. */
    public String key() {
        return sort + ":" + (task == null ? "" : task) + ":" + organisation + (sort == Sort.AWAITED_IN_VAIN ? ":" + other : "");
    }

    /** The key where it stands on a page. */
    public String anchor() {
        return key().replace(':', '-');
    }

    /** What the card should do about it, where nothing else is said. */
    Proposal.Change usualChange() {
        return switch (sort) {
            case ADDED -> Proposal.Change.ADD;
            case NOT_NEEDED -> Proposal.Change.REMOVE;
            default -> Proposal.Change.CHANGE;
        };
    }
}
