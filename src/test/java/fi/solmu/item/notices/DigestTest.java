package fi.solmu.item.notices;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Visitor;
import fi.solmu.item.Comments;
import fi.solmu.item.Followers;
import fi.solmu.item.ItemId;
import fi.solmu.web.Messages;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PostTest
class DigestTest {

    private static Instant monday = Instant.now().atZone(Say.ZONE).with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(LocalTime.of(7, 0)).toInstant();

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired Readership readership;
    @Autowired Followers followers;
    @Autowired Comments comments;
    @Autowired Notices notices;
    @Autowired Postman postman;
    @Autowired JdbcClient db;
    @Autowired MailSettings settings;
    @Autowired Messages messages;
    @Autowired PostOffice.MovableClock clock;
    Visitor anni;
    Viewer maija;

    /** Each test lives in a week of its own, from Thursday to the Monday that follows. */
    @BeforeEach
    void enter() {
        monday = monday.plus(Duration.ofDays(7)).atZone(Say.ZONE).with(LocalTime.of(7, 0)).toInstant();
        clock.put(monday.minus(Duration.ofDays(4)));
        digest();
        anni = visitors.as(cast.anni);
        maija = readership.of("Maija Viikko " + UUID.randomUUID().toString().substring(0, 8), cast.railway, "fi");
    }

    @Test
    void what_is_followed_and_unread_comes_once_a_week_grouped_by_item() {
        var first = followed("Penkki on ehjä");
        var second = followed("Kello on ajassa");
        say(first, "Rikki");
        say(first, "Korjattu");
        say(second, "Jätättää");
        digest();
        assertThat(PostOffice.to(readership.address(maija))).isEmpty();

        clock.put(monday.plusSeconds(5));
        digest();
        var mail = PostOffice.to(readership.address(maija));
        assertThat(mail).hasSize(1);
        assertThat(PostOffice.part(mail.get(0), "text/plain"))
            .contains("2 seuraamaasi asiaa", "Penkki on ehjä", "2 muutosta: Vaarakaupunki", "Kello on ajassa", "1 muutos: Vaarakaupunki");
        digest();
        clock.put(monday.plus(Duration.ofDays(3)));
        digest();
        assertThat(PostOffice.to(readership.address(maija))).hasSize(1);
        clock.put(monday.plus(Duration.ofDays(7)).plusSeconds(5));
        digest();
        assertThat(PostOffice.to(readership.address(maija))).as("nothing new, no mail").hasSize(1);
    }

    @Test
    void two_nodes_and_a_restart_make_one() {
        say(followed("Yksi vain"), "Muuttui");
        clock.put(monday.plusSeconds(5));
        IntStream.range(0, 4).mapToObj(n -> CompletableFuture.runAsync(() -> new Digests(db, settings, messages, clock).gather()))
            .toList().forEach(CompletableFuture::join);
        IntStream.range(0, 3).mapToObj(n -> CompletableFuture.runAsync(postman::round)).toList().forEach(CompletableFuture::join);
        assertThat(PostOffice.to(readership.address(maija))).hasSize(1);
    }

    @Test
    void what_is_read_hidden_or_mentioned_is_left_out_and_an_empty_one_is_not_sent() {
        var read = followed("Luettu jo");
        say(read, "Katsopa");
        cast.as(maija, () -> notices.read(id(read), maija));
        var mentioned = followed("Mainittu");
        say(mentioned, "@" + maija.name());
        var hidden = followed("Piilossa");
        say(hidden, "Kohta ei näy");
        var edit = "/asema/items/" + id(hidden) + "/edit";
        assertThat(anni.post(edit, edit, "title", "Piilossa", "revision", "1", "visibility", "ORGANISATION").status()).isEqualTo(302);
        postman.round();
        assertThat(PostOffice.to(readership.address(maija))).hasSize(1);
        clock.put(monday.plusSeconds(5));
        digest();
        assertThat(PostOffice.to(readership.address(maija))).hasSize(1);
    }

    @Test
    void whoever_has_left_or_does_not_want_it_gets_none() {
        var promise = followed("Lähtijälle");
        var muted = readership.of("Mykkä Mies", cast.railway, "fi");
        cast.as(muted, () -> followers.follow(id(promise), muted));
        visitors.as(muted).post("/me/mail", "/me/mail", "word", "asema", "kind", "digest", "on", "");
        say(promise, "Muuttui");
        cast.as(cast.kaisa, () -> db.sql("update member set since = current_date - 9, until = current_date - 1 where person_id = :person")
            .param("person", maija.person()).update());
        clock.put(monday.plusSeconds(5));
        digest();
        assertThat(PostOffice.to(readership.address(maija))).isEmpty();
        assertThat(PostOffice.to(readership.address(muted))).isEmpty();
    }

    @Test
    void what_was_read_long_ago_is_forgotten_and_what_is_unread_is_kept() {
        var read = followed("Luettu kauan sitten");
        say(read, "Muuttui");
        cast.as(maija, () -> notices.read(id(read), maija));
        say(followed("Yhä lukematta"), "Muuttui");
        clock.put(clock.instant().plus(Duration.ofDays(91)));
        new Forgetting(db, clock).forget();
        var left = cast.as(maija, () -> notices.of(java.util.Optional.empty(), 1, maija));
        assertThat(left).extracting(NoticeGroup::title).containsExactly("Yhä lukematta");
    }

    private void digest() {
        new Digests(db, settings, messages, clock).gather();
        postman.round();
    }

    private String followed(String title) {
        var promise = anni.make("/asema/new/promise", "title", title);
        cast.as(maija, () -> followers.follow(id(promise), maija));
        return promise;
    }

    private void say(String item, String text) {
        cast.as(cast.anni, () -> comments.say(id(item), UUID.randomUUID(), text, cast.anni));
    }

    private static ItemId id(String place) {
        return ItemId.valueOf(place.substring(place.lastIndexOf('/') + 1));
    }
}
