package fi.solmu.network;

import fi.solmu.web.Access;
import fi.solmu.web.Form;
import fi.solmu.web.May;
import fi.solmu.web.NewId;
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
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a role, and the coordinator's forms for making, changing and ending one. */
@Controller
@RequestMapping("/{network}/network/roles")
@May(Access.COORDINATOR)
class RolesController {

    private final Roles roles;
    private final RolePages pages;
    private final Departures departures;

    RolesController(Roles roles, RolePages pages, Departures departures) {
        this.roles = roles;
        this.pages = pages;
        this.departures = departures;
    }

    @GetMapping("/{id}")
    @May(Access.VIEWER)
    String show(@PathVariable UUID id, Viewer viewer, Model page) {
        page.addAttribute("role", pages.of(id, viewer));
        return "network/role";
    }

    @GetMapping("/new")
    String blank(@RequestParam(defaultValue = "") String organisation, Viewer viewer, Model page) {
        return FormPages.show(pages.blank(Form.of("organisation", organisation), viewer), page);
    }

    @PostMapping("/new")
    String add(Viewer viewer, HttpServletRequest request, HttpServletResponse response, Model page) {
        var sent = Form.sent(request.getParameterMap());
        return FormPages.answer(sent, response, page, () -> {
            var added = pages.questions(viewer).read(new Answers(sent), NewId.next());
            roles.add(added, viewer);
            return FormPages.told(response, "network.role-added", "/roles/" + added.id(), viewer);
        }, form -> pages.blank(form, viewer));
    }

    @GetMapping("/{id}/edit")
    String opened(@PathVariable UUID id, Viewer viewer, Model page) {
        return FormPages.show(pages.opened(id, RoleForm.of(roles.get(id, viewer)), viewer), page);
    }

    @PostMapping("/{id}/edit")
    String change(@PathVariable UUID id, Viewer viewer, HttpServletRequest request, HttpServletResponse response, Model page) {
        var sent = Form.sent(request.getParameterMap());
        return FormPages.answer(sent, response, page, () -> {
            roles.change(pages.questions(viewer).read(new Answers(sent), id), sent.value("stamp"), viewer);
            return FormPages.told(response, "network.changed", "/roles/" + id, viewer);
        }, form -> pages.opened(id, form, viewer));
    }

    @GetMapping("/{id}/end")
    String ending(@PathVariable UUID id, Viewer viewer, Model page) {
        var role = roles.get(id, viewer);
        return FormPages.show(pages.ending("end-role", role.title(), role, viewer), page);
    }

    @PostMapping("/{id}/end")
    String end(@PathVariable UUID id, Viewer viewer, HttpServletResponse response) {
        departures.endRole(id, viewer);
        return FormPages.told(response, "network.role-ended", "", viewer);
    }
}
