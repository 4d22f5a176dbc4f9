package fi.solmu.concepts;

import fi.solmu.item.Asked;
import fi.solmu.item.ItemId;
import fi.solmu.item.ItemPages;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.Register;
import fi.solmu.network.Organisations;
import fi.solmu.web.Access;
import fi.solmu.web.May;
import fi.solmu.web.Viewer;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The services that the network gives together, and the path through each. */
@Controller
@RequestMapping("/{network}/concepts")
@May(Access.VIEWER)
class ConceptsController {

    private final ServiceConcepts concepts;
    private final JourneySteps steps;
    private final Items items;
    private final ItemPages pages;
    private final Organisations organisations;

    ConceptsController(ServiceConcepts concepts, JourneySteps steps, Items items, ItemPages pages, Organisations organisations) {
        this.concepts = concepts;
        this.steps = steps;
        this.items = items;
        this.pages = pages;
        this.organisations = organisations;
    }

    @GetMapping
    String index(@RequestParam Map<String, String> address, Viewer viewer, Model page) {
        var asked = Asked.of(address);
        page.addAttribute("register", Register.of(
                concepts.shape(), asked, concepts.rows(asked, viewer), organisations.of(viewer)));
        return "concepts/concepts";
    }

    @GetMapping("/{id}")
    String show(@PathVariable ItemId id, Viewer viewer, Model page) {
        var of = pages.of(id, Kind.SERVICE_CONCEPT, viewer);
        var concept = concepts.get(id, viewer);
        page.addAttribute("concept", ConceptPage.of(
                of, concept, items.all(concept.customerGroups(), viewer), steps.of(id, viewer), organisations.of(viewer)));
        return "concepts/concept";
    }

    @GetMapping("/steps/{id}")
    String step(@PathVariable ItemId id, Viewer viewer, Model page) {
        var step = steps.get(id, viewer);
        page.addAttribute("of", pages.of(id, Kind.JOURNEY_STEP, viewer));
        page.addAttribute("step", step);
        page.addAttribute("parties", organisations.of(viewer).stream().filter(each -> step.parties().contains(each.id())).toList());
        return "concepts/step";
    }
}
