package fi.solmu.item.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import fi.solmu.Cast;
import fi.solmu.Visitors;
import fi.solmu.database.Walls;
import fi.solmu.item.Call;
import fi.solmu.item.ItemId;
import fi.solmu.item.notices.PostOffice;
import fi.solmu.item.notices.PostTest;
import fi.solmu.item.notices.Readership;
import fi.solmu.network.PushDevices;
import fi.solmu.web.Reachable;
import fi.solmu.web.Viewer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What comes to browsers, over a push service of the test's own that opens it as a browser would. */
@PostTest
class PushTest {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final Reachable HERE = new Reachable() {

        @Override
        public void check(URI address) {}

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return InetAddress.getAllByName(host);
        }
    };

    private record Came(String path, Map<String, List<String>> headers, byte[] body) {

        String header(String name) {
            return headers.getOrDefault(name, List.of("")).get(0);
        }
    }

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired Readership readership;
    @Autowired PushDevices devices;
    @Autowired Pushes pushes;
    @Autowired PushWords words;
    @Autowired PushKeys keys;
    @Autowired Walls walls;
    @Autowired TransactionTemplate transactions;
    @Autowired @Qualifier("applicationTaskExecutor") Executor sending;
    @Autowired PostOffice.MovableClock clock;
    @Autowired ApplicationEventPublisher events;
    @Autowired JdbcClient db;
    final Queue<Came> came = new ConcurrentLinkedQueue<>();
    final AtomicBoolean drips = new AtomicBoolean(true);
    volatile int status;
    HttpServer service;
    KeyPair browser;
    byte[] secret;
    PushPost post;
    PushRound round;
    Viewer maija;
    ItemId item;
    Instant now;

    @BeforeEach
    void a_push_service() throws Exception {
        service = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 500);
        service.setExecutor(Executors.newCachedThreadPool());
        service.createContext("/", exchange -> {
            came.add(new Came(exchange.getRequestURI().getPath(), Map.copyOf(exchange.getRequestHeaders()), exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        service.createContext("/drips", exchange -> {
            came.add(new Came(exchange.getRequestURI().getPath(), Map.of(), exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(status, 0);
            try (var body = exchange.getResponseBody()) {
                while (drips.get()) {
                    body.write('.');
                    body.flush();
                }
            }
        });
        service.start();
        status = 201;
        browser = Opened.keys();
        secret = "sixteen bytes ok".getBytes(StandardCharsets.US_ASCII);
        post = new PushPost(keys, "https://solmu.example", HERE, Duration.ofSeconds(2));
        round = new PushRound(pushes, words, post, devices, walls, transactions, sending, clock);
        maija = readership.of("Maija Puhelin", cast.railway, "sv");
        item = ItemId.valueOf(visitors.as(cast.anni).make("/asema/new/promise", "title", "Kutsumme kaikki").replaceFirst(".*/", ""));
        now = Instant.now();
        clock.put(now);
    }

    @AfterEach
    void stop() throws IOException {
        drips.set(false);
        service.stop(0);
        post.close();
        clock.put(Instant.now());
    }

    @Test
    void the_example_of_the_standard_opens() throws Exception {
        var decode = Base64.getUrlDecoder();
        assertThat(Opened.of(
            decode.decode("DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"),
            Opened.privateKey(decode.decode("q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94")),
            decode.decode("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"),
            decode.decode("BTBZMqHH6r4Tts7J_aSIgg"))).isEqualTo("When I grow up, I want to be a watermelon");
    }

    @Test
    void a_call_comes_sealed_signed_and_in_few_words() throws Exception {
        device(maija, "one");
        var call = call(maija);
        round.round();
        round.round();
        assertThat(came).hasSize(1);
        var one = came.peek();
        assertThat(open(one)).isEqualTo("{\"title\":\"ÖVNING: situationen började, och din roll behövs i den.\",\"body\":\"" + code() + " Kutsumme kaikki\","
            + "\"url\":\"/asema/concepts/promises/" + item + "\",\"tag\":\"" + call + "\",\"lang\":\"sv\"}");
        assertThat(one.header("Content-encoding")).isEqualTo("aes128gcm");
        assertThat(one.header("Ttl")).isEqualTo("3600");
        assertThat(one.header("Urgency")).isEqualTo("high");
        assertThat(one.header("Topic")).isEqualTo(item.toString().replace("-", ""));
        var proof = one.header("Authorization");
        var token = proof.replaceFirst("vapid t=", "").replaceFirst(",.*", "");
        assertThat(Opened.isSigned(token, Base64.getUrlDecoder().decode(proof.replaceFirst(".*k=", "")))).isTrue();
        assertThat(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8))
            .contains("\"aud\":\"http://127.0.0.1:" + service.getAddress().getPort() + "\"", "https://solmu.example");
        assertThat(keys.pair().extractPublicKeyInUncompressedFormAsString()).isEqualTo(proof.replaceFirst(".*k=", ""));
    }

    @Test
    void what_fails_is_tried_again_and_told_and_what_is_gone_is_forgotten() throws Exception {
        device(maija, "weak");
        call(maija);
        status = 503;
        round.round();
        round.round();
        assertThat(came).as("not at once").hasSize(1);
        assertThat(own(maija)).singleElement().extracting(PushDevices.Own::trouble).isEqualTo("503");
        assertThat(visitors.as(maija).get("/me/devices").page().text()).contains("Det senaste kom inte fram", "503");
        clock.put(now.plusSeconds(31));
        round.round();
        assertThat(came).hasSize(2);
        clock.put(now.plusSeconds(60));
        round.round();
        assertThat(came).as("a longer pause").hasSize(2);
        status = 201;
        clock.put(now.plusSeconds(95));
        round.round();
        assertThat(came).hasSize(3);
        assertThat(own(maija)).singleElement().extracting(PushDevices.Own::trouble).isNull();

        call(maija);
        status = 410;
        round.round();
        assertThat(own(maija)).isEmpty();
        call(maija);
        round.round();
        assertThat(came).hasSize(4);
    }

    @Test
    void an_answer_without_an_end_is_heard_as_far_as_its_status() {
        device(maija, "drips");
        call(maija);
        round.round();
        assertThat(came).hasSize(1);
        assertThat(own(maija)).singleElement().extracting(PushDevices.Own::trouble).isNull();
        status = 503;
        call(maija);
        round.round();
        assertThat(own(maija)).singleElement().extracting(PushDevices.Own::trouble).asString().startsWith("503");
        clock.put(now.plus(Duration.ofMinutes(5)));
        status = 201;
        round.round();
        assertThat(came).as("only what failed was sent again").hasSize(3);
    }

    @Test
    void five_hundred_at_once_each_come_once() throws Exception {
        var people = new ArrayList<Viewer>();
        for (int i = 0; i < 25; i++) {
            var person = readership.of("Jono " + i, cast.railway, "fi");
            people.add(person);
            for (int j = 0; j < 20; j++) {
                device(person, "many-" + i + "-" + j);
            }
        }
        call(people.toArray(Viewer[]::new));
        var other = new PushRound(pushes, words, post, devices, walls, transactions, sending, clock);
        var both = List.of(new Thread(round::round), new Thread(other::round));
        both.forEach(Thread::start);
        for (var each : both) {
            each.join(120_000);
        }
        assertThat(came).hasSize(500).extracting(Came::path).doesNotHaveDuplicates();
    }

    @Test
    void who_dies_on_the_way_leaves_it_to_the_others() throws Exception {
        device(maija, "kill");
        call(maija);
        assertThat(pushes.take(10, Duration.ofMinutes(3))).as("taken, and killed before it was sent").hasSize(1);
        round.round();
        assertThat(came).isEmpty();
        clock.put(now.plus(Duration.ofMinutes(4)));
        var taken = pushes.take(10, Duration.ofMinutes(3)).get(0);
        var message = open(taken);
        post.send(cast.as(maija, () -> devices.address(own(maija).get(0).id())).orElseThrow(), message, UUID.randomUUID());
        clock.put(now.plus(Duration.ofMinutes(8)));
        round.round();
        assertThat(came).as("killed before it was written down: sent again").hasSize(2);
        assertThat(open(came.poll())).isEqualTo(open(came.poll()));
        round.round();
        assertThat(came).isEmpty();
    }

    @Test
    void who_has_left_is_not_told_and_a_browser_is_of_one_person() throws Exception {
        device(maija, "left");
        call(maija);
        var end = "/asema/network/members/" + cast.railway + "/" + maija.person() + "/end";
        assertThat(visitors.as(cast.kaisa).post(end, end).status()).isEqualTo(302);
        round.round();
        assertThat(came).isEmpty();

        var olli = readership.of("Olli Ensin", cast.city, "fi");
        var pirjo = readership.of("Pirjo Sitten", cast.city, "fi");
        device(olli, "shared");
        var his = own(olli).get(0).id();
        assertThat(visitors.as(pirjo).post("/me/devices", "/me/devices/" + his + "/end").status()).isEqualTo(404);
        assertThat(own(olli)).as("nobody takes away another's").hasSize(1);
        device(pirjo, "shared");
        assertThat(own(olli)).isEmpty();
        assertThat(own(pirjo)).hasSize(1);
        call(olli, pirjo);
        round.round();
        assertThat(came).hasSize(1);
        var hers = visitors.as(pirjo);
        hers.cookie("browser", "shared");
        assertThat(hers.post("/me", "/sign-out").status()).isEqualTo(302);
        assertThat(own(pirjo)).as("gone with signing out").isEmpty();
    }

    @Test
    void only_an_open_push_service_is_asked() {
        var anni = visitors.as(cast.anni);
        var key = BASE64.encodeToString(Opened.raw(browser.getPublic()));
        for (var endpoint : List.of("", "http://8.8.8.8/x", "https://127.0.0.1/x", "https://localhost/x", "https://192.168.1.1/x", "javascript:alert(1)", "https://[::1]/")) {
            var answer = anni.post("/me/devices", "/me/devices", "endpoint", endpoint, "p256dh", key, "auth", BASE64.encodeToString(secret));
            assertThat(answer.status()).as(endpoint).isEqualTo(422);
            assertThat(answer.page().select("[role=alert]").text()).isNotEmpty();
        }
        assertThat(anni.post("/me/devices", "/me/devices", "endpoint", "https://8.8.8.8/x", "p256dh", "lyhyt", "auth", "!!").status()).isEqualTo(422);
        var there = "https://8.8.8.8/" + UUID.randomUUID();
        assertThat(anni.post("/me/devices", "/me/devices", "endpoint", there, "p256dh", key, "auth", BASE64.encodeToString(secret)).status()).isEqualTo(302);
        var own = anni.get("/me/devices").page();
        assertThat(own.select("form[action$=/end]")).hasSize(1);
        assertThat(anni.post("/me/devices", own.select("form[action$=/end]").attr("action")).status()).isEqualTo(302);
        assertThat(anni.get("/me/devices").page().select("form[action$=/end]")).isEmpty();
    }

    private void device(Viewer who, String name) {
        var address = new PushDevices.Address("http://127.0.0.1:" + service.getAddress().getPort() + "/" + name,
            BASE64.encodeToString(Opened.raw(browser.getPublic())), BASE64.encodeToString(secret));
        cast.as(who, () -> devices.keep(name, "Chrome", address));
    }

    private List<PushDevices.Own> own(Viewer who) {
        return cast.as(who, () -> devices.own(""));
    }

    private UUID call(Viewer... persons) {
        var id = UUID.randomUUID();
        cast.as(cast.anni, () -> events.publishEvent(new Call(id, cast.anni.network(), item, cast.city, cast.anni.person(),
            List.of(persons).stream().map(Viewer::person).toList(), Set.of(), "cards.call-started-drill", clock.instant())));
        return id;
    }

    private String open(Came one) throws Exception {
        return Opened.of(one.body, browser.getPrivate(), Opened.raw(browser.getPublic()), secret);
    }

    private String open(Pushes.Taken taken) {
        return cast.as(maija, () -> words.of(pushes.get(taken)).orElseThrow());
    }

    private String code() {
        return visitors.as(cast.anni).get("/asema/concepts/promises/" + item).page().text().replaceFirst("(?s).*?(PL-[0-9]+).*", "$1");
    }
}
