package fi.solmu.cards.alone;

import fi.solmu.item.ItemId;
import fi.solmu.web.Access;
import fi.solmu.web.Form;
import fi.solmu.web.May;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A drill alone: chosen, played and looked back at by one person. */
@Controller
@RequestMapping("/{network}/cards")
@May(Access.VIEWER)
class SoloController {

    private static final String ID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final SoloDrills drills;

    SoloController(SoloDrills drills) {
        this.drills = drills;
    }

    @GetMapping("/{id}/alone")
    String choose(@PathVariable ItemId id, @RequestParam(defaultValue = "") String role, Viewer viewer, Model page) {
        page.addAttribute("start", drills.start(id, Form.of("role", role), viewer));
        return "cards/alonestart";
    }

    @PostMapping("/{id}/alone")
    String begin(
            @PathVariable ItemId id, @RequestParam UUID key, HttpServletRequest request, HttpServletResponse response, Viewer viewer, Model page) {
        var sent = Form.sent(request.getParameterMap());
        try {
            begin(key, id, sent, viewer);
        } catch (Refused refusal) {
            response.setStatus(422);
            page.addAttribute("start", drills.start(id, sent.refused(refusal.faults()), viewer));
            return "cards/alonestart";
        }
        return there(key, viewer);
    }

    private void begin(UUID key, ItemId id, Form sent, Viewer viewer) {
        var role = id(sent.value("role"));
        var situation = sent.value("situation").isEmpty() ? null : id(sent.value("situation"));
        if (role == null) {
            throw Refused.at("role", "cards.alone-no-such-role");
        }
        if (situation == null && !sent.value("situation").isEmpty()) {
            throw Refused.at("situation", "cards.alone-no-such-past");
        }
        try {
            drills.begin(key, id, role, situation, number(sent.value("pace")), viewer);
        } catch (DuplicateKeyException sentTwice) {
            // It has begun by the first press, or the key is somebody else's, who alone finds it.
        }
    }

    @GetMapping("/alone/{drill:" + ID + "}")
    String show(@PathVariable UUID drill, Viewer viewer, Model page) {
        page.addAttribute("solo", drills.get(drill, viewer));
        return "cards/alone";
    }

    @PostMapping("/alone/{drill:" + ID + "}")
    String play(@PathVariable UUID drill, HttpServletRequest request, HttpServletResponse response, Viewer viewer, Model page) {
        var sent = Form.sent(request.getParameterMap());
        try {
            play(drill, sent, viewer);
        } catch (Refused refusal) {
            response.setStatus(422);
            page.addAttribute("solo", drills.get(drill, viewer));
            page.addAttribute("said", sent.refused(refusal.faults()));
            return "cards/alone";
        }
        return there(drill, viewer);
    }

    private void play(UUID drill, Form sent, Viewer viewer) {
        switch (sent.value("what")) {
            case "done", "skipped" -> {
                var task = id(sent.value("task"));
                drills.press(drill, task == null ? drill : task, Press.What.valueOf(sent.value("what").toUpperCase(java.util.Locale.ROOT)), viewer);
            }
            case "next" -> drills.moveOn(drill, number(sent.value("to")), viewer);
            case "pace" -> drills.pace(drill, number(sent.value("pace")), viewer);
            case "end" -> drills.end(drill, viewer);
            default -> throw new Refused("cards.alone-no-such-word");
        }
    }

    private static int number(String written) {
        return written.matches("\\d{1,8}") ? Integer.parseInt(written) : -1;
    }

    private static @Nullable UUID id(String written) {
        return written.matches(ID) ? UUID.fromString(written) : null;
    }

    private static String there(UUID drill, Viewer viewer) {
        return "redirect:/" + viewer.word() + "/cards/alone/" + drill;
    }
}
