package fi.solmu.problems;

import fi.solmu.web.Access;
import fi.solmu.web.Form;
import fi.solmu.web.May;
import fi.solmu.web.Readers;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The mirror that a workshop looks at, and what it decides. */
@Controller
@RequestMapping("/{network}/problems/mirror")
class MirrorController {

    private final Mirrors mirrors;
    private final MirrorOutcomes outcomes;

    MirrorController(Mirrors mirrors, MirrorOutcomes outcomes) {
        this.mirrors = mirrors;
        this.outcomes = outcomes;
    }

    @GetMapping
    @May(Access.VIEWER)
    String show(@RequestParam Map<String, String> address, Viewer viewer, Model page) {
        page.addAttribute("mirror", mirrors.of(mirrors.asked(address), Form.empty(), viewer));
        return "problems/mirror";
    }

    @PostMapping
    @May(Access.MEMBER)
    String keep(@RequestParam Map<String, String> address, HttpServletResponse response, Viewer viewer) {
        var asked = mirrors.asked(address);
        mirrors.keep(asked, viewer);
        return Readers.done(response, "problems.mirror-kept", viewer, asked.address());
    }

    @PostMapping("/outcomes")
    @May(Access.MEMBER)
    String make(
            @RequestParam Map<String, String> address, HttpServletRequest request, HttpServletResponse response, Viewer viewer, Model page) {
        var asked = mirrors.asked(address);
        var sent = Form.sent(request.getParameterMap());
        try {
            outcomes.make(sent, viewer);
            return Readers.done(response, "problems.mirror-made", viewer, asked.address());
        } catch (DuplicateKeyException pressedTwice) {
            return Readers.done(response, "problems.mirror-made", viewer, asked.address());
        } catch (Refused refusal) {
            response.setStatus(422);
            page.addAttribute("mirror", mirrors.of(asked, sent.refused(refusal.faults()), viewer));
            return "problems/mirror";
        }
    }
}
