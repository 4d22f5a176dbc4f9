package fi.solmu.assessment;

import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.web.Access;
import fi.solmu.web.May;
import fi.solmu.web.Readers;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The life of a round after its answers, one press at a time: closed, interpreted, agreed what follows. */
@Controller
@RequestMapping("/{network}/assessment/{id}")
@May(Access.MEMBER)
class RoundDeedsController {

    private final AssessmentRounds rounds;

    RoundDeedsController(AssessmentRounds rounds) {
        this.rounds = rounds;
    }

    @PostMapping("/closing")
    String close(@PathVariable ItemId id, HttpServletResponse response, Viewer viewer) {
        rounds.close(id, viewer);
        return done(id, "assessment.done-closing", response, viewer);
    }

    @PostMapping("/interpretation")
    String interpret(@PathVariable ItemId id, HttpServletResponse response, Viewer viewer) {
        rounds.interpret(id, viewer);
        return done(id, "assessment.done-interpretation", response, viewer);
    }

    @PostMapping("/agreement")
    String agree(@PathVariable ItemId id, HttpServletResponse response, Viewer viewer) {
        rounds.agree(id, viewer);
        return done(id, "assessment.done-agreement", response, viewer);
    }

    private static String done(ItemId id, String notice, HttpServletResponse response, Viewer viewer) {
        return Readers.done(response, notice, viewer, Kind.ASSESSMENT_ROUND.place(id));
    }
}
