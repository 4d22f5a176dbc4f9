package fi.solmu.network;

import fi.solmu.web.Access;
import fi.solmu.web.Form;
import fi.solmu.web.May;
import fi.solmu.web.NotThere;
import fi.solmu.web.Readers;
import fi.solmu.web.Refused;
import fi.solmu.web.Say;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The first page of an empty Solmu. When the first account is made, it is gone. */
@Controller
@RequestMapping("/start")
@ConditionalOnProperty("solmu.empty")
@May(Access.ANYBODY)
class StartController {

    private final People people;
    private final FirstAccount first;
    private final Passwords passwords;
    private final Entrance entrance;
    private final StartingTemplates templates;

    StartController(
            People people, FirstAccount first, Passwords passwords, Entrance entrance, StartingTemplates templates) {
        this.people = people;
        this.first = first;
        this.passwords = passwords;
        this.entrance = entrance;
        this.templates = templates;
    }

    @GetMapping
    String form(Model page) {
        return form(Form.of("template", "", "kind", "municipality"), page);
    }

    @PostMapping
    String begin(HttpServletRequest request, HttpServletResponse response, Say say, Model page) {
        var sent = Form.sent(request.getParameterMap());
        if (people.exist()) {
            throw new NotThere();
        }
        try {
            var answers = new Answers(sent);
            var founding = Founding.read(answers, passwords, say.language());
            answers.refuseFaults();
            first.begin(founding, chosen(sent.value("template")));
            entrance.enter(founding.person(), request, response);
            LanguageController.remember(say.language(), request, response);
            Readers.notice(response, "network.begun");
            return "redirect:/" + founding.network().word() + "/network/begin";
        } catch (Refused refusal) {
            response.setStatus(422);
            return form(sent.refused(refusal.faults()), page);
        }
    }

    private Optional<FirstAccount.Filling> chosen(String word) {
        return templates.chosen(word).map(template -> founder -> templates.fill(template, founder));
    }

    private String form(Form form, Model page) {
        if (people.exist()) {
            throw new NotThere();
        }
        page.addAttribute("form", form);
        page.addAttribute("templates", templates.all());
        return "network/start";
    }
}
