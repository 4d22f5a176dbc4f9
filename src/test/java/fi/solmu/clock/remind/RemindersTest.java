package fi.solmu.clock.remind;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.Visitors;
import fi.solmu.database.Walls;
import fi.solmu.item.Fields;
import fi.solmu.item.Followers;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.Visibility;
import fi.solmu.item.notices.NoticeGroup;
import fi.solmu.item.notices.Notices;
import fi.solmu.item.notices.PostOffice;
import fi.solmu.item.notices.PostTest;
import fi.solmu.item.notices.Readership;
import fi.solmu.network.ClosedTimes;
import fi.solmu.network.Roles;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** February 2027 has no holidays: the 12th is a Friday. */
@PostTest
class RemindersTest {

    private static final LocalDate FRIDAY = LocalDate.of(2027, 2, 12);

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired Readership readership;
    @Autowired Items items;
    @Autowired Followers followers;
    @Autowired Notices notices;
    @Autowired Roles roles;
    @Autowired ClosedTimes closed;
    @Autowired Reminders reminders;
    @Autowired Walls walls;
    @Autowired JdbcClient db;
    @Autowired PostOffice.MovableClock clock;
    Viewer holder;
    UUID role;

    @BeforeEach
    void a_role_of_its_own() {
        at(LocalDate.of(2027, 1, 4), 9);
        holder = readership.of("Hilkka " + word(), cast.railway, "fi");
        role = readership.role("Kellon hoitaja " + word(), cast.railway, "", holder);
    }

    @Test
    void the_holder_and_the_deputy_are_told_the_day_each_in_their_language_and_nobody_else() {
        var swede = deputy("Svea " + word(), "sv");
        var english = deputy("Ernest " + word(), "en");
        var follower = readership.of("Fanni " + word(), cast.railway, "fi");
        var id = practice("Vaihdekatselmus", FRIDAY, "5", "0");
        cast.as(follower, () -> followers.follow(id, follower));
        round(FRIDAY.minusDays(8));
        assertThat(told(holder)).isEmpty();
        round(FRIDAY.minusDays(7));
        round(FRIDAY.minusDays(7));
        assertThat(mail(holder)).singleElement().asString().contains("Muistutus: tämä on perjantaina 12.2.2027. Siihen on 5 työpäivää.",
            "Vaihdekatselmus", "https://solmu.example/asema/clock/" + id, "Lopeta nämä viestit");
        assertThat(mail(swede)).singleElement().asString().contains("Påminnelse: detta är fredag 12 februari 2027. Dit är det 5 arbetsdagar.");
        assertThat(mail(english)).singleElement().asString().contains("Reminder: this is on Friday 12 February 2027. That is 5 working days away.");
        round(FRIDAY);
        assertThat(mail(holder)).hasSize(2).last().asString().contains("Muistutus: tämä on tänään, perjantaina 12.2.2027.");
        round(FRIDAY.plusDays(3));
        assertThat(told(holder)).singleElement().matches(each -> each.many() == 2);
        assertThat(told(follower)).isEmpty();
        assertThat(mail(follower)).isEmpty();
        assertThat(told(cast.kaisa)).noneMatch(each -> each.title().equals("Vaihdekatselmus"));
        clock.put(Instant.now());
        assertThat(visitors.as(holder).get("/asema/notices?only=request").page().select(".notices__one").text())
            .contains("Vaihdekatselmus", "2 tietoa tulevista päivistä", "Siihen on 5 työpäivää").doesNotContain("muutosta");
        assertThat(visitors.as(holder).get("/asema/items/" + id + "/history").page().select(".history__deed strong").eachText()).containsExactly("Lisätty");
    }

    @Test
    void two_nodes_at_once_and_a_restart_tell_once() {
        IntStream.range(0, 12).forEach(n -> practice("Yhtä aikaa " + n, FRIDAY, "2", "5"));
        at(FRIDAY.minusDays(7), 9);
        IntStream.range(0, 4).mapToObj(n -> CompletableFuture.runAsync(() -> new ReminderRound(reminders, walls, clock).round()))
            .toList().forEach(CompletableFuture::join);
        assertThat(told(holder)).hasSize(12).allMatch(each -> each.many() == 1);
    }

    @Test
    void after_days_of_silence_what_is_still_ahead_is_told_once_by_the_days_that_are_left() {
        practice("Kauan sammuksissa", FRIDAY, "20", "10", "5", "2");
        practice("Jo mennyt", FRIDAY.minusDays(4), "1");
        round(FRIDAY.minusDays(3));
        assertThat(told(holder)).extracting(NoticeGroup::title).containsExactly("Kauan sammuksissa");
        assertThat(mail(holder)).singleElement().asString().contains("Siihen on 3 työpäivää");
        round(FRIDAY.minusDays(2));
        assertThat(mail(holder)).hasSize(2).last().asString().contains("Siihen on 2 työpäivää");
        round(FRIDAY.minusDays(1));
        assertThat(mail(holder)).hasSize(2);
    }

    @Test
    void what_is_asked_for_after_a_reminder_has_been_told_with_it_unless_its_day_is_still_to_come() {
        var id = practice("Tarkentuva", FRIDAY, "20");
        round(FRIDAY.minusDays(9));
        ask(id, "{10,20}");
        round(FRIDAY.minusDays(9));
        assertThat(mail(holder)).hasSize(1);
        ask(id, "{5,10,20}");
        round(FRIDAY.minusDays(8));
        assertThat(mail(holder)).hasSize(1);
        round(FRIDAY.minusDays(7));
        assertThat(mail(holder)).hasSize(2).last().asString().contains("Siihen on 5 työpäivää");
    }

    private void ask(ItemId id, String days) {
        cast.as(cast.kaisa, () -> db.sql("update practice set remind = cast(:days as smallint[]) where network_id = :network and item_id = :id")
            .param("days", days).param("network", cast.kaisa.network()).param("id", id.value()).update());
    }

    @Test
    void nobody_is_reminded_when_the_organisation_is_closed_nor_at_night() {
        practice("Lauantaiksi", FRIDAY.plusDays(1), "0");
        practice("Maanantaiksi", FRIDAY.plusDays(3), "1");
        practice("Loman jälkeen", LocalDate.of(2027, 2, 22), "2");
        cast.as(cast.kaisa, () -> db.sql("""
                insert into closed_time (network_id, id, organisation_id, name, first_on, last_on)
                values (:network, gen_random_uuid(), :railway, 'Talviloma', date '2027-02-16', date '2027-02-19')
                """).param("network", cast.kaisa.network()).param("railway", cast.railway).update());
        try {
            at(FRIDAY, 6);
            tell();
            at(FRIDAY, 18);
            tell();
            assertThat(told(holder)).isEmpty();
            round(FRIDAY);
            assertThat(told(holder)).extracting(NoticeGroup::title).containsExactlyInAnyOrder("Lauantaiksi", "Maanantaiksi", "Loman jälkeen");
            assertThat(mail(holder)).filteredOn(text -> text.contains("Lauantaiksi")).singleElement().asString()
                .contains("lauantaina 13.2.2027. Siihen on yksi työpäivä");
            practice("Keskellä lomaa", LocalDate.of(2027, 2, 22), "2");
            round(FRIDAY.plusDays(1));
            round(LocalDate.of(2027, 2, 17));
            assertThat(told(holder)).hasSize(3);
            round(LocalDate.of(2027, 2, 22));
            assertThat(told(holder)).hasSize(4);
        } finally {
            cast.as(cast.kaisa, () -> db.sql("delete from closed_time where organisation_id = :railway").param("railway", cast.railway).update());
        }
    }

    @Test
    void a_moved_time_is_told_by_its_new_day_and_one_that_is_left_out_is_not_told() {
        var moved = practice("Siirtyvä", FRIDAY, "5");
        fact(practice("Peruttu", FRIDAY, "5"), FRIDAY, "missed", null);
        fact(practice("Pidetty jo", FRIDAY, "5"), FRIDAY, "held", null);
        round(FRIDAY.minusDays(7));
        assertThat(told(holder)).extracting(NoticeGroup::title).containsExactly("Siirtyvä");
        fact(moved, FRIDAY, "moved", FRIDAY.plusDays(14));
        round(FRIDAY.minusDays(4));
        assertThat(mail(holder)).hasSize(1);
        round(FRIDAY.plusDays(7));
        assertThat(mail(holder)).hasSize(2).last().asString().contains("26.2.2027", "5 työpäivää");
        round(FRIDAY.plusDays(10));
        assertThat(mail(holder)).hasSize(2);
    }

    @Test
    void only_what_is_in_force_and_known_to_the_day_is_told() {
        practice("Ehdotettu", "PROPOSED", Map.of("rule", "X-DATES=20270212"), "5");
        practice("Tauolla", "PAUSED", Map.of("rule", "X-DATES=20270212"), "5");
        practice("Joskus helmikuussa", "IN_FORCE", Map.of("months", List.of(2)), "5");
        practice("Ei muistutusta", FRIDAY);
        var removed = practice("Poistettu", FRIDAY, "5");
        cast.as(cast.kaisa, () -> items.remove(removed, cast.kaisa));
        round(FRIDAY.minusDays(7));
        assertThat(told(holder)).isEmpty();
    }

    @Test
    void whoever_has_muted_gets_no_mail_and_whoever_has_stopped_following_hears_nothing() {
        var quiet = deputy("Hiljainen " + word(), "fi");
        var deaf = deputy("Muualla " + word(), "fi");
        clock.put(Instant.now());
        assertThat(visitors.as(quiet).post("/me/mail", "/me/mail", "word", "asema", "kind", "reminder", "on", "").status()).isEqualTo(302);
        at(LocalDate.of(2027, 1, 5), 9);
        var id = practice("Mykistetty", FRIDAY, "5");
        cast.as(deaf, () -> {
            followers.follow(id, deaf);
            followers.unfollow(id, deaf);
        });
        round(FRIDAY.minusDays(7));
        assertThat(mail(holder)).hasSize(1);
        assertThat(mail(quiet)).isEmpty();
        assertThat(told(quiet)).hasSize(1);
        assertThat(mail(deaf)).isEmpty();
        assertThat(told(deaf)).isEmpty();
    }

    @Test
    void whoever_may_not_see_it_is_told_nothing_of_it() {
        var stranger = readership.of("Vieras " + word(), cast.city, "fi");
        cast.as(cast.kaisa, () -> roles.hold(ItemId.nextUuid(), role, stranger.person(), true, LocalDate.now().minusDays(1), null, cast.kaisa));
        at(FRIDAY.minusDays(20), 9);
        cast.as(cast.bo, () -> items.add(Kind.PRACTICE, draft("Salainen", "IN_FORCE", Map.of("rule", "X-DATES=20270212"), Visibility.ORGANISATION, "5"), cast.bo));
        round(FRIDAY.minusDays(7));
        assertThat(told(holder)).hasSize(1);
        assertThat(told(stranger)).isEmpty();
        assertThat(mail(stranger)).isEmpty();
    }

    @Test
    void the_owner_chooses_on_the_form_and_the_page_says_it() {
        clock.put(Instant.now());
        var bo = visitors.as(cast.bo);
        var form = bo.get("/asema/new/practice").page();
        assertThat(form.select("input[name=remind]").eachAttr("value")).containsExactly("0", "1", "2", "5", "10", "20");
        assertThat(form.select("input[name=remind][checked]")).isEmpty();
        var place = bo.make("/asema/new/practice", "title", "Lomakkeelta " + word(), "timing.phrase", "joka kuun 2. tiistai",
            "responsible", cast.dispatcherRole.toString(), "remind", "10", "remind", "1", "state", "IN_FORCE");
        assertThat(bo.get(place).page().select(".six").text()).contains("Vastaavaa muistutetaan edellisenä työpäivänä ja 10 työpäivää ennen.");
        var edit = place.replace("/clock/", "/items/") + "/edit";
        assertThat(bo.get(edit).page().select("input[name=remind][checked]").eachAttr("value")).containsExactly("1", "10");
        var refused = bo.post(edit, edit, "remind", "3", "revision", "1");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(visitors.as(cast.anni).post(place, edit, "title", "x", "remind", "0").status()).isBetween(400, 422);
    }

    private ItemId practice(String title, LocalDate day, String... remind) {
        return practice(title, "IN_FORCE", Map.of("rule", "X-DATES=" + day.toString().replace("-", "")), remind);
    }

    private ItemId practice(String title, String state, Map<String, Object> timing, String... remind) {
        return cast.as(cast.bo, () -> items.add(Kind.PRACTICE, draft(title, state, timing, Visibility.NETWORK, remind), cast.bo));
    }

    private ItemDraft draft(String title, String state, Map<String, Object> timing, Visibility seenBy, String... remind) {
        var fields = Fields.NONE.with("timing", timing).with("responsible", role).with("remind", List.of(remind));
        return new ItemDraft(title, "", state, "fi", cast.railway, null, seenBy, List.of(), null, fields);
    }

    private void fact(ItemId id, LocalDate day, String state, LocalDate to) {
        cast.as(cast.bo, () -> db.sql("""
                insert into practice_occurrence (network_id, item_id, original_on, state, moved_to, told_by, told_at)
                values (:network, :id, :day, upper(:state), cast(:to as date), :by, now())
                """).param("network", cast.bo.network()).param("id", id.value()).param("day", day).param("state", state)
            .param("to", to == null ? null : to.toString(), java.sql.Types.VARCHAR).param("by", cast.bo.person()).update());
    }

    private Viewer deputy(String name, String language) {
        var deputy = readership.of(name, cast.railway, language);
        cast.as(cast.kaisa, () -> roles.hold(ItemId.nextUuid(), role, deputy.person(), true, LocalDate.now().minusDays(1), null, cast.kaisa));
        return deputy;
    }

    private List<NoticeGroup> told(Viewer who) {
        return cast.as(who, () -> notices.of(Optional.empty(), 1, who));
    }

    private List<String> mail(Viewer who) {
        return PostOffice.to(readership.address(who)).stream().map(each -> PostOffice.part(each, "text/plain")).toList();
    }

    private void round(LocalDate day) {
        at(day, 9);
        tell();
        readership.post();
    }

    private void tell() {
        new ReminderRound(reminders, walls, clock).round();
    }

    private void at(LocalDate day, int hour) {
        clock.put(day.atTime(LocalTime.of(hour, 0)).atZone(Say.ZONE).toInstant());
    }

    private static String word() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
