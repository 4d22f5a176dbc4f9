package fi.solmu.network;

import fi.solmu.web.Access;
import fi.solmu.web.Account;
import fi.solmu.web.May;
import fi.solmu.web.Readers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** The way out, of this browser or of every one. */
@Controller
class SignOutController {

    private final Sessions sessions;
    private final PushDevices devices;

    SignOutController(Sessions sessions, PushDevices devices) {
        this.sessions = sessions;
        this.devices = devices;
    }

    @PostMapping("/sign-out")
    @May(Access.ANYBODY)
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.in(request).ifPresent(sessions::end);
        BrowserCookie.in(request).ifPresent(browser -> devices.leave(browser, null));
        return left(request, response, "network.signed-out");
    }

    @PostMapping("/sign-out-everywhere")
    @May(Access.SIGNED_IN)
    String signOutEverywhere(Account account, HttpServletRequest request, HttpServletResponse response) {
        sessions.endAll(account.person());
        devices.endAll();
        return left(request, response, "network.signed-out-everywhere");
    }

    private static String left(HttpServletRequest request, HttpServletResponse response, String notice) {
        SessionCookie.take(request, response);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        Readers.notice(response, notice);
        return "redirect:/sign-in";
    }
}
