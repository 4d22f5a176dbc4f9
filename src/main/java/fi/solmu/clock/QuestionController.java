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
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** "Why do we do this?": the question and its answer. */
@Controller
@RequestMapping("/{network}/clock/{id}/question")
@May(Access.MEMBER)
class QuestionController {

    private final PracticeQuestions questions;
    private final PracticePages pages;

    QuestionController(PracticeQuestions questions, PracticePages pages) {
        this.questions = questions;
        this.pages = pages;
    }

    @PostMapping
    String ask(@PathVariable ItemId id, HttpServletRequest request, HttpServletResponse response, Viewer viewer, Say say, Model page) {
        return done(id, sent -> questions.ask(id, FreeText.tidy(sent.value("why")), viewer), "clock.follow-why-is-asked",
            request, response, viewer, say, page);
    }

    @PostMapping("/answer")
    String answer(@PathVariable ItemId id, HttpServletRequest request, HttpServletResponse response, Viewer viewer, Say say, Model page) {
        return done(id, sent -> questions.answer(id, FreeText.tidy(sent.value("answer")), viewer), "clock.follow-why-is-answered",
            request, response, viewer, say, page);
    }

    private String done(
            ItemId id, Consumer<Form> deed, String notice, HttpServletRequest request, HttpServletResponse response, Viewer viewer,
            Say say, Model page) {
        var sent = Form.sent(request.getParameterMap());
        try {
            deed.accept(sent);
            return Readers.done(response, notice, viewer, Kind.PRACTICE.place(id));
        } catch (Refused refusal) {
            response.setStatus(422);
            return pages.show(id, null, sent.refused(refusal.faults()), viewer, say, page);
        }
    }
}
