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
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the link of an invitation leads to. A link that opens nothing says so in one way, whatever the cause. */
@Controller
@RequestMapping("/invitation/{token}")
@May(Access.ANYBODY)
class JoiningController {

    private final Joining joining;
    private final SignIns signIns;
    private final People people;
    private final Entrance entrance;
    private final Sessions sessions;

    JoiningController(Joining joining, SignIns signIns, People people, Entrance entrance, Sessions sessions) {
        this.joining = joining;
        this.signIns = signIns;
        this.people = people;
        this.entrance = entrance;
        this.sessions = sessions;
    }

    @GetMapping
    String offer(@PathVariable String token, HttpServletRequest request, Model page) {
        var offer = joining.offer(token).orElseThrow(NotThere::new);
        joining.opened(token);
        return show(offer, Form.of("name", offer.name(), "email", offer.email(), "own-email", offer.email()), request, page);
    }

    @PostMapping
    String join(
            @PathVariable String token, HttpServletRequest request, HttpServletResponse response, Say say, Model page) {
        var sent = Form.sent(request.getParameterMap());
        var offer = joining.offer(token).orElseThrow(NotThere::new);
        try {
            return joined(token, sent, say, request, response);
        } catch (DuplicateKeyException known) {
            people.failed(sent.value("email").strip(), request.getRemoteAddr());
            response.setStatus(422);
            return show(offer, sent.refused(Refused.at("email", "network.has-account-already").faults()), request, page);
        } catch (Refused refusal) {
            response.setStatus(422);
            return show(offer, sent.refused(refusal.faults()), request, page);
        }
    }

    @ExceptionHandler(NotThere.class)
    String gone(HttpServletResponse response) {
        response.setStatus(404);
        return "network/invitation-gone";
    }

    private String joined(String token, Form sent, Say say, HttpServletRequest request, HttpServletResponse response) {
        var account = Readers.account(request);
        if (sent.value("how").equals("me") && account.isPresent()) {
            var joined = joining.join(token, account.get().person(), null);
            SessionCookie.in(request).ifPresent(session -> sessions.actFor(session, joined.organisation()));
            return led(joined, response);
        }
        if (sent.value("how").equals("own")) {
            var person = signIns.signIn(sent.value("own-email").strip(), sent.value("own-password"), request.getRemoteAddr());
            var joined = joining.join(token, person, null);
            entrance.enter(person, request, response);
            return led(joined, response);
        }
        signIns.refuseHaste(sent.value("email").strip(), request.getRemoteAddr());
        var newcomer = joining.newcomer(new Answers(sent), say.language());
        var joined = joining.join(token, newcomer.id(), newcomer);
        entrance.enter(newcomer.id(), request, response);
        return led(joined, response);
    }

    /** A network that is still being prepared opens to its members when it is published. */
    private static String led(Joining.Joined joined, HttpServletResponse response) {
        Readers.notice(response, joined.isOpen() ? "network.joined" : "network.joined-draft");
        return "redirect:/" + (joined.isOpen() ? joined.word() : "networks");
    }

    private static String show(Offer offer, Form form, HttpServletRequest request, Model page) {
        page.addAttribute("offer", offer);
        page.addAttribute("form", form);
        page.addAttribute("account", Readers.account(request).orElse(null));
        return "network/invitation";
    }
}
