package fi.solmu.dialogue;

import fi.solmu.item.ItemPage;
import fi.solmu.item.Link;
import fi.solmu.item.Relation;
import fi.solmu.network.Organisation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A dialogue with who took part, what it was about, and what was understood in it and led where. */
public record DialoguePage(ItemPage of, Dialogue dialogue, List<Party> parties, List<Understood> understood) {

    /** How many of an organisation took part, as the network calls and paints it. */
    public record Party(String name, int colour, int count) {}

    /** An insight with what it has led to. */
    public record Understood(InsightRow insight, List<Outcome> outcomes) {}

    static DialoguePage of(
            ItemPage of, Dialogue dialogue, List<Organisation> organisations, List<InsightRow> insights, List<Outcome> outcomes) {
        Map<UUID, Organisation> known = organisations.stream().collect(Collectors.toMap(Organisation::id, Function.identity()));
        var led = outcomes.stream().collect(Collectors.groupingBy(Outcome::insight));
        return new DialoguePage(
                of, dialogue,
                dialogue.attendance().stream().filter(each -> known.containsKey(each.organisation()))
                    .map(each -> new Party(known.get(each.organisation()).name(), known.get(each.organisation()).colour(), each.count()))
                    .toList(),
                insights.stream().map(insight -> new Understood(insight, led.getOrDefault(insight.id(), List.of()))).toList());
    }

    public List<Link> concerns() {
        return of.onward(Relation.CONCERNS);
    }

    /** The way that has been gone, state by state, ends with telling those who took part. */
    public List<Dialogue.State> states() {
        return List.of(Dialogue.State.values());
    }

    public boolean hasReached(Dialogue.State state) {
        return Dialogue.State.valueOf(of.item().state()).compareTo(state) >= 0;
    }
}
