package fi.solmu.cards.review;

import fi.solmu.item.Item;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a card has lived through: how soon it was answered, what was skipped, what still troubles it, what was proposed and why it changed. */
public record CardLife(List<Heard> heard, int tasks, int skipped, List<Item> problems, List<Because> proposals) {

    /** How soon an organisation was heard from, in the middle of its times, in earnest or in drills. */
    public record Heard(UUID organisation, boolean isDrill, long seconds, int times) {

        public long minutes() {
            return Math.round(seconds / 60.0);
        }
    }

    /** A proposed change with what it comes from, as far as the reader may see it. */
    public record Because(Proposal proposal, @Nullable Item problem, @Nullable Item situation, String task) {}

    public static final CardLife NONE = new CardLife(List.of(), 0, 0, List.of(), List.of());

    public CardLife {
        heard = List.copyOf(heard);
        problems = List.copyOf(problems);
        proposals = List.copyOf(proposals);
    }

    /** Of each hundred tasks in earnest. */
    public long skippedShare() {
        return tasks == 0 ? 0 : Math.round(100.0 * skipped / tasks);
    }

    public List<Heard> heard(boolean isDrill) {
        return heard.stream().filter(each -> each.isDrill() == isDrill).toList();
    }

    public List<Because> waiting() {
        return proposals.stream().filter(each -> each.proposal().isWaiting()).toList();
    }

    /** Those the owner did not take, with the reason. */
    public List<Because> left() {
        return proposals.stream().filter(each -> each.proposal().state() == Proposal.State.LEFT).toList();
    }

    /** Those taken into the version that is being written. */
    public List<Because> takenInto(int version) {
        return taken().filter(each -> version == each.proposal().version()).toList();
    }

    /** Why the task reads as it does. */
    public List<Because> because(UUID task, int version) {
        return taken().filter(each -> task.equals(each.proposal().task()) && each.proposal().version() <= version).toList();
    }

    /** All that changed by what was learned, up to that version. */
    public List<Because> changedBy(int version) {
        return taken().filter(each -> each.proposal().version() <= version).toList();
    }

    private Stream<Because> taken() {
        return proposals.stream().filter(each -> each.proposal().version() != null);
    }
}
