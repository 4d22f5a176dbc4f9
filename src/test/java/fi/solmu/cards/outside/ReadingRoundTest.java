package fi.solmu.cards.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.database.TestOwner;
import fi.solmu.web.NewId;
import fi.solmu.web.Reachable;
import fi.solmu.web.Refused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An address outside is read in its turn, by one node, and how that went is told. The world outside is a server of the test. */
@ProductTest
class ReadingRoundTest {

    private static final Instant AT = Instant.now().minusSeconds(600).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
    /** The test's own server stands on this machine, so here the rule lets it through; the rule itself has a test of its own. */
    private static final Reachable HERE = new Reachable() {
        @Override
        public void check(URI address) {
            assertThat(address.getHost()).isEqualTo("lahde.example");
        }

        @Override
        public InetAddress[] resolve(String host) {
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        }
    };

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired AlertSources sources;
    @Autowired Alerts alerts;
    @Autowired Inbox inbox;
    @Autowired TestOwner owner;
    private final AtomicInteger asked = new AtomicInteger();
    private final List<String> tags = Collections.synchronizedList(new ArrayList<>());
    private HttpServer world;
    private volatile Answering answering = exchange -> { };
    private UUID source;
    private String number;

    private interface Answering {
        void to(HttpExchange exchange) throws IOException;
    }

    @BeforeEach
    void a_world_outside() throws IOException {
        number = "HK-" + System.nanoTime();
        world = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        world.setExecutor(Executors.newCachedThreadPool());
        world.createContext("/", exchange -> {
            asked.incrementAndGet();
            tags.add(String.valueOf(exchange.getRequestHeaders().getFirst("If-None-Match")));
            try (exchange) {
                answering.to(exchange);
            }
        });
        world.start();
        cast.as(cast.kaisa, () -> sources.of(cast.kaisa).forEach(each -> sources.end(each.id(), cast.kaisa)));
        source = NewId.next();
        cast.as(cast.kaisa, () -> sources.read(source, "Liikenteen syöte", "http://lahde.example:" + world.getAddress().getPort() + "/feed", cast.kaisa));
    }

    @AfterEach
    void the_world_ends() {
        cast.as(cast.kaisa, () -> sources.end(source, cast.kaisa));
        world.stop(0);
    }

    @Test
    void a_feed_is_read_and_what_stands_as_it_stood_is_not_sent_again() {
        answering = exchange -> {
            if ("\"one\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                exchange.getResponseHeaders().set("ETag", "\"one\"");
                send(exchange, 200, feed());
            }
        };
        round();
        round();
        assertThat(asked.get()).as("its next turn is a minute away").isEqualTo(1);
        assertThat(heard()).hasSize(1);
        soon();
        round();
        assertThat(tags).containsExactly("null", "\"one\"");
        assertThat(heard()).hasSize(1);
        assertThat(told()).doesNotContain("Viimeksi epäonnistui").contains("Viimeksi onnistui", "lahde.example");
    }

    @Test
    void what_an_address_says_for_months_is_not_forgotten() {
        answering = exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"one\"");
            if ("\"one\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                send(exchange, 200, feed());
            }
        };
        round();
        var id = heard().get(0).id();
        owner.does("update alert set last_at = now() - interval '31 days', heard_at = now() - interval '31 days' where id = '" + id + "'");
        soon();
        round();
        sources.forget();
        assertThat(heard()).extracting(Alert::id).containsExactly(id);
    }

    @Test
    void two_nodes_read_it_once() throws Exception {
        answering = exchange -> {
            pause(300);
            send(exchange, 200, feed());
        };
        var nodes = new ArrayList<Callable<Void>>();
        for (int i = 0; i < 4; i++) {
            nodes.add(() -> {
                round();
                return null;
            });
        }
        var pool = Executors.newFixedThreadPool(4);
        try {
            for (var node : pool.invokeAll(nodes)) {
                node.get();
            }
        } finally {
            pool.shutdown();
        }
        assertThat(asked.get()).isEqualTo(1);
        assertThat(heard()).hasSize(1);
    }

    @Test
    void what_goes_wrong_is_told_in_words_and_tried_more_and_more_seldom() {
        answering = exchange -> send(exchange, 500, "vika".getBytes());
        round();
        assertThat(told()).contains("Viimeksi epäonnistui", "Palvelin vastasi muuta kuin viestin.", "Seuraava yritys");
        var first = pause();
        assertThat(first).isBetween(Duration.ofSeconds(100), Duration.ofSeconds(125));
        soon();
        round();
        assertThat(pause()).isBetween(Duration.ofSeconds(220), Duration.ofSeconds(245));
        owner.does("update alert_source set failures = 40 where id = '" + source + "'");
        soon();
        round();
        assertThat(pause()).isBetween(Duration.ofSeconds(3_580), Duration.ofSeconds(3_605));
        answering = exchange -> send(exchange, 200, feed());
        soon();
        round();
        assertThat(told()).doesNotContain("Viimeksi epäonnistui");
        assertThat(pause()).isLessThan(Duration.ofSeconds(62));
        assertThat(heard()).hasSize(1);
    }

    @Test
    void each_fault_has_its_sentence() {
        answering = exchange -> {
            exchange.getResponseHeaders().set("Location", "http://169.254.169.254/latest");
            send(exchange, 302, new byte[0]);
        };
        assertThat(failed()).isEqualTo("cards.alert-moved");
        answering = exchange -> send(exchange, 200, "<html>".getBytes());
        assertThat(failed()).isEqualTo("cards.alert-broken");
        answering = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                for (int i = 0; i < 20 * 1024; i++) {
                    body.write(new byte[1024]);
                }
            }
        };
        assertThat(failed()).isEqualTo("cards.alert-too-large");
        answering = exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write(feed(), 0, 10);
        };
        assertThat(failed()).isEqualTo("cards.alert-unreachable");
        world.stop(0);
        assertThat(failed()).isEqualTo("cards.alert-unreachable");
        assertThat(heard()).isEmpty();
    }

    @Test
    void who_answers_drop_by_drop_is_left() throws IOException {
        answering = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 100; i++) {
                exchange.getResponseBody().write('<');
                exchange.getResponseBody().flush();
                pause(100);
            }
        };
        var address = "http://lahde.example:" + world.getAddress().getPort() + "/";
        var begun = System.nanoTime();
        try (var fetching = new Fetching(HERE, Duration.ofSeconds(1))) {
            assertThatThrownBy(() -> fetching.fetch(address, "", "")).isInstanceOf(Refused.class).hasMessage("cards.alert-slow");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void who_begins_to_answer_drop_by_drop_is_left_too() throws Exception {
        try (var slow = new ServerSocket(0, 5, InetAddress.getLoopbackAddress()); var fetching = new Fetching(HERE, Duration.ofSeconds(1))) {
            var answering = new Thread(() -> {
                try (var asker = slow.accept()) {
                    asker.getOutputStream().write("HTTP/1.1 200 OK\r\nX-Long: ".getBytes());
                    for (int i = 0; i < 100; i++) {
                        asker.getOutputStream().write('x');
                        asker.getOutputStream().flush();
                        pause(100);
                    }
                } catch (IOException left) {
                    Thread.currentThread().interrupt();
                }
            });
            answering.start();
            var begun = System.nanoTime();
            assertThatThrownBy(() -> fetching.fetch("http://lahde.example:" + slow.getLocalPort() + "/", "", ""))
                .isInstanceOf(Refused.class).hasMessage("cards.alert-slow");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
            answering.join(5_000);
        }
    }

    @Test
    void a_source_that_is_being_read_is_not_asked_again() throws Exception {
        var waiting = new CountDownLatch(1);
        answering = exchange -> {
            try {
                waiting.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            send(exchange, 200, feed());
        };
        var threads = Executors.newCachedThreadPool();
        try {
            var round = new ReadingRound(sources, inbox, threads, HERE);
            round.round();
            for (int i = 0; i < 3; i++) {
                soon();
                round.round();
            }
            pause(500);
            waiting.countDown();
        } finally {
            threads.shutdown();
            assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(asked.get()).isEqualTo(1);
        assertThat(heard()).hasSize(1);
    }

    @Test
    void a_name_that_leads_inside_when_it_is_connected_to_is_not_read() throws IOException {
        var turns = new AtomicInteger();
        var turning = new Reachable() {
            @Override
            public void check(URI address) {
                turns.incrementAndGet();
            }

            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return Reachable.PUBLIC.resolve("127.0.0.1");
            }
        };
        try (var fetching = new Fetching(turning, Duration.ofSeconds(2))) {
            assertThatThrownBy(() -> fetching.fetch("http://lahde.example:" + world.getAddress().getPort() + "/", "", ""))
                .isInstanceOf(Refused.class).hasMessage("cards.alert-not-public");
        }
        assertThat(turns.get()).isEqualTo(1);
        assertThat(asked.get()).isZero();
    }

    @Test
    void the_round_of_the_product_reads_nothing_of_this_machine() {
        new ReadingRound(sources, inbox, Runnable::run).round();
        assertThat(asked.get()).isZero();
        assertThat(cast.as(cast.kaisa, () -> sources.of(cast.kaisa)).get(0).failure()).isEqualTo("cards.alert-not-https");
    }

    @Test
    void an_ended_source_is_read_no_more() {
        cast.as(cast.kaisa, () -> sources.end(source, cast.kaisa));
        round();
        assertThat(asked.get()).isZero();
    }

    private void round() {
        new ReadingRound(sources, inbox, Runnable::run, HERE).round();
    }

    private String failed() {
        soon();
        round();
        return cast.as(cast.kaisa, () -> sources.of(cast.kaisa)).get(0).failure();
    }

    private void soon() {
        cast.as(cast.kaisa, () -> sources.soon(source, cast.kaisa));
    }

    private Duration pause() {
        return Duration.between(Instant.now(), cast.as(cast.kaisa, () -> sources.of(cast.kaisa)).get(0).nextAt());
    }

    private String told() {
        return visitors.as(cast.kaisa).get("/asema/cards/alerts/sources").page().select("main").text();
    }

    private List<Alert> heard() {
        return cast.as(cast.kaisa, () -> alerts.heard(cast.kaisa)).stream().filter(each -> each.title("fi").contains(number)).toList();
    }

    private byte[] feed() {
        return Samples.feed(AT).addEntity(Samples.entity(number, "Turvalaitevika " + number, AT)).build().toByteArray();
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
