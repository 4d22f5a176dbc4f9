package fi.solmu.network;

import fi.solmu.network.AccessTokens.Wish;
import fi.solmu.web.Access;
import fi.solmu.web.Account;
import fi.solmu.web.Form;
import fi.solmu.web.May;
import fi.solmu.web.Readers;
import fi.solmu.web.Refused;
import fi.solmu.web.Say;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a person lets programs of their own in, and out again. */
@Controller
@RequestMapping("/me/tokens")
@May(Access.SIGNED_IN)
class TokensController {

    private static final String WRITE = "WRITE";

    private final AccessTokens tokens;
    private final Clock clock;

    TokensController(AccessTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @GetMapping
    String show(Account account, Model page) {
        return show(Form.of("rights", "READ", "ends", today().plusYears(1).toString()), account, page);
    }

    /** The token is told on the page that answers, and never again. */
    @PostMapping
    String make(@RequestParam UUID key, Account account, HttpServletRequest request, HttpServletResponse response, Model page) {
        var sent = Form.sent(request.getParameterMap());
        try {
            var wish = wish(key, new Answers(sent));
            var token = tokens.make(wish, account.person(), SessionCookie.in(request).orElse(""));
            return token.isPresent() ? told(wish.name(), token.get(), page) : done("network.token-made-already", response);
        } catch (Refused refusal) {
            response.setStatus(422);
            return show(sent.refused(refusal.faults()), account, page);
        }
    }

    @PostMapping("/{id}/end")
    String end(@PathVariable UUID id, HttpServletResponse response) {
        tokens.end(id);
        return done("network.token-ended", response);
    }

    private Wish wish(UUID key, Answers answers) {
        var name = answers.needed("name", 100);
        var writes = answers.oneOf("rights", "READ", WRITE).equals(WRITE);
        var ends = answers.date("ends").orElse(today().plusYears(1));
        if (ends.isBefore(today()) || ends.isAfter(today().plusYears(1))) {
            answers.fault("ends", "network.token-ends-outside");
        }
        answers.refuseFaults();
        return new Wish(key, name, writes, ends);
    }

    private String show(Form form, Account account, Model page) {
        page.addAttribute("tokens", tokens.of(account.person()));
        page.addAttribute("form", form);
        return "network/tokens";
    }

    private static String told(String name, String token, Model page) {
        page.addAttribute("name", name);
        page.addAttribute("token", token);
        return "network/tokentold";
    }

    private static String done(String notice, HttpServletResponse response) {
        Readers.notice(response, notice);
        return "redirect:/me/tokens";
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Say.ZONE));
    }
}
