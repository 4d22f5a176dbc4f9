package fi.solmu.clock;

import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.web.Access;
import fi.solmu.web.Form;
import fi.solmu.web.May;
import fi.solmu.web.Readers;
import fi.solmu.web.Refused;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One time of a practice, told of or taken back from wherever it stands. */
@Controller
@RequestMapping("/{network}/clock/{id}/occurrences/{date}")
@May(Access.MEMBER)
class OccurrencesController {

    private final Occurrences occurrences;
    private final PracticePages pages;

    OccurrencesController(Occurrences occurrences, PracticePages pages) {
        this.occurrences = occurrences;
        this.pages = pages;
    }

    @PostMapping
    String tell(
            @PathVariable ItemId id, @PathVariable("date") String written,
            HttpServletRequest request, HttpServletResponse response, Viewer viewer, Say say, Model page) {
        var date = ToldTimes.get(written);
        var sent = Form.sent(request.getParameterMap());
        try {
            occurrences.tell(id, ToldForm.read(date, sent), sent.value("seen"), viewer);
        } catch (Refused refusal) {
            response.setStatus(422);
            var refused = sent.refused(refusal.faults());
            return isPart(request) ? pages.closing(id, date, refused, viewer, say, page) : pages.show(id, date, refused, viewer, say, page);
        }
        var back = back(sent, id, viewer);
        return isPart(request) ? pages.told(id, date, sent, back, viewer, say, page) : back.telling(Closing.key(id, date));
    }

    @PostMapping("/removal")
    String takeBack(
            @PathVariable ItemId id, @PathVariable("date") String written,
            HttpServletRequest request, HttpServletResponse response, Viewer viewer, Say say, Model page) {
        var date = ToldTimes.get(written);
        var sent = Form.sent(request.getParameterMap());
        try {
            occurrences.takeBack(id, date, sent.value("seen"), viewer);
        } catch (Refused refusal) {
            response.setStatus(422);
            var refused = sent.refused(refusal.faults());
            return isPart(request) ? pages.told(id, date, refused, back(sent, id, viewer), viewer, say, page)
                : pages.show(id, date, refused, viewer, say, page);
        }
        if (isPart(request)) {
            return pages.closing(id, date, sent, viewer, say, page);
        }
        Readers.notice(response, "clock.taken-back");
        return back(sent, id, viewer).redirect();
    }

    @PostMapping("/presence")
    String attend(
            @PathVariable ItemId id, @PathVariable("date") String written,
            HttpServletRequest request, HttpServletResponse response, Viewer viewer, Say say, Model page) {
        var date = ToldTimes.get(written);
        var sent = Form.sent(request.getParameterMap());
        try {
            occurrences.attend(id, date, sent.all("present").flatMap(OccurrencesController::organisation).toList(), viewer);
        } catch (Refused refusal) {
            response.setStatus(422);
            var refused = sent.refused(refusal.faults());
            return isPart(request) ? pages.told(id, date, refused, back(sent, id, viewer), viewer, say, page)
                : pages.show(id, date, refused, viewer, say, page);
        }
        var back = back(sent, id, viewer);
        if (isPart(request)) {
            return pages.told(id, date, sent, back, viewer, say, page);
        }
        Readers.notice(response, "clock.present-kept");
        return back.telling(Closing.key(id, date));
    }

    /** What is no id is nobody. */
    private static Stream<UUID> organisation(String sent) {
        try {
            return Stream.of(UUID.fromString(sent));
        } catch (IllegalArgumentException nobody) {
            return Stream.empty();
        }
    }

    private static Back back(Form sent, ItemId id, Viewer viewer) {
        return Back.of(sent.value("back"), Kind.PRACTICE.place(id), viewer);
    }

    private static boolean isPart(HttpServletRequest request) {
        return "partial".equals(request.getHeader("HX-Request-Type"));
    }
}
