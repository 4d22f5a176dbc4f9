package fi.solmu.assessment;

import fi.solmu.item.Asked;
import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.item.Register;
import fi.solmu.network.Organisations;
import fi.solmu.web.Access;
import fi.solmu.web.Form;
import fi.solmu.web.May;
import fi.solmu.web.Readers;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The assessment rounds of a network, and the views that organisations give in an open one. */
@Controller
@RequestMapping("/{network}/assessment")
@May(Access.VIEWER)
class RoundsController {

    private final AssessmentRounds rounds;
    private final RoundPages pages;
    private final Organisations organisations;

    RoundsController(AssessmentRounds rounds, RoundPages pages, Organisations organisations) {
        this.rounds = rounds;
        this.pages = pages;
        this.organisations = organisations;
    }

    @GetMapping
    String index(@RequestParam Map<String, String> address, Viewer viewer, Model page) {
        var asked = Asked.of(address);
        page.addAttribute("register", Register.of(rounds.shape(), asked, rounds.rows(asked, viewer), organisations.of(viewer)));
        return "assessment/rounds";
    }

    @GetMapping("/{id}")
    String show(@PathVariable ItemId id, @RequestParam(required = false) @Nullable UUID rater, Viewer viewer, Model page) {
        page.addAttribute("round", pages.of(id, who(rater, viewer), null, viewer));
        return "assessment/round";
    }

    @PostMapping("/{id}/relations")
    @May(Access.MEMBER)
    String say(
            @PathVariable ItemId id, @RequestParam(required = false) @Nullable UUID rater, HttpServletRequest request,
            HttpServletResponse response, Viewer viewer, Model page) {
        var sent = Form.sent(request.getParameterMap());
        try {
            rounds.say(
                    id, who(rater, viewer), pages.form(who(rater, viewer), sent, viewer).read(viewer), sent.value("stamp"), viewer);
            return Readers.done(response, "assessment.is-said", viewer, Kind.ASSESSMENT_ROUND.place(id));
        } catch (Refused refusal) {
            response.setStatus(422);
            page.addAttribute("round", pages.of(id, who(rater, viewer), sent.refused(refusal.faults()), viewer));
            return "assessment/round";
        }
    }

    private static UUID who(@Nullable UUID rater, Viewer viewer) {
        return rater == null ? viewer.organisation() : rater;
    }
}
