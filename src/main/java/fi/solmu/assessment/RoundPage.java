package fi.solmu.assessment;

import fi.solmu.item.ItemPage;
import fi.solmu.network.Organisation;
import fi.solmu.web.Viewer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A round on one page: while it is open the questions, once it is closed the pulse and the reader's own pairs. */
public record RoundPage(
        ItemPage of, AssessmentRound round, List<Organisation> organisations, int answered, List<Said> said, @Nullable Pulse pulse,
        @Nullable RoundRow before, @Nullable Pulse pulseBefore, RelationForm form) {

    /** Two organisations as one of them sees it: what it said, and what was said of it. */
    public record Pair(UUID id, String name, int colour, @Nullable Said ours, @Nullable Said theirs) {}

    /** Whether an organisation has answered, as the coordinator sees while the round is open. */
    public record Answerer(Organisation organisation, boolean hasAnswered, boolean byCoordinator) {}

    public AssessmentRound.State state() {
        return AssessmentRound.State.valueOf(of.item().state());
    }

    public boolean isOpen() {
        return state() == AssessmentRound.State.OPEN;
    }

    public boolean mayMove(Viewer viewer) {
        return of.mayChange(viewer) && !of.item().isRemoved() && state() != AssessmentRound.State.AGREED;
    }

    /** The next deed of the round's life: its noun in the address and the end of its messages. */
    public String next() {
        return switch (state()) {
            case OPEN -> "closing";
            case CLOSED -> "interpretation";
            case INTERPRETED, AGREED -> "agreement";
        };
    }

    public @Nullable BigDecimal change() {
        return pulse == null ? null : pulse.changeSince(pulseBefore);
    }

    /** By name and never by number: nobody is put in order. */
    public List<Pair> pairs(Viewer viewer) {
        var own = viewer.organisation();
        return organisations.stream().filter(each -> !each.id().equals(own))
            .map(each -> new Pair(each.id(), each.name(), each.colour(), said(own, each.id()), said(each.id(), own)))
            .filter(pair -> pair.ours != null || pair.theirs != null)
            .toList();
    }

    public List<Answerer> answerers() {
        return organisations.stream().map(each -> {
            var answers = said.stream().filter(one -> one.rater().equals(each.id())).toList();
            return new Answerer(each, !answers.isEmpty(), answers.stream().anyMatch(Said::byCoordinator));
        }).toList();
    }

    private @Nullable Said said(UUID rater, UUID rated) {
        return find(rater, rated).orElse(null);
    }

    private Optional<Said> find(UUID rater, UUID rated) {
        return said.stream().filter(each -> each.rater().equals(rater) && each.rated().equals(rated)).findFirst();
    }
}
