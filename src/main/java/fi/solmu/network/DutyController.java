package fi.solmu.network;

import fi.solmu.web.Access;
import fi.solmu.web.Form;
import fi.solmu.web.May;
import fi.solmu.web.NotThere;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The duty time of a role: its organisation's members tell it, and the coordinator anybody's. */
@Controller
@RequestMapping("/{network}/network/roles/{id}/duty")
@May(Access.MEMBER)
class DutyController {

    private final Duties duties;
    private final Roles roles;
    private final FormPages forms;

    DutyController(Duties duties, Roles roles, FormPages forms) {
        this.duties = duties;
        this.roles = roles;
        this.forms = forms;
    }

    @GetMapping
    String opened(@PathVariable UUID id, Viewer viewer, Model page) {
        return FormPages.show(opened(own(id, viewer), DutyForm.of(duties.of(id, viewer)), viewer), page);
    }

    @PostMapping
    String tell(@PathVariable UUID id, Viewer viewer, HttpServletRequest request, HttpServletResponse response, Model page) {
        var sent = Form.sent(request.getParameterMap());
        var role = own(id, viewer);
        return FormPages.answer(sent, response, page, () -> {
            duties.tell(role, DutyForm.read(new Answers(sent)), sent.value("stamp"), viewer);
            return FormPages.told(response, "network.changed", "/roles/" + id, viewer);
        }, form -> opened(role, form, viewer));
    }

    private FormPage opened(Role role, Form form, Viewer viewer) {
        var now = duties.of(role.id(), viewer);
        return forms.page("duty-form", role.title(), new DutyForm(), form, DutyForm.of(now), Stamp.of(now), "/roles/" + role.id(), viewer);
    }

    private Role own(UUID id, Viewer viewer) {
        var role = roles.get(id, viewer);
        if (!ClosedTimes.isOwn(role.organisation(), viewer)) {
            throw new NotThere();
        }
        return role;
    }
}
