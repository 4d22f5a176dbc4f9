package fi.solmu.item.notices;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Visitor;
import fi.solmu.database.Reader;
import fi.solmu.database.Walls;
import fi.solmu.item.Comments;
import fi.solmu.item.ItemId;
import fi.solmu.web.Templates;
import fi.solmu.web.Viewer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PostTest
@ExtendWith(OutputCaptureExtension.class)
class MailTest {

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired Readership readership;
    @Autowired Comments comments;
    @Autowired Postman postman;
    @Autowired Outbox outbox;
    @Autowired Letters letters;
    @Autowired Posting posting;
    @Autowired MailSettings settings;
    @Autowired Templates templates;
    @Autowired Walls walls;
    @Autowired TransactionTemplate transactions;
    @Autowired JdbcClient db;
    @Autowired PostOffice.MovableClock clock;
    Visitor anni;
    Viewer maija;

    @BeforeEach
    void enter() {
        clock.put(Instant.now());
        anni = visitors.as(cast.anni);
        maija = readership.of("Maija Posti " + UUID.randomUUID().toString().substring(0, 8), cast.railway, "fi");
    }

    @Test
    void a_mention_comes_at_once_as_text_and_page_and_says_no_more_than_it_must() {
        var promise = anni.make("/asema/new/promise", "title", "Opaste <kertoo> raiteen");
        say(promise, "@" + maija.name() + " salainen neuvo");
        postman.round();

        var mail = PostOffice.to(readership.address(maija)).get(0);
        assertThat(PostOffice.header(mail, "Subject")).contains("Asemanseudun");
        var text = PostOffice.part(mail, "text/plain");
        assertThat(text).contains("Vaarakaupunki: sinut tai roolisi mainittiin", "Opaste <kertoo> raiteen", "https://solmu.example" + promise)
            .doesNotContain("salainen neuvo");
        assertThat(PostOffice.part(mail, "text/html")).contains("Opaste &lt;kertoo&gt; raiteen", "href=\"https://solmu.example" + promise)
            .doesNotContain("salainen neuvo");
        assertThat(PostOffice.header(mail, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        postman.round();
        assertThat(PostOffice.to(readership.address(maija))).hasSize(1);
    }

    @Test
    void it_is_written_in_the_language_of_its_receiver() {
        var sven = readership.of("Sven Svensson", cast.railway, "sv");
        var eve = readership.of("Eve English", cast.railway, "en");
        say(anni.make("/asema/new/promise", "title", "Kieli"), "@Sven Svensson ja @Eve English");
        postman.round();
        assertThat(PostOffice.part(PostOffice.to(readership.address(sven)).get(0), "text/plain")).contains("nämndes i ett meddelande");
        assertThat(PostOffice.part(PostOffice.to(readership.address(eve)).get(0), "text/html")).contains("lang=\"en\"", "was mentioned");
    }

    @Test
    void sample_people_and_the_writer_get_none() {
        say(anni.make("/asema/new/promise", "title", "Näytteet"), "@Bo Ban ja @Anni Asiakasneuvoja");
        postman.round();
        assertThat(PostOffice.to(cast.address(cast.bo))).isEmpty();
        assertThat(PostOffice.to(cast.address(cast.anni))).isEmpty();
    }

    @Test
    void what_the_receiver_may_not_see_when_it_is_sent_is_not_sent() {
        var hidden = anni.make("/asema/new/promise", "title", "Piiloon menevä");
        say(hidden, "@" + maija.name());
        var edit = "/asema/items/" + id(hidden) + "/edit";
        anni.post(edit, edit, "title", "Piiloon menevä", "revision", "1", "visibility", "ORGANISATION");
        var takenBack = anni.make("/asema/new/promise", "title", "Peruttu");
        var said = say(takenBack, "@" + maija.name());
        cast.as(cast.anni, () -> comments.takeBack(id(takenBack), said, cast.anni));
        var left = readership.of("Lasse Lähtenyt", cast.railway, "fi");
        say(anni.make("/asema/new/promise", "title", "Lähtenyt"), "@Lasse Lähtenyt");
        cast.as(cast.kaisa, () -> db.sql("update member set until = current_date - 1, since = current_date - 9 where person_id = :person")
            .param("person", left.person()).update());
        postman.round();
        assertThat(PostOffice.to(readership.address(maija))).isEmpty();
        assertThat(PostOffice.to(readership.address(left))).isEmpty();
    }

    @Test
    void many_senders_at_once_send_each_mail_once() {
        IntStream.range(0, 12).forEach(n -> say(anni.make("/asema/new/promise", "title", "Monta " + n), "@" + maija.name()));
        var rounds = IntStream.range(0, 4).mapToObj(n -> CompletableFuture.runAsync(postman::round)).toList();
        rounds.forEach(CompletableFuture::join);
        assertThat(PostOffice.to(readership.address(maija))).hasSize(12)
            .extracting(mail -> PostOffice.header(mail, "Message-ID")).doesNotHaveDuplicates();
    }

    @Test
    void a_sender_that_dies_before_it_has_written_so_down_sends_again_under_the_same_name() {
        say(anni.make("/asema/new/promise", "title", "Kesken"), "@" + maija.name());
        transactions.executeWithoutResult(status -> {
            var taken = outbox.take(clock.instant()).orElseThrow();
            walls.within(new Reader(taken.network(), null, null), () ->
                posting.send(letters.of(outbox.get(taken)).orElseThrow(), taken.id()));
            CompletableFuture.runAsync(postman::round).join();
            status.setRollbackOnly();
        });
        assertThat(PostOffice.to(readership.address(maija))).hasSize(1);
        postman.round();
        assertThat(PostOffice.to(readership.address(maija))).hasSize(2)
            .extracting(mail -> PostOffice.header(mail, "Message-ID")).containsOnly(
                PostOffice.header(PostOffice.to(readership.address(maija)).get(0), "Message-ID"));
    }

    @Test
    void a_server_that_is_away_is_waited_for_longer_and_longer() {
        say(anni.make("/asema/new/promise", "title", "Poissa"), "@" + maija.name());
        PostOffice.SERVER.stop();
        postman.round();
        postman.round();
        assertThat(row(maija)).startsWith("WAITING 1");
        clock.put(Instant.now().plus(Duration.ofMinutes(2)));
        postman.round();
        assertThat(row(maija)).startsWith("WAITING 2");
        PostOffice.SERVER.start();
        clock.put(Instant.now().plus(Duration.ofHours(1)));
        postman.round();
        assertThat(row(maija)).startsWith("SENT");
        assertThat(PostOffice.to(readership.address(maija))).hasSize(1);
    }

    @Test
    void an_address_that_refuses_is_written_to_no_more_and_the_coordinator_sees_why() throws IOException {
        say(anni.make("/asema/new/promise", "title", "Ei perille"), "@" + maija.name());
        try (var refusing = new RefusingServer()) {
            refusing.round(outbox, letters, settings, templates, walls, transactions, clock);
            assertThat(row(maija)).startsWith("REFUSED");
            refusing.round(outbox, letters, settings, templates, walls, transactions, clock);
            assertThat(refusing.asked()).isEqualTo(1);
        }
        var seen = visitors.as(cast.kaisa).get("/asema/mail");
        assertThat(seen.text()).contains(maija.name(), "550", "no such person", "Ei yritetä enää");
        assertThat(visitors.as(cast.bo).get("/asema/mail").status()).isEqualTo(404);
    }

    @Test
    void a_server_that_asks_to_wait_is_shown_in_its_own_words_and_nobodys_address_is_logged(CapturedOutput log) throws IOException {
        say(anni.make("/asema/new/promise", "title", "Harmaalla listalla"), "@" + maija.name());
        try (var waiting = new RefusingServer("220 slow.example", "451 4.7.1 <" + readership.address(maija) + ">:\u0007 greylisted, try later")) {
            waiting.round(outbox, letters, settings, templates, walls, transactions, clock);
        }
        assertThat(row(maija)).startsWith("WAITING 1");
        var seen = visitors.as(cast.kaisa).get("/asema/mail").page().select("li:contains(" + maija.name() + ")").text();
        assertThat(seen).contains("451 4.7.1", "greylisted, try later").doesNotContain("Exception", "Failed messages", "jakarta", "\u0007");
        assertThat(log.getAll()).contains("greylisted, try later").doesNotContain(readership.address(maija));
    }

    @Test
    void a_server_that_greets_with_nonsense_is_waited_for(CapturedOutput log) throws IOException {
        say(anni.make("/asema/new/promise", "title", "Outo tervehdys"), "@" + maija.name());
        try (var odd = new RefusingServer("554 \0\0not\u0001 here\0", "250 ok")) {
            odd.round(outbox, letters, settings, templates, walls, transactions, clock);
        }
        assertThat(row(maija)).startsWith("WAITING 1");
        assertThat(visitors.as(cast.kaisa).get("/asema/mail").text()).doesNotContain("DataIntegrity", "Exception");
        assertThat(log.getAll()).doesNotContain("\tat ", "DataIntegrityViolation");
    }

    @Test
    void whoever_is_mentioned_again_and_again_gets_a_mail_now_and_then() {
        var promise = anni.make("/asema/new/promise", "title", "Tulva");
        var first = say(promise, "@" + maija.name());
        IntStream.range(0, 29).forEach(n -> say(promise, "@" + maija.name() + " taas " + n));
        cast.as(cast.anni, () -> comments.takeBack(id(promise), first, cast.anni));
        postman.round();
        assertThat(PostOffice.to(readership.address(maija))).as("the others stand").hasSize(1);

        IntStream.range(0, 5).forEach(n -> say(promise, "@" + maija.name() + " vielä " + n));
        say(anni.make("/asema/new/promise", "title", "Muu asia"), "@" + maija.name());
        postman.round();
        assertThat(PostOffice.to(readership.address(maija))).as("of another item at once").hasSize(2);
        clock.put(Instant.now().plus(Duration.ofMinutes(9)));
        postman.round();
        assertThat(PostOffice.to(readership.address(maija))).hasSize(2);
        clock.put(Instant.now().plus(Duration.ofMinutes(11)));
        postman.round();
        assertThat(PostOffice.to(readership.address(maija))).as("nothing is lost").hasSize(3);
        postman.round();
        assertThat(PostOffice.to(readership.address(maija))).hasSize(3);
        assertThat(visitors.as(maija).get("/asema/notices?only=mention").text()).contains("Tulva", "Muu asia");
    }

    @Test
    void of_many_who_mention_at_once_one_mail_is_written() {
        var promise = anni.make("/asema/new/promise", "title", "Yhtaikaa");
        var all = IntStream.range(0, 8).mapToObj(n -> CompletableFuture.runAsync(() -> say(promise, "@" + maija.name() + " " + n))).toList();
        all.forEach(CompletableFuture::join);
        postman.round();
        assertThat(PostOffice.to(readership.address(maija))).hasSize(1);
    }

    @Test
    void what_has_waited_for_days_is_read_in_solmu_and_floods_nobody() {
        say(anni.make("/asema/new/promise", "title", "Vanha"), "@" + maija.name());
        clock.put(Instant.now().plus(Duration.ofDays(4)));
        postman.round();
        assertThat(PostOffice.to(readership.address(maija))).isEmpty();
        assertThat(row(maija)).startsWith("DROPPED");
    }

    @Test
    void titles_and_names_cannot_write_headers() {
        var letter = new Letter("x@post.example", "Otsikko\r\nBcc: kaikki@post.example\nX: \u0000y", null, List.of(), List.of(), null);
        assertThat(letter.subject()).doesNotContain("\n", "\r", "\u0000").contains("Bcc");
    }

    @Test
    void the_link_mutes_by_one_press_and_by_nothing_less() {
        say(anni.make("/asema/new/promise", "title", "Ensimmäinen"), "@" + maija.name());
        postman.round();
        var link = URI.create(PostOffice.header(PostOffice.to(readership.address(maija)).get(0), "List-Unsubscribe").replaceAll("[<>]", ""));
        var scanner = visitors.nobody();
        for (int scan = 0; scan < 3; scan++) {
            assertThat(scanner.get(link.getPath()).status()).isEqualTo(200);
        }
        say(anni.make("/asema/new/promise", "title", "Toinen"), "@" + maija.name());
        postman.round();
        assertThat(PostOffice.to(readership.address(maija))).hasSize(2);

        var pressed = visitors.nobody().send(HttpRequest.newBuilder(URI.create(scanner.base() + link.getPath()))
            .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString("List-Unsubscribe=One-Click")));
        assertThat(pressed.status()).as(pressed.text()).isEqualTo(200);
        assertThat(pressed.response().headers().allValues("Set-Cookie").toString()).doesNotContain("session");
        assertThat(visitors.nobody().get("/asema").status()).isEqualTo(302);
        say(anni.make("/asema/new/promise", "title", "Kolmas"), "@" + maija.name());
        postman.round();
        assertThat(PostOffice.to(readership.address(maija))).hasSize(2);

        var mine = visitors.as(maija);
        assertThat(mine.get("/me/mail").text()).contains("Ei tule sähköpostiin");
        mine.post("/me/mail", "/me/mail", "word", "asema", "kind", "mention", "on", "true");
        say(anni.make("/asema/new/promise", "title", "Neljäs"), "@" + maija.name());
        postman.round();
        assertThat(PostOffice.to(readership.address(maija))).hasSize(3);
    }

    @Test
    void a_link_that_is_none_opens_nothing_and_wishes_are_ones_own() {
        assertThat(visitors.nobody().get("/me/mail/stop/no-such").status()).isEqualTo(404);
        assertThat(visitors.as(cast.ulla).post("/me/mail", "/me/mail", "word", "asema", "kind", "mention", "on", "").status()).isEqualTo(302);
        assertThat(visitors.as(maija).post("/me/mail", "/me/mail", "word", "asema", "kind", "nonsense", "on", "").status()).isEqualTo(404);
        assertThat(visitors.as(maija).get("/me/mail").text()).doesNotContain("Ei tule sähköpostiin", "ei lähetä sähköpostia");
    }

    @Test
    void a_request_goes_to_the_holder_and_to_the_mailbox_of_the_role() {
        var mailbox = UUID.randomUUID() + "@post.example";
        var role = readership.role("Vuorovastaava", cast.railway, mailbox, maija);
        var kaisa = visitors.as(cast.kaisa);
        kaisa.make("/asema/new/promise", "title", "Vastuu siirtyy", "ownerRole", role.toString());
        postman.round();
        assertThat(PostOffice.part(PostOffice.to(readership.address(maija)).get(0), "text/plain")).contains("Roolisi vastaa nyt tästä", "Vastuu siirtyy");
        assertThat(PostOffice.part(PostOffice.to(mailbox).get(0), "text/plain")).contains("roolin Vuorovastaava postilaatikkoon", "Vastuu siirtyy");
        assertThat(visitors.as(maija).get("/asema/notices?only=request").text()).contains("Roolisi vastaa nyt tästä");

        var stop = PostOffice.header(PostOffice.to(mailbox).get(0), "List-Unsubscribe").replaceAll("<https://[^/]*|>", "");
        visitors.nobody().post(stop, stop);
        kaisa.make("/asema/new/promise", "title", "Mykistetylle", "ownerRole", role.toString());
        postman.round();
        assertThat(PostOffice.to(mailbox)).hasSize(1);
        var again = kaisa.get("/asema/mail").page().select("form[action$=/again]").attr("action");
        assertThat(visitors.as(maija).post("/asema/notices", again).status()).isEqualTo(404);
        kaisa.post("/asema/mail", again);
        kaisa.make("/asema/new/promise", "title", "Taas kuuluu", "ownerRole", role.toString());
        postman.round();
        assertThat(PostOffice.to(mailbox)).hasSize(2);

        kaisa.make("/asema/new/promise", "title", "Kaupungin salaisuus", "ownerRole", role.toString(), "visibility", "ORGANISATION");
        postman.round();
        assertThat(PostOffice.to(mailbox)).hasSize(2);
        assertThat(visitors.as(maija).get("/asema/notices?only=request").text()).doesNotContain("Kaupungin salaisuus");
    }

    private UUID say(String item, String text) {
        var key = UUID.randomUUID();
        cast.as(cast.anni, () -> comments.say(id(item), key, text, cast.anni));
        return key;
    }

    private String row(Viewer of) {
        return cast.as(cast.kaisa, () -> db.sql("select state || ' ' || tries from mail where person_id = :person order by made_at desc limit 1")
            .param("person", of.person()).query(String.class).single());
    }

    private static ItemId id(String place) {
        return ItemId.valueOf(place.substring(place.lastIndexOf('/') + 1));
    }
}
