package fi.solmu.cards;

import fi.solmu.item.ItemId;
import fi.solmu.web.Access;
import fi.solmu.web.Form;
import fi.solmu.web.May;
import fi.solmu.web.Readers;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A proposed change to a card is taken into its draft, or left. */
@Controller
@RequestMapping("/{network}/cards/{id}/proposals")
@May(Access.MEMBER)
class ProposalController {

    private final ProposalDeeds deeds;
    private final CardPages pages;
    private final TaskForms forms;

    ProposalController(ProposalDeeds deeds, CardPages pages, TaskForms forms) {
        this.deeds = deeds;
        this.pages = pages;
        this.forms = forms;
    }

    @PostMapping
    String decide(
            @PathVariable ItemId id, @RequestParam(defaultValue = "") String proposal, @RequestParam(defaultValue = "") String as,
            HttpServletRequest request, HttpServletResponse response, Viewer viewer, Model page) {
        try {
            if (as.equals("leave")) {
                var answer = "answer-" + id(proposal);
                deeds.leave(id, id(proposal), answer, Form.sent(request.getParameterMap()).value(answer), viewer);
                return Readers.done(response, "cards.review-left", viewer, "/cards/" + id + "/draft#proposals");
            }
            var taken = deeds.take(id, id(proposal), viewer);
            boolean isByHand = deeds.isByHand(taken, viewer);
            return Readers.done(response, isByHand ? "cards.review-taken-by-hand" : "cards.review-taken", viewer,
                isByHand && taken.task() != null ? "/items/" + taken.task() + "/edit" : "/cards/" + id + "/draft#proposals");
        } catch (Refused refusal) {
            response.setStatus(422);
            page.addAttribute("card", pages.draft(id, "", viewer));
            page.addAttribute("task", forms.with(Form.empty(), viewer));
            page.addAttribute("decided", Form.sent(request.getParameterMap()).refused(refusal.faults()));
            return "cards/show";
        }
    }

    private static UUID id(String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException unreadable) {
            throw new Refused("cards.review-choose-proposal");
        }
    }
}
