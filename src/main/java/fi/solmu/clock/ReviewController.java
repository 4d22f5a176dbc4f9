package fi.solmu.clock;

import fi.solmu.web.Access;
import fi.solmu.web.Form;
import fi.solmu.web.May;
import fi.solmu.web.Readers;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All that waits to be told, told together at a review. */
@Controller
@RequestMapping("/{network}/clock/review")
@May(Access.MEMBER)
class ReviewController {

    private static final Reviews.Outcome NOTHING = new Reviews.Outcome(0, List.of());

    private final Reviews reviews;

    ReviewController(Reviews reviews) {
        this.reviews = reviews;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "") String from, Viewer viewer, Model page) {
        return show(from, NOTHING, Form.empty(), viewer, page);
    }

    @PostMapping
    String tell(
            @RequestParam(defaultValue = "") String from, HttpServletRequest request, HttpServletResponse response, Viewer viewer, Model page) {
        var sent = Form.sent(request.getParameterMap());
        try {
            var outcome = reviews.tell(sent, viewer);
            if (outcome.failed().isEmpty()) {
                var notice = outcome.kept() == 0 ? "clock.follow-review-nothing" : "clock.follow-review-saved";
                return Readers.done(response, notice, viewer, "/clock/review?from=" + reviews.from(from));
            }
            response.setStatus(422);
            return show(from, outcome, sent.refused(outcome.faults()), viewer, page);
        } catch (Refused tooMany) {
            response.setStatus(422);
            return show(from, NOTHING, sent.refused(tooMany.faults()), viewer, page);
        }
    }

    private String show(String from, Reviews.Outcome before, Form form, Viewer viewer, Model page) {
        page.addAttribute("review", reviews.of(reviews.from(from), before, form, viewer));
        return "clock/review";
    }
}
