package fi.solmu;

import fi.solmu.web.Viewer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody's own program, which comes in with a token, or with the session of a browser, and speaks JSON. */
public final class Program {

    private static final int LEFT = 10;
    private static final HttpClient CLIENT = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private final String base;
    private final String[] proof;

    public Program(String base, String token) {
        this(base, new String[] {"Authorization", "Bearer " + token});
    }

    private Program(String base, String... proof) {
        this.base = base;
        this.proof = proof;
    }

    /** With the session of a browser, and what its forms carry. */
    public static Program inSession(String base, String session) {
        var opened = new Program(base, new String[] {"Cookie", "session=" + session, "Accept", "text/html"}).get("/nothing/stands/here");
        var cookie = opened.response.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        var csrf = Jsoup.parse(opened.text()).select("input[name=_csrf]").val();
        return new Program(base, "Cookie", "session=" + session + "; " + cookie, "X-XSRF-TOKEN", csrf);
    }

    /** What came back, and the object in it. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String text() {
            return response.body();
        }

        public JsonNode json() {
            return JsonMapper.shared().readTree(response.body());
        }

        public String type() {
            return response.headers().firstValue("Content-Type").orElse("");
        }

        public boolean isProblem() {
            return type().startsWith("application/problem+json") && json().path("status").asInt() == status() && !json().path("title").asString().isBlank();
        }
    }

    /** Made by that person on their own page. */
    public static Program of(Visitors visitors, Viewer who, String rights) {
        var browser = visitors.as(who);
        return new Program(browser.base(), token(browser, rights));
    }

    /** A person has so many tokens; of those that earlier tests have left the oldest make room. */
    public static String token(Visitors.Visitor browser, String rights) {
        var told = ask(browser, rights);
        if (told.status() == 422) {
            var page = browser.get("/me/tokens");
            page.page().select("form[action$=/end]").stream().limit(LEFT).forEach(form -> browser.send(form.attr("action"), page));
            told = ask(browser, rights);
        }
        return told.page().select("#token").val();
    }

    private static Visitors.Answer ask(Visitors.Visitor browser, String rights) {
        return browser.post("/me/tokens", "/me/tokens", "key", UUID.randomUUID().toString(), "name", "Ohjelma", "rights", rights, "ends", "");
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    /** Headers are name, value, name, value. */
    public Answer send(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).headers(proof);
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Answer(CLIENT.send(request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)).build(),
                BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
