package fi.solmu.network;

import fi.solmu.web.Access;
import fi.solmu.web.Account;
import fi.solmu.web.Form;
import fi.solmu.web.May;
import fi.solmu.web.Readers;
import fi.solmu.web.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One's own page: what Solmu knows of me, and where I am signed in. */
@Controller
@RequestMapping("/me")
@May(Access.SIGNED_IN)
class MeController {

    private final People people;
    private final Sessions sessions;
    private final SignIns signIns;

    MeController(People people, Sessions sessions, SignIns signIns) {
        this.people = people;
        this.sessions = sessions;
        this.signIns = signIns;
    }

    @GetMapping
    String me(Account account, HttpServletRequest request, Model page) {
        page.addAttribute("person", people.get(account.person()));
        page.addAttribute("networks", NetworkChoice.of(people.networksOf(account.person()), account.language()));
        page.addAttribute("sittings", sessions.of(account.person(), SessionCookie.in(request).orElse("")));
        return "network/me";
    }

    @GetMapping("/details")
    String details(Account account, Model page) {
        var person = people.get(account.person());
        return details(person, Form.of("name", person.name(), "email", person.email(), "language", person.language()), page);
    }

    /** A new address would let whoever holds it in, so it takes the password too. */
    @PostMapping("/details")
    String change(Account account, HttpServletRequest request, HttpServletResponse response, Model page) {
        var person = people.get(account.person());
        var sent = Form.sent(request.getParameterMap());
        try {
            var changed = changed(person, new Answers(sent));
            if (!changed.email().equalsIgnoreCase(person.email())) {
                signIns.prove(person, sent.value("current"), request.getRemoteAddr());
            }
            people.change(changed);
            LanguageController.remember(changed.language(), request, response);
            Readers.notice(response, "network.details-changed");
            return "redirect:/me";
        } catch (Refused refusal) {
            response.setStatus(422);
            return details(person, sent.refused(refusal.faults()), page);
        }
    }

    private static People.Person changed(People.Person person, Answers answers) {
        var name = answers.needed("name", 100);
        var email = person.isSample() ? person.email() : answers.neededEmail("email");
        answers.refuseFaults();
        return new People.Person(person.id(), name, email, answers.oneOf("language", "fi", "sv", "en"), person.isSample());
    }

    private static String details(People.Person person, Form form, Model page) {
        page.addAttribute("person", person);
        page.addAttribute("form", form);
        return "network/details";
    }
}
