package fi.solmu.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What is asked in JSON rather than as a page: by the ending of its address, by what it would have or sends, or with a token.
 * From here on its address is that of the page, so that an address means one thing in both.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
public class InJson extends OncePerRequestFilter {

    private static final String ENDING = ".json";
    /**
     * A file in JSON, such as the schema of the network file or one that ships with Solmu, is itself and no page; what is sent from outside is
     * answered in a sentence, whatever it is written in.
     */
    private static final Pattern FILE = Pattern.compile("/s/.*|/alerts/.*|/[a-z-]+\\.[^/]*\\.json");

    public static boolean is(HttpServletRequest request) {
        return request.getAttribute(InJson.class.getName()) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean asked = isAsked(request);
        if (asked) {
            request.setAttribute(InJson.class.getName(), true);
        }
        chain.doFilter(asked ? new Plain(request) : request, response);
    }

    static boolean isAsked(HttpServletRequest request) {
        var address = String.valueOf(request.getRequestURI());
        return !FILE.matcher(address).matches()
            && (address.endsWith(ENDING) || isJson(request.getContentType()) || wouldHave(request) || hasToken(request));
    }

    /** What comes first of what is wanted most; browsers want pages, or anything. */
    private static boolean wouldHave(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept == null || accept.indexOf("json") < 0) {
            return false;
        }
        try {
            var wanted = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(wanted);
            return wanted.stream().filter(type -> isJson(type.toString()) || type.includes(MediaType.TEXT_HTML)).findFirst()
                .filter(type -> isJson(type.toString())).isPresent();
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }

    private static boolean isJson(@Nullable String type) {
        return type != null && type.toLowerCase(Locale.ROOT).matches("\\s*application/(problem\\+)?json\\s*(;.*)?");
    }

    private static boolean hasToken(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, "bearer ", 0, 7);
    }

    /** The request without the ending, which would have JSON. */
    private static final class Plain extends HttpServletRequestWrapper {

        Plain(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getRequestURI() {
            return without(super.getRequestURI());
        }

        @Override
        public StringBuffer getRequestURL() {
            return new StringBuffer(without(super.getRequestURL().toString()));
        }

        @Override
        public String getServletPath() {
            return without(super.getServletPath());
        }

        @Override
        public @Nullable String getHeader(String name) {
            return name.equalsIgnoreCase(HttpHeaders.ACCEPT) ? MediaType.APPLICATION_JSON_VALUE : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return name.equalsIgnoreCase(HttpHeaders.ACCEPT)
                ? Collections.enumeration(Collections.singleton(MediaType.APPLICATION_JSON_VALUE)) : super.getHeaders(name);
        }

        private static String without(String path) {
            return path.endsWith(ENDING) ? path.substring(0, path.length() - ENDING.length()) : path;
        }
    }
}
