package fi.solmu.web;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** Lets the web server's last word be ours. It comes after Spring Boot's own choice, and so is asked before it. */
@Component
class UnreadSetup implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    private final Templates templates;
    private final Messages messages;
    private final Assets assets;

    UnreadSetup(Templates templates, Messages messages, Assets assets) {
        this.templates = templates;
        this.messages = messages;
        this.assets = assets;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addContextCustomizers(context ->
            context.getParent().getPipeline().addValve(new Unread(templates, messages, assets)));
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
