package fi.solmu.exchange;

import fi.solmu.network.Entry;
import fi.solmu.network.SessionCookie;
import fi.solmu.network.Sessions;
import fi.solmu.web.Viewer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Only a coordinator may send a large file, and only where network files are taken. Asked before a byte of it is stored. */
@Component
@Order(LargeUploads.BEFORE_SECURITY)
class LargeUploads extends OncePerRequestFilter {

    static final int BEFORE_SECURITY = -200;
    private static final Pattern PLACE = Pattern.compile("/([a-z][a-z0-9-]{1,39})/exchange/files");

    private final Sessions sessions;
    private final long most;

    LargeUploads(Sessions sessions, @Value("${spring.servlet.multipart.max-request-size}") DataSize most) {
        this.sessions = sessions;
        this.most = most.toBytes();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return type == null || !type.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var place = PLACE.matcher(request.getRequestURI());
        if (!place.matches() || !isCoordinator(request, place.group(1))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (request.getContentLengthLong() > most) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isCoordinator(HttpServletRequest request, String word) {
        return SessionCookie.in(request).flatMap(token -> sessions.enter(token, word)).flatMap(Entry::inside)
            .filter(Viewer::isCoordinator).isPresent();
    }
}
