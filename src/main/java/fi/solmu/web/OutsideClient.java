package fi.solmu.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** The way to addresses outside: a name is looked at as it is connected to, nothing is followed, kept or tried again by itself. */
public final class OutsideClient {

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

    private OutsideClient() {}

    /** Ends what takes too long; it keeps nobody from stopping. */
    public static ScheduledExecutorService watch(String name) {
        return Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Waits so long for each part of an answer, and has so many connections to one host. */
    public static CloseableHttpClient of(Reachable reachable, Duration patience, int atOnce) {
        var wait = Timeout.of(patience);
        var connections = PoolingHttpClientConnectionManagerBuilder.create().setDnsResolver(new Names(reachable))
            .setMaxConnPerRoute(atOnce).setMaxConnTotal(4 * atOnce)
            .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(wait).setSocketTimeout(wait)
                .setTimeToLive(TimeValue.ofMinutes(2)).build()).build();
        return HttpClients.custom().setConnectionManager(connections).setRoutePlanner(new DefaultRoutePlanner(null))
            .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(wait).setConnectionRequestTimeout(wait).build())
            .disableRedirectHandling().disableCookieManagement().disableAutomaticRetries().disableAuthCaching().setUserAgent("Solmu").build();
    }
}
