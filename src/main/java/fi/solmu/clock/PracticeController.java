package fi.solmu.clock;

import fi.solmu.item.ItemId;
import fi.solmu.web.Access;
import fi.solmu.web.Form;
import fi.solmu.web.May;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One practice, with how its single times went. */
@Controller
@RequestMapping("/{network}/clock/{id}")
class PracticeController {

    private final PracticePages pages;
    private final ToldTimes times;

    PracticeController(PracticePages pages, ToldTimes times) {
        this.pages = pages;
        this.times = times;
    }

    /** One of its times may be asked for, and a day filled in to which it would move. */
    @GetMapping
    @May(Access.VIEWER)
    String show(
            @PathVariable ItemId id, @RequestParam(defaultValue = "") String time, @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String told, Viewer viewer, Say say, Model page) {
        times.find(told, viewer).ifPresent(known -> page.addAttribute("told", known));
        var moving = ToldTimes.date(to).map(day -> Form.of("to", day.toString())).orElse(Form.empty());
        return pages.show(id, ToldTimes.date(time).orElse(null), moving, viewer, say, page);
    }
}
