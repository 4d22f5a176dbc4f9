package fi.solmu.clock;

import fi.solmu.web.Access;
import fi.solmu.web.Form;
import fi.solmu.web.May;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The next dates of a timing that is being written. */
@Controller
class ForeseenController {

    private final Practices practices;

    ForeseenController(Practices practices) {
        this.practices = practices;
    }

    @GetMapping("/{network}/clock/dates")
    @May(Access.MEMBER)
    String dates(HttpServletRequest request, Viewer viewer, Say say, Model page) {
        var sent = Form.sent(request.getParameterMap());
        page.addAttribute("foreseen", Foreseen.asked(
                AskedTiming.of(sent), practices.today(), practices.working(sent.value("responsible"), viewer), say));
        return "clock/dates";
    }
}
