package fi.solmu.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds who answers an address. Nearly all begin with a network's word, and Spring would try each in turn; here only those of
 * the module that the next word names, so that it costs no more when modules are added.
 */
class Routes extends RequestMappingHandlerMapping {

    private static final Pattern MODULE = Pattern.compile("/\\{network}/([^/{*]+)(?:/.*)?");
    private static final String NONE = "";

    /** The module of each route, where all its addresses stand below one. */
    private final Map<RequestMappingInfo, String> modules = new ConcurrentHashMap<>();

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String address, HttpServletRequest request) throws Exception {
        return super.lookupHandlerMethod(address, new Asked(request, second(request.getRequestURI())));
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo route, HttpServletRequest request) {
        return request instanceof Asked asked && isElsewhere(route, asked.module) ? null : super.getMatchingMapping(route, request);
    }

    /** What an address says in signs is for Spring to read: such a route is tried. */
    private boolean isElsewhere(RequestMappingInfo route, String asked) {
        var module = modules.computeIfAbsent(route, Routes::module);
        return !module.equals(NONE) && !module.equals(asked) && asked.indexOf('%') < 0;
    }

    private static String module(RequestMappingInfo route) {
        var names = route.getPatternValues().stream()
            .map(MODULE::matcher).map(found -> found.matches() ? found.group(1) : NONE).distinct().toList();
        return names.size() == 1 ? names.get(0) : NONE;
    }

    private static String second(String address) {
        int begin = address.indexOf('/', 1) + 1;
        int end = address.indexOf('/', begin);
        return begin == 0 ? NONE : address.substring(begin, end < 0 ? address.length() : end);
    }

    /** A request with the second word of its address. */
    private static final class Asked extends HttpServletRequestWrapper {

        private final String module;

        Asked(HttpServletRequest request, String module) {
            super(request);
            this.module = module;
        }
    }
}
