package fi.solmu.network;

import fi.solmu.web.Access;
import fi.solmu.web.Back;
import fi.solmu.web.Form;
import fi.solmu.web.May;
import fi.solmu.web.Readers;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shifts change hands: offered by one who is in the role, taken by another, or left. */
@Controller
@RequestMapping("/{network}/network/roles/{id}/shift")
@May(Access.MEMBER)
class ShiftController {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Shifts shifts;

    ShiftController(Shifts shifts) {
        this.shifts = shifts;
    }

    @PostMapping("/offer")
    String offer(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Viewer viewer) {
        shifts.offer(id, new Answers(Form.sent(request.getParameterMap())).id("person").orElse(NOBODY), viewer);
        return FormPages.told(response, "network.shift-offered", "/roles/" + id, viewer);
    }

    @PostMapping
    String take(@PathVariable UUID id, @RequestParam(defaultValue = "") String back, HttpServletResponse response, Viewer viewer) {
        shifts.take(id, viewer);
        if (back.isEmpty()) {
            return FormPages.told(response, "network.shift-taken", "/roles/" + id, viewer);
        }
        Readers.notice(response, "network.shift-taken");
        return "redirect:" + Back.within(back);
    }

    @PostMapping("/end")
    String leave(@PathVariable UUID id, HttpServletResponse response, Viewer viewer) {
        shifts.leave(id, viewer);
        return FormPages.told(response, "network.shift-left", "/roles/" + id, viewer);
    }
}
