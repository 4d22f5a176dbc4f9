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
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One practice, and how its single times went. */
@Controller
@RequestMapping("/{network}/clock/{id}")
class PracticeController {

    private final Occurrences occurrences;
    private final PracticePages pages;

    PracticeController(Occurrences occurrences, PracticePages pages) {
        this.occurrences = occurrences;
        this.pages = pages;
    }

    @GetMapping
    @May(Access.VIEWER)
    String show(@PathVariable ItemId id, @RequestParam(defaultValue = "") String time, Viewer viewer, Say say, Model page) {
        return pages.show(id, day(time), Form.empty(), viewer, say, page);
    }

    @PostMapping("/occurrences/{date}")
    @May(Access.MEMBER)
    String tell(
            @PathVariable ItemId id, @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            HttpServletRequest request, HttpServletResponse response, Viewer viewer, Say say, Model page) {
        var sent = Form.sent(request.getParameterMap());
        try {
            occurrences.tell(id, ToldForm.read(date, sent), viewer);
        } catch (Refused refusal) {
            response.setStatus(422);
            return pages.show(id, date, sent.refused(refusal.faults()), viewer, say, page);
        }
        return done(id, "clock.told-" + sent.value("state"), response, viewer);
    }

    @PostMapping("/occurrences/{date}/removal")
    @May(Access.MEMBER)
    String takeBack(
            @PathVariable ItemId id, @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            HttpServletResponse response, Viewer viewer) {
        occurrences.takeBack(id, date, viewer);
        return done(id, "clock.taken-back", response, viewer);
    }

    /** What is no day asks for no time. */
    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    private static String done(ItemId id, String notice, HttpServletResponse response, Viewer viewer) {
        return Readers.done(response, notice, viewer, Kind.PRACTICE.place(id));
    }
}
