package fi.solmu.cards;

import fi.solmu.item.Deed;
import fi.solmu.item.ItemId;
import fi.solmu.item.ItemPages;
import fi.solmu.item.ItemPhrases;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.network.Organisations;
import fi.solmu.network.Roles;
import fi.solmu.web.Access;
import fi.solmu.web.Form;
import fi.solmu.web.May;
import fi.solmu.web.Readers;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The tasks of a card: each by itself, and a new one where the card stands. */
@Controller
@RequestMapping("/{network}/cards")
class StepsController {

    private final Steps steps;
    private final Items items;
    private final ItemPages pages;
    private final CardPages cards;
    private final TaskForms forms;
    private final ItemPhrases phrases;
    private final Roles roles;
    private final Organisations organisations;

    StepsController(
            Steps steps, Items items, ItemPages pages, CardPages cards, TaskForms forms, ItemPhrases phrases, Roles roles,
            Organisations organisations) {
        this.steps = steps;
        this.items = items;
        this.pages = pages;
        this.cards = cards;
        this.forms = forms;
        this.phrases = phrases;
        this.roles = roles;
        this.organisations = organisations;
    }

    @GetMapping("/steps/{id}")
    @May(Access.VIEWER)
    String show(@PathVariable ItemId id, Viewer viewer, Model page) {
        var of = pages.of(id, Kind.STEP, viewer);
        var step = steps.get(id, viewer);
        page.addAttribute("step", StepPage.of(
                of, step, phrases.of(id, viewer), viewer.locale().getLanguage(), items.get(new ItemId(step.card()), viewer),
                roles.of(viewer), organisations.of(viewer)));
        return "cards/step";
    }

    @PostMapping("/{id}/steps")
    @May(Access.MEMBER)
    String add(
            @PathVariable ItemId id, @RequestParam UUID key, HttpServletRequest request, HttpServletResponse response,
            Viewer viewer, Model page) {
        var sent = Form.sent(request.getParameterMap());
        try {
            items.add(new ItemId(key), Kind.STEP, forms.read(id, sent, viewer), Deed.ADDED, viewer);
            Readers.notice(response, "cards.task-added");
        } catch (DuplicateKeyException sentTwice) {
            return "redirect:/" + viewer.word() + "/cards/" + id + "/draft#task-" + key;
        } catch (Refused refusal) {
            response.setStatus(422);
            page.addAttribute("card", cards.draft(id, "", viewer));
            page.addAttribute("task", forms.with(sent.refused(refusal.faults()), viewer));
            return "cards/show";
        }
        return "redirect:/" + viewer.word() + "/cards/" + id + "/draft#task-" + key;
    }
}
