package fi.solmu.problems;

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

/** What is done about a problem with one press. */
@Controller
@RequestMapping("/{network}/problems/{id}")
@May(Access.MEMBER)
class ProblemDeedsController {

    private final ProblemDeeds deeds;

    ProblemDeedsController(ProblemDeeds deeds) {
        this.deeds = deeds;
    }

    @PostMapping("/occurrences")
    String meet(@PathVariable ItemId id, HttpServletResponse response, Viewer viewer) {
        deeds.meet(id, viewer);
        return done(id, "problems.met", response, viewer);
    }

    @PostMapping("/work")
    String takeUp(@PathVariable ItemId id, HttpServletResponse response, Viewer viewer) {
        deeds.takeUp(id, viewer);
        return done(id, "problems.taken-up", response, viewer);
    }

    @PostMapping("/settlement")
    String solve(@PathVariable ItemId id, HttpServletResponse response, Viewer viewer) {
        deeds.solve(id, viewer);
        return done(id, "problems.solved", response, viewer);
    }

    @PostMapping("/lesson")
    String learn(@PathVariable ItemId id, HttpServletResponse response, Viewer viewer) {
        deeds.learn(id, viewer);
        return done(id, "problems.learned", response, viewer);
    }

    @PostMapping("/reopening")
    String reopen(@PathVariable ItemId id, HttpServletResponse response, Viewer viewer) {
        deeds.reopen(id, viewer);
        return done(id, "problems.reopened", response, viewer);
    }

    private static String done(ItemId id, String notice, HttpServletResponse response, Viewer viewer) {
        return Readers.done(response, notice, viewer, Kind.PROBLEM.place(id));
    }
}
