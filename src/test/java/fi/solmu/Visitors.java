package fi.solmu;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.web.Viewer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** People at their browsers, without the browsers: they read pages and send the forms they find there. */
@TestComponent
public class Visitors {

    private final Environment settings;
    private final ObjectProvider<Cast> cast;

    Visitors(Environment settings, ObjectProvider<Cast> cast) {
        this.settings = settings;
        this.cast = cast;
    }

    /** Somebody who has signed in. */
    public Visitor as(Viewer who) {
        var visitor = nobody();
        visitor.cookie("session", cast.getObject().signedIn(who));
        return visitor;
    }

    public Visitor nobody() {
        return new Visitor(base());
    }

    /** Where Solmu listens. */
    public String base() {
        return "http://127.0.0.1:" + settings.getRequiredProperty("local.server.port");
    }

    /** What came back: the status, the text, and where a redirect leads. */
    public record Answer(int status, String text, String location, HttpResponse<String> response) {

        public Document page() {
            return Jsoup.parse(text);
        }
    }

    /** One browser with its cookies. */
    public static final class Visitor {

        private final String base;
        private final Map<String, String> headers = new HashMap<>();
        private final CookieManager cookies = new CookieManager();
        private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies).followRedirects(HttpClient.Redirect.NEVER).build();

        Visitor(String base) {
            this.base = base;
        }

        /** A header that comes along with everything this visitor sends. */
        public Visitor with(String name, String value) {
            headers.put(name, value);
            return this;
        }

        public void cookie(String name, String value) {
            var cookie = new HttpCookie(name, value);
            cookie.setPath("/");
            cookie.setVersion(0);
            cookies.getCookieStore().add(URI.create(base), cookie);
        }

        public Answer get(String path) {
            return send(HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html").header("Accept-Language", "fi"));
        }

        /** A file that is given out there. */
        public byte[] bytes(String path) {
            try {
                var request = HttpRequest.newBuilder(URI.create(base + path)).build();
                return client.send(request, BodyHandlers.ofByteArray()).body();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Opens the page, then sends its form with these names and values to that address. */
        public Answer post(String page, String action, String... values) {
            return send(action, get(page), values);
        }

        /** Makes an item with the form at that address, tied as the address says, and seen by all unless told otherwise; where it is. */
        public String make(String way, String... values) {
            var sent = new ArrayList<>(List.of(values));
            if (!sent.contains("visibility")) {
                sent.addAll(List.of("visibility", "NETWORK"));
            }
            int asked = way.indexOf('?');
            if (asked > 0) {
                Stream.of(way.substring(asked + 1).split("&")).forEach(pair -> sent.addAll(List.of(pair.split("="))));
            }
            var made = post(way, asked > 0 ? way.substring(0, asked) : way, sent.toArray(String[]::new));
            assertThat(made.status()).as(made.text()).isEqualTo(302);
            return URI.create(base).resolve(made.location()).getRawPath();
        }

        public Answer send(String action, Answer opened, String... values) {
            var csrf = opened.page().select("input[name=_csrf]").attr("value");
            var fields = new ArrayList<String>();
            fields.add("_csrf=" + encoded(csrf));
            for (int i = 0; i < values.length; i += 2) {
                fields.add(encoded(values[i]) + "=" + encoded(values[i + 1]));
            }
            return send(HttpRequest.newBuilder(URI.create(base + action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept-Language", "fi")
                .POST(BodyPublishers.ofString(String.join("&", fields))));
        }

        /** Follows where the answer leads. */
        public Answer follow(Answer answer) {
            return get(URI.create(base).resolve(answer.location()).getRawPath());
        }

        public Answer send(HttpRequest.Builder request) {
            headers.forEach(request::header);
            try {
                var response = client.send(request.build(), BodyHandlers.ofString());
                return new Answer(response.statusCode(), response.body(),
                        response.headers().firstValue("Location").orElse(""), response);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        public String base() {
            return base;
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
