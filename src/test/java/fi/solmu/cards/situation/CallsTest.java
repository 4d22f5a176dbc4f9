package fi.solmu.cards.situation;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Visitor;
import fi.solmu.cards.Approving;
import fi.solmu.item.ItemId;
import fi.solmu.item.notices.PostOffice;
import fi.solmu.item.notices.PostTest;
import fi.solmu.item.notices.Readership;
import fi.solmu.network.Roles;
import fi.solmu.web.Viewer;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is called to a situation, when, and what happens when they are silent. */
@PostTest
class CallsTest {

    private static final Instant SATURDAY_NIGHT = LocalDateTime.of(
        LocalDate.now().with(TemporalAdjusters.previous(DayOfWeek.SATURDAY)), LocalTime.of(21, 0)).atZone(ZoneId.of("Europe/Helsinki")).toInstant();

    private static final Set<What> SILENT = Set.of(What.DEPUTY_TOLD, What.NO_DEPUTY, What.OTHERS_TOLD);

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired Readership readership;
    @Autowired Roles roles;
    @Autowired SituationLog log;
    @Autowired RoleCalls calls;
    @Autowired JdbcClient db;
    @Autowired SilenceRound silence;
    @Autowired PostOffice.MovableClock clock;
    Visitor anni;
    Visitor kaisa;
    Visitor hers;
    Visitor his;
    Viewer maija;
    Viewer dag;
    Viewer olli;
    UUID dispatcher;
    UUID adviser;
    String mailbox;
    String card;
    String board;

    @BeforeEach
    void a_card_with_a_role_that_is_always_on_duty_and_one_of_office_hours() {
        clock.put(SATURDAY_NIGHT);
        anni = visitors.as(cast.anni);
        kaisa = visitors.as(cast.kaisa);
        maija = readership.of("Maija Päivystäjä", cast.railway, "fi");
        dag = readership.of("Dag Ersättare", cast.railway, "sv");
        hers = visitors.as(maija);
        his = visitors.as(dag);
        olli = readership.of("Olli Konttori", cast.city, "en");
        mailbox = UUID.randomUUID() + "@post.example";
        dispatcher = readership.role("Valvomo " + mailbox.substring(0, 6), cast.railway, mailbox, maija);
        adviser = readership.role("Neuvonta " + mailbox.substring(0, 6), cast.city, "", olli);
        cast.as(cast.kaisa, () -> roles.hold(ItemId.nextUuid(), dispatcher, dag.person(), true, LocalDate.now().minusDays(1), null, cast.kaisa));
        assertThat(duty(anni, adviser, "office").status()).isEqualTo(302);
        card = anni.make("/asema/new/action_card", "title", "Veturi hyytyy", "situation", "Veturi ei liiku", "parties", cast.city.toString(),
            "parties", cast.railway.toString());
        task("Pyytää apuveturin", dispatcher);
        task("Järjestää bussit", adviser);
        assertThat(Approving.inForce(anni, visitors.as(cast.kaisa), card).status()).isEqualTo(302);
    }

    @AfterEach
    void no_situation_stays() {
        if (board != null) {
            kaisa.send(board + "/entries", kaisa.get(board), "key", key(), "what", "STOOD_DOWN");
        }
        clock.put(Instant.now());
    }

    @Test
    void whoever_is_on_duty_is_called_at_once_and_the_others_when_their_time_begins() {
        started(true);
        assertThat(bell(maija)).contains("HARJOITUS: tilanne alkoi");
        assertThat(bell(dag)).isEmpty();
        assertThat(bell(olli)).isEmpty();
        readership.post();
        assertThat(subjects(readership.address(maija))).singleElement().asString().startsWith("HARJOITUS: tilanne alkoi").endsWith("Veturi hyytyy");
        assertThat(subjects(mailbox)).hasSize(1);
        assertThat(subjects(readership.address(olli))).isEmpty();

        silence.round();
        assertThat(bell(olli)).as("still night").isEmpty();
        clock.put(SATURDAY_NIGHT.plus(Duration.ofHours(36)));
        assertThat(silent()).hasSize(1);
        assertThat(bell(olli)).contains("DRILL: a situation has begun");
        readership.post();
        assertThat(subjects(readership.address(olli))).singleElement().asString().startsWith("DRILL:");
        assertThat(duty(visitors.as(cast.bo), adviser, "always").status()).as("of another organisation").isEqualTo(404);
        assertThat(duty(anni, adviser, "hours", "mon", "aamulla").text()).contains("Kirjoita tunnit niin kuin");
        assertThat(duty(anni, adviser, "hours").text()).contains("ainakin yhden päivän tunnit");
    }

    @Test
    void silence_is_passed_on_to_the_deputy_once_however_many_look() throws Exception {
        started(false);
        clock.put(SATURDAY_NIGHT.plus(Duration.ofMinutes(14)));
        assertThat(silent()).isEmpty();
        clock.put(SATURDAY_NIGHT.plus(Duration.ofMinutes(16)));
        var pool = Executors.newFixedThreadPool(4);
        try {
            for (var each : pool.invokeAll(java.util.Collections.nCopies(8, (Callable<Void>) () -> {
                silence.round();
                return null;
            }))) {
                each.get();
            }
        } finally {
            pool.shutdown();
        }
        assertThat(silent()).extracting(Entry::what).containsExactly(What.DEPUTY_TOLD);
        assertThat(bell(dag)).contains("Rollen som du är ersättare för");
        readership.post();
        assertThat(subjects(readership.address(dag))).singleElement().asString().startsWith("Rollen som du är ersättare för");
        assertThat(anni.get(board).page().text()).contains("Ei kuitattu ajoissa, ilmoitettu varahenkilölle", "ilmoitetaan varahenkilölle");
        assertThat(subjects(readership.address(maija))).hasSize(1);
    }

    @Test
    void an_answer_in_time_wakes_nobody_else_and_a_role_without_deputy_says_so() {
        started(false);
        assertThat(hers.send(board + "/entries", hers.get(board), "key", key(), "what", "SEEN").status()).isEqualTo(302);
        clock.put(SATURDAY_NIGHT.plus(Duration.ofHours(2)));
        assertThat(silent()).isEmpty();
        assertThat(bell(dag)).isEmpty();
        clock.put(SATURDAY_NIGHT.plus(Duration.ofHours(36)));
        silence.round();
        clock.put(SATURDAY_NIGHT.plus(Duration.ofHours(37)));
        assertThat(silent()).extracting(Entry::what).containsExactly(What.NO_DEPUTY);
        anni.send(board + "/entries", anni.get(board), "key", key(), "what", "STOOD_DOWN");
        assertThat(bell(maija)).contains("Tilanne on purettu");
    }

    @Test
    void a_shift_goes_over_when_it_is_taken_and_later_calls_go_to_the_taker() {
        started(false);
        var role = "/asema/network/roles/" + dispatcher;
        assertThat(anni.send(role + "/shift", anni.get(role)).status()).as("not in the role").isEqualTo(422);
        assertThat(hers.send(role + "/shift/offer", hers.get(role), "person", cast.anni.person().toString()).status()).isEqualTo(422);
        assertThat(hers.send(role + "/shift/offer", hers.get(role), "person", dag.person().toString()).status()).isEqualTo(302);
        assertThat(bell(dag)).contains("Du erbjuds skiftet");
        assertThat(his.get(board).page().select("form[action$=/shift]")).hasSize(1);
        assertThat(his.send(role + "/shift", his.get(board), "back", board).location()).endsWith(board);
        his.send(role + "/shift", his.get(board), "back", board);
        assertThat(course().log()).extracting(Entry::what).containsExactlyInAnyOrder(What.SHIFT_OFFERED, What.SHIFT_TAKEN);
        assertThat(visitors.as(maija).get(board).page().select("#log + ol").text()).contains("Otti vuoron Dag Ersättare");
        assertThat(anni.get(board).page().select("#log + ol").text()).contains("Otti vuoron").doesNotContain("Dag");

        anni.send(board + "/entries", anni.get(board), "key", key(), "what", "ADDED", "text", "Varaa ratapihan", "role", dispatcher.toString());
        readership.post();
        assertThat(subjects(readership.address(dag))).anyMatch(subject -> subject.startsWith("Din roll fick en ny uppgift"));
        assertThat(subjects(readership.address(maija))).noneMatch(subject -> subject.contains("lisättiin"));
    }

    @Test
    void a_task_of_an_organisation_calls_whoever_answers_there() {
        started(false);
        anni.send(board + "/entries", anni.get(board), "key", key(), "what", "ADDED", "text", "Varaa ratapihan", "organisation", cast.railway.toString());
        readership.post();
        assertThat(subjects(readership.address(maija))).anyMatch(subject -> subject.contains("lisättiin"));
    }

    @Test
    void who_has_left_is_not_called_and_who_begins_it_knows() {
        var end = "/asema/network/members/" + cast.railway + "/" + maija.person() + "/end";
        assertThat(visitors.as(cast.kaisa).post(end, end).status()).isEqualTo(302);
        started(false);
        readership.post();
        assertThat(subjects(readership.address(maija))).isEmpty();
        assertThat(bell(dag)).as("the deputy, when nobody holds the role").contains("Situationen började");
        anni.send(board + "/entries", anni.get(board), "key", key(), "what", "STOOD_DOWN");
        board = his.send(card + "/situations", his.get(card), "key", key()).location().replaceFirst("^https?://[^/]+", "");
        readership.post();
        assertThat(subjects(readership.address(dag))).filteredOn(subject -> subject.startsWith("Situationen började")).hasSize(1);
    }

    @Test
    void a_colleague_who_opens_the_board_answers_for_no_role() {
        var colleague = readership.of("Ville Työtoveri", cast.railway, "fi");
        var clerk = readership.of("Carla Kollega", cast.city, "sv");
        started(false);
        for (var each : List.of(colleague, clerk)) {
            var one = visitors.as(each);
            assertThat(one.get(board).page().select("#seen")).hasSize(1);
            one.send(board + "/entries", one.get(board), "key", key(), "what", "SEEN");
            assertThat(one.get(board).page().select("#seen")).isEmpty();
        }
        clock.put(SATURDAY_NIGHT.plus(Duration.ofMinutes(16)));
        assertThat(silent()).extracting(Entry::what).containsExactly(What.DEPUTY_TOLD);
        assertThat(hers.get(board).page().select("#seen")).as("she answers for her role, whoever has seen it").hasSize(1);
        hers.send(board + "/entries", hers.get(board), "key", key(), "what", "SEEN");
        assertThat(hers.get(board).page().select("#seen")).isEmpty();
        clock.put(SATURDAY_NIGHT.plus(Duration.ofHours(36)));
        silence.round();
        assertThat(bell(olli)).contains("A situation has begun");
    }

    @Test
    void a_task_handed_over_within_an_organisation_is_answered_by_the_new_role_and_a_word_taken_back_is_waited_for_again() {
        var yardmaster = readership.of("Yrjö Pihamestari", cast.railway, "fi");
        var yard = readership.role("Ratapiha " + mailbox.substring(0, 6), cast.railway, "", yardmaster);
        started(false);
        var accepted = key();
        hers.send(board + "/entries", hers.get(board), "key", key(), "id", accepted, "what", "ACCEPTED", "task", taskOf(dispatcher));
        clock.put(SATURDAY_NIGHT.plus(Duration.ofMinutes(16)));
        assertThat(silent()).isEmpty();
        hers.send(board + "/entries", hers.get(board), "key", key(), "what", "UNDONE", "undone", accepted);
        clock.put(SATURDAY_NIGHT.plus(Duration.ofMinutes(17)));
        assertThat(silent()).isEmpty();
        clock.put(SATURDAY_NIGHT.plus(Duration.ofMinutes(32)));
        assertThat(silent()).extracting(Entry::what).containsExactly(What.DEPUTY_TOLD);

        hers.send(board + "/entries", hers.get(board), "key", key(), "what", "HANDED_OVER", "task", taskOf(dispatcher), "role", yard.toString());
        assertThat(bell(yardmaster)).isNotEmpty();
        hers.send(board + "/entries", hers.get(board), "key", key(), "what", "SEEN");
        clock.put(SATURDAY_NIGHT.plus(Duration.ofMinutes(48)));
        assertThat(silent()).extracting(Entry::what).containsExactlyInAnyOrder(What.DEPUTY_TOLD, What.NO_DEPUTY);
        var second = readership.role("Ratapiha 2 " + mailbox.substring(0, 6), cast.railway, "", yardmaster);
        hers.send(board + "/entries", hers.get(board), "key", key(), "what", "HANDED_OVER", "task", taskOf(dispatcher), "role", second.toString());
        var yards = visitors.as(yardmaster);
        yards.send(board + "/entries", yards.get(board), "key", key(), "what", "ACCEPTED", "task", taskOf(dispatcher));
        clock.put(SATURDAY_NIGHT.plus(Duration.ofMinutes(80)));
        assertThat(silent()).hasSize(2);
    }

    @Test
    void whoever_was_asked_is_called_and_awaited_no_more_when_the_asker_takes_it_back() {
        started(false);
        hers.send(board + "/entries", hers.get(board), "key", key(), "what", "SEEN");
        cast.as(cast.kaisa, () -> calls.endAll(item(), cast.kaisa));
        var mine = course().standing().lines().stream().filter(line -> adviser.equals(line.task().role())).findFirst().orElseThrow().task().id().toString();
        for (var back : List.of("UNDONE", "DONE", "SKIPPED")) {
            var cannot = key();
            anni.send(board + "/entries", anni.get(board), "key", key(), "id", cannot, "what", "CANNOT", "task", mine, "text", "Ei busseja",
                "asked", cast.railway.toString());
            assertThat(asked()).as(back).isNotEmpty();
            anni.send(board + "/entries", anni.get(board), "key", key(), "what", back, "task", mine, "text", "Onnistui sittenkin", "undone", cannot);
            clock.put(clock.instant().plus(Duration.ofMinutes(16)));
            assertThat(silent()).as(back).isEmpty();
            assertThat(asked()).as(back).isEmpty();
        }
        assertThat(hers.get(board).page().select("#mine ~ .tasks").text()).contains("Ei enää tarvita");
        var taken = course().log().stream().filter(each -> each.what() == What.SKIPPED).findFirst().orElseThrow().id().toString();
        anni.send(board + "/entries", anni.get(board), "key", key(), "what", "UNDONE", "undone", taken);
        assertThat(asked()).as("asked again").isNotEmpty();
    }

    private List<RoleCall> asked() {
        return cast.as(cast.kaisa, () -> calls.open(item(), cast.kaisa)).stream().filter(each -> each.why() == RoleCall.Why.ASKED).toList();
    }

    @Test
    void when_whoever_is_on_shift_is_silent_the_other_holders_and_the_deputy_are_told_each_as_what_they_are() {
        var other = readership.of("Helmi Haltija", cast.railway, "fi");
        cast.as(cast.kaisa, () -> roles.hold(ItemId.nextUuid(), dispatcher, other.person(), false, LocalDate.now().minusDays(1), null, cast.kaisa));
        var role = "/asema/network/roles/" + dispatcher;
        hers.send(role + "/shift", hers.get(role));
        assertThat(anni.get(role).page().text()).contains("Vuorossa");
        started(false);
        assertThat(bell(other)).isEmpty();
        clock.put(SATURDAY_NIGHT.plus(Duration.ofMinutes(16)));
        assertThat(silent()).extracting(Entry::what).containsExactly(What.OTHERS_TOLD);
        assertThat(bell(other)).contains("Roolisi vuorossa olevaa").doesNotContain("varahenkilö");
        assertThat(bell(dag)).contains("Rollen som du är ersättare för");
        assertThat(anni.get(board).page().select("#log + ol").text()).contains("ilmoitettu muille roolissa oleville");
        var end = "/asema/network/members/" + cast.railway + "/" + maija.person() + "/end";
        assertThat(kaisa.post(end, end).status()).isEqualTo(302);
        assertThat(anni.get(role).page().text()).as("who has left is on shift no more").doesNotContain("Vuorossa");
    }

    @Test
    void a_duty_time_that_ends_before_the_patience_is_told_anew_when_the_next_begins() {
        var friday = SATURDAY_NIGHT.minus(Duration.ofHours(29)).minus(Duration.ofMinutes(5));
        clock.put(friday);
        started(false);
        readership.post();
        assertThat(subjects(readership.address(olli))).hasSize(1);
        hers.send(board + "/entries", hers.get(board), "key", key(), "what", "SEEN");
        clock.put(friday.plus(Duration.ofMinutes(16)));
        assertThat(silent()).extracting(Entry::what).containsExactly(What.NO_DEPUTY);
        hers.send(board + "/entries", hers.get(board), "key", key(), "what", "ADDED", "text", "Avaa aula", "role", adviser.toString());
        assertThat(silent()).hasSize(1);
        clock.put(SATURDAY_NIGHT.plus(Duration.ofHours(36)));
        assertThat(silent()).hasSize(1);
        readership.post();
        assertThat(subjects(readership.address(olli))).as("once for all that has waited").hasSize(2);
        clock.put(SATURDAY_NIGHT.plus(Duration.ofHours(37)));
        assertThat(silent()).as("both calls").hasSize(3);
    }

    @Test
    void what_waited_names_who_called_and_a_role_that_is_no_more_is_said_once() {
        started(false);
        hers.send(board + "/entries", hers.get(board), "key", key(), "what", "ADDED", "text", "Avaa aula", "role", adviser.toString());
        cast.as(cast.kaisa, () -> {
            calls.open(item(), cast.kaisa).stream().filter(each -> each.why() == RoleCall.Why.STARTED && each.role().equals(adviser))
                .forEach(each -> calls.become(each, RoleCall.State.ENDED, null, cast.kaisa));
        });
        clock.put(SATURDAY_NIGHT.plus(Duration.ofHours(36)));
        silence.round();
        assertThat(cast.as(olli, () -> db.sql("select organisation_id from notice where person_id = :person and item_id = :item")
            .param("person", olli.person()).param("item", item().value()).query(UUID.class).list())).containsExactly(cast.railway);
        cast.as(cast.kaisa, () -> db.sql("update role set ended_on = current_date - 1 where id = :role").param("role", adviser).update());
        clock.put(SATURDAY_NIGHT.plus(Duration.ofHours(37)));
        silence.round();
        assertThat(silent()).filteredOn(each -> adviser.equals(each.role())).extracting(Entry::what).containsExactly(What.NO_DEPUTY);
        assertThat(anni.get(board).status()).isEqualTo(200);
        assertThat(cast.as(cast.kaisa, () -> calls.open(item(), cast.kaisa))).extracting(RoleCall::role).doesNotContain(adviser);
    }

    @Test
    void mail_of_a_situation_that_is_over_meanwhile_is_dropped_but_for_its_end() {
        started(false);
        anni.send(board + "/entries", anni.get(board), "key", key(), "what", "STOOD_DOWN");
        readership.post();
        assertThat(subjects(readership.address(maija))).singleElement().asString().startsWith("Tilanne on purettu");
    }

    private ItemId item() {
        return ItemId.valueOf(board.replaceFirst(".*/", ""));
    }

    private String taskOf(UUID role) {
        return course().standing().lines().stream().filter(line -> role.equals(line.task().role())).findFirst().orElseThrow().task().id().toString();
    }

    private void started(boolean isDrill) {
        board = anni.send(card + "/situations", anni.get(card), "key", key(), "drill", String.valueOf(isDrill)).location().replaceFirst("^https?://[^/]+", "");
    }

    private List<Entry> silent() {
        silence.round();
        return course().log().stream().filter(each -> SILENT.contains(each.what())).toList();
    }

    private Course course() {
        return cast.as(cast.kaisa, () -> log.course(item(), cast.kaisa));
    }

    private String bell(Viewer who) {
        return visitors.as(who).get("/asema/notices").page().select(".notices__one:contains(TI-) .notices__deeds").text();
    }

    private static List<String> subjects(String address) {
        return PostOffice.to(address).stream().map(mail -> {
            try {
                return mail.getSubject();
            } catch (jakarta.mail.MessagingException e) {
                throw new IllegalStateException(e);
            }
        }).filter(subject -> subject.endsWith("Veturi hyytyy")).toList();
    }

    private Visitors.Answer duty(Visitor who, UUID role, String kind, String... hours) {
        var place = "/asema/network/roles/" + role + "/duty";
        var opened = who.get(place);
        if (opened.status() != 200) {
            return opened;
        }
        var sent = new String[4 + hours.length];
        System.arraycopy(new String[] {"duty", kind, "stamp", opened.page().select("input[name=stamp]").val()}, 0, sent, 0, 4);
        System.arraycopy(hours, 0, sent, 4, hours.length);
        return who.send(place, opened, sent);
    }

    private void task(String title, UUID role) {
        assertThat(anni.send(card + "/steps", anni.get(card + "/draft"), "key", key(), "title", title, "role", role.toString(), "when", "heti").status()).isEqualTo(302);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
