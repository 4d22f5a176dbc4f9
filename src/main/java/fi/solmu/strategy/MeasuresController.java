package fi.solmu.strategy;

import fi.solmu.item.Asked;
import fi.solmu.item.ItemId;
import fi.solmu.item.ItemPages;
import fi.solmu.item.Kind;
import fi.solmu.item.Register;
import fi.solmu.network.Organisations;
import fi.solmu.web.Access;
import fi.solmu.web.May;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the network does about change. */
@Controller
@RequestMapping("/{network}/strategy/measures")
@May(Access.VIEWER)
class MeasuresController {

    private final Measures measures;
    private final ItemPages pages;
    private final Organisations organisations;
    private final Clock clock;

    MeasuresController(Measures measures, ItemPages pages, Organisations organisations, Clock clock) {
        this.measures = measures;
        this.pages = pages;
        this.organisations = organisations;
        this.clock = clock;
    }

    @GetMapping
    String index(@RequestParam Map<String, String> address, Viewer viewer, Model page) {
        var asked = Asked.of(address);
        page.addAttribute("register", Register.of(
                measures.shape(), asked, measures.rows(asked, viewer), organisations.of(viewer)));
        page.addAttribute("today", LocalDate.now(clock.withZone(Say.ZONE)));
        return "strategy/measures";
    }

    @GetMapping("/{id}")
    String show(@PathVariable ItemId id, Viewer viewer, Model page) {
        page.addAttribute("of", pages.of(id, Kind.MEASURE, viewer));
        page.addAttribute("measure", measures.get(id, viewer));
        return "strategy/measure";
    }
}
