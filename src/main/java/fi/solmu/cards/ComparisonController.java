package fi.solmu.cards;

import fi.solmu.item.ItemId;
import fi.solmu.web.Access;
import fi.solmu.web.Form;
import fi.solmu.web.May;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What one version of a card changes of another, organisation by organisation. */
@Controller
@RequestMapping("/{network}/cards/{id}/comparison")
@May(Access.VIEWER)
class ComparisonController {

    private final Comparisons comparisons;

    ComparisonController(Comparisons comparisons) {
        this.comparisons = comparisons;
    }

    @GetMapping
    String show(
            @PathVariable ItemId id, @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to,
            Viewer viewer, Say say, Model page) {
        var comparison = comparisons.of(id, from, to, viewer, say);
        page.addAttribute("comparison", comparison);
        page.addAttribute("answer", comparisons.answer(comparison.item(), Form.empty(), viewer));
        return "cards/comparison";
    }
}
