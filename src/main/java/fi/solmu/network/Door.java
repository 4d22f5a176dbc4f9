package fi.solmu.network;

import fi.solmu.database.Reader;
import fi.solmu.database.Walls;
import fi.solmu.web.Account;
import fi.solmu.web.Viewer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Every request comes in here: its session or token is asked who reads, and the walls are set for that reader alone. A page read in a
 * network is one {@link Reading}, which begins with that question.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class Door extends OncePerRequestFilter {

    private static final String ASKED = "Bearer realm=\"Solmu\", error=\"invalid_token\"";

    private final Sessions sessions;
    private final AccessTokens tokens;
    private final Walls walls;
    private final PlatformTransactionManager transactions;

    Door(Sessions sessions, AccessTokens tokens, Walls walls, PlatformTransactionManager transactions) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.walls = walls;
        this.transactions = transactions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/s/") || request.getDispatcherType() == DispatcherType.ERROR && !isUnasked(request);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** A form without its proof is refused before anybody has asked who sent it; the refusal speaks that person's language all the same. */
    private static boolean isUnasked(HttpServletRequest request) {
        return Objects.equals(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE), HttpServletResponse.SC_FORBIDDEN)
            && request.getAttribute(Account.class.getName()) == null && Bearer.in(request).isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Cache-Control", "no-store");
        var pass = Bearer.in(request).map(tokens::pass).or(() -> SessionCookie.in(request).map(sessions::pass));
        if (pass.isEmpty()) {
            chain.doFilter(request, response);
        } else if (entered(pass.get(), request, response, chain)) {
            pass.get().used().run();
        }
    }

    /** Whether the session or token has not been seen for a while. */
    private boolean entered(Pass pass, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (var reading = request.getMethod().equals("GET") ? Reading.in(transactions) : Reading.NONE) {
            request.setAttribute(Reading.class.getName(), reading);
            var entry = pass.enter(word(request));
            var viewer = entry.flatMap(Entry::inside);
            entry.ifPresent(known -> request.setAttribute(Account.class.getName(), known.account()));
            viewer.ifPresent(known -> request.setAttribute(Viewer.class.getName(), known));
            if (viewer.isEmpty()) {
                reading.close();
            }
            if (pass.isToken() && isRefused(entry, request, response)) {
                return false;
            }
            try (var room = walls.entered(entry.map(Entry::reader).orElse(Reader.NOBODY))) {
                chain.doFilter(request, response);
            }
            return entry.filter(Entry::isLongUnseen).isPresent();
        }
    }

    /** A session that is over is none; a token that opens nothing is told so, and one for reading writes nothing. */
    private static boolean isRefused(Optional<Entry> entry, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (entry.isEmpty()) {
            response.setHeader("WWW-Authenticate", ASKED);
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (!entry.get().mayWrite() && !request.getMethod().matches("GET|HEAD")) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
        return response.isCommitted() || response.getStatus() >= 400;
    }

    /** The first segment of the address is the network's word. */
    private static String word(HttpServletRequest request) {
        var path = request.getRequestURI();
        int end = path.indexOf('/', 1);
        return path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
    }
}
