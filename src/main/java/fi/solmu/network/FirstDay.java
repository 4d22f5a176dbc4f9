package fi.solmu.network;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** While nobody has an account, every address leads to where the first one is made. */
@Component
@ConditionalOnProperty("solmu.empty")
@Order(Ordered.LOWEST_PRECEDENCE - 9)
class FirstDay extends OncePerRequestFilter {

    private static final Set<String> OPEN = Set.of("/start", "/language");

    private final People people;
    private volatile boolean isOver;

    FirstDay(People people) {
        this.people = people;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return isOver() || OPEN.contains(request.getRequestURI()) || request.getRequestURI().startsWith("/s/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.sendRedirect("/start");
    }

    /** Accounts are never taken away, so what is over stays over. */
    private boolean isOver() {
        isOver = isOver || people.exist();
        return isOver;
    }
}
