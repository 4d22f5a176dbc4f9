package fi.solmu.problems;

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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is done about a problem with one press. */
@Controller
@RequestMapping("/{network}/problems/{id}")
@May(Access.MEMBER)
class ProblemDeedsController {

    private final ProblemDeeds deeds;
    private final ProblemJoinings joinings;
    private final MetAgainReading reading;

    ProblemDeedsController(ProblemDeeds deeds, ProblemJoinings joinings, MetAgainReading reading) {
        this.deeds = deeds;
        this.joinings = joinings;
        this.reading = reading;
    }

    @GetMapping("/occurrences")
    String again(@PathVariable ItemId id, HttpServletRequest request, Viewer viewer, Model page) {
        page.addAttribute("met", reading.form(id, Form.sent(request.getParameterMap()), viewer));
        return "problems/again";
    }

    @PostMapping("/occurrences")
    String meet(@PathVariable ItemId id, HttpServletRequest request, HttpServletResponse response, Viewer viewer, Model page) {
        var sent = Form.sent(request.getParameterMap());
        try {
            return done(id, deeds.meet(id, reading.read(sent, viewer), viewer) ? "problems.log-came-back" : "problems.met", response, viewer);
        } catch (Refused refusal) {
            response.setStatus(422);
            page.addAttribute("met", reading.form(id, sent.refused(refusal.faults()), viewer));
            return "problems/again";
        }
    }

    /** Of several solutions the one that the network goes by; without one, none any more. */
    @PostMapping("/way")
    String goBy(@PathVariable ItemId id, @RequestParam(required = false) @Nullable UUID solution, HttpServletResponse response, Viewer viewer) {
        deeds.goBy(id, solution, viewer);
        return done(id, solution == null ? "problems.log-no-way" : "problems.log-way-chosen", response, viewer);
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
        joinings.reopen(id, viewer);
        return done(id, "problems.reopened", response, viewer);
    }

    private static String done(ItemId id, String notice, HttpServletResponse response, Viewer viewer) {
        return Readers.done(response, notice, viewer, Kind.PROBLEM.place(id));
    }
}
