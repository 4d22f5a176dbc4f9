package fi.solmu.network;

import fi.solmu.web.Access;
import fi.solmu.web.Back;
import fi.solmu.web.Form;
import fi.solmu.web.May;
import fi.solmu.web.NotThere;
import fi.solmu.web.Readers;
import fi.solmu.web.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The door from outside: sign in, or in a demo be somebody of the sample. */
@Controller
@RequestMapping("/sign-in")
@May(Access.ANYBODY)
class SignInController {

    private final SignIns signIns;
    private final Entrance entrance;
    private final People people;
    private final boolean isDemo;

    SignInController(SignIns signIns, Entrance entrance, People people, @Value("${solmu.demo:false}") boolean isDemo) {
        this.signIns = signIns;
        this.entrance = entrance;
        this.people = people;
        this.isDemo = isDemo;
    }

    @GetMapping
    String form(@RequestParam(defaultValue = "/") String back, HttpServletRequest request, Model page) {
        if (Readers.account(request).isPresent()) {
            return "redirect:" + Back.within(back);
        }
        return form(Form.of("back", back), page);
    }

    @PostMapping
    String signIn(
            @RequestParam(defaultValue = "") String email, @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String back, HttpServletRequest request, HttpServletResponse response, Model page) {
        try {
            entrance.enter(signIns.signIn(email.strip(), password, request.getRemoteAddr()), request, response);
            return "redirect:" + Back.within(back);
        } catch (Refused refusal) {
            response.setStatus(422);
            return form(Form.of("back", back, "email", email).refused(refusal.faults()), page);
        }
    }

    @PostMapping("/sample")
    String beSample(
            @RequestParam UUID person, @RequestParam String word, @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request, HttpServletResponse response) {
        samples().stream().filter(each -> each.person().equals(person) && each.word().equals(word)).findFirst()
            .orElseThrow(NotThere::new);
        entrance.enter(person, request, response);
        return "redirect:" + (back.equals("/") ? "/" + word : Back.within(back));
    }

    private String form(Form form, Model page) {
        page.addAttribute("form", form);
        page.addAttribute("back", Back.within(form.value("back")));
        page.addAttribute("networks", SampleNetwork.of(samples()));
        return "network/sign-in";
    }

    private List<People.Sample> samples() {
        return isDemo ? people.samples() : List.of();
    }
}
