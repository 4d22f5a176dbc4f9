package fi.solmu.cards.outside;

import fi.solmu.web.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Reads an address outside: where a name leads is looked at as it is connected to, and neither time nor size is without end. */
class Fetching implements AutoCloseable {

    private final Reachable reachable;
    private final Duration longest;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "alerts-watch");
        thread.setDaemon(true);
        return thread;
    });

    Fetching(Reachable reachable, Duration longest) {
        this.reachable = reachable;
        this.longest = longest;
        var wait = Timeout.of(longest.dividedBy(2));
        var connections = PoolingHttpClientConnectionManagerBuilder.create().setDnsResolver(new Names(reachable))
            .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(wait).setSocketTimeout(wait)
                .setTimeToLive(TimeValue.ofMinutes(2)).build()).build();
        client = HttpClients.custom().setConnectionManager(connections).setRoutePlanner(new DefaultRoutePlanner(null))
            .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(wait).setConnectionRequestTimeout(wait).build())
            .disableRedirectHandling().disableCookieManagement().disableAutomaticRetries().disableAuthCaching().setUserAgent("Solmu").build();
    }

    /** What came, or nothing where it stands as it stood. */
    record Fetched(byte @Nullable [] message, String tag, String modified) {}

    private record Names(Reachable reachable) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return reachable.resolve(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    /** Whatever it waits for, a name, a greeting, headers or the rest, when the time is out it waits no more. */
    Fetched fetch(String address, String tag, String modified) {
        var there = URI.create(address);
        reachable.check(there);
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
        } catch (java.net.SocketTimeoutException slow) {
            throw new Refused("cards.alert-slow");
        } catch (IOException | RuntimeException gone) {
            throw new Refused(isLate.get() ? "cards.alert-slow"
                : gone instanceof javax.net.ssl.SSLException ? "cards.alert-untrusted" : "cards.alert-unreachable");
        } finally {
            end.cancel(false);
        }
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
