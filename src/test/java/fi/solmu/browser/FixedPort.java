package fi.solmu.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A port that stays the same when the server is stopped and started again. */
class FixedPort implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try (var socket = new ServerSocket(0)) {
            context.getEnvironment().getPropertySources()
                .addFirst(new MapPropertySource("fixed port", Map.of("server.port", socket.getLocalPort())));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
