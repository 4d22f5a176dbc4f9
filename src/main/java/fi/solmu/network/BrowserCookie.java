package fi.solmu.network;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The cookie by which a browser that wants to be told at once is known, whoever signs in there. */
public final class BrowserCookie {

    private static final Duration AGE = Duration.ofDays(400);

    private BrowserCookie() {}

    public static Optional<String> in(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name(request))).map(cookie -> cookie.getValue()).filter(value -> !value.isEmpty());
    }

    /** The one it has, or a new one. */
    public static String give(HttpServletRequest request, HttpServletResponse response) {
        var value = in(request).orElseGet(Tokens::next);
        response.addHeader("Set-Cookie", ResponseCookie.from(name(request), value)
            .path("/").httpOnly(true).secure(request.isSecure()).sameSite("Lax").maxAge(AGE).build().toString());
        return value;
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-browser" : "browser";
    }
}
