package fi.solmu.walk;

import fi.solmu.web.Access;
import fi.solmu.web.May;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of the running Solmu, as its own mapping knows them. */
final class Routes {

    private Routes() {}

    /** One method at one pattern of addresses, the rule that says who may, and whether it is for programs. */
    record Route(String method, String pattern, HandlerMethod handler, Access may, boolean isJson) {

        boolean isGet() {
            return method.equals("GET");
        }

        boolean isInNetwork() {
            return pattern.startsWith("/{network");
        }

        @Override
        public String toString() {
            return method + " " + pattern + (isJson ? " in JSON" : "");
        }
    }

    static List<Route> of(ApplicationContext beans) {
        return beans.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods().entrySet().stream()
            .flatMap(entry -> entry.getKey().getPatternValues().stream().flatMap(pattern -> {
                var methods = entry.getKey().getMethodsCondition().getMethods();
                return (methods.isEmpty() ? Stream.of(RequestMethod.GET, RequestMethod.POST) : methods.stream())
                    .map(method -> new Route(method.name(), pattern, entry.getValue(), may(entry.getValue()), isJson(entry.getKey())));
            }))
            .sorted(Comparator.comparing(Route::toString))
            .toList();
    }

    /** Those that browsers walk. */
    static List<Route> ofPages(ApplicationContext beans) {
        return of(beans).stream().filter(route -> !route.isJson()).toList();
    }

    private static boolean isJson(RequestMappingInfo route) {
        return route.getProducesCondition().getProducibleMediaTypes().contains(MediaType.APPLICATION_JSON);
    }

    private static Access may(HandlerMethod handler) {
        var rule = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), May.class);
        if (rule == null) {
            rule = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), May.class);
        }
        if (rule == null) {
            throw new AssertionError(handler + " does not say who may: @May is missing");
        }
        return rule.value();
    }
}
