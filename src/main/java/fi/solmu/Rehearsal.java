package fi.solmu;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A run that nobody watches: it opens Solmu's own pages and ends, so that the JVM learns what a start and a page need. */
@Component
@ConditionalOnProperty("solmu.rehearsal")
class Rehearsal {

    private static final int PAGES = 60;
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)\"");

    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();

    @EventListener
    void on(ApplicationReadyEvent ready) {
        var context = (WebServerApplicationContext) ready.getApplicationContext();
        String solmu = "http://localhost:" + context.getWebServer().getPort();
        new Thread(() -> {
            try {
                walk(solmu);
                ready.getApplicationContext().close();
            } catch (IOException failed) {
                throw new IllegalStateException("The rehearsal could not open a page", failed);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }, "rehearsal").start();
    }

    private void walk(String solmu) throws IOException, InterruptedException {
        var seen = new HashSet<String>();
        var ahead = new ArrayDeque<String>();
        ahead.add("/");
        while (!ahead.isEmpty() && seen.size() < PAGES) {
            String path = ahead.poll();
            if (seen.add(path)) {
                LINK.matcher(open(solmu + path)).results().map(link -> link.group(1)).forEach(ahead::add);
            }
        }
    }

    private String open(String address) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString()).body();
    }
}
