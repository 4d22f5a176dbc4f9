package fi.solmu.network;

import fi.solmu.web.Access;
import fi.solmu.web.Back;
import fi.solmu.web.Language;
import fi.solmu.web.May;
import fi.solmu.web.Readers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The language Solmu speaks to this reader: kept in the browser, and with the person when one has signed in. */
@Controller
@May(Access.ANYBODY)
class LanguageController {

    private final People people;

    LanguageController(People people) {
        this.people = people;
    }

    @PostMapping("/language")
    String speak(
            @RequestParam(defaultValue = "") String language, @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request, HttpServletResponse response) {
        if (Language.ALL.stream().anyMatch(known -> known.code().equals(language))) {
            remember(language, request, response);
            Readers.account(request).ifPresent(account -> people.speaks(account.person(), language));
        }
        return "redirect:" + Back.within(back);
    }

    static void remember(String language, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader("Set-Cookie", ResponseCookie.from("language", language)
            .path("/").httpOnly(true).secure(request.isSecure()).sameSite("Lax").maxAge(Duration.ofDays(365)).build().toString());
    }
}
