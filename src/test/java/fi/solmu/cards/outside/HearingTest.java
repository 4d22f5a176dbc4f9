package fi.solmu.cards.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Answer;
import fi.solmu.Visitors.Visitor;
import fi.solmu.cards.outside.Alert.Phase;
import fi.solmu.database.TestOwner;
import fi.solmu.web.NewId;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is sent to the address of a source is heard once, in its place, by its network alone. */
@ProductTest
class HearingTest {

    private static final Instant AT = Instant.now().minusSeconds(3_600).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired AlertSources sources;
    @Autowired Alerts alerts;
    @Autowired TestOwner owner;
    String secret;
    String number;

    @BeforeEach
    void a_source() {
        cast.as(cast.kaisa, () -> sources.of(cast.kaisa).forEach(each -> sources.end(each.id(), cast.kaisa)));
        secret = cast.as(cast.kaisa, () -> sources.make(NewId.next(), "Rataliikennekeskus", cast.kaisa)).orElseThrow();
        number = "HK-" + System.nanoTime();
    }

    @Test
    void the_messages_of_one_happening_are_one() {
        var phases = List.of(siri(1, "open"), siri(2, "open"), siri(3, "open"), siri(4, "closed"));
        for (var message : phases) {
            assertThat(sent(message).text()).contains("Uusia: 1.");
            assertThat(sent(message).text()).contains("Luettu: 1. Uusia: 0.");
        }
        assertThat(phases()).containsExactly(Phase.FIRST, Phase.MAIN, Phase.UPDATE, Phase.END);
        assertThat(heard().isOver(Instant.now())).isTrue();
        assertThat(sent(siri(5, "open")).status()).isEqualTo(200);
        assertThat(heard().isOver(Instant.now())).as("opened again").isFalse();
    }

    @Test
    void in_whatever_order_they_come_they_stand_the_same() {
        for (int turn = 0; turn < 6; turn++) {
            number = "HK-" + System.nanoTime();
            var messages = new ArrayList<>(List.of(siri(1, "open"), siri(2, "open"), siri(3, "open"), siri(4, "closed")));
            Collections.shuffle(messages, new Random(turn));
            messages.forEach(this::sent);
            assertThat(phases()).containsExactly(Phase.FIRST, Phase.MAIN, Phase.UPDATE, Phase.END);
            assertThat(heard().isOver(Instant.now())).isTrue();
        }
    }

    @Test
    void a_chain_of_cap_messages_is_one_whichever_comes_first() {
        for (int turn = 0; turn < 6; turn++) {
            number = "cap-" + System.nanoTime();
            var first = Samples.cap(number + "a", "Alert", "", "Actual", number, AT);
            var second = Samples.cap(number + "b", "Update", Samples.before(number + "a", AT), "Actual", number, AT.plusSeconds(60));
            var end = Samples.cap(number + "c", "Cancel", Samples.before(number + "a", AT) + " " + Samples.before(number + "b", AT.plusSeconds(60)),
                "Actual", number, AT.plusSeconds(120));
            var messages = new ArrayList<>(List.of(first, second, end, second));
            Collections.shuffle(messages, new Random(turn));
            messages.forEach(this::sent);
            assertThat(phases()).as("turn " + turn).containsExactly(Phase.FIRST, Phase.MAIN, Phase.END);
        }
    }

    @Test
    void a_whole_feed_says_by_leaving_out_that_it_is_over() {
        var first = Samples.feed(AT).addEntity(Samples.entity(number, number, AT)).addEntity(Samples.entity("other", "Muu", AT));
        sent(first.build().toByteArray());
        sent(first.setHeader(first.getHeader().toBuilder().setTimestamp(AT.plusSeconds(60).getEpochSecond())).build().toByteArray());
        assertThat(phases()).as("the same a minute later").containsExactly(Phase.FIRST);
        var changed = Samples.entity(number, number + " jatkuu", AT);
        sent(Samples.feed(AT.plusSeconds(120)).addEntity(changed).addEntity(Samples.entity("other", "Muu", AT)).build().toByteArray());
        assertThat(phases()).containsExactly(Phase.FIRST, Phase.MAIN);
        sent(Samples.feed(AT.plusSeconds(90)).addEntity(Samples.entity("other", "Muu", AT)).build().toByteArray());
        assertThat(phases()).as("an older feed ends nothing newer").containsExactly(Phase.FIRST, Phase.MAIN);
        sent(Samples.feed(AT.plusSeconds(180)).addEntity(Samples.entity("other", "Muu", AT)).build().toByteArray());
        assertThat(phases()).containsExactly(Phase.FIRST, Phase.MAIN, Phase.END);
        sent(Samples.feed(AT.plusSeconds(240)).addEntity(changed).build().toByteArray());
        assertThat(heard().isOver(Instant.now())).as("it is back").isFalse();
    }

    @Test
    void the_same_sent_by_many_at_once_is_heard_once() throws Exception {
        var pool = Executors.newFixedThreadPool(6);
        try {
            var sending = new ArrayList<Callable<Answer>>();
            for (int i = 0; i < 12; i++) {
                var message = siri(1 + i % 3, "open");
                sending.add(() -> sent(message));
            }
            for (var answer : pool.invokeAll(sending)) {
                assertThat(answer.get().status()).isEqualTo(200);
            }
        } finally {
            pool.shutdown();
        }
        assertThat(heard().messages()).hasSize(3);
    }

    @Test
    void what_cannot_be_read_is_answered_in_a_sentence_and_told_of_the_source() {
        assertThat(sent("<Siri>").status()).isEqualTo(422);
        assertThat(sent("<Siri>").text()).contains("XML on rikki");
        assertThat(sent("<!DOCTYPE Siri [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Siri>&x;</Siri>").text()).contains("DOCTYPE").doesNotContain("root");
        assertThat(sent("").text()).contains("tyhjä");
        assertThat(visitors.as(cast.kaisa).get("/asema/cards/alerts/sources").page().text()).contains("Rataliikennekeskus", "Viimeksi epäonnistui");
        assertThat(visitors.as(cast.kaisa).get("/asema/cards/alerts").page().text()).contains("Jotakin lähdettä ei ole saatu luettua");
        sent(siri(1, "open"));
        assertThat(visitors.as(cast.kaisa).get("/asema/cards/alerts/sources").page().text()).doesNotContain("Viimeksi epäonnistui");
    }

    @Test
    void a_message_in_json_is_read_and_answered_in_a_sentence() {
        var cap = """
            {"identifier": "%s", "sender": "rata@kuusikangas.example", "sent": "%s", "status": "Actual", "msgType": "Alert",
             "info": [{"language": "fi", "event": "Turvalaitevika", "headline": "Turvalaitevika %1$s"}]}
            """.formatted(number, AT);
        var taken = send(secret, BodyPublishers.ofString(cap), "application/json");
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        assertThat(taken.text()).contains("Luettu: 1. Uusia: 1.");
        assertThat(phases()).containsExactly(Phase.FIRST);
        var other = send(secret, BodyPublishers.ofString("{\"hei\": 1}"), "application/json");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text()).contains("Viesti ei ole SIRI-SX");
        assertThat(send(secret, BodyPublishers.ofString("{\"hei"), "application/json").text()).contains("JSON on rikki");
        assertThat(send("x" + secret, BodyPublishers.ofString(cap), "application/json").status()).isEqualTo(404);
    }

    @Test
    void what_is_too_large_is_refused_before_it_stands_in_memory() {
        var large = new byte[20 * 1024 * 1024];
        assertThat(sent(large).status()).isEqualTo(413);
        assertThat(sent(large).text()).contains("liian suuri", "5 megatavua");
        var pieces = send(secret, BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large)), "application/xml");
        assertThat(pieces.status()).as("without telling its size").isEqualTo(413);
        assertThat(send(secret, BodyPublishers.ofString(siri(1, "open")), "application/x-www-form-urlencoded").status()).as("as curl says").isEqualTo(200);
    }

    @Test
    void who_sends_drop_by_drop_is_in_nobodys_way() throws Exception {
        var theirs = cast.as(cast.ulla, () -> sources.make(NewId.next(), "Naapurin lähde", cast.ulla)).orElseThrow();
        var slow = new ArrayList<Socket>();
        try {
            for (int i = 0; i < InboxController.AT_ONCE + 2; i++) {
                var sender = new Socket("127.0.0.1", URI.create(visitors.nobody().base()).getPort());
                slow.add(sender);
                sender.getOutputStream().write(("POST /alerts/" + secret + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/xml\r\n"
                    + "Content-Length: 1000\r\n\r\n<").getBytes(StandardCharsets.US_ASCII));
                sender.getOutputStream().flush();
            }
            Thread.sleep(500);
            assertThat(send(theirs, BodyPublishers.ofString(siri(1, "open")), "application/xml").status()).isEqualTo(200);
        } finally {
            for (var each : slow) {
                each.close();
            }
        }
        assertThat(sent(siri(1, "open")).status()).as("and it may send again").isEqualTo(200);
    }

    @Test
    void what_does_not_come_in_time_is_left_and_nothing_of_it_stays() throws Exception {
        var arriving = new Arriving(java.time.Duration.ofMillis(200));
        var drops = new java.io.InputStream() {
            @Override
            public int read() {
                return read(new byte[1], 0, 1);
            }

            @Override
            public int read(byte[] into, int from, int most) {
                java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
                into[from] = '<';
                return 1;
            }
        };
        var source = NewId.next();
        assertThatThrownBy(() -> arriving.take(source, drops)).hasMessage("cards.alert-sent-slowly");
        try (var next = arriving.take(source, new java.io.ByteArrayInputStream(new byte[] {'<', 'x'}))) {
            assertThat(next.message()).hasSize(2);
        }
    }

    @Test
    void another_key_opens_nothing_and_an_ended_source_hears_nothing() {
        for (var wrong : List.of("x", secret + "x", secret.substring(1), "%00")) {
            assertThat(send(wrong, BodyPublishers.ofString(siri(1, "open")), "application/xml").status()).as(wrong).isIn(400, 404);
        }
        assertThat(visitors.nobody().get("/alerts/" + secret).status()).isIn(404, 405);
        var source = cast.as(cast.kaisa, () -> sources.of(cast.kaisa)).get(0);
        var again = cast.as(cast.kaisa, () -> sources.again(source.id(), cast.kaisa));
        assertThat(sent(siri(1, "open")).status()).as("the key before").isEqualTo(404);
        secret = again;
        assertThat(sent(siri(1, "open")).status()).isEqualTo(200);
        cast.as(cast.kaisa, () -> sources.end(source.id(), cast.kaisa));
        assertThat(sent(siri(2, "open")).status()).isEqualTo(404);
        assertThat(heard().messages()).hasSize(1);
    }

    @Test
    void each_network_hears_its_own() {
        var theirs = cast.as(cast.ulla, () -> sources.make(NewId.next(), "Naapurin lähde", cast.ulla)).orElseThrow();
        assertThat(send(theirs, BodyPublishers.ofString(siri(1, "open")), "application/xml").status()).isEqualTo(200);
        assertThat(cast.as(cast.kaisa, () -> alerts.heard(cast.kaisa)).stream().map(each -> each.title("fi"))).noneMatch(title -> title.contains(number));
        assertThat(cast.as(cast.ulla, () -> alerts.heard(cast.ulla)).stream().map(each -> each.title("fi"))).anyMatch(title -> title.contains(number));
        sent(siri(1, "open"));
        assertThat(heard().messages()).hasSize(1);
    }

    @Test
    void whose_organisation_has_left_is_heard_no_more() {
        owner.does("update membership set until = current_date - 1 where organisation_id = '" + cast.city + "'");
        try {
            assertThat(sent(siri(1, "open")).status()).isEqualTo(404);
        } finally {
            owner.does("update membership set until = null where organisation_id = '" + cast.city + "'");
        }
        assertThat(sent(siri(1, "open")).status()).isEqualTo(200);
    }

    @Test
    void what_belongs_to_no_situation_is_forgotten_after_thirty_days() {
        sent(siri(1, "open"));
        var id = heard().id();
        sources.forget();
        assertThat(heard().id()).isEqualTo(id);
        owner.does("update alert set last_at = now() - interval '31 days', heard_at = now() - interval '31 days' where id = '" + id + "'");
        assertThat(sent(siri(1, "open")).text()).contains("Uusia: 0.");
        sources.forget();
        assertThat(heard().id()).as("its source still says so").isEqualTo(id);
        owner.does("update alert set last_at = now() - interval '31 days', heard_at = now() - interval '31 days' where id = '" + id + "'");
        sources.forget();
        assertThat(cast.as(cast.kaisa, () -> alerts.heard(cast.kaisa)).stream().map(Alert::id)).doesNotContain(id);
    }

    @Test
    void what_says_too_much_is_told_how_much_is_read() {
        var many = Samples.feed(AT);
        for (int i = 0; i <= MessageReader.MOST; i++) {
            many.addEntity(Samples.entity(number + i, number, AT));
        }
        assertThat(sent(many.build().toByteArray()).text()).containsPattern("Enintään 1\\h?000 luetaan");
        assertThat(visitors.as(cast.kaisa).get("/asema/cards/alerts/sources").page().text()).containsPattern("Enintään 1\\h?000 luetaan");
    }

    @Test
    void a_source_that_cannot_stop_is_told_when_to_come_again_and_others_are_heard() {
        var other = cast.as(cast.kaisa, () -> sources.make(NewId.next(), "Toinen lähde", cast.kaisa)).orElseThrow();
        var answer = sent("");
        for (int i = 0; i < 2 * Pace.MOST_A_MINUTE && answer.status() == 422; i++) {
            answer = sent("");
        }
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.text()).contains("lähetä se uudelleen");
        assertThat(answer.response().headers().firstValue("Retry-After").map(Integer::parseInt).orElseThrow()).isBetween(1, 60);
        assertThat(visitors.as(cast.kaisa).get("/asema/cards/alerts/sources").page().text()).contains("lähetti liikaa viestejä minuutissa");
        assertThat(send(other, BodyPublishers.ofString(""), "application/xml").status()).isEqualTo(422);
        var pace = new Pace();
        var whose = NewId.next();
        for (int i = 0; i < Pace.MOST_A_MINUTE; i++) {
            assertThat(pace.wait(whose, AT)).isZero();
        }
        assertThat(pace.wait(whose, AT)).isPositive();
        assertThat(pace.wait(whose, AT.plusSeconds(60))).isZero();
    }

    @Test
    void sources_are_the_coordinators_own() {
        var kaisa = visitors.as(cast.kaisa);
        var here = "/asema/cards/alerts/sources";
        assertThat(visitors.as(cast.bo).get(here).status()).isEqualTo(404);
        assertThat(visitors.as(cast.bo).get("/asema/cards/alerts").status()).isEqualTo(404);
        var key = NewId.next().toString();
        var told = made(kaisa, key, "SENT", "");
        assertThat(told.page().select("#link").val()).contains("/alerts/");
        assertThat(made(kaisa, key, "SENT", "").status()).as("twice").isEqualTo(302);
        assertThat(made(kaisa, NewId.next().toString(), "SENT", "https://8.8.8.8/").text()).contains("Valitsit, että lähde lähettää viestit itse");
        for (var address : List.of("", "http://8.8.8.8/x", "https://127.0.0.1/x", "https://localhost:" + URI.create(kaisa.base()).getPort() + "/",
                "https://169.254.169.254/latest", "https://[::1]/", "x y", "https://" + "a".repeat(600) + ".example/")) {
            var refused = made(kaisa, NewId.next().toString(), "READ", address);
            assertThat(refused.status()).as(address).isEqualTo(422);
            assertThat(refused.page().select("input[name=address]").val()).isEqualTo(address);
        }
        assertThat(kaisa.get(here).page().select(".invited li")).hasSize(2);
    }

    private Answer made(Visitor by, String key, String way, String address) {
        return by.post("/asema/cards/alerts/sources", "/asema/cards/alerts/sources", "key", key, "name", "Uusi lähde", "way", way, "address", address);
    }

    private String siri(int version, String progress) {
        return Samples.siri(number, version, progress, "Turvalaitevika " + number, AT.plusSeconds(60L * version));
    }

    private Answer sent(String message) {
        return sent(Samples.bytes(message));
    }

    private Answer sent(byte[] message) {
        return send(secret, BodyPublishers.ofByteArray(message), "application/xml");
    }

    private Answer send(String where, HttpRequest.BodyPublisher message, String type) {
        var visitor = visitors.nobody();
        return visitor.send(HttpRequest.newBuilder(URI.create(visitor.base() + "/alerts/" + where)).header("Content-Type", type)
            .header("Accept-Language", "fi").POST(message));
    }

    private List<Phase> phases() {
        var heard = heard();
        return heard.messages().stream().map(heard::phase).toList();
    }

    private Alert heard() {
        return cast.as(cast.kaisa, () -> alerts.heard(cast.kaisa)).stream().filter(each -> each.title("fi").contains(number)).findFirst().orElseThrow();
    }
}
