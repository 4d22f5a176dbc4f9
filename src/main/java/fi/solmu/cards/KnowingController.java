package fi.solmu.cards;

import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.web.Access;
import fi.solmu.web.Form;
import fi.solmu.web.May;
import fi.solmu.web.Readers;
import fi.solmu.web.Refused;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import fi.solmu.web.WrittenDay;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who must know a card: they say that they have read it and when they have rehearsed it, and its owner says who else they are. */
@Controller
@RequestMapping("/{network}/cards/{id}")
class KnowingController {

    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final CardKnowledge knowledge;

    KnowingController(CardKnowledge knowledge) {
        this.knowledge = knowledge;
    }

    @GetMapping("/knowing")
    @May(Access.VIEWER)
    String show(@PathVariable ItemId id, Viewer viewer, Say say, Model page) {
        page.addAttribute("knowledge", knowledge.of(id, viewer, say));
        return "cards/knowing";
    }

    @PostMapping("/readings")
    @May(Access.VIEWER)
    String read(@PathVariable ItemId id, @RequestParam(defaultValue = "0") int version, HttpServletResponse response, Viewer viewer) {
        knowledge.read(id, version, viewer);
        return Readers.done(response, "cards.know-is-read", viewer, Kind.ACTION_CARD.place(id));
    }

    @PostMapping("/rehearsals")
    @May(Access.VIEWER)
    String rehearse(@PathVariable ItemId id, HttpServletRequest request, HttpServletResponse response, Viewer viewer, Say say, Model page) {
        return told(id, Form.sent(request.getParameterMap()), response, viewer, say, page, "cards.know-is-rehearsed",
            sent -> knowledge.rehearse(id, role(sent.value("role")), day(sent.value("date")), viewer));
    }

    @PostMapping("/knowing")
    @May(Access.MEMBER)
    String settle(@PathVariable ItemId id, HttpServletRequest request, HttpServletResponse response, Viewer viewer, Say say, Model page) {
        return told(id, Form.sent(request.getParameterMap()), response, viewer, say, page, "cards.know-is-settled",
            sent -> knowledge.settle(id, sent.all("roles").map(KnowingController::role).distinct().toList(), number(sent.value("months")), viewer));
    }

    private String told(
            ItemId id, Form sent, HttpServletResponse response, Viewer viewer, Say say, Model page, String done,
            java.util.function.Consumer<Form> deed) {
        try {
            deed.accept(sent);
            return Readers.done(response, done, viewer, Kind.ACTION_CARD.place(id) + "/knowing");
        } catch (Refused refusal) {
            response.setStatus(422);
            page.addAttribute("knowledge", knowledge.of(id, viewer, say).refused(sent.refused(refusal.faults())));
            return "cards/knowing";
        }
    }

    private static UUID role(String written) {
        if (!written.matches(ID)) {
            throw Refused.at("role", "cards.know-no-such-role");
        }
        return UUID.fromString(written);
    }

    private static LocalDate day(String written) {
        try {
            return WrittenDay.read(written);
        } catch (DateTimeParseException noDay) {
            throw Refused.at("date", "cards.know-no-day");
        }
    }

    private static int number(String written) {
        return written.strip().matches("\\d{1,4}") ? Integer.parseInt(written.strip()) : 0;
    }
}
