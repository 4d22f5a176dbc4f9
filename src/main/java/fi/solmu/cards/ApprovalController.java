package fi.solmu.cards;

import fi.solmu.item.ItemId;
import fi.solmu.web.Access;
import fi.solmu.web.Form;
import fi.solmu.web.May;
import fi.solmu.web.Readers;
import fi.solmu.web.Refused;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A coming version of a card is sent to the parties whose tasks it changes, and they answer. */
@Controller
@RequestMapping("/{network}/cards/{id}/approval")
@May(Access.MEMBER)
class ApprovalController {

    private final CardLife life;
    private final CardApprovals approvals;
    private final Comparisons comparisons;

    ApprovalController(CardLife life, CardApprovals approvals, Comparisons comparisons) {
        this.life = life;
        this.approvals = approvals;
        this.comparisons = comparisons;
    }

    @PostMapping
    String send(@PathVariable ItemId id, HttpServletResponse response, Viewer viewer) {
        life.send(id, viewer);
        return Readers.done(response, "cards.approval-is-sent", viewer, "/cards/" + id + "/draft");
    }

    @PostMapping("/withdrawal")
    String withdraw(@PathVariable ItemId id, HttpServletResponse response, Viewer viewer) {
        life.withdraw(id, viewer);
        return Readers.done(response, "cards.approval-is-withdrawn", viewer, "/cards/" + id + "/draft");
    }

    @PostMapping("/answers")
    String answer(
            @PathVariable ItemId id, HttpServletRequest request, HttpServletResponse response, Viewer viewer, Say say, Model page) {
        var sent = Form.sent(request.getParameterMap());
        try {
            approvals.answer(id, said(sent), viewer);
            return Readers.done(response, "cards.approval-is-answered", viewer, "/cards/" + id + "/comparison");
        } catch (Refused refusal) {
            response.setStatus(422);
            var comparison = comparisons.of(id, "", "", viewer, say);
            page.addAttribute("comparison", comparison);
            page.addAttribute("answer", comparisons.answer(comparison.item(), sent.refused(refusal.faults()), viewer));
            return "cards/comparison";
        }
    }

    private static CardApprovals.Said said(Form sent) {
        return new CardApprovals.Said(
            number(sent.value("version")), number(sent.value("round")),
            Stream.of(Answer.values()).filter(each -> each.name().equals(sent.value("answer"))).findFirst().orElse(null),
            Answering.words(sent.value("reason")), organisation(sent.value("organisation")));
    }

    private static int number(String written) {
        return written.matches("\\d{1,6}") ? Integer.parseInt(written) : 0;
    }

    private static @Nullable UUID organisation(String written) {
        return Optional.of(written).filter(each -> each.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"))
            .map(UUID::fromString).orElse(null);
    }
}
