package fi.solmu.cards;

import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.web.Access;
import fi.solmu.web.Form;
import fi.solmu.web.May;
import fi.solmu.web.Readers;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is written of a card comes into force, as a version of its own. */
@Controller
@RequestMapping("/{network}/cards/{id}/publication")
@May(Access.MEMBER)
class PublicationController {

    private final CardLife life;
    private final CardPages pages;
    private final TaskForms forms;

    PublicationController(CardLife life, CardPages pages, TaskForms forms) {
        this.life = life;
        this.pages = pages;
        this.forms = forms;
    }

    @PostMapping
    String publish(@PathVariable ItemId id, HttpServletRequest request, HttpServletResponse response, Viewer viewer, Model page) {
        var sent = Form.sent(request.getParameterMap());
        try {
            boolean isToCome = life.publish(id, day(sent.value("from")), Answering.words(sent.value("reason")), viewer);
            return Readers.done(response, isToCome ? "cards.approval-is-to-come" : "cards.is-published", viewer, Kind.ACTION_CARD.place(id));
        } catch (Refused refusal) {
            response.setStatus(422);
            page.addAttribute("card", pages.draft(id, "", viewer).refused(sent.refused(refusal.faults())));
            page.addAttribute("task", forms.with(Form.empty(), viewer));
            return "cards/show";
        }
    }

    @PostMapping("/withdrawal")
    String takeBack(@PathVariable ItemId id, HttpServletResponse response, Viewer viewer) {
        life.takeBack(id, viewer);
        return Readers.done(response, "cards.approval-is-taken-back", viewer, "/cards/" + id + "/draft");
    }

    private static @Nullable LocalDate day(String written) {
        try {
            return written.isBlank() ? null : LocalDate.parse(written.strip());
        } catch (DateTimeParseException noDay) {
            throw Refused.at("from", "cards.approval-no-day");
        }
    }
}
