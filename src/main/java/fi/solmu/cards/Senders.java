package fi.solmu.cards;

import fi.solmu.web.Account;
import fi.solmu.web.Readers;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What waited on a device says who told it and for which organisation: nobody else sends it, whoever is signed in there by then. The device
 * is told who was answered, also with a no: so it knows that it is ours, and whose.
 */
@Configuration(proxyBeanMethods = false)
class Senders implements WebMvcConfigurer, HandlerInterceptor {

    private static final String SENDER = "X-Sender";
    private static final String READER = "X-Reader";
    private static final String LIST = "/cards/offline/list";

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var sender = request.getHeader(SENDER);
        if (sender != null || request.getRequestURI().endsWith(LIST)) {
            Readers.account(request).map(Account::person).ifPresent(person -> response.setHeader(READER, person.toString()));
        }
        if (sender != null && Readers.viewer(request).filter(viewer -> !sender.equals(name(viewer))).isPresent()) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        return true;
    }

    private static String name(Viewer viewer) {
        return viewer.person() + " " + viewer.organisation();
    }
}
