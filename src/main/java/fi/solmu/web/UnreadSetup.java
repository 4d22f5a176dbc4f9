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
    private final JsonRefusals inJson;

    UnreadSetup(Templates templates, Messages messages, Assets assets, JsonRefusals inJson) {
        this.inJson = inJson;
        this.templates = templates;
        this.messages = messages;
        this.assets = assets;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addContextCustomizers(context ->
            context.getParent().getPipeline().addValve(new Unread(templates, messages, assets, inJson)));
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
