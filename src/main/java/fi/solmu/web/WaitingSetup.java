package fi.solmu.web;

import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Files wait where all that is sent waits, from their first byte on. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class WaitingSetup {

    @Bean
    MultipartConfigElement multipartConfig(MultipartProperties settings, Waiting waiting) throws IOException {
        settings.setLocation(waiting.folder().toString());
        return settings.createMultipartConfig();
    }
}
