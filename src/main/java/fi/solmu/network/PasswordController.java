package fi.solmu.network;

import fi.solmu.web.Access;
import fi.solmu.web.Account;
import fi.solmu.web.Form;
import fi.solmu.web.May;
import fi.solmu.web.NotThere;
import fi.solmu.web.Readers;
import fi.solmu.web.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Changing one's password: every sitting ends, and this browser goes on with a new one. */
@Controller
@RequestMapping("/me/password")
@May(Access.SIGNED_IN)
class PasswordController {

    private final People people;
    private final SignIns signIns;
    private final Entrance entrance;

    PasswordController(People people, SignIns signIns, Entrance entrance) {
        this.people = people;
        this.signIns = signIns;
        this.entrance = entrance;
    }

    @GetMapping
    String form(Account account, Model page) {
        own(account);
        return form(Form.empty(), page);
    }

    @PostMapping
    String change(Account account, HttpServletRequest request, HttpServletResponse response, Model page) {
        var person = own(account);
        var sent = Form.sent(request.getParameterMap());
        try {
            var answers = new Answers(sent);
            var current = answers.secret("current");
            var password = answers.secret("password");
            answers.refuseFaults();
            signIns.prove(person, current, request.getRemoteAddr());
            signIns.choose(person, password);
            entrance.enter(person.id(), request, response);
            Readers.notice(response, "network.password-changed");
            return "redirect:/me";
        } catch (Refused refusal) {
            response.setStatus(422);
            return form(Form.empty().refused(refusal.faults()), page);
        }
    }

    /** A sample person has no password, so that everybody may try them. */
    private People.Person own(Account account) {
        var person = people.get(account.person());
        if (person.isSample()) {
            throw new NotThere();
        }
        return person;
    }

    private static String form(Form form, Model page) {
        page.addAttribute("form", form);
        return "network/password";
    }
}
