package fi.solmu.network;

import fi.solmu.web.Access;
import fi.solmu.web.Form;
import fi.solmu.web.May;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The first quarter of an hour of a network: organisations, roles, the year. Each step may be left for later. */
@Controller
@RequestMapping("/{network}/network/begin")
@May(Access.COORDINATOR)
class BeginController {

    private final Networks networks;
    private final Organisations organisations;
    private final Roles roles;
    private final FormPages forms;

    BeginController(Networks networks, Organisations organisations, Roles roles, FormPages forms) {
        this.networks = networks;
        this.organisations = organisations;
        this.roles = roles;
        this.forms = forms;
    }

    /** To the first step that has nothing in it yet. */
    @GetMapping
    String next(Viewer viewer) {
        var step = organisations.of(viewer).size() < 2 ? BeginForm.ORGANISATIONS : roles.of(viewer).isEmpty() ? BeginForm.ROLES : "clock";
        return "redirect:/" + viewer.word() + "/network/begin/" + step;
    }

    @GetMapping("/{step:organisations|roles|clock|publish}")
    String step(@PathVariable String step, Viewer viewer, Model page) {
        return show(step, Form.empty(), viewer, page);
    }

    @PostMapping("/organisations")
    String addOrganisations(Viewer viewer, HttpServletRequest request, HttpServletResponse response, Model page) {
        var sent = Form.sent(request.getParameterMap());
        try {
            organisations.addAll(form(BeginForm.ORGANISATIONS, sent, viewer).newOrganisations(new Answers(sent)), viewer);
            return FormPages.told(response, "network.begin-kept", "/begin/roles", viewer);
        } catch (Refused refusal) {
            response.setStatus(422);
            return show(BeginForm.ORGANISATIONS, sent.refused(refusal.faults()), viewer, page);
        }
    }

    @PostMapping("/roles")
    String addRoles(Viewer viewer, HttpServletRequest request, HttpServletResponse response, Model page) {
        var sent = Form.sent(request.getParameterMap());
        try {
            roles.addAll(form(BeginForm.ROLES, sent, viewer).newRoles(new Answers(sent)), viewer);
            return FormPages.told(response, "network.begin-kept", "/begin/clock", viewer);
        } catch (Refused refusal) {
            response.setStatus(422);
            return show(BeginForm.ROLES, sent.refused(refusal.faults()), viewer, page);
        }
    }

    private String show(String step, Form form, Viewer viewer, Model page) {
        page.addAttribute("step", step);
        page.addAttribute("form", form(step, form, viewer));
        page.addAttribute("roles", roles.of(viewer));
        page.addAttribute("network", networks.of(viewer));
        page.addAttribute("seen", forms.seen(viewer));
        return "network/begin";
    }

    private BeginForm form(String step, Form form, Viewer viewer) {
        return new BeginForm(step, form, organisations.of(viewer));
    }
}
