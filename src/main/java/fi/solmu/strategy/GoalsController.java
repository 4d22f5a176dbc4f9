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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The board of goals, and each by itself. */
@Controller
@RequestMapping("/{network}/strategy/goals")
@May(Access.VIEWER)
class GoalsController {

    private final Goals goals;
    private final GoalBoards boards;
    private final Indicators indicators;
    private final ItemPages pages;
    private final Organisations organisations;

    GoalsController(Goals goals, GoalBoards boards, Indicators indicators, ItemPages pages, Organisations organisations) {
        this.goals = goals;
        this.boards = boards;
        this.indicators = indicators;
        this.pages = pages;
        this.organisations = organisations;
    }

    @GetMapping
    String index(@RequestParam Map<String, String> address, Viewer viewer, Model page) {
        var asked = Asked.of(address);
        var register = Register.of(goals.shape(), asked, goals.rows(asked, viewer), organisations.of(viewer));
        page.addAttribute("register", register);
        page.addAttribute("board", boards.of(register.rows(), viewer));
        return "strategy/goals";
    }

    @GetMapping("/{id}")
    String show(@PathVariable ItemId id, Viewer viewer, Model page) {
        page.addAttribute("of", pages.of(id, Kind.GOAL, viewer));
        page.addAttribute("goal", goals.get(id, viewer));
        page.addAttribute("indicators", indicators.of(new UUID[] {id.value()}, viewer).getOrDefault(id, List.of()));
        page.addAttribute("today", indicators.today());
        return "strategy/goal";
    }
}
