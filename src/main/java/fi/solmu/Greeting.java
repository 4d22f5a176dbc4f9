package fi.solmu;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What the one who starts Solmu reads when it is ready: where it is and how to come in. */
@Component
class Greeting {

    private static final Logger LOG = LoggerFactory.getLogger(Greeting.class);

    private final Environment settings;

    Greeting(Environment settings) {
        this.settings = settings;
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            LOG.info("Solmu is ready: http://localhost:{}", web.getWebServer().getPort());
            if (is("solmu.demo")) {
                LOG.info("Sign in as one of the sample people on the first page. Ctrl-C ends Solmu.");
            } else if (is("solmu.empty")) {
                LOG.info("The first page makes the first account and network. Ctrl-C ends Solmu.");
            }
        }
    }

    private boolean is(String setting) {
        return settings.getProperty(setting, Boolean.class, false);
    }
}
