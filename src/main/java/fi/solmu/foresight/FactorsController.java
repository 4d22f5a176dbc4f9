package fi.solmu.foresight;

import fi.solmu.item.Asked;
import fi.solmu.item.ItemId;
import fi.solmu.item.ItemPages;
import fi.solmu.item.Kind;
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

/** The board of change factors, and each by itself. */
@Controller
@RequestMapping("/{network}/foresight/factors")
@May(Access.VIEWER)
class FactorsController {

    private final ChangeFactors factors;
    private final FactorBoards boards;
    private final ItemPages pages;
    private final Organisations organisations;

    FactorsController(ChangeFactors factors, FactorBoards boards, ItemPages pages, Organisations organisations) {
        this.factors = factors;
        this.boards = boards;
        this.pages = pages;
        this.organisations = organisations;
    }

    @GetMapping
    String index(@RequestParam Map<String, String> address, Viewer viewer, Model page) {
        page.addAttribute("board", boards.of(Asked.of(address), viewer));
        return "foresight/board";
    }

    @GetMapping("/{id}")
    String show(@PathVariable ItemId id, Viewer viewer, Model page) {
        page.addAttribute("factor", FactorPage.of(
                pages.of(id, Kind.CHANGE_FACTOR, viewer), factors.get(id, viewer), organisations.of(viewer)));
        return "foresight/factor";
    }
}
