package fi.solmu.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds who answers an address, as a page or in JSON. Nearly all begin with a network's word, and Spring would try each in turn; here only those of
 * the module that the next word names, so that it costs no more when modules are added.
 */
class Routes extends RequestMappingHandlerMapping {

    private static final Pattern MODULE = Pattern.compile("/\\{network}/([^/{*]+)(?:/.*)?");
    private static final String NONE = "";
    /** What went wrong is told in both notations. */
    private static final String ERROR = "/error";

    /** Where a route stands: the module, where all its addresses stand below one, and the notations it speaks. */
    private record Place(String module, boolean inJson, boolean inBoth) {

        static Place of(RequestMappingInfo route) {
            return new Place(
                moduleOf(route), route.getProducesCondition().getProducibleMediaTypes().contains(MediaType.APPLICATION_JSON),
                route.getPatternValues().contains(ERROR));
        }

        boolean speaks(boolean json) {
            return inBoth || inJson == json;
        }

        /** What an address says in signs is for Spring to read: such a route is tried. */
        boolean isElsewhere(String asked) {
            return !module.equals(NONE) && !module.equals(asked) && asked.indexOf('%') < 0;
        }
    }

    /** Every address is held against every route, so what a route says of itself is read once. */
    private final Map<RequestMappingInfo, Place> places = new ConcurrentHashMap<>();

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String address, HttpServletRequest request) throws Exception {
        return super.lookupHandlerMethod(address, new Asked(request, second(request.getRequestURI())));
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo route, HttpServletRequest request) {
        return request instanceof Asked asked && !mayBeFor(place(route), asked) ? null : super.getMatchingMapping(route, request);
    }

    private static boolean mayBeFor(Place place, Asked asked) {
        return place.speaks(asked.inJson) && !place.isElsewhere(asked.module);
    }

    /** What is there in the other notation alone cannot be had in this one. */
    @Override
    protected @Nullable HandlerMethod handleNoMatch(Set<RequestMappingInfo> routes, String address, HttpServletRequest request)
            throws ServletException {
        boolean inJson = InJson.is(request);
        var found = super.handleNoMatch(
            routes.stream().filter(route -> place(route).speaks(inJson)).collect(Collectors.toSet()), address, request);
        if (found == null && inJson && routes.stream().anyMatch(route -> super.getMatchingMapping(route, request) != null)) {
            throw new HttpMediaTypeNotAcceptableException(List.of());
        }
        return found;
    }

    private Place place(RequestMappingInfo route) {
        return places.computeIfAbsent(route, Place::of);
    }

    private static String moduleOf(RequestMappingInfo route) {
        var names = route.getPatternValues().stream()
            .map(MODULE::matcher).map(found -> found.matches() ? found.group(1) : NONE).distinct().toList();
        return names.size() == 1 ? names.get(0) : NONE;
    }

    private static String second(String address) {
        int begin = address.indexOf('/', 1) + 1;
        int end = address.indexOf('/', begin);
        return begin == 0 ? NONE : address.substring(begin, end < 0 ? address.length() : end);
    }

    /** A request with the second word of its address and its notation. */
    private static final class Asked extends HttpServletRequestWrapper {

        private final String module;
        private final boolean inJson;

        Asked(HttpServletRequest request, String module) {
            super(request);
            inJson = InJson.is(request);
            this.module = module;
        }
    }
}
