package fi.solmu.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.filter.UrlHandlerFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What Spring has to know of our pages: who asks, who may, and what the time is. */
@Configuration(proxyBeanMethods = false)
class WebSetup implements WebMvcConfigurer {

    private final WhoMay whoMay;
    private final Messages messages;

    WebSetup(WhoMay whoMay, Messages messages) {
        this.whoMay = whoMay;
        this.messages = messages;
    }

    @Bean
    static Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    static WebMvcRegistrations routes() {
        return new WebMvcRegistrations() {

            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new Routes();
            }
        };
    }

    /** An address with a slash too many leads to the page it means. */
    @Bean
    static FilterRegistrationBean<UrlHandlerFilter> slashes() {
        var slashes = new FilterRegistrationBean<>(
                UrlHandlerFilter.trailingSlashHandler("/**").redirect(HttpStatus.PERMANENT_REDIRECT).build());
        slashes.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return slashes;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(whoMay);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(given(Viewer.class, request -> Readers.viewer(request).orElseThrow(NotThere::new)));
        resolvers.add(given(Account.class, request -> Readers.account(request).orElseThrow(NotThere::new)));
        resolvers.add(given(Say.class, request -> messages.in(Readers.locale(request))));
    }

    private static HandlerMethodArgumentResolver given(Class<?> type, java.util.function.Function<HttpServletRequest, ?> from) {
        return new HandlerMethodArgumentResolver() {

            @Override
            public boolean supportsParameter(MethodParameter parameter) {
                return parameter.getParameterType() == type;
            }

            @Override
            public Object resolveArgument(
                    MethodParameter parameter, @Nullable ModelAndViewContainer container, NativeWebRequest request,
                    @Nullable WebDataBinderFactory binders) {
                return from.apply(request.getNativeRequest(HttpServletRequest.class));
            }
        };
    }
}
