package fi.solmu.network;

import fi.solmu.database.Reader;
import fi.solmu.database.Walls;
import fi.solmu.web.Account;
import fi.solmu.web.Viewer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Every request comes in here: its session is asked who reads, and the walls are set for that reader alone. A page read in a
 * network is one {@link Reading}, which begins with that question.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class Door extends OncePerRequestFilter {

    private final Sessions sessions;
    private final Walls walls;
    private final PlatformTransactionManager transactions;

    Door(Sessions sessions, Walls walls, PlatformTransactionManager transactions) {
        this.sessions = sessions;
        this.walls = walls;
        this.transactions = transactions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/s/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Cache-Control", "no-store");
        var token = SessionCookie.in(request);
        if (token.isEmpty()) {
            chain.doFilter(request, response);
        } else if (entered(token.get(), request, response, chain)) {
            sessions.seen(token.get());
        }
    }

    /** Whether the session has not been seen for a while. */
    private boolean entered(String token, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (var reading = request.getMethod().equals("GET") ? Reading.in(transactions) : Reading.NONE) {
            request.setAttribute(Reading.class.getName(), reading);
            var entry = sessions.enter(token, word(request));
            var viewer = entry.flatMap(Entry::inside);
            entry.ifPresent(known -> request.setAttribute(Account.class.getName(), known.account()));
            viewer.ifPresent(known -> request.setAttribute(Viewer.class.getName(), known));
            if (viewer.isEmpty()) {
                reading.close();
            }
            try (var room = walls.entered(entry.map(Entry::reader).orElse(Reader.NOBODY))) {
                chain.doFilter(request, response);
            }
            return entry.filter(Entry::isLongUnseen).isPresent();
        }
    }

    /** The first segment of the address is the network's word. */
    private static String word(HttpServletRequest request) {
        var path = request.getRequestURI();
        int end = path.indexOf('/', 1);
        return path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
    }
}
