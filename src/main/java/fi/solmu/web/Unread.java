package fi.solmu.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** What is said to a request so broken that it never became one of ours: the web server's last word, in our words. */
final class Unread extends ErrorReportValve {

    private final Templates templates;
    private final Messages messages;
    private final Assets assets;
    private final JsonRefusals inJson;

    Unread(Templates templates, Messages messages, Assets assets, JsonRefusals inJson) {
        this.inJson = inJson;
        this.templates = templates;
        this.messages = messages;
        this.assets = assets;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable problem) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        boolean isJson = InJson.isAsked(request);
        response.setContentType(isJson ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : "text/html;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'; font-src 'self'; frame-ancestors 'none'");
        try {
            response.getOutputStream().write(isJson ? inJson.bytes(response.getStatus(), request) : page(request, response));
            response.finishResponse();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private byte[] page(Request request, Response response) {
        return templates.plain("web/unread", Map.of(
            "say", messages.in(Readers.locale(request)), "words", Refusals.words(response.getStatus()), "assets", assets.version()));
    }
}
