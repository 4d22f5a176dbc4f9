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
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Every request comes in here: its session is asked who reads, and the walls are set for that reader alone. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class Door extends OncePerRequestFilter {

    private final Sessions sessions;
    private final Walls walls;

    Door(Sessions sessions, Walls walls) {
        this.sessions = sessions;
        this.walls = walls;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/s/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var entry = SessionCookie.in(request).flatMap(token -> sessions.enter(token, word(request)));
        entry.ifPresent(known -> request.setAttribute(Account.class.getName(), known.account()));
        var viewer = entry.flatMap(Entry::inside);
        viewer.ifPresent(known -> request.setAttribute(Viewer.class.getName(), known));
        response.setHeader("Cache-Control", "no-store");
        try (var room = walls.enter(viewer.map(Door::reader).orElseGet(() -> outside(entry)))) {
            chain.doFilter(request, response);
        }
    }

    private static Reader reader(Viewer viewer) {
        return new Reader(viewer.network(), viewer.organisation(), viewer.person());
    }

    /** Signed in or not, but in no network: what is one's own, and nothing besides. */
    private static Reader outside(Optional<Entry> entry) {
        return new Reader(null, null, entry.map(known -> known.account().person()).orElse(null));
    }

    /** The first segment of the address is the network's word. */
    private static String word(HttpServletRequest request) {
        var path = request.getRequestURI();
        int end = path.indexOf('/', 1);
        return path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
    }
}
