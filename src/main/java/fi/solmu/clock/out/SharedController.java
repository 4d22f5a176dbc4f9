package fi.solmu.clock.out;

import fi.solmu.network.Reading;
import fi.solmu.web.Access;
import fi.solmu.web.Assets;
import fi.solmu.web.May;
import fi.solmu.web.Messages;
import fi.solmu.web.Page;
import fi.solmu.web.Readers;
import fi.solmu.web.Say;
import fi.solmu.web.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What strangers read by the link of a shared clock. The pages know nothing of who reads, so they set no cookie, and a link that opens
 * nothing says so in one way, whatever the cause. Only the one to be put into other pages may stand in a frame.
 */
@Controller
@RequestMapping("/share/{secret}")
@May(Access.ANYBODY)
class SharedController {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors ";

    /** So many years are reckoned for strangers at once; the next one waits so long. */
    static final int AT_ONCE = 4, PATIENCE = 2;
    final Semaphore atOnce = new Semaphore(AT_ONCE);

    private final ClockShares shares;
    private final SharedPages pages;
    private final Messages messages;
    private final Assets assets;
    private final Templates templates;

    SharedController(ClockShares shares, SharedPages pages, Messages messages, Assets assets, Templates templates) {
        this.shares = shares;
        this.pages = pages;
        this.messages = messages;
        this.assets = assets;
        this.templates = templates;
    }

    @GetMapping
    ResponseEntity<byte[]> page(@PathVariable String secret, @RequestParam Map<String, String> asked, HttpServletRequest request) {
        return answer(secret, asked, false, request);
    }

    @GetMapping("/embed")
    ResponseEntity<byte[]> embedded(@PathVariable String secret, @RequestParam Map<String, String> asked, HttpServletRequest request) {
        return answer(secret, asked, true, request);
    }

    private ResponseEntity<byte[]> answer(String secret, Map<String, String> asked, boolean isEmbedded, HttpServletRequest request) {
        Reading.end(request);
        var say = say(asked.getOrDefault("language", ""), request);
        var page = new Page(null, say, request.getRequestURI(), "", "", false, false, "", 0, assets.version());
        var opened = shares.open(secret, say.language());
        if (opened.isEmpty()) {
            return sent(ResponseEntity.status(HttpStatus.NOT_FOUND), templates.plain("clock/sharegone", Map.of("page", page)), isEmbedded);
        }
        if (!isTurn()) {
            return sent(ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, "5"),
                templates.plain("clock/sharebusy", Map.of("page", page)), isEmbedded);
        }
        try {
            var shared = pages.of(opened.get(), asked, isEmbedded, say);
            return sent(ResponseEntity.ok(), templates.plain("clock/shared", Map.of("page", page, "shared", shared)), isEmbedded);
        } finally {
            atOnce.release();
        }
    }

    private boolean isTurn() {
        try {
            return atOnce.tryAcquire(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static ResponseEntity<byte[]> sent(ResponseEntity.BodyBuilder answer, byte[] html, boolean isEmbedded) {
        return answer
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .header("Content-Security-Policy", POLICY + (isEmbedded ? "*" : "'none'"))
            .header("Referrer-Policy", "no-referrer")
            .header("X-Robots-Tag", "noindex, nofollow")
            .contentType(MediaType.valueOf("text/html;charset=utf-8"))
            .body(html);
    }

    /** A page that stands in another page is told in which language; otherwise the browser is asked. */
    private Say say(String language, HttpServletRequest request) {
        return messages.in(Messages.LANGUAGES.stream().filter(ours -> ours.getLanguage().equals(language)).findFirst()
            .orElseGet(() -> Readers.locale(request)));
    }
}
