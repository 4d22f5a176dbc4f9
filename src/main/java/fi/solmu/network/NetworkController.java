package fi.solmu.network;

import fi.solmu.web.Access;
import fi.solmu.web.Form;
import fi.solmu.web.May;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page of a network: who acts together in it, who does what, how to reach them. */
@Controller
@RequestMapping("/{network}/network")
@May(Access.COORDINATOR)
class NetworkController {

    private final Networks networks;
    private final NetworkPages pages;
    private final FormPages forms;

    NetworkController(Networks networks, NetworkPages pages, FormPages forms) {
        this.networks = networks;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping
    @May(Access.VIEWER)
    String network(Viewer viewer, Model page) {
        page.addAttribute("network", pages.of(viewer));
        return "network/show";
    }

    @GetMapping("/edit")
    String form(Viewer viewer, Model page) {
        return FormPages.show(form(NetworkForm.of(networks.of(viewer)), viewer), page);
    }

    @PostMapping("/edit")
    String change(Viewer viewer, HttpServletRequest request, HttpServletResponse response, Model page) {
        var sent = Form.sent(request.getParameterMap());
        return FormPages.answer(sent, response, page, () -> {
            networks.change(sent.value("stamp"), NetworkForm.read(new Answers(sent), networks.of(viewer)), viewer);
            return FormPages.told(response, "network.changed", "", viewer);
        }, form -> form(form, viewer));
    }

    @PostMapping("/publication")
    String publish(Viewer viewer, HttpServletResponse response) {
        networks.publish(viewer);
        return FormPages.told(response, "network.published", "", viewer);
    }

    private FormPage form(Form form, Viewer viewer) {
        var now = networks.of(viewer);
        return forms.page("edit-network", "", NetworkForm::questions, form, NetworkForm.of(now), Stamp.of(now), "", viewer);
    }
}
