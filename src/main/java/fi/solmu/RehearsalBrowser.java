package fi.solmu;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** As much of a browser as a rehearsal needs. */
class RehearsalBrowser {

    private final HttpClient client = HttpClient.newBuilder()
        .cookieHandler(new CookieManager())
        .followRedirects(HttpClient.Redirect.NORMAL)
        .build();

    String open(URI page) {
        return answer(HttpRequest.newBuilder(page));
    }

    void send(URI form, Map<String, String> answers) {
        String body = answers.entrySet().stream()
            .map(answer -> encoded(answer.getKey()) + "=" + encoded(answer.getValue()))
            .collect(Collectors.joining("&"));
        answer(HttpRequest.newBuilder(form)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String answer(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString()).body();
        } catch (IOException failed) {
            throw new IllegalStateException("The rehearsal could not open a page", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The rehearsal was interrupted", stopped);
        }
    }
}
