package fi.solmu.network;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** The token that a program brings with its request. With one, cookies say nothing. */
final class Bearer {

    private static final String WORD = "bearer ";

    private Bearer() {}

    static Optional<String> in(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header == null || !header.regionMatches(true, 0, WORD, 0, WORD.length())
            ? Optional.empty() : Optional.of(header.substring(WORD.length()).strip());
    }

    static boolean isIn(HttpServletRequest request) {
        return in(request).isPresent();
    }
}
