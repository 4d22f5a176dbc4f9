package fi.solmu.cards.outside;

import fi.solmu.web.OutsideClient;
import fi.solmu.web.Reachable;
import fi.solmu.web.Refused;
import fi.solmu.web.Unreachable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.jspecify.annotations.Nullable;

/** Reads an address outside: where a name leads is looked at as it is connected to, and neither time nor size is without end. */
class Fetching implements AutoCloseable {

    private final Reachable reachable;
    private final Duration longest;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService watch = OutsideClient.watch("alerts-watch");

    Fetching(Reachable reachable, Duration longest) {
        this.reachable = reachable;
        this.longest = longest;
        client = OutsideClient.of(reachable, longest.dividedBy(2), 5);
    }

    /** What came, or nothing where it stands as it stood. */
    record Fetched(byte @Nullable [] message, String tag, String modified) {}

    /** Whatever it waits for, a name, a greeting, headers or the rest, when the time is out it waits no more. */
    Fetched fetch(String address, String tag, String modified) {
        var there = URI.create(address);
        check(there);
        var request = new HttpGet(there);
        request.setHeader("Accept", "application/xml, application/x-protobuf, application/cap+xml, */*;q=0.5");
        if (!tag.isEmpty()) {
            request.setHeader("If-None-Match", tag);
        }
        if (!modified.isEmpty()) {
            request.setHeader("If-Modified-Since", modified);
        }
        var isLate = new AtomicBoolean();
        var end = watch.schedule(() -> {
            isLate.set(true);
            request.abort();
        }, longest.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return Objects.requireNonNull(client.execute(request, response -> answer(request, response)));
        } catch (Refused refusal) {
            throw refusal;
        } catch (Unreachable closed) {
            throw refused(closed);
        } catch (java.net.SocketTimeoutException slow) {
            throw new Refused("cards.alert-slow");
        } catch (IOException | RuntimeException gone) {
            throw new Refused(isLate.get() ? "cards.alert-slow"
                : gone instanceof javax.net.ssl.SSLException ? "cards.alert-untrusted" : "cards.alert-unreachable");
        } finally {
            end.cancel(false);
        }
    }

    private void check(URI address) {
        try {
            reachable.check(address);
        } catch (Unreachable closed) {
            throw refused(closed);
        }
    }

    static Refused refused(Unreachable closed) {
        return new Refused("cards.alert-" + closed.why().word());
    }

    private Fetched answer(HttpGet request, ClassicHttpResponse response) throws IOException {
        int status = response.getCode();
        if (status == 304) {
            return new Fetched(null, "", "");
        }
        if (status != 200) {
            request.abort();
            throw new Refused(status / 100 == 3 ? "cards.alert-moved" : "cards.alert-answered-otherwise");
        }
        try (var body = response.getEntity().getContent()) {
            return new Fetched(all(body, request), header(response, "ETag"), header(response, "Last-Modified"));
        }
    }

    private static byte[] all(InputStream body, HttpGet request) throws IOException {
        var read = body.readNBytes(MessageReader.LARGEST + 1);
        if (read.length > MessageReader.LARGEST) {
            request.abort();
            throw new Refused("cards.alert-too-large", "most", MessageReader.LARGEST / 1024 / 1024);
        }
        return read;
    }

    private static String header(ClassicHttpResponse response, String name) {
        var header = response.getFirstHeader(name);
        return header == null || header.getValue() == null || header.getValue().length() > 300 ? "" : header.getValue();
    }

    @Override
    public void close() throws IOException {
        watch.shutdownNow();
        client.close();
    }
}
