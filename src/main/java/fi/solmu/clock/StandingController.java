package fi.solmu.clock;

import fi.solmu.network.Organisations;
import fi.solmu.web.Access;
import fi.solmu.web.May;
import fi.solmu.web.Viewer;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which practices are late or fading, and of which it is asked why they are done. */
@Controller
class StandingController {

    private final Practices practices;
    private final PracticeQuestions questions;
    private final Organisations organisations;

    StandingController(Practices practices, PracticeQuestions questions, Organisations organisations) {
        this.practices = practices;
        this.questions = questions;
        this.organisations = organisations;
    }

    @GetMapping("/{network}/clock/standing")
    @May(Access.VIEWER)
    String show(@RequestParam(defaultValue = "") String view, Viewer viewer, Model page) {
        var turn = Turn.of(view);
        var today = practices.today();
        var shown = practices.of(viewer).stream().filter(planned -> turn.shows(planned, viewer)).toList();
        var ids = shown.stream().map(planned -> planned.id().value()).collect(Collectors.toSet());
        page.addAttribute("standing", new StandingPage(
            turn, shown.stream().flatMap(planned -> Vitality.of(planned, today).stream()).sorted(Comparator.comparing(Vitality::since)).toList(),
            questions.open(viewer).stream().filter(each -> turn == Turn.NETWORK || ids.contains(each.item())).toList(),
            Parties.of(organisations.of(viewer))));
        return "clock/standing";
    }
}
