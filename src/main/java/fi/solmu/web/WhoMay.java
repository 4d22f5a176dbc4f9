package fi.solmu.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Keeps the rule of each route. What a reader may not reach looks the same as what is not there. */
@Component
class WhoMay implements HandlerInterceptor {

    /** A longer address is not come back to: it would not fit into an answer. */
    private static final int LONGEST_BACK = 1_000;

    private final ObjectProvider<Sights> sights;

    WhoMay(ObjectProvider<Sights> sights) {
        this.sights = sights;
    }

    /** What else may be asked of an address, the web server would answer by itself; nobody needs to know. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws IOException {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        if (request.getMethod().equals("OPTIONS")) {
            throw new NotThere();
        }
        var asked = rule(method);
        if (asked == Access.ANYBODY) {
            return true;
        }
        if (Readers.account(request).isEmpty()) {
            toSignIn(request, response);
            return false;
        }
        if (asked == Access.SIGNED_IN || Readers.viewer(request).filter(viewer -> viewer.access().reaches(asked)).isPresent()) {
            return true;
        }
        throw asked == Access.MEMBER && isSeen(method, request) ? new Refused("web.only-read") : new NotThere();
    }

    private boolean isSeen(HandlerMethod method, HttpServletRequest request) {
        return Readers.viewer(request).filter(viewer -> sights.stream().anyMatch(each -> each.sees(method, request, viewer))).isPresent();
    }

    static Access rule(HandlerMethod method) {
        var may = method.getMethod().getAnnotation(May.class);
        if (may == null) {
            may = method.getBeanType().getAnnotation(May.class);
        }
        if (may == null) {
            throw new IllegalStateException("No rule says who may use " + method);
        }
        return may.value();
    }

    private static void toSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (InJson.is(request)) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"Solmu\"");
        }
        if (InJson.is(request) || !request.getMethod().equals("GET")) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        var query = request.getQueryString();
        var here = request.getRequestURI() + (query == null ? "" : "?" + query);
        response.sendRedirect(here.equals("/") || here.length() > LONGEST_BACK ? "/sign-in" : "/sign-in?back=" + Page.encoded(here));
    }
}
