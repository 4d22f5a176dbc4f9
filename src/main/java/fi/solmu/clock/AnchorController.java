package fi.solmu.clock;

import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.web.Access;
import fi.solmu.web.Form;
import fi.solmu.web.FreeText;
import fi.solmu.web.May;
import fi.solmu.web.Readers;
import fi.solmu.web.Refused;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The answer to what the move of an anchor proposes. */
@Controller
@RequestMapping("/{network}/clock/{id}/anchor")
@May(Access.MEMBER)
class AnchorController {

    private final AnchorAnswers answers;
    private final PracticePages pages;

    AnchorController(AnchorAnswers answers, PracticePages pages) {
        this.answers = answers;
        this.pages = pages;
    }

    @PostMapping("/acceptance")
    String accept(@PathVariable ItemId id, HttpServletRequest request, HttpServletResponse response, Viewer viewer, Say say, Model page) {
        return answer(id, sent -> answers.accept(id, sent.value("move"), viewer), "clock.anchor-accepted", request, response, viewer, say, page);
    }

    @PostMapping("/refusal")
    String turnDown(@PathVariable ItemId id, HttpServletRequest request, HttpServletResponse response, Viewer viewer, Say say, Model page) {
        return answer(id, sent -> answers.turnDown(id, sent.value("move"), FreeText.tidy(sent.value("reason")), viewer), "clock.anchor-stays",
            request, response, viewer, say, page);
    }

    private String answer(
            ItemId id, Predicate<Form> deed, String done, HttpServletRequest request, HttpServletResponse response, Viewer viewer,
            Say say, Model page) {
        var sent = Form.sent(request.getParameterMap());
        try {
            return Readers.done(response, deed.test(sent) ? done : "clock.anchor-nothing", viewer, Kind.PRACTICE.place(id));
        } catch (Refused refusal) {
            response.setStatus(refusal instanceof AnchorAnswers.MovedAgain ? 409 : 422);
            return pages.show(id, null, sent.refused(refusal.faults()), viewer, say, page);
        }
    }
}
