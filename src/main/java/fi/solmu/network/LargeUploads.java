package fi.solmu.network;

import fi.solmu.web.Viewer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Files are sent only where they are taken, and by those who may send them there. Asked before a byte of them is stored. */
@Component
@Order(LargeUploads.BEFORE_SECURITY)
class LargeUploads extends OncePerRequestFilter {

    static final int BEFORE_SECURITY = -200;
    private static final Pattern IN_NETWORK = Pattern.compile("/([a-z][a-z0-9-]{1,39})(/.*)");

    private final Sessions sessions;
    private final AccessTokens tokens;
    private final List<UploadPlace> places;

    LargeUploads(Sessions sessions, AccessTokens tokens, List<UploadPlace> places) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.places = places;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var address = IN_NETWORK.matcher(request.getRequestURI());
        var place = address.matches()
            ? places.stream().filter(each -> each.place().matcher(address.group(2)).matches()).findFirst() : Optional.<UploadPlace>empty();
        if (place.isEmpty() || !may(request, address.group(1), place.get())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (request.getContentLengthLong() > place.get().most().toBytes()) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** A token that opens nothing is told so at the door. */
    private boolean may(HttpServletRequest request, String word, UploadPlace place) {
        var token = Bearer.in(request);
        var entry = token.map(tokens::pass).or(() -> SessionCookie.in(request).map(sessions::pass)).flatMap(pass -> pass.enter(word));
        return token.isPresent() && entry.isEmpty() || entry.flatMap(Entry::inside).filter(viewer -> may(viewer, place)).isPresent();
    }

    private static boolean may(Viewer viewer, UploadPlace place) {
        return viewer.access().reaches(place.may());
    }
}
