package fi.solmu.network;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The moment of coming in: whatever session the browser brought ends, and a new one with a new token begins. */
@Component
class Entrance {

    private final Sessions sessions;

    Entrance(Sessions sessions) {
        this.sessions = sessions;
    }

    void enter(UUID person, HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.in(request).ifPresent(sessions::end);
        SessionCookie.give(request, response, sessions.begin(person, Device.named(request.getHeader("User-Agent"))));
    }
}
