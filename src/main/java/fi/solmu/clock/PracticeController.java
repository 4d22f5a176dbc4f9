package fi.solmu.clock;

import fi.solmu.item.ItemId;
import fi.solmu.item.ItemPages;
import fi.solmu.item.Kind;
import fi.solmu.network.Organisations;
import fi.solmu.network.Roles;
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

    private final Practices practices;
    private final Occurrences occurrences;
    private final ItemPages pages;
    private final Roles roles;
    private final Organisations organisations;

    PracticeController(Practices practices, Occurrences occurrences, ItemPages pages, Roles roles, Organisations organisations) {
        this.practices = practices;
        this.occurrences = occurrences;
        this.pages = pages;
        this.roles = roles;
        this.organisations = organisations;
    }

    @GetMapping
    @May(Access.VIEWER)
    String show(@PathVariable ItemId id, @RequestParam(defaultValue = "") String time, Viewer viewer, Say say, Model page) {
        return show(id, day(time), Form.empty(), viewer, say, page);
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
            return show(id, date, sent.refused(refusal.faults()), viewer, say, page);
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

    private String show(ItemId id, @Nullable LocalDate time, Form form, Viewer viewer, Say say, Model page) {
        var of = pages.of(id, Kind.PRACTICE, viewer);
        var planned = practices.get(id, viewer);
        var shown = new PracticePage(
                planned, of, PracticePage.role(planned, roles.of(viewer)),
                PracticePage.parties(planned, organisations.of(viewer)), practices.today(),
                !of.item().isRemoved() && Occurrences.mayBeTold(of.item(), planned, viewer), time);
        page.addAttribute("practice", shown);
        page.addAttribute("foreseen", planned.isInForce() ? Foreseen.of(planned, shown.coming(), say)
                : Foreseen.of(planned.timing(), practices.today(), planned.working(), say));
        page.addAttribute("form", form);
        return "clock/practice";
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
