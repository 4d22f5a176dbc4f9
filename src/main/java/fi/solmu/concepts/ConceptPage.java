package fi.solmu.concepts;

import fi.solmu.item.Item;
import fi.solmu.item.ItemPage;
import fi.solmu.item.Link;
import fi.solmu.item.Relation;
import fi.solmu.network.Organisation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A service concept on one page: for whom, what need, what is promised, and the path with who meets the customer where. */
public record ConceptPage(ItemPage of, ServiceConcept concept, List<Item> groups, List<Stage> path) {

    /** A stage of the path with its parties as the network calls and paints them. */
    public record Stage(JourneySteps.Row step, List<Organisation> parties) {}

    static ConceptPage of(
            ItemPage of, ServiceConcept concept, List<Item> groups, List<JourneySteps.Row> path, List<Organisation> organisations) {
        Map<UUID, Organisation> known = organisations.stream().collect(Collectors.toMap(Organisation::id, Function.identity()));
        var inOrder = groups.stream().filter(each -> !each.isRemoved())
            .sorted(Comparator.comparingInt(each -> concept.customerGroups().indexOf(each.id().value()))).toList();
        return new ConceptPage(of, concept, inOrder, path.stream().map(step -> new Stage(
                step, step.parties().stream().map(known::get).filter(Objects::nonNull).toList())).toList());
    }

    public List<Link> promises() {
        return of.onward(Relation.PROMISES);
    }
}
