package fi.solmu.strategy;

import fi.solmu.item.Asked;
import fi.solmu.item.ItemId;
import fi.solmu.item.ItemPages;
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

/** The strategies of a network, and each with its goals. */
@Controller
@RequestMapping("/{network}/strategy")
@May(Access.VIEWER)
class StrategiesController {

    private final Strategies strategies;
    private final GoalBoards boards;
    private final ItemPages pages;
    private final Organisations organisations;

    StrategiesController(Strategies strategies, GoalBoards boards, ItemPages pages, Organisations organisations) {
        this.strategies = strategies;
        this.boards = boards;
        this.pages = pages;
        this.organisations = organisations;
    }

    @GetMapping
    String index(@RequestParam Map<String, String> address, Viewer viewer, Model page) {
        var asked = Asked.of(address);
        page.addAttribute("register", Register.of(
                strategies.shape(), asked, strategies.rows(asked, viewer), organisations.of(viewer)));
        return "strategy/strategies";
    }

    @GetMapping("/{id}")
    String show(@PathVariable ItemId id, Viewer viewer, Model page) {
        page.addAttribute("strategy", new StrategyPage(
                pages.of(id, Kind.STRATEGY, viewer), strategies.get(id, viewer), boards.of(id, viewer)));
        return "strategy/strategy";
    }
}
