package fi.solmu;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A run that nobody watches: a sample person opens the pages, and the JVM learns what a start and a page need. */
@Component
@ConditionalOnProperty("solmu.rehearsal")
class Rehearsal {

    private static final int PAGES = 80;
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)\"");
    private static final Pattern SAMPLE_PERSON = Pattern.compile("(?s)<form[^>]* action=\"([^\"]*/sample)\".*?</form>");
    private static final Pattern ANSWER = Pattern.compile("name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final RehearsalBrowser browser = new RehearsalBrowser();

    @EventListener
    void on(ApplicationReadyEvent ready) {
        var web = (WebServerApplicationContext) ready.getApplicationContext();
        URI solmu = URI.create("http://localhost:" + web.getWebServer().getPort());
        new Thread(() -> {
            try {
                signIn(solmu);
                walk(solmu);
            } finally {
                ready.getApplicationContext().close();
            }
        }, "rehearsal").start();
    }

    private void signIn(URI solmu) {
        var form = SAMPLE_PERSON.matcher(browser.open(solmu.resolve("/sign-in")));
        if (form.find()) {
            var answers = new HashMap<String, String>();
            ANSWER.matcher(form.group()).results().forEach(answer -> answers.put(answer.group(1), answer.group(2)));
            browser.send(solmu.resolve(form.group(1)), answers);
        }
    }

    private void walk(URI solmu) {
        var seen = new HashSet<String>();
        var ahead = new ArrayDeque<String>();
        ahead.add("/");
        while (!ahead.isEmpty() && seen.size() < PAGES) {
            String path = ahead.poll().replace("&amp;", "&");
            if (seen.add(path)) {
                LINK.matcher(browser.open(solmu.resolve(path))).results().forEach(link -> ahead.add(link.group(1)));
            }
        }
    }
}
