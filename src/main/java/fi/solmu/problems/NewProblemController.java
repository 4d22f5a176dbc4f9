package fi.solmu.problems;

import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.item.Makings;
import fi.solmu.item.files.FileSendings;
import fi.solmu.item.files.ItemFiles;
import fi.solmu.web.Access;
import fi.solmu.web.Form;
import fi.solmu.web.May;
import fi.solmu.web.NotThere;
import fi.solmu.web.Readers;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Writing a problem where it was met, in three boxes, with what is like it beside. */
@Controller
@RequestMapping("/{network}/problems/log")
@May(Access.MEMBER)
class NewProblemController {

    private final NewProblems problems;
    private final Alike alike;
    private final Makings makings;
    private final FileSendings sendings;
    private final ItemFiles files;

    NewProblemController(NewProblems problems, Alike alike, Makings makings, FileSendings sendings, ItemFiles files) {
        this.problems = problems;
        this.alike = alike;
        this.makings = makings;
        this.sendings = sendings;
        this.files = files;
    }

    @GetMapping
    String form(HttpServletRequest request, Viewer viewer, Model page) {
        return show(Form.sent(request.getParameterMap()), viewer, page);
    }

    /** While the title is typed; without scripts the same by a press. Nothing is kept. */
    @PostMapping("/alike")
    String alike(HttpServletRequest request, Viewer viewer, Model page) {
        var partial = "partial".equals(request.getHeader("HX-Request-Type"));
        return partial ? list(Form.sent(request.getParameterMap()), viewer, page) : show(Form.sent(request.getParameterMap()), viewer, page);
    }

    @PostMapping
    String keep(
            HttpServletRequest request, @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> chosen,
            HttpServletResponse response, Viewer viewer, Model page) {
        var sent = Form.sent(request.getParameterMap());
        try {
            var made = problems.make(problems.read(sent, viewer), key(sent), viewer);
            return isAny(chosen) ? keep(made, chosen, response, viewer, page) : done(made, response, viewer);
        } catch (DuplicateKeyException sentTwice) {
            return "redirect:/" + viewer.word() + makings.made(key(sent), viewer).orElseThrow(NotThere::new).place();
        } catch (Refused refusal) {
            response.setStatus(422);
            return show(sent.refused(refusal.faults()), viewer, page);
        }
    }

    /** The problem is kept whatever becomes of its files; which of them were not taken, a page says. */
    private String keep(ItemId made, @Nullable List<MultipartFile> chosen, HttpServletResponse response, Viewer viewer, Model page) {
        FileSendings.Taken taken;
        try {
            taken = sendings.takeRight(made, chosen, viewer);
        } catch (Refused refused) {
            taken = new FileSendings.Taken(List.of(), List.of(), refused.faults());
        }
        if (taken.faults().isEmpty()) {
            return done(made, response, viewer);
        }
        response.setStatus(422);
        page.addAttribute("done", "problems.log-kept");
        page.addAttribute("taken", taken);
        page.addAttribute("list", files.of(made, taken.faults(), viewer));
        return "item/files-again";
    }

    private String show(Form sent, Viewer viewer, Model page) {
        page.addAttribute("form", problems.form(sent, alike.to(sent.value("title"), sent.value("text"), null, viewer), viewer));
        return "problems/newproblem";
    }

    private String list(Form sent, Viewer viewer, Model page) {
        page.addAttribute("alike", alike.to(sent.value("title"), sent.value("text"), null, viewer));
        return "problems/alike";
    }

    private String done(ItemId made, HttpServletResponse response, Viewer viewer) {
        return Readers.done(response, "problems.log-kept", viewer, Kind.PROBLEM.place(made));
    }

    /** A form without a key of its own is taken as it comes. */
    static UUID key(Form sent) {
        try {
            return UUID.fromString(sent.value("key"));
        } catch (IllegalArgumentException e) {
            return ItemId.nextUuid();
        }
    }

    private static boolean isAny(@Nullable List<MultipartFile> chosen) {
        return chosen != null && chosen.stream().anyMatch(each -> !each.isEmpty() || !String.valueOf(each.getOriginalFilename()).isEmpty());
    }
}
