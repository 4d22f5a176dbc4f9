package fi.solmu.assessment;

import fi.solmu.item.ItemPage;
import fi.solmu.network.Organisation;
import fi.solmu.web.Page;
import fi.solmu.web.Viewer;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A round on one page: while it is open the questions, once it is closed the pulse and the reader's own pairs. */
public record RoundPage(
        ItemPage of, AssessmentRound round, List<Organisation> organisations, int answered, List<Said> said, @Nullable Pulse pulse,
        @Nullable RoundRow before, @Nullable Pulse pulseBefore, RelationForm form) {

    /** Two organisations as one of them sees it: what it said, and what was said of it. */
    public record Pair(String name, int colour, @Nullable Said ours, @Nullable Said theirs) {}

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

    /** By name and never by number: nobody is put in order. What was said with one that has left the network stays. */
    public List<Pair> pairs(Page page) {
        var own = page.viewer().organisation();
        var others = new HashMap<UUID, String>();
        said.stream().filter(each -> each.rater().equals(own)).forEach(each -> others.put(each.rated(), each.ratedName()));
        said.stream().filter(each -> each.rated().equals(own)).forEach(each -> others.put(each.rater(), each.raterName()));
        return others.entrySet().stream()
            .map(each -> new Pair(each.getValue(), colour(each.getKey()), said(own, each.getKey()), said(each.getKey(), own)))
            .sorted(Comparator.comparing(Pair::name, page.say().order()))
            .toList();
    }

    /** The network's own colour for one that is no longer among the parties. */
    private int colour(UUID organisation) {
        return organisations.stream().filter(each -> each.id().equals(organisation)).mapToInt(Organisation::colour).findFirst().orElse(0);
    }

    public List<Answerer> answerers() {
        return organisations.stream().map(each -> {
            var answers = said.stream().filter(one -> one.rater().equals(each.id())).toList();
            return new Answerer(each, !answers.isEmpty(), answers.stream().anyMatch(Said::byCoordinator));
        }).toList();
    }

    private @Nullable Said said(UUID rater, UUID rated) {
        return said.stream().filter(each -> each.rater().equals(rater) && each.rated().equals(rated)).findFirst().orElse(null);
    }
}
