package fi.solmu.cards;

import fi.solmu.cards.outside.Suggestions;
import fi.solmu.item.Asked;
import fi.solmu.item.ItemId;
import fi.solmu.item.Register;
import fi.solmu.network.Organisations;
import fi.solmu.web.Access;
import fi.solmu.web.Form;
import fi.solmu.web.May;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The cards of a network, and each by itself: as it is in force, as it is being written, as it was. */
@Controller
@RequestMapping("/{network}/cards")
@May(Access.VIEWER)
class CardsController {

    private final ActionCards cards;
    private final CardRegister register;
    private final CardPages pages;
    private final TaskForms forms;
    private final Organisations organisations;
    private final Suggestions suggestions;
    private final CardKnowledge knowledge;

    CardsController(
            ActionCards cards, CardRegister register, CardPages pages, TaskForms forms, Organisations organisations,
            Suggestions suggestions, CardKnowledge knowledge) {
        this.cards = cards;
        this.register = register;
        this.pages = pages;
        this.forms = forms;
        this.organisations = organisations;
        this.suggestions = suggestions;
        this.knowledge = knowledge;
    }

    @GetMapping
    String index(@RequestParam Map<String, String> address, Viewer viewer, Model page) {
        var asked = Asked.of(address);
        page.addAttribute("register", Register.of(
                cards.shape(), asked, register.rows(asked, viewer), organisations.of(viewer)));
        page.addAttribute("suggestions", suggestions.of(viewer));
        return "cards/index";
    }

    @GetMapping("/{id}")
    String show(@PathVariable ItemId id, @RequestParam(defaultValue = "") String role, Viewer viewer, Say say, Model page) {
        page.addAttribute("knowledge", knowledge.of(id, viewer, say));
        return shown(pages.show(id, role, viewer), Form.empty(), viewer, page);
    }

    /** With the task of another that waits, the one that answers it is begun. */
    @GetMapping("/{id}/draft")
    String draft(
            @PathVariable ItemId id, @RequestParam(defaultValue = "") String role, @RequestParam(defaultValue = "") String answering,
            @RequestParam(defaultValue = "") String of, Viewer viewer, Model page) {
        var card = pages.draft(id, role, viewer);
        return shown(card, Gap.answer(card, answering, of), viewer, page);
    }

    @GetMapping("/{id}/versions/{version}")
    String earlier(
            @PathVariable ItemId id, @PathVariable int version, @RequestParam(defaultValue = "") String role,
            Viewer viewer, Model page) {
        return shown(pages.earlier(id, version, role, viewer), Form.empty(), viewer, page);
    }

    private String shown(CardPage card, Form begun, Viewer viewer, Model page) {
        page.addAttribute("card", card);
        page.addAttribute("suggestions", suggestions.of(card.item().id(), viewer));
        page.addAttribute("task", forms.with(begun, viewer));
        return "cards/show";
    }
}
