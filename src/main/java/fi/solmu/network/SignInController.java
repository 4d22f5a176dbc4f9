package fi.solmu.network;

import fi.solmu.web.Access;
import fi.solmu.web.Back;
import fi.solmu.web.May;
import fi.solmu.web.Readers;
import fi.solmu.web.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The door from outside: sign in, be somebody of the sample in a demo, sign out. */
@Controller
class SignInController {

    private final SignIns signIns;
    private final Sessions sessions;
    private final People people;
    private final boolean isDemo;

    SignInController(SignIns signIns, Sessions sessions, People people, @Value("${solmu.demo:false}") boolean isDemo) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.people = people;
        this.isDemo = isDemo;
    }

    @GetMapping("/sign-in")
    @May(Access.ANYBODY)
    String form(@RequestParam(defaultValue = "/") String back, HttpServletRequest request, Model page) {
        if (Readers.account(request).isPresent()) {
            return "redirect:" + Back.within(back);
        }
        return form(back, "", page);
    }

    @PostMapping("/sign-in")
    @May(Access.ANYBODY)
    String signIn(
            @RequestParam(defaultValue = "") String email, @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String back, HttpServletRequest request, HttpServletResponse response, Model page) {
        try {
            return enter(signIns.signIn(email.strip(), password, request.getRemoteAddr()), back, request, response);
        } catch (Refused refusal) {
            response.setStatus(422);
            page.addAttribute("refusal", refusal);
            return form(back, email, page);
        }
    }

    @PostMapping("/sign-in/sample")
    @May(Access.ANYBODY)
    String beSample(
            @RequestParam UUID person, @RequestParam(defaultValue = "/") String back, HttpServletRequest request,
            HttpServletResponse response) {
        var sample = people.samples().stream().filter(each -> isDemo && each.person().equals(person)).findFirst();
        if (sample.isEmpty()) {
            throw new fi.solmu.web.NotThere();
        }
        var to = Back.within(back);
        return enter(sessions.begin(person), to.equals("/") ? "/" + sample.get().word() : to, request, response);
    }

    @PostMapping("/sign-out")
    @May(Access.ANYBODY)
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.in(request).ifPresent(sessions::end);
        return left(request, response, "network.signed-out");
    }

    @PostMapping("/sign-out-everywhere")
    @May(Access.SIGNED_IN)
    String signOutEverywhere(HttpServletRequest request, HttpServletResponse response) {
        sessions.endAll(Readers.account(request).orElseThrow().person());
        return left(request, response, "network.signed-out-everywhere");
    }

    private String form(String back, String email, Model page) {
        page.addAttribute("back", Back.within(back));
        page.addAttribute("email", email);
        page.addAttribute("samples", isDemo ? people.samples() : java.util.List.of());
        return "network/sign-in";
    }

    private static String enter(String token, String back, HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.give(request, response, token);
        return "redirect:" + Back.within(back);
    }

    private static String left(HttpServletRequest request, HttpServletResponse response, String notice) {
        SessionCookie.take(request, response);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        Readers.notice(response, notice);
        return "redirect:/sign-in";
    }
}
