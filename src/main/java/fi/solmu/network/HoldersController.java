package fi.solmu.network;

import fi.solmu.web.Access;
import fi.solmu.web.Form;
import fi.solmu.web.May;
import fi.solmu.web.NewId;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who comes into a role and who leaves it, with the days. */
@Controller
@RequestMapping("/{network}/network/roles/{role}/holders")
@May(Access.COORDINATOR)
class HoldersController {

    private final Roles roles;
    private final Holdings holdings;
    private final Members members;
    private final RolePages pages;

    HoldersController(Roles roles, Holdings holdings, Members members, RolePages pages) {
        this.roles = roles;
        this.holdings = holdings;
        this.members = members;
        this.pages = pages;
    }

    @GetMapping("/new")
    String blank(@PathVariable UUID role, Viewer viewer, Model page) {
        return FormPages.show(blank(roles.get(role, viewer), Form.of("since", pages.today().toString()), viewer), page);
    }

    @PostMapping("/new")
    String begin(@PathVariable UUID role, Viewer viewer, HttpServletRequest request, HttpServletResponse response, Model page) {
        var sent = Form.sent(request.getParameterMap());
        var held = roles.get(role, viewer);
        return FormPages.answer(sent, response, page, () -> {
            var asked = HoldingForm.of(members.of(viewer), held);
            holdings.begin(asked.read(new Answers(sent), NewId.next(), role, pages.today()), viewer);
            return FormPages.told(response, "network.holder-added", "/roles/" + role, viewer);
        }, form -> blank(held, form, viewer));
    }

    @GetMapping("/{id}")
    String opened(@PathVariable UUID role, @PathVariable UUID id, Viewer viewer, Model page) {
        var holding = holdings.get(id, role, viewer);
        return FormPages.show(opened(holding, holding.form(), viewer), page);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable UUID role, @PathVariable UUID id, Viewer viewer, HttpServletRequest request,
            HttpServletResponse response, Model page) {
        var sent = Form.sent(request.getParameterMap());
        var holding = holdings.get(id, role, viewer);
        return FormPages.answer(sent, response, page, () -> {
            holdings.change(HoldingForm.dated(new Answers(sent), holding), viewer);
            return FormPages.told(response, "network.changed", "/roles/" + role, viewer);
        }, form -> opened(holding, form, viewer));
    }

    @GetMapping("/{id}/end")
    String forgetting(@PathVariable UUID role, @PathVariable UUID id, Viewer viewer, Model page) {
        var holding = holdings.get(id, role, viewer);
        return FormPages.show(pages.ending("end-holding", holding.name(), roles.get(role, viewer), viewer), page);
    }

    @PostMapping("/{id}/end")
    String forget(@PathVariable UUID role, @PathVariable UUID id, Viewer viewer, HttpServletResponse response) {
        holdings.forget(holdings.get(id, role, viewer).id(), role, viewer);
        return FormPages.told(response, "network.holding-forgotten", "/roles/" + role, viewer);
    }

    private FormPage blank(Role role, Form form, Viewer viewer) {
        return pages.page("add-holder", role.title(), role, HoldingForm.of(members.of(viewer), role), form, viewer);
    }

    private FormPage opened(Holding holding, Form form, Viewer viewer) {
        var role = roles.get(holding.role(), viewer);
        return pages.page("edit-holder", holding.name(), role, new HoldingForm(List.of()), form, viewer)
            .endingAt("/" + viewer.word() + "/network/roles/" + role.id() + "/holders/" + holding.id() + "/end");
    }
}
