package fi.solmu.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.resource.TransformedResource;

/** Where browsers fetch the files that ship with Solmu: under their version they are kept for ever. */
@Configuration(proxyBeanMethods = false)
class AssetsSetup implements WebMvcConfigurer {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Assets assets;

    AssetsSetup(Assets assets) {
        this.assets = assets;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        serve(registry.addResourceHandler("/s/" + assets.version() + "/**"), FOR_EVER, new Joined());
        serve(registry.addResourceHandler("/s/*/**"), CacheControl.noCache(), new OtherVersion());
    }

    private static void serve(ResourceHandlerRegistration handler, CacheControl cache, PathResourceResolver resolver) {
        handler.addResourceLocations("classpath:/static/")
                .setCacheControl(cache)
                .setUseLastModified(false)
                .resourceChain(true)
                .addResolver(resolver);
    }

    /** Gives the joined style sheet for the one that only imports. */
    private class Joined extends PathResourceResolver {

        @Override
        protected @Nullable Resource resolveResourceInternal(
                @Nullable HttpServletRequest request, String path, List<? extends Resource> places,
                ResourceResolverChain chain) {
            var found = super.resolveResourceInternal(request, path, places, chain);
            return found != null && path.equals("css/app.css") ? new TransformedResource(found, assets.styles()) : found;
        }
    }

    /** While one node is newer than another, a page of the one may ask the other for files. It gets its own. */
    private class OtherVersion extends Joined {

        @Override
        protected @Nullable Resource resolveResourceInternal(
                @Nullable HttpServletRequest request, String path, List<? extends Resource> places,
                ResourceResolverChain chain) {
            return super.resolveResourceInternal(request, path.substring(path.indexOf('/') + 1), places, chain);
        }
    }
}
