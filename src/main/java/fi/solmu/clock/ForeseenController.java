package fi.solmu.clock;

import fi.solmu.web.Access;
import fi.solmu.web.Form;
import fi.solmu.web.May;
import fi.solmu.web.Say;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The next dates of a timing that is being written. */
@Controller
class ForeseenController {

    private final Clock clock;

    ForeseenController(Clock clock) {
        this.clock = clock;
    }

    @GetMapping("/{network}/clock/dates")
    @May(Access.MEMBER)
    String dates(HttpServletRequest request, Say say, Model page) {
        var asked = AskedTiming.of(Form.sent(request.getParameterMap()));
        page.addAttribute("foreseen", Foreseen.asked(asked, LocalDate.now(clock.withZone(Say.ZONE)), say));
        return "clock/dates";
    }
}
