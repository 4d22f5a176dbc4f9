package fi.solmu.network;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The moment of coming in: whatever session the browser brought ends, and a new one with a new token begins. */
@Component
class Entrance {

    private final Sessions sessions;
    private final PushDevices devices;

    Entrance(Sessions sessions, PushDevices devices) {
        this.sessions = sessions;
        this.devices = devices;
    }

    void enter(UUID person, HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.in(request).ifPresent(sessions::end);
        BrowserCookie.in(request).ifPresent(browser -> devices.leave(browser, person));
        SessionCookie.give(request, response, sessions.begin(person, Device.named(request.getHeader("User-Agent"))));
    }
}
