package fi.solmu.clock.turn;

import fi.solmu.clock.ClockView;
import fi.solmu.clock.ClockYears;
import fi.solmu.clock.Parties;
import fi.solmu.clock.Planned;
import fi.solmu.clock.Practice;
import fi.solmu.clock.Practices;
import fi.solmu.network.Organisations;
import fi.solmu.web.Access;
import fi.solmu.web.May;
import fi.solmu.web.Readers;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The turn of the year: the coming one is opened and accepted share by share, the one that has gone is frozen. */
@Controller
@RequestMapping("/{network}/clock/turn")
class YearTurnController {

    private static final int SUMMER = 7, FARTHEST = 5;

    private final Practices practices;
    private final Organisations organisations;
    private final ClockYears years;

    YearTurnController(Practices practices, Organisations organisations, ClockYears years) {
        this.practices = practices;
        this.organisations = organisations;
        this.years = years;
    }

    @GetMapping
    @May(Access.VIEWER)
    String turn(@RequestParam(defaultValue = "") String year, Viewer viewer, Model page) {
        page.addAttribute("turn", turn(year(year), viewer));
        return "clock/turn";
    }

    @PostMapping("/opening")
    @May(Access.COORDINATOR)
    String open(@RequestParam(defaultValue = "") String year, HttpServletResponse response, Viewer viewer) {
        int asked = named(year);
        if (asked < practices.today().getYear() || asked > practices.today().getYear() + FARTHEST) {
            throw which();
        }
        years.open(asked, viewer);
        return done("clock.turn-opened", asked, response, viewer);
    }

    /** What has got other dates since it was shown is not accepted unseen. */
    @PostMapping("/acceptance")
    @May(Access.MEMBER)
    String accept(
            @RequestParam(defaultValue = "") String year, @RequestParam(defaultValue = "") List<String> seen,
            HttpServletResponse response, Viewer viewer) {
        int asked = named(year);
        var turn = turn(asked, viewer);
        if (turn.opened() == null) {
            throw new Refused("clock.turn-not-opened", "year", String.valueOf(asked));
        }
        var rows = turn.rows().stream().filter(row -> seen.contains(row.planned().id() + ":" + row.key())).toList();
        years.accept(rows.stream().filter(turn::asks).collect(Collectors.toMap(row -> row.planned().id(), TurnRow::key)), asked, viewer);
        long done = rows.stream().filter(row -> turn.asks(row) || row.standing() == TurnRow.Standing.ACCEPTED).count();
        return done(seen.isEmpty() ? "clock.turn-nothing" : done == seen.size() ? "clock.turn-accepted" : "clock.turn-some-accepted",
            asked, response, viewer);
    }

    /** A year is frozen when it is over. */
    @PostMapping("/freezing")
    @May(Access.COORDINATOR)
    String freeze(@RequestParam(defaultValue = "") String year, HttpServletResponse response, Viewer viewer) {
        int old = named(year) - 1;
        if (old >= practices.today().getYear()) {
            throw new Refused("clock.year-not-over", "year", String.valueOf(old));
        }
        years.freeze(old, viewer);
        return done("clock.year-frozen", old + 1, response, viewer);
    }

    @PostMapping("/thawing")
    @May(Access.COORDINATOR)
    String thaw(@RequestParam(defaultValue = "") String year, HttpServletResponse response, Viewer viewer) {
        years.thaw(named(year) - 1, viewer);
        return done("clock.year-thawed", named(year), response, viewer);
    }

    private static String done(String notice, int year, HttpServletResponse response, Viewer viewer) {
        return Readers.done(response, notice, viewer, "/clock/turn?year=" + year);
    }

    private YearTurn turn(int year, Viewer viewer) {
        var all = Stream.concat(
            practices.of(viewer).stream().filter(Planned::isInForce),
            practices.ended(viewer).stream().filter(planned -> !planned.state().equals(Practice.State.PROPOSED.name()))).toList();
        return new YearTurn(
                year, YearTurn.rows(all, year, years.answers(year, viewer), years.ends(viewer)), Parties.of(organisations.of(viewer)),
                years.opened(year, viewer).orElse(null), years.frozen(year - 1, viewer).orElse(null), year - 1 < practices.today().getYear(), viewer);
    }

    /** Of what is done to a year it is said which. */
    private int named(String text) {
        if (!text.matches("\\d{4}") || Integer.parseInt(text) <= ClockView.EARLIEST || Integer.parseInt(text) > ClockView.LATEST) {
            throw which();
        }
        return Integer.parseInt(text);
    }

    private Refused which() {
        int now = practices.today().getYear();
        return new Refused("clock.turn-which", "first", String.valueOf(now), "last", String.valueOf(now + FARTHEST));
    }

    /** From summer on the next one, unless another is asked for. */
    private int year(String text) {
        var today = practices.today();
        int usual = today.getMonthValue() >= SUMMER ? today.getYear() + 1 : today.getYear();
        try {
            int asked = text.isEmpty() ? usual : LocalDate.of(Integer.parseInt(text), 1, 1).getYear();
            return asked <= ClockView.EARLIEST || asked > ClockView.LATEST ? usual : asked;
        } catch (NumberFormatException | DateTimeException noYear) {
            return usual;
        }
    }
}
