package fi.solmu.item.push;

import com.zerodeplibs.webpush.PushSubscription;
import com.zerodeplibs.webpush.httpclient.ApacheHttpClientRequestPreparer;
import fi.solmu.network.PushDevices;
import fi.solmu.web.OutsideClient;
import fi.solmu.web.Reachable;
import fi.solmu.web.Unreachable;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Hands what is for a browser, sealed so that only that browser opens it, to the browser's own push service. */
@Component
class PushPost implements AutoCloseable {

    static final int AT_ONCE = 10;
    /** Whoever is out of reach for longer sees the board first. */
    private static final int HOURS = 1;
    /** For each part of an answer, and for all of it. */
    private static final Duration PATIENCE = Duration.ofSeconds(10), LONGEST = Duration.ofSeconds(20);
    private static final int MOST_ANSWER = 200;

    private final PushKeys keys;
    private final Reachable reachable;
    private final Duration longest;
    private final ScheduledExecutorService watch = OutsideClient.watch("push-watch");
    private final String contact;
    private volatile @Nullable CloseableHttpClient client;

    @Autowired
    PushPost(PushKeys keys, @Value("${solmu.address:}") String address) {
        this(keys, address, Reachable.PUBLIC, LONGEST);
    }

    PushPost(PushKeys keys, String address, Reachable reachable, Duration longest) {
        this.longest = longest;
        this.keys = keys;
        this.contact = address.strip().startsWith("https://") ? address.strip() : "mailto:solmu@localhost";
        this.reachable = reachable;
    }

    /** What became of it. */
    record Answer(Kind kind, String words) {

        enum Kind { SENT, GONE, REFUSED, LATER }
    }

    Answer send(PushDevices.Address to, String message, UUID topic) {
        try {
            reachable.check(URI.create(to.endpoint()));
            return sent(request(to, message, topic));
        } catch (Unreachable closed) {
            return new Answer(closed.why() == Unreachable.Why.NO_SUCH_HOST ? Answer.Kind.LATER : Answer.Kind.REFUSED, closed.why().word());
        } catch (IOException away) {
            return new Answer(Answer.Kind.LATER, away.getClass().getSimpleName());
        } catch (RuntimeException unusable) {
            return new Answer(Answer.Kind.REFUSED, unusable.getClass().getSimpleName());
        }
    }

    /** Whoever answers without an end is heard as far as the status. */
    private Answer sent(HttpPost request) throws IOException {
        var heard = new AtomicReference<Answer>();
        var end = watch.schedule(request::abort, longest.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return client().execute(request, response -> answer(response, heard));
        } catch (IOException cut) {
            if (heard.get() != null) {
                return heard.get();
            }
            throw cut;
        } finally {
            end.cancel(false);
        }
    }

    /** What waits at the service of the same situation is replaced by what comes after. */
    private HttpPost request(PushDevices.Address to, String message, UUID topic) {
        var subscription = new PushSubscription();
        var own = new PushSubscription.Keys();
        own.setP256dh(to.p256dh());
        own.setAuth(to.auth());
        subscription.setEndpoint(to.endpoint());
        subscription.setKeys(own);
        return ApacheHttpClientRequestPreparer.getBuilder().pushSubscription(subscription)
            .vapidJWTExpiresAfter(6, TimeUnit.HOURS).vapidJWTSubject(contact)
            .pushMessage(message).ttl(HOURS, TimeUnit.HOURS).urgencyHigh().topic(topic.toString().replace("-", ""))
            .build(keys.pair()).toHttpPost();
    }

    private static Answer answer(ClassicHttpResponse response, AtomicReference<Answer> heard) throws IOException {
        int status = response.getCode();
        var kind = status / 100 == 2 ? Answer.Kind.SENT : status == 404 || status == 410 ? Answer.Kind.GONE
            : status == 429 || status / 100 == 5 || status == 408 ? Answer.Kind.LATER : Answer.Kind.REFUSED;
        heard.set(new Answer(kind, kind == Answer.Kind.SENT ? "" : String.valueOf(status)));
        if (kind != Answer.Kind.SENT) {
            heard.set(new Answer(kind, (status + " " + words(response)).strip()));
        }
        return heard.get();
    }

    private static String words(ClassicHttpResponse response) throws IOException {
        if (response.getEntity() == null) {
            return "";
        }
        try (var body = response.getEntity().getContent()) {
            return new String(body.readNBytes(MOST_ANSWER), StandardCharsets.UTF_8).replaceAll("[\\p{Cntrl}\\p{Cf}\\s�]+", " ").strip();
        }
    }

    /** Made when the first is sent. */
    private synchronized CloseableHttpClient client() {
        var made = client;
        if (made == null) {
            made = OutsideClient.of(reachable, PATIENCE, AT_ONCE);
            client = made;
        }
        return made;
    }

    @Override
    public void close() throws IOException {
        watch.shutdownNow();
        var made = client;
        if (made != null) {
            made.close();
        }
    }
}
