package fi.solmu.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Turns the name a controller returns into the precompiled template of that name, and gives it its Page. */
@Component
public class Templates implements ViewResolver, Ordered {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Readers readers;

    Templates(Readers readers) {
        this.readers = readers;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        return name.startsWith("redirect:") || name.startsWith("forward:") ? null : new Template(name + ".jte");
    }

    @Override
    public int getOrder() {
        return 0;
    }

    /** A page for which no request could be read. */
    public byte[] plain(String name, Map<String, Object> model) {
        var html = new Utf8ByteOutput();
        engine.render(name + ".jte", model, html);
        return html.toByteArray();
    }

    private final class Template implements View {

        private final String name;

        Template(String name) {
            this.name = name;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=utf-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            var known = new HashMap<String, Object>(model == null ? Map.of() : model);
            known.put("page", readers.page(request, response));
            var html = new Utf8ByteOutput();
            engine.render(name, known, html);
            response.setContentType(getContentType());
            response.setContentLength(html.getContentLength());
            html.writeTo(response.getOutputStream());
        }
    }
}
