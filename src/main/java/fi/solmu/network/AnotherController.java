package fi.solmu.network;

import fi.solmu.web.Access;
import fi.solmu.web.Form;
import fi.solmu.web.May;
import fi.solmu.web.Readers;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One network begins another: empty, from a template, or with its own structure. */
@Controller
@RequestMapping("/{network}/network/another")
@May(Access.COORDINATOR)
class AnotherController {

    private final Beginnings beginnings;
    private final StartingTemplates templates;

    AnotherController(Beginnings beginnings, StartingTemplates templates) {
        this.beginnings = beginnings;
        this.templates = templates;
    }

    @GetMapping
    String form(Model page) {
        return form(Form.of("template", Beginnings.OWN), page);
    }

    @PostMapping
    String begin(Viewer viewer, HttpServletRequest request, HttpServletResponse response, Model page) {
        var sent = Form.sent(request.getParameterMap());
        try {
            var word = beginnings.begin(new Answers(sent), sent.value("template"), viewer);
            Readers.notice(response, "network.begun");
            return "redirect:/" + word + "/network/begin";
        } catch (Refused refusal) {
            response.setStatus(422);
            return form(sent.refused(refusal.faults()), page);
        }
    }

    private String form(Form form, Model page) {
        page.addAttribute("form", form);
        page.addAttribute("templates", templates.all());
        return "network/another";
    }
}
