package fi.solmu.clock.remind;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.Program;
import fi.solmu.Visitors;
import fi.solmu.clock.Fact;
import fi.solmu.clock.Occurrences;
import fi.solmu.database.Walls;
import fi.solmu.item.Deed;
import fi.solmu.item.Fields;
import fi.solmu.item.Followers;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.Kinds;
import fi.solmu.item.Visibility;
import fi.solmu.item.notices.Notice;
import fi.solmu.item.notices.NoticeGroup;
import fi.solmu.item.notices.Notices;
import fi.solmu.item.notices.PostOffice;
import fi.solmu.item.notices.PostTest;
import fi.solmu.item.notices.Readership;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each test lives in a week of its own, from the Monday on which all is as it was, and tells on the Tuesday what has moved. */
@PostTest
class MovedTimesTest {

    private static LocalDate monday = LocalDate.of(2027, 6, 28);

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired Readership readership;
    @Autowired Items items;
    @Autowired Kinds kinds;
    @Autowired Occurrences occurrences;
    @Autowired Followers followers;
    @Autowired Notices notices;
    @Autowired MovedTimes times;
    @Autowired MoveNews news;
    @Autowired Walls walls;
    @Autowired JdbcClient db;
    @Autowired PostOffice.MovableClock clock;
    Viewer holder;
    Viewer citizen;
    UUID role;
    LocalDate day;

    @BeforeEach
    void begin_a_week() {
        monday = monday.plusWeeks(1);
        day = monday.plusDays(10);
        at(monday, 6);
        holder = readership.of("Hilkka " + word(), cast.railway, "fi");
        citizen = readership.of("Kalle " + word(), cast.city, "sv");
        role = readership.role("Kellon hoitaja " + word(), cast.railway, "", holder);
    }

    @AfterEach
    void leave_nothing_behind() {
        cast.as(cast.kaisa, () -> db.sql("update item set removed_at = now() where kind = 'PRACTICE'").update());
    }

    @Test
    void what_moved_is_told_once_a_day_gathered_with_the_days_and_the_reason() {
        var told = practice("Siirretty", day, cast.city);
        var changed = practice("Muutettu", day.plusDays(1), cast.city);
        practice("Ennallaan", day, cast.city);
        round(monday);
        move(told, day, day.plusDays(4));
        change(changed, "Muutettu", timing(day.plusDays(8)), cast.city);
        at(monday, 15);
        tell();
        assertThat(mail(holder)).as("once a day").isEmpty();
        round(monday.plusDays(1));
        round(monday.plusDays(1));
        assertThat(mail(holder)).singleElement().asString().contains("2 käytännön päiviä on siirtynyt", "Siirretty", said(day, "fi") + " → " + said(day.plusDays(4), "fi"),
            "Bo Ban siirsi.", "Muutettu", said(day.plusDays(1), "fi") + " → " + said(day.plusDays(8), "fi"), "Ajankohta muutettiin (Bo Ban).",
            "https://solmu.example/asema/clock/" + told).doesNotContain("Ennallaan");
        assertThat(mail(citizen)).singleElement().asString().contains("2 rutiner har flyttats", "Bo Ban flyttade.");
        assertThat(told(citizen)).hasSize(2);
        round(monday.plusDays(2));
        assertThat(mail(holder)).hasSize(1);
        clock.put(Instant.now());
        assertThat(visitors.as(citizen).get("/asema/notices?only=dates").page().select(".notices__one:contains(Siirretty)").text())
            .contains("Dagen flyttades: " + said(day, "sv") + " → " + said(day.plusDays(4), "sv"));
        assertThat(Program.of(visitors, citizen, "READ").get("/asema/notices.json?only=dates").json().path("items").findValuesAsString("was"))
            .containsExactlyInAnyOrder(day.toString(), day.plusDays(1).toString());
    }

    @Test
    void whoever_has_heard_of_the_deed_is_not_told_again_and_nobody_of_their_own() {
        var id = practice("Seurattu", day);
        var follower = readership.of("Fanni " + word(), cast.city, "fi");
        var away = readership.of("Pois " + word(), cast.railway, "fi");
        cast.as(follower, () -> followers.follow(id, follower));
        cast.as(away, () -> {
            followers.follow(id, away);
            followers.unfollow(id, away);
        });
        round(monday);
        move(id, day, day.plusDays(1));
        assertThat(told(follower)).singleElement().matches(each -> each.many() == 1);
        round(monday.plusDays(1));
        assertThat(told(follower)).singleElement().matches(each -> each.many() == 1 && each.notices().get(0).reason() == Notice.Reason.FOLLOWED);
        assertThat(mail(follower)).hasSize(1);
        assertThat(cast.as(follower, () -> db.sql("select is_mailed from notice where person_id = :person").param("person", follower.person())
            .query(Boolean.class).list())).as("the mail of the week leaves it out").containsExactly(true);
        assertThat(told(away)).isEmpty();
        assertThat(mail(away)).isEmpty();
        assertThat(mail(citizen)).as("no party to it").isEmpty();
        assertThat(told(cast.bo)).noneMatch(each -> each.title().equals("Seurattu"));
    }

    @Test
    void a_closing_is_told_by_its_name() {
        cast.as(cast.bo, () -> items.add(Kind.PRACTICE, draft("Väistyvä",
            Map.of("rule", "X-DATES=" + basic(day), "shift", "following")), cast.bo));
        round(monday);
        cast.as(cast.kaisa, () -> db.sql("""
                insert into closed_time (network_id, id, organisation_id, name, first_on, last_on)
                values (:network, gen_random_uuid(), :railway, 'Varikon muutto', :day, :day)
                """).param("network", cast.kaisa.network()).param("railway", cast.railway).param("day", day).update());
        try {
            round(monday.plusDays(1));
            assertThat(mail(holder)).singleElement().asString().contains("Väistyvä", said(day, "fi") + " → ", "Silloin on kiinni: Varikon muutto.");
        } finally {
            cast.as(cast.kaisa, () -> db.sql("delete from closed_time where organisation_id = :railway").param("railway", cast.railway).update());
        }
    }

    @Test
    void an_anchor_that_moved_is_told_when_its_move_is_accepted() {
        var anchor = practice("Kokous", day.plusDays(7));
        var follows = cast.as(cast.bo, () -> items.add(Kind.PRACTICE, new ItemDraft("Esityslista", "", "IN_FORCE", "fi", cast.railway, null,
            Visibility.NETWORK, List.of(), null, fields(Map.of("rule", "X-ANCHOR=" + basic(day.plusDays(7)) + ";X-OFFSET=-7"))
                .with("anchor", anchor.value())), cast.bo));
        round(monday);
        move(anchor, day.plusDays(7), day.plusDays(9));
        var place = "/asema/clock/" + follows;
        var bo = visitors.as(cast.bo);
        var page = bo.get(place);
        assertThat(bo.send(place + "/anchor/acceptance", page, "move", page.page().select("input[name=move]").val()).status()).isEqualTo(302);
        round(monday.plusDays(1));
        assertThat(mail(holder)).singleElement().asString().contains("Esityslista", said(day, "fi") + " → " + said(day.plusDays(2), "fi"),
            "Seurattu käytäntö siirtyi, ja muutos hyväksyttiin (Bo Ban).", "Kokous", "Bo Ban siirsi.");
    }

    @Test
    void far_days_a_new_title_and_what_has_been_tell_nothing_and_what_comes_from_afar_does() {
        var far = practice("Kaukana", day.plusMonths(3));
        var titled = practice("Vanha nimi", day);
        var here = practice("Kaukaa tänne", day.plusMonths(4));
        round(monday);
        move(far, day.plusMonths(3), day.plusMonths(3).plusDays(1));
        change(titled, "Uusi nimi", timing(day));
        move(here, day.plusMonths(4), day);
        round(monday.plusDays(1));
        assertThat(mail(holder)).singleElement().asString().contains("Kaukaa tänne", said(day.plusMonths(4), "fi") + " → " + said(day, "fi"))
            .doesNotContain("Kaukana", "nimi");
        change(here, "Kaukaa tänne", Map.of("months", List.of(11)));
        round(monday.plusDays(2));
        assertThat(mail(holder)).hasSize(2);
    }

    @Test
    void what_was_held_before_the_round_of_its_day_is_not_told_as_left_out_and_what_was_left_out_is() {
        var tuesday = monday.plusDays(1);
        var held = practice("Pidetty", tuesday);
        var missed = practice("Peruttu", tuesday);
        round(monday);
        at(tuesday, 8);
        cast.as(cast.bo, () -> occurrences.tell(held, new Fact(tuesday, Fact.State.HELD, null, ""), "", cast.bo));
        cast.as(cast.bo, () -> occurrences.tell(missed, new Fact(tuesday, Fact.State.MISSED, null, "Sairastui"), "", cast.bo));
        round(tuesday);
        assertThat(mail(holder)).singleElement().asString().contains("Peruttu", said(tuesday, "fi") + " jää pois. Bo Ban kertoi, ettei tätä pidetä.")
            .doesNotContain("Pidetty");
    }

    @Test
    void who_moved_it_is_told_and_not_who_wrote_something_else_of_it_since() {
        var told = practice("Siirretty ja kirjoitettu", day);
        var timed = practice("Ajoitettu ja kirjoitettu", day);
        round(monday);
        move(told, day, day.plusDays(1));
        change(timed, "Ajoitettu ja kirjoitettu", timing(day.plusDays(1)));
        List.of(told, timed).forEach(each -> cast.as(cast.kaisa, () -> {
            var item = items.get(each, cast.kaisa);
            items.change(each, item.revision(), item.draft(kinds.home(Kind.PRACTICE).read(each, cast.kaisa).with("why", "Koska")), Deed.CHANGED, cast.kaisa);
        }));
        round(monday.plusDays(1));
        assertThat(mail(holder)).singleElement().asString().contains("Bo Ban siirsi.", "Ajankohta muutettiin (Bo Ban).").doesNotContain("Kaisa");
    }

    @Test
    void whoever_moved_one_time_hears_of_another_that_somebody_else_moved() {
        var id = cast.as(cast.bo, () -> items.add(Kind.PRACTICE, draft("Kahdesti",
            Map.of("rule", "X-DATES=" + basic(day) + "," + basic(day.plusDays(7)))), cast.bo));
        round(monday);
        cast.as(holder, () -> occurrences.tell(id, new Fact(day, Fact.State.MOVED, day.plusDays(1), ""), "", holder));
        round(monday.plusDays(1));
        assertThat(mail(holder)).as("their own").isEmpty();
        cast.as(holder, () -> occurrences.tell(id, new Fact(day, Fact.State.MOVED, day.plusDays(4), ""), "moved_" + day.plusDays(1), holder));
        move(id, day.plusDays(7), day.plusDays(8));
        round(monday.plusDays(2));
        assertThat(mail(holder)).singleElement().asString().contains(said(day.plusDays(8), "fi"), "Bo Ban siirsi.");
    }

    @Test
    void the_others_wait_till_noon_for_an_organisation_that_cannot_be_looked_at() {
        var id = practice("Odottava", day);
        var broken = cast.as(cast.anni, () -> items.add(Kind.PRACTICE, new ItemDraft("Rikki", "", "IN_FORCE", "fi", cast.city, null,
            Visibility.NETWORK, List.of(), null, Fields.NONE.with("timing", timing(day))), cast.anni));
        round(monday);
        move(id, day, day.plusDays(1));
        rule(broken, "FREQ=NEVER");
        try {
            round(monday.plusDays(1));
            assertThat(mail(holder)).isEmpty();
            at(monday.plusDays(1), 12);
            tell();
            readership.post();
            assertThat(mail(holder)).singleElement().asString().contains("Odottava");
        } finally {
            rule(broken, "X-DATES=" + basic(day));
        }
    }

    private void rule(ItemId id, String rule) {
        cast.as(cast.kaisa, () -> db.sql("update practice set rule = :rule where item_id = :id")
            .param("rule", rule).param("id", id.value()).update());
    }

    @Test
    void two_nodes_at_once_tell_once() {
        var moved = IntStream.range(0, 6).mapToObj(n -> practice("Yhtä aikaa " + n, day)).toList();
        round(monday);
        moved.forEach(each -> move(each, day, day.plusDays(1)));
        at(monday.plusDays(1), 9);
        IntStream.range(0, 4).mapToObj(n -> CompletableFuture.runAsync(this::tell)).toList().forEach(CompletableFuture::join);
        readership.post();
        assertThat(mail(holder)).singleElement().asString().contains("6 käytännön päiviä");
        assertThat(told(holder)).hasSize(6).allMatch(each -> each.many() == 1);
    }

    @Test
    void what_one_may_not_see_and_what_one_has_muted_is_not_told() {
        var secret = cast.as(cast.bo, () -> items.add(Kind.PRACTICE, new ItemDraft("Salainen", "", "IN_FORCE", "fi", cast.railway, null,
            Visibility.ORGANISATION, List.of(), null, fields(timing(day), cast.city)), cast.bo));
        var quiet = readership.of("Hiljainen " + word(), cast.railway, "fi");
        clock.put(Instant.now());
        assertThat(visitors.as(quiet).post("/me/mail", "/me/mail", "word", "asema", "kind", "dates", "on", "").status()).isEqualTo(302);
        round(monday);
        move(secret, day, day.plusDays(1));
        round(monday.plusDays(1));
        assertThat(mail(holder)).hasSize(1);
        assertThat(mail(citizen)).isEmpty();
        assertThat(told(citizen)).isEmpty();
        assertThat(mail(quiet)).isEmpty();
        assertThat(told(quiet)).hasSize(1);
    }

    @Test
    void on_a_weekend_and_at_night_nobody_is_written_to_and_monday_tells() {
        var id = practice("Viikonlopun yli", day);
        round(monday.plusDays(4));
        move(id, day, day.plusDays(5));
        round(monday.plusDays(5));
        at(monday.plusDays(7), 6);
        tell();
        assertThat(told(holder)).isEmpty();
        monday = monday.plusWeeks(1);
        round(monday);
        assertThat(mail(holder)).hasSize(1);
    }

    private ItemId practice(String title, LocalDate day, UUID... parties) {
        return cast.as(cast.bo, () -> items.add(Kind.PRACTICE, draft(title, timing(day), parties), cast.bo));
    }

    private ItemDraft draft(String title, Map<String, Object> timing, UUID... parties) {
        return new ItemDraft(title, "", "IN_FORCE", "fi", cast.railway, null, Visibility.NETWORK, List.of(), null, fields(timing, parties));
    }

    private Fields fields(Map<String, Object> timing, UUID... parties) {
        return Fields.NONE.with("timing", timing).with("responsible", role).with("participants", List.of(parties));
    }

    private void move(ItemId id, LocalDate day, LocalDate to) {
        cast.as(cast.bo, () -> occurrences.tell(id, new Fact(day, Fact.State.MOVED, to, ""), "", cast.bo));
    }

    private void change(ItemId id, String title, Map<String, Object> timing, UUID... parties) {
        cast.as(cast.bo, () -> items.change(id, items.get(id, cast.bo).revision(), draft(title, timing, parties), Deed.CHANGED, cast.bo));
    }

    private static Map<String, Object> timing(LocalDate day) {
        return Map.of("rule", "X-DATES=" + basic(day));
    }

    private static String basic(LocalDate day) {
        return day.toString().replace("-", "");
    }

    private static String said(LocalDate day, String language) {
        return new fi.solmu.web.Messages().in(java.util.Locale.forLanguageTag(language)).weekday(day);
    }

    private List<NoticeGroup> told(Viewer who) {
        return cast.as(who, () -> notices.of(Optional.empty(), 1, who));
    }

    private List<String> mail(Viewer who) {
        return PostOffice.to(readership.address(who)).stream().map(each -> PostOffice.part(each, "text/plain")).toList();
    }

    private void round(LocalDate on) {
        at(on, 9);
        tell();
        readership.post();
    }

    private void tell() {
        new MoveRound(times, news, walls, clock).round();
    }

    private void at(LocalDate on, int hour) {
        clock.put(on.atTime(LocalTime.of(hour, 0)).atZone(Say.ZONE).toInstant());
    }

    private static String word() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
