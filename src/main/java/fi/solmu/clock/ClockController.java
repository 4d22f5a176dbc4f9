package fi.solmu.clock;

import fi.solmu.network.Organisations;
import fi.solmu.web.Access;
import fi.solmu.web.May;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The year of a network. */
@Controller
class ClockController {

    private final Practices practices;
    private final Organisations organisations;

    ClockController(Practices practices, Organisations organisations) {
        this.practices = practices;
        this.organisations = organisations;
    }

    /** The week alone when a page asks for a part of itself. */
    @GetMapping("/{network}/clock")
    @May(Access.VIEWER)
    String clock(
            @RequestParam Map<String, String> address, HttpServletRequest request, HttpServletResponse response,
            Viewer viewer, Say say, Model page) {
        var all = practices.of(viewer);
        var asked = ClockAsked.of(address, practices.today());
        page.addAttribute("clock", new ClockYear(asked, all, organisations.of(viewer), viewer)
            .page(all.isEmpty(), say.text("clock.no-theme")));
        response.setHeader("Vary", "HX-Request");
        return "partial".equals(request.getHeader("HX-Request-Type")) ? "clock/week" : "clock/clock";
    }
}
