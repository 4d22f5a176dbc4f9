package fi.solmu.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Who reads, in which language and manner: what a request tells of its reader. */
@Component
public class Readers {

    private static final String NOTICE = "notice";

    private final Messages messages;
    private final Assets assets;
    private final ObjectProvider<Bell> bell;

    Readers(Messages messages, Assets assets, ObjectProvider<Bell> bell) {
        this.messages = messages;
        this.assets = assets;
        this.bell = bell;
    }

    public static Optional<Viewer> viewer(HttpServletRequest request) {
        return Optional.ofNullable((Viewer) request.getAttribute(Viewer.class.getName()));
    }

    public static Optional<Account> account(HttpServletRequest request) {
        return Optional.ofNullable((Account) request.getAttribute(Account.class.getName()));
    }

    /** The reader's own setting, then the cookie, then what the browser asks for. */
    public static Locale locale(HttpServletRequest request) {
        var account = account(request);
        if (account.isPresent()) {
            return nearest(account.get().language());
        }
        var cookie = WebUtils.getCookie(request, "language");
        return cookie != null ? nearest(cookie.getValue()) : asked(request);
    }

    /** What the next page says was done. The key is a message of ours, never words from outside. */
    public static void notice(HttpServletResponse response, String key) {
        response.addHeader("Set-Cookie", ResponseCookie.from(NOTICE, key)
            .path("/").httpOnly(true).sameSite("Lax").maxAge(60).build().toString());
    }

    /** Leads to a page of the reader's network, which says what was done. */
    public static String done(HttpServletResponse response, String notice, Viewer viewer, String place) {
        notice(response, notice);
        return "redirect:/" + viewer.word() + place;
    }

    Page page(HttpServletRequest request, HttpServletResponse response) {
        var say = messages.in(locale(request));
        boolean isPart = "partial".equals(request.getHeader("HX-Request-Type"));
        var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Page(
                viewer(request).orElse(null),
                say,
                path(request),
                request.getQueryString() == null ? "" : request.getQueryString(),
                csrf == null ? "" : csrf.getToken(),
                WebUtils.getCookie(request, "meeting") != null,
                isPart,
                noticed(request, response, say),
                isPart ? 0 : viewer(request).stream().mapToInt(viewer -> bell.getObject().unread(viewer)).sum(),
                assets.version());
    }

    /** For what is drawn when nobody asks: a part of a page that stands open before somebody. */
    public Page unasked(Viewer viewer) {
        return new Page(viewer, messages.in(viewer.locale()), "", "", "", false, true, "", 0, assets.version());
    }

    private static String path(HttpServletRequest request) {
        var asked = (String) request.getAttribute("jakarta.servlet.error.request_uri");
        return asked == null ? request.getRequestURI() : asked;
    }

    private static String noticed(HttpServletRequest request, HttpServletResponse response, Say say) {
        var cookie = WebUtils.getCookie(request, NOTICE);
        if (cookie == null || !say.knows(cookie.getValue())) {
            return "";
        }
        var gone = new Cookie(NOTICE, "");
        gone.setPath("/");
        gone.setMaxAge(0);
        response.addCookie(gone);
        return say.text(cookie.getValue());
    }

    private static Locale asked(HttpServletRequest request) {
        var locales = request.getLocales();
        while (locales.hasMoreElements()) {
            var asked = locales.nextElement().getLanguage();
            var ours = Messages.LANGUAGES.stream().filter(ours1 -> ours1.getLanguage().equals(asked)).findFirst();
            if (ours.isPresent() && request.getHeader("Accept-Language") != null) {
                return ours.get();
            }
        }
        return Messages.LANGUAGES.get(0);
    }

    private static @Nullable Locale nearest(String language) {
        return Messages.LANGUAGES.stream().filter(ours -> ours.getLanguage().equals(language)).findFirst()
            .orElse(Messages.LANGUAGES.get(0));
    }
}
