package fi.solmu.cards.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.solmu.cards.outside.Received.Format;
import fi.solmu.cards.outside.Received.Reality;
import fi.solmu.web.Refused;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each notation is read, and what is none is refused in words, however it is made. */
class MessageReaderTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z"), AT = Instant.parse("2026-11-23T06:00:00Z");

    @Test
    void siri_is_read_in_every_language_it_has() {
        var read = one(Samples.bytes(Samples.siri("HK-17", 3, "published", "Turvalaitevika Kuusikankaalla", AT)));
        assertThat(read.format()).isEqualTo(Format.SIRI_SX);
        assertThat(read.names()).containsExactly("KUU/HK-17");
        assertThat(read.version()).isEqualTo(3);
        assertThat(read.sent()).isEqualTo(AT);
        assertThat(read.isEnd()).isFalse();
        assertThat(read.codes()).containsExactly("signalFailure");
        assertThat(read.places()).contains("KUU:Line:R7", "KUU:StopPlace:12", "Kuusikangas");
        assertThat(read.texts()).containsExactly(
            new Words("fi", "Turvalaitevika Kuusikankaalla", "Junat seisovat, korjaaja on matkalla."), new Words("sv", "Signalfel vid Grankangas", ""));
    }

    @ParameterizedTest
    @CsvSource({"published, false", "open, false", "closing, true", "closed, true"})
    void siri_says_that_it_is_over(String progress, boolean isEnd) {
        assertThat(one(Samples.bytes(Samples.siri("HK-17", 3, progress, "Vika", AT))).isEnd()).isEqualTo(isEnd);
        assertThat(read(Samples.bytes(Samples.siri("HK-17", 3, "draft", "Vika", AT))).messages()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"real, REAL", "securityExercise, EXERCISE", "technicalExercise, EXERCISE", "test, TEST"})
    void siri_says_what_is_played(String reality, Reality read) {
        var message = Samples.siri("HK-17", 3, "open", "Vika", AT).replace("<Progress>", "<Reality>" + reality + "</Reality><Progress>");
        assertThat(one(Samples.bytes(message)).reality()).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({"Actual, REAL", "Exercise, EXERCISE", "Test, TEST", "System, TEST"})
    void cap_knows_those_before_it_and_what_is_played(String status, Reality reality) {
        var read = one(Samples.bytes(Samples.cap("b", "Update", Samples.before("a", AT), status, "Turvalaitevika", AT)));
        assertThat(read.names()).containsExactly("rata@kuusikangas.example,b", "rata@kuusikangas.example,a");
        assertThat(read.reality()).isEqualTo(reality);
        assertThat(read.codes()).contains("Turvalaitevika", "Transport");
        assertThat(read.places()).containsExactly("Kuusikangas");
        assertThat(read.texts()).containsExactly(new Words("fi", "Turvalaitevika", "Opastimet eivät toimi."));
        assertThat(one(Samples.bytes(Samples.cap("c", "Cancel", Samples.before("a", AT), status, "Ohi", AT))).isEnd()).isTrue();
    }

    @Test
    void a_feed_is_read_with_its_causes_places_and_languages() {
        var feed = Samples.feed(AT).addEntity(Samples.entity("77", "Turvalaitevika", AT)).build();
        var heard = read(feed.toByteArray());
        assertThat(heard.isWhole()).isTrue();
        var read = heard.messages().get(0);
        assertThat(read.names()).containsExactly("77");
        assertThat(read.codes()).containsExactly("TECHNICAL_PROBLEM", "NO_SERVICE");
        assertThat(read.places()).contains("R7", "KUU");
        assertThat(read.starts()).isEqualTo(AT);
        assertThat(read.texts()).containsExactly(new Words("fi", "Turvalaitevika", "Junat seisovat."), new Words("sv", "Signalfel", "Tågen står."));
    }

    @Test
    void the_same_is_read_in_json() {
        var siri = one(Samples.bytes("""
            {"Siri": {"ServiceDelivery": {"SituationExchangeDelivery": [{"Situations": {"PtSituationElement": [{
                "ParticipantRef": {"value": "KUU"}, "SituationNumber": {"value": "HK-17"}, "Version": 2, "VersionedAtTime": "%s", "Progress": "open",
                "EquipmentReason": "signalFailure", "Summary": [{"value": "Turvalaitevika", "lang": "fi"}, {"value": "Signalfel", "lang": "sv"}],
                "Affects": {"Networks": {"AffectedNetwork": [{"AffectedLine": [{"LineRef": {"value": "KUU:Line:R7"}}]}]}}}]}}]}}}
            """.formatted(AT)));
        assertThat(siri.names()).containsExactly("KUU/HK-17");
        assertThat(siri).returns(2L, Received::version).returns(AT, Received::sent).returns(List.of("signalFailure"), Received::codes)
            .returns(List.of("KUU:Line:R7"), Received::places);
        assertThat(siri.texts()).containsExactly(new Words("fi", "Turvalaitevika", ""), new Words("sv", "Signalfel", ""));

        var cap = """
            {"identifier": "a", "sender": "rata@kuusikangas.example", "sent": "%s", "status": "Exercise", "msgType": "Alert",
             "info": [{"language": "fi", "event": "Turvalaitevika", "headline": "Vika", "area": [{"areaDesc": "Kuusikangas"}]}]}
            """.formatted(AT);
        for (var each : List.of(cap, "\uFEFF\n {\"alert\": " + cap + "}")) {
            assertThat(one(Samples.bytes(each))).returns(Reality.EXERCISE, Received::reality).returns(List.of("Kuusikangas"), Received::places)
                .returns(List.of(new Words("fi", "Vika", "")), Received::texts);
        }

        var feed = read(Samples.bytes("""
            {"header": {"gtfsRealtimeVersion": "2.0", "timestamp": "%1$d"}, "entity": [{"id": "77", "alert": {"cause": "TECHNICAL_PROBLEM", "effect": 1,
                "active_period": [{"start": %1$d}], "informedEntity": [{"routeId": "R7"}], "more": {"x": 1},
                "headerText": {"translation": [{"text": "Turvalaitevika", "language": "fi"}]}}}]}
            """.formatted(AT.getEpochSecond())));
        assertThat(feed.isWhole()).isTrue();
        assertThat(feed.messages()).singleElement().returns(List.of("77"), Received::names).returns(AT, Received::starts)
            .returns(List.of("TECHNICAL_PROBLEM", "NO_SERVICE"), Received::codes).returns(List.of(new Words("fi", "Turvalaitevika", "")), Received::texts);
    }

    @Test
    void json_of_something_else_is_refused() {
        refused(Samples.bytes("{\"alert\": "), "cards.alert-broken-json");
        refused(Samples.bytes("{\"a\": {\"b\": 1}}"), "cards.alert-unknown-format");
        refused(Samples.bytes("{\"header\": {\"timestamp\": \"eilen\"}, \"entity\": []}"), "cards.alert-unknown-format");
        refused(Samples.bytes("{\"Siri\": " + "{\"a\": ".repeat(60) + "1" + "}".repeat(61)), "cards.alert-too-many-parts");
        refused(Samples.bytes("{\"a\": ".repeat(5_000)), "cards.alert-broken-json");
        refused(Samples.bytes("{\"identifier\": \"a\", \"msgType\": \"Alert\"}"), "cards.alert-without-name");
    }

    @Test
    void a_feed_whose_head_is_as_long_as_a_bracket_says_is_a_feed() {
        for (int length = 80; length < 130; length++) {
            var feed = Samples.feed(AT).addEntity(Samples.entity("77", "Vika", AT));
            feed.getHeaderBuilder().setGtfsRealtimeVersion("2".repeat(length));
            assertThat(read(feed.build().toByteArray()).messages()).as("%d", length).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "ISO-8859-1", "windows-1252"})
    void the_encoding_is_the_messages_own(String encoding) {
        var text = Samples.siri("HK-17", 1, "open", "Häiriö Äänekylässä", AT).replace("encoding=\"UTF-8\"", "encoding=\"" + encoding + "\"");
        var marked = encoding.equals("UTF-16LE") ? "\uFEFF" + text : text;
        assertThat(one(marked.getBytes(Charset.forName(encoding))).texts().get(0).title()).isEqualTo("Häiriö Äänekylässä");
    }

    @Test
    void entities_and_types_are_refused_and_nothing_is_fetched_for_them() {
        var laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE Siri [<!ENTITY a \"ha\">");
        for (char i = 'b'; i < 'm'; i++) {
            laughs.append("<!ENTITY ").append(i).append(" \"").append(("&" + (char) (i - 1) + ";").repeat(10)).append("\">");
        }
        laughs.append("]><Siri>&l;</Siri>");
        for (var message : List.of(laughs.toString(),
                "<?xml version=\"1.0\"?><!DOCTYPE Siri [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Siri>&x;</Siri>",
                "<!DOCTYPE Siri SYSTEM \"http://127.0.0.1:1/x.dtd\"><Siri/>", "<!DOCTYPE Siri><Siri/>")) {
            refused(Samples.bytes(message), "cards.alert-has-types");
        }
        assertThatThrownBy(() -> read(Samples.bytes("<Siri>&x;</Siri>"))).isInstanceOf(Refused.class);
    }

    @Test
    void what_is_cut_short_broken_or_something_else_is_refused() {
        var whole = Samples.siri("HK-17", 1, "open", "Vika", AT);
        for (int at : new int[] {30, 200, whole.length() / 2, whole.length() - 10}) {
            refused(Samples.bytes(whole.substring(0, at)), "cards.alert-broken");
        }
        refused(Samples.bytes(whole.replace("</Siri>", "</Siri><more/>")), "cards.alert-broken");
        refused(whole.replace("Vika", "Vikä").getBytes(StandardCharsets.ISO_8859_1), "cards.alert-broken");
        refused(Samples.bytes("<html><body>404</body></html>"), "cards.alert-unknown-format");
        refused(Samples.bytes("{\"alert\": 1}"), "cards.alert-unknown-format");
        refused(Samples.bytes("hyvää päivää"), "cards.alert-unknown-format");
        refused(Samples.bytes("<alert xmlns='urn:oasis:names:tc:emergency:cap:1.2'><sender>a</sender></alert>"), "cards.alert-without-name");
        var feed = Samples.feed(AT).addEntity(Samples.entity("77", "Vika", AT)).build().toByteArray();
        refused(Arrays.copyOf(feed, feed.length - 3), "cards.alert-unknown-format");
    }

    @Test
    void too_much_and_too_deep_is_refused() {
        refused(new byte[MessageReader.LARGEST + 1], "cards.alert-too-large");
        refused(Samples.bytes("<Siri>" + "<a>".repeat(100_000)), "cards.alert-too-many-parts");
        refused(Samples.bytes("<Siri>" + "<a/>".repeat(200_000) + "</Siri>"), "cards.alert-too-many-parts");
        var feed = Samples.feed(AT);
        for (int i = 0; i < 1_001; i++) {
            feed.addEntity(Samples.entity("e" + i, "Vika", AT));
        }
        refused(feed.build().toByteArray(), "cards.alert-too-many");
    }

    @Test
    void whatever_comes_is_read_or_refused() {
        var random = new Random(20261123);
        var good = List.of(Samples.bytes(Samples.siri("HK-17", 1, "open", "Vika", AT)), Samples.bytes(Samples.cap("a", "Alert", "", "Actual", "Vika", AT)),
            Samples.feed(AT).addEntity(Samples.entity("77", "Vika", AT)).build().toByteArray());
        int refused = 0;
        for (int i = 0; i < 3_000; i++) {
            var message = good.get(i % 3).clone();
            for (int n = 0; n <= i % 7; n++) {
                message[random.nextInt(message.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(read(message)).isNotNull();
            } catch (Refused unreadable) {
                refused++;
            }
        }
        assertThat(refused).isBetween(500, 2_900);
    }

    @Test
    void words_of_strangers_are_cleaned() {
        var read = one(Samples.bytes(Samples.siri("HK-17", 1, "open", "Soita &lt;b&gt; \u202Eakki\u202C 131052-308T " + "x".repeat(400), AT)));
        assertThat(read.texts().get(0).title()).startsWith("Soita <b>").hasSize(200).doesNotContain("\u202E", "131052-308T");
        var feed = Samples.feed(AT).addEntity(Samples.entity("7\u00007", "Vi\u0000ka", AT)).build();
        var cleaned = read(feed.toByteArray()).messages().get(0);
        assertThat(cleaned.names()).containsExactly("7 7");
        assertThat(cleaned.texts().get(0).title()).isEqualTo("Vi ka");
    }

    @Test
    void times_that_nobody_lives_in_are_none_and_the_future_is_now() {
        var far = Samples.siri("HK-17", 1, "open", "Vika", AT).replace(AT.toString(), "9999-12-31T23:59:59Z");
        assertThat(one(Samples.bytes(far)).sent()).isEqualTo(NOW);
        assertThat(one(Samples.bytes(far)).starts()).isNull();
        var tomorrow = Samples.siri("HK-17", 1, "open", "Vika", NOW.plusSeconds(90_000));
        assertThat(one(Samples.bytes(tomorrow)).sent()).isEqualTo(NOW);
        var local = Samples.siri("HK-17", 1, "open", "Vika", AT).replace(AT.toString(), "2026-11-23T08:00:00");
        assertThat(one(Samples.bytes(local)).sent()).isEqualTo(AT);
    }

    private static Heard read(byte[] message) {
        return MessageReader.read(message, NOW);
    }

    private static Received one(byte[] message) {
        var read = read(message).messages();
        assertThat(read).hasSize(1);
        return read.get(0);
    }

    private static void refused(byte[] message, String why) {
        assertThatThrownBy(() -> read(message)).isInstanceOfSatisfying(Refused.class, refusal -> assertThat(refusal.key()).isEqualTo(why));
    }
}
