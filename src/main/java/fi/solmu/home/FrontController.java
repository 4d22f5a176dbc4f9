package fi.solmu.home;

import fi.solmu.cards.CardRegister;
import fi.solmu.cards.knowing.Knowing;
import fi.solmu.cards.outside.Suggestions;
import fi.solmu.cards.situation.SituationLists;
import fi.solmu.clock.Practices;
import fi.solmu.clock.ToldTimes;
import fi.solmu.item.Duties;
import fi.solmu.item.Duty;
import fi.solmu.problems.Problems;
import fi.solmu.web.Access;
import fi.solmu.web.May;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page of a network. It opens with what is expected of the one who reads. */
@Controller
@May(Access.VIEWER)
class FrontController {

    private static final int DAYS_AHEAD = 60;
    private static final int ROWS = 5;

    private final List<Duties> duties;
    private final Tally tally;
    private final Practices practices;
    private final ToldTimes times;
    private final CardRegister cards;
    private final Knowing knowing;
    private final SituationLists situations;
    private final Suggestions suggestions;
    private final Problems problems;
    private final Clock clock;

    FrontController(
            ObjectProvider<Duties> duties, Tally tally, Practices practices, ToldTimes times, CardRegister cards,
            Knowing knowing, SituationLists situations, Suggestions suggestions, Problems problems, Clock clock) {
        this.duties = duties.orderedStream().toList();
        this.tally = tally;
        this.practices = practices;
        this.times = times;
        this.cards = cards;
        this.knowing = knowing;
        this.situations = situations;
        this.suggestions = suggestions;
        this.problems = problems;
        this.clock = clock;
    }

    /** Three are shown; the rest is one press away. */
    @GetMapping("/{network:[a-z][a-z0-9-]+}")
    String front(@RequestParam(defaultValue = "false") boolean all, @RequestParam(defaultValue = "") String told, Viewer viewer, Model page) {
        var today = LocalDate.now(clock.withZone(Say.ZONE));
        var expected = duties.stream().flatMap(module -> module.of(viewer).stream())
            .sorted(Comparator.comparing(Duty::by, Comparator.nullsLast(Comparator.naturalOrder())))
            .toList();
        times.find(told, viewer).ifPresent(known -> page.addAttribute("told", known));
        page.addAttribute("front", Front.of(expected, tally.of(viewer), today));
        page.addAttribute("duties", all ? expected : expected.subList(0, Math.min(Front.MOST, expected.size())));
        page.addAttribute("next", practices.next(viewer, DAYS_AHEAD, ROWS));
        page.addAttribute("cards", cards.mine(viewer).stream().limit(ROWS).toList());
        page.addAttribute("toKnow", knowing.left(today, viewer));
        page.addAttribute("situations", situations.ongoing(viewer));
        page.addAttribute("suggestions", suggestions.of(viewer));
        page.addAttribute("problems", problems.openOf(viewer).stream().limit(ROWS).toList());
        return "home/front";
    }
}
