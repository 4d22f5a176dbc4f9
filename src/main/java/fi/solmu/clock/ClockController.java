package fi.solmu.clock;

import fi.solmu.network.Organisations;
import fi.solmu.network.Roles;
import fi.solmu.web.Access;
import fi.solmu.web.May;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The year of a network: as a wheel, and month by month as a list. */
@Controller
class ClockController {

    private final Practices practices;
    private final Organisations organisations;
    private final Roles roles;

    ClockController(Practices practices, Organisations organisations, Roles roles) {
        this.practices = practices;
        this.organisations = organisations;
        this.roles = roles;
    }

    /** The practices that are asked for, and the form that asks for them. */
    private record Narrowed(List<Planned> shown, FilterForm form, boolean isUntouched) {}

    /** The week alone when a page asks for a part of itself. */
    @GetMapping("/{network}/clock")
    @May(Access.VIEWER)
    String clock(
            @RequestParam Map<String, String> address, HttpServletRequest request, HttpServletResponse response,
            Viewer viewer, Say say, Model page) {
        var asked = ClockAsked.of(address, practices.today());
        var narrowed = narrowed(asked.turn(), asked.filter(), viewer);
        var year = new ClockYear(asked, narrowed.shown, narrowed.form, viewer);
        page.addAttribute("clock", year.page(narrowed.isUntouched, say.text("clock.no-theme")));
        response.setHeader("Vary", "HX-Request");
        return "partial".equals(request.getHeader("HX-Request-Type")) ? "clock/week" : "clock/clock";
    }

    @GetMapping("/{network}/clock/agenda")
    @May(Access.VIEWER)
    String agenda(@RequestParam Map<String, String> address, Viewer viewer, Model page) {
        var asked = AgendaAsked.of(address, practices.today());
        var narrowed = narrowed(asked.turn(), asked.filter(), viewer);
        page.addAttribute("agenda", Agenda.of(asked, narrowed.shown, narrowed.form, narrowed.isUntouched));
        return "clock/agenda";
    }

    private Narrowed narrowed(Turn turn, ClockFilter filter, Viewer viewer) {
        var all = practices.of(viewer);
        var known = roles.of(viewer);
        var turned = all.stream().filter(planned -> turn.shows(planned, viewer)).toList();
        var shown = turned.stream().filter(planned -> filter.shows(planned, known)).toList();
        return new Narrowed(shown, new FilterForm(filter, organisations.of(viewer), known, shown.size(), turned.size()), all.isEmpty());
    }
}
