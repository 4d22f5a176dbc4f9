package fi.solmu.network;

import fi.solmu.web.Access;
import fi.solmu.web.Form;
import fi.solmu.web.May;
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

/** The coordinator brings organisations in, calls them by a better name, and sees them off. */
@Controller
@RequestMapping("/{network}/network/organisations")
@May(Access.COORDINATOR)
class OrganisationsController {

    private final Organisations organisations;
    private final Departures departures;
    private final FormPages forms;

    OrganisationsController(Organisations organisations, Departures departures, FormPages forms) {
        this.organisations = organisations;
        this.departures = departures;
        this.forms = forms;
    }

    @GetMapping("/new")
    String blank(Viewer viewer, Model page) {
        return FormPages.show(blank(Form.of("kind", "other"), viewer), page);
    }

    @PostMapping("/new")
    String add(Viewer viewer, HttpServletRequest request, HttpServletResponse response, Model page) {
        var sent = Form.sent(request.getParameterMap());
        return FormPages.answer(sent, response, page, () -> {
            var added = OrganisationForm.read(new Answers(sent));
            organisations.add(added.id(), added.name(), added.kind(), added.task(), viewer);
            return FormPages.told(response, "network.organisation-added", "", viewer);
        }, form -> blank(form, viewer));
    }

    @GetMapping("/{id}/edit")
    String opened(@PathVariable UUID id, Viewer viewer, Model page) {
        return FormPages.show(opened(id, OrganisationForm.of(organisations.get(id, viewer)), viewer), page);
    }

    @PostMapping("/{id}/edit")
    String change(@PathVariable UUID id, Viewer viewer, HttpServletRequest request, HttpServletResponse response, Model page) {
        var sent = Form.sent(request.getParameterMap());
        return FormPages.answer(sent, response, page, () -> {
            organisations.change(OrganisationForm.read(new Answers(sent), id), sent.value("stamp"), viewer);
            return FormPages.told(response, "network.changed", "", viewer);
        }, form -> opened(id, form, viewer));
    }

    @GetMapping("/{id}/end")
    String ending(@PathVariable UUID id, Viewer viewer, Model page) {
        return FormPages.show(ending(id, Form.empty(), viewer), page);
    }

    @PostMapping("/{id}/end")
    String end(@PathVariable UUID id, Viewer viewer, HttpServletResponse response, Model page) {
        return FormPages.answer(Form.empty(), response, page, () -> {
            departures.endOrganisation(id, viewer);
            return FormPages.told(response, "network.organisation-ended", "", viewer);
        }, form -> ending(id, form, viewer));
    }

    private FormPage blank(Form form, Viewer viewer) {
        return forms.page("add-organisation", "", OrganisationForm::questions, form, "", viewer);
    }

    private FormPage opened(UUID id, Form form, Viewer viewer) {
        var now = organisations.get(id, viewer);
        return forms.page("edit-organisation", now.name(), OrganisationForm::questions, form, OrganisationForm.of(now),
                Stamp.of(now.asAsked()), "", viewer).endingAt("/" + viewer.word() + "/network/organisations/" + id + "/end");
    }

    private FormPage ending(UUID id, Form form, Viewer viewer) {
        return forms.page("end-organisation", organisations.get(id, viewer).name(), (asked, page) -> List.of(), form, "", viewer);
    }
}
