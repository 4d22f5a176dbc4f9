package fi.solmu.network;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The cookie that carries a session: host-bound and secure wherever the connection is. */
public final class SessionCookie {

    private SessionCookie() {}

    public static Optional<String> in(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name(request))).map(cookie -> cookie.getValue());
    }

    static void give(HttpServletRequest request, HttpServletResponse response, String token) {
        set(request, response, token, Duration.ofDays(30));
    }

    static void take(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, "", Duration.ZERO);
    }

    private static void set(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        response.addHeader("Set-Cookie", ResponseCookie.from(name(request), value)
            .path("/").httpOnly(true).secure(request.isSecure()).sameSite("Lax").maxAge(age).build().toString());
    }

    /** Browsers take a __Host- cookie only over a secure connection; plain HTTP is loopback alone. */
    private static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-session" : "session";
    }
}
