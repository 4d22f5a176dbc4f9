package fi.solmu.cards.outside;

import fi.solmu.cards.outside.HeardAlerts.Place;
import fi.solmu.web.Access;
import fi.solmu.web.May;
import fi.solmu.web.Messages;
import fi.solmu.web.NotThere;
import fi.solmu.web.Readers;
import fi.solmu.web.Refused;
import fi.solmu.web.Say;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where programs outside send their messages. The secret is the only key, and what comes is answered in a sentence. */
@Controller
class InboxController {

    /** So many messages stand in memory at once, when they have come; the next one waits so long. */
    static final int AT_ONCE = 4, PATIENCE = 5;
    final Semaphore atOnce = new Semaphore(AT_ONCE);

    private final Arriving arriving = new Arriving();
    private final Pace pace = new Pace();
    private final AlertSources sources;
    private final Inbox inbox;
    private final Messages messages;
    private final Clock clock;

    InboxController(AlertSources sources, Inbox inbox, Messages messages, Clock clock) {
        this.sources = sources;
        this.inbox = inbox;
        this.messages = messages;
        this.clock = clock;
    }

    @PostMapping("/alerts/{secret}")
    @May(Access.ANYBODY)
    ResponseEntity<byte[]> take(@PathVariable String secret, HttpServletRequest request) throws IOException, InterruptedException {
        var say = messages.in(Readers.locale(request));
        var from = sources.enter(secret).orElseThrow(NotThere::new);
        int wait = pace.wait(from.source(), clock.instant());
        if (wait > 0) {
            if (pace.isFirstTooMany(from.source())) {
                inbox.failed("cards.alert-too-often-lately", 0, from);
            }
            return tooOften(wait, say);
        }
        if (request.getContentLengthLong() > MessageReader.LARGEST) {
            return tooLarge(from, say);
        }
        try (var arrived = arriving.take(from.source(), request.getInputStream())) {
            return arrived.isTooLarge() ? tooLarge(from, say) : inTurn(arrived, from, say);
        } catch (Arriving.Late late) {
            return answer(late.isBusy() ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.REQUEST_TIMEOUT, say, late.getMessage());
        }
    }

    private ResponseEntity<byte[]> inTurn(Arriving.Arrived arrived, Place from, Say say) throws IOException, InterruptedException {
        if (!atOnce.tryAcquire(PATIENCE, TimeUnit.SECONDS)) {
            return answer(HttpStatus.SERVICE_UNAVAILABLE, say, "cards.alert-busy");
        }
        try {
            return taken(arrived.message(), from, say);
        } finally {
            atOnce.release();
        }
    }

    private ResponseEntity<byte[]> taken(byte[] message, Place from, Say say) {
        if (message.length == 0) {
            return answer(HttpStatus.UNPROCESSABLE_CONTENT, say, "cards.alert-empty");
        }
        try {
            var taken = inbox.take(message, from);
            return answer(HttpStatus.OK, say, "cards.alert-taken", "n", taken.read(), "added", taken.added());
        } catch (Refused refusal) {
            inbox.failed(refusal.key(), 0, from);
            return answer(HttpStatus.UNPROCESSABLE_CONTENT, say, refusal.key(), refusal.faults().get(0).arguments());
        }
    }

    private ResponseEntity<byte[]> tooLarge(Place from, Say say) {
        inbox.failed("cards.alert-too-large", 0, from);
        return answer(HttpStatus.CONTENT_TOO_LARGE, say, "cards.alert-too-large", "most", MessageReader.LARGEST / 1024 / 1024);
    }

    /** What is not taken is not lost: whoever sends has it still, and is told when to send it again. */
    private static ResponseEntity<byte[]> tooOften(int wait, Say say) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
            .header(HttpHeaders.CACHE_CONTROL, "no-store").header(HttpHeaders.RETRY_AFTER, String.valueOf(wait))
            .contentType(MediaType.valueOf("text/plain;charset=UTF-8"))
            .body((say.text("cards.alert-too-often", "most", Pace.MOST_A_MINUTE, "n", wait) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> answer(HttpStatus status, Say say, String key, Object... arguments) {
        return ResponseEntity.status(status)
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .contentType(MediaType.valueOf("text/plain;charset=UTF-8"))
            .body((say.text(key, arguments) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
