package fi.solmu.clock;

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

/** The year of a network: as a wheel, along a line, in a table, and month by month as a sheet or a list. */
@Controller
@May(Access.VIEWER)
class ClockController {

    private final Narrowing narrowing;
    private final ToldTimes times;

    ClockController(Narrowing narrowing, ToldTimes times) {
        this.narrowing = narrowing;
        this.times = times;
    }

    /** The week alone when a page asks for a part of itself. */
    @GetMapping("/{network}/clock")
    String clock(
            @RequestParam Map<String, String> address, HttpServletRequest request, HttpServletResponse response,
            Viewer viewer, Say say, Model page) {
        var asked = ClockAsked.of(address, narrowing.today());
        var narrowed = narrowing.of(asked.chosen(), viewer);
        var clock = new ClockYear(asked, narrowed, Rings.by(asked.chosen().rings(), narrowed, say), viewer).page();
        page.addAttribute("clock", clock);
        page.addAttribute("movable", closings(address, viewer, page).movable(clock));
        response.setHeader("Vary", "HX-Request");
        return "partial".equals(request.getHeader("HX-Request-Type")) ? "clock/week" : "clock/clock";
    }

    @GetMapping("/{network}/clock/timeline")
    String timeline(@RequestParam Map<String, String> address, Viewer viewer, Say say, Model page) {
        var span = span(ClockView.TIMELINE, address, viewer, say);
        page.addAttribute("span", span);
        page.addAttribute("movable", times.closings(viewer).movable(span));
        return "clock/timeline";
    }

    @GetMapping("/{network}/clock/table")
    String table(@RequestParam Map<String, String> address, Viewer viewer, Say say, Model page) {
        page.addAttribute("span", span(ClockView.TABLE, address, viewer, say));
        return "clock/yeartable";
    }

    @GetMapping("/{network}/clock/month")
    String month(@RequestParam Map<String, String> address, Viewer viewer, Model page) {
        var asked = MonthAsked.of(ClockView.MONTH, address, narrowing.today());
        page.addAttribute("sheet", MonthSheet.of(asked, narrowing.of(asked.chosen(), viewer), narrowing.closed(asked.chosen(), viewer)));
        return "clock/month";
    }

    @GetMapping("/{network}/clock/agenda")
    String agenda(@RequestParam Map<String, String> address, Viewer viewer, Model page) {
        var asked = MonthAsked.of(ClockView.AGENDA, address, narrowing.today());
        var narrowed = narrowing.of(asked.chosen(), viewer);
        closings(address, viewer, page);
        page.addAttribute("agenda", Agenda.of(asked, narrowed.shown(), narrowed.form(), narrowed.isUntouched()));
        return "clock/agenda";
    }

    private Closings closings(Map<String, String> address, Viewer viewer, Model page) {
        var closings = times.closings(viewer);
        page.addAttribute("closings", closings);
        times.find(address.getOrDefault("told", ""), viewer).ifPresent(told -> page.addAttribute("told", told));
        return closings;
    }

    private SpanPage span(ClockView view, Map<String, String> address, Viewer viewer, Say say) {
        var asked = SpanAsked.of(view, address, narrowing.today());
        var narrowed = narrowing.of(asked.chosen(), viewer);
        return SpanPage.of(asked, narrowed, Rings.by(asked.chosen().rings(), narrowed, say), viewer);
    }
}
