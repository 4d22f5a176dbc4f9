package fi.solmu.item.notices;

import static fi.solmu.web.Readers.done;

import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.web.Access;
import fi.solmu.web.May;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the reader is told, and having read it. */
@Controller
@RequestMapping("/{network}/notices")
@May(Access.VIEWER)
class NoticesController {

    private final Notices notices;
    private final Items items;
    private final Clock clock;

    NoticesController(Notices notices, Items items, Clock clock) {
        this.notices = notices;
        this.items = items;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String only, @RequestParam(defaultValue = "1") String page, Viewer viewer, Model model) {
        var reason = Stream.of(Notice.Reason.values()).filter(each -> each.word().equals(only)).findFirst();
        model.addAttribute("shown", page(reason, FollowingController.number(page), viewer));
        return "item/notices";
    }

    /** The item opens, and what it told is read. */
    @PostMapping("/{id}/reading")
    String read(@PathVariable ItemId id, Viewer viewer) {
        var item = items.get(id, viewer);
        notices.read(id, viewer);
        return "redirect:/" + viewer.word() + item.place();
    }

    @PostMapping("/reading")
    String readAll(@RequestParam(defaultValue = "") String until, HttpServletResponse response, Viewer viewer) {
        notices.readAll(moment(until), viewer);
        return done(response, "item.notices-are-read", viewer, "/notices");
    }

    private NoticePage page(Optional<Notice.Reason> only, int number, Viewer viewer) {
        var found = notices.of(only, number, viewer);
        return new NoticePage(Notices.onPage(found), only, number, Notices.hasNext(found), clock.instant());
    }

    /** Without a moment that can be read, this one. */
    private Instant moment(String written) {
        try {
            var asked = Instant.parse(written);
            return asked.isBefore(clock.instant()) && asked.isAfter(Instant.EPOCH) ? asked : clock.instant();
        } catch (DateTimeParseException none) {
            return clock.instant();
        }
    }
}
