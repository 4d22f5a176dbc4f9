package fi.solmu.cards;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Program;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Answer;
import fi.solmu.Visitors.Visitor;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.network.Networks;
import fi.solmu.network.Organisations;
import fi.solmu.network.People;
import fi.solmu.network.Roles;
import fi.solmu.web.Access;
import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Three organisations and the versions of a card: the city writes, the railway and the buses answer. */
@ProductTest
class ApprovalJourneyTest {

    private static final LocalDate TODAY = LocalDate.now(fi.solmu.web.Say.ZONE);

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired Networks networks;
    @Autowired Organisations organisations;
    @Autowired People people;
    @Autowired Roles roles;
    @Autowired ActionCards cards;
    @Autowired ApprovalReminders reminders;
    @Autowired Items items;
    @Autowired JdbcClient db;
    final UUID buses = ItemId.nextUuid();
    final UUID driverRole = ItemId.nextUuid();
    Viewer ritva;
    Visitor anni;
    Visitor bo;
    Visitor driver;
    String card;

    @BeforeEach
    void a_draft_with_tasks_of_three_organisations() {
        ritva = new Viewer(ItemId.nextUuid(), "Ritva Rata-ajo", buses, "", cast.kaisa.network(), "asema", "asema", Access.MEMBER,
            Set.of(driverRole), Locale.forLanguageTag("fi-FI"));
        people.add(ritva.person(), ritva.name(), ritva.person() + "@asema.example", "fi", true);
        cast.as(cast.kaisa, () -> {
            organisations.add(buses, "Linja " + buses, "company", "Ajaa bussit", cast.kaisa);
            networks.join(ritva.person(), buses, Access.MEMBER, cast.kaisa);
            roles.add(driverRole, buses, "Bussien ajojohtaja", "Lähettää bussit", "", cast.kaisa);
            roles.hold(ItemId.nextUuid(), driverRole, ritva.person(), false, TODAY.minusDays(3), null, cast.kaisa);
        });
        anni = visitors.as(cast.anni);
        bo = visitors.as(cast.bo);
        driver = visitors.as(ritva);
        card = anni.make("/asema/new/action_card", "title", "Sähkö poikki", "situation", "Junat seisovat",
            "ownerRole", cast.counsellorRole.toString(), "parties", cast.city.toString(), "parties", cast.railway.toString(),
            "parties", buses.toString());
        task("Neuvoo asemalla", cast.counsellorRole, "", "");
        task("Ohjaa junat odottamaan", cast.dispatcherRole, buses.toString(), "bussien määrä");
        task("Lähettää bussit", driverRole, "", "");
    }

    @AfterEach
    void the_third_leaves() {
        var end = "/asema/network/organisations/" + buses + "/end";
        assertThat(visitors.as(cast.kaisa).post(end, end).status()).isEqualTo(302);
    }

    @Test
    void the_first_version_asks_all_and_comes_into_force_when_all_have_approved() {
        var draft = anni.get(card + "/draft");
        assertThat(draft.page().select("form[action$=/publication]")).isEmpty();
        var early = anni.send(card + "/publication", draft);
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.text()).contains("Lähetä se ensin hyväksyttäväksi", "Pohjantähti Junat");
        assertThat(send().status()).isEqualTo(302);
        assertThat(send().status()).as("the same twice").isEqualTo(302);
        assertThat(words(anni, card + "/draft")).contains("Versio 1 on osapuolten hyväksyttävänä", "vastannut 0 / 2", "vastausta odotetaan");
        assertThat(publish().text()).contains("Vastausta odotetaan vielä: Pohjantähti Junat, Linja");

        assertThat(expected(bo)).contains("Vastaa, hyväksyykö organisaationne");
        assertThat(bo.get("/asema/notices").text()).contains("Hyväksyttekö sen?");
        var asked = bo.get(card + "/comparison");
        assertThat(asked.page().select("main").text()).contains("kaikki on uutta", "Ohjaa junat odottamaan", "oma organisaatiosi");
        assertThat(Approving.answer(bo, card, asked, "APPROVED", "").status()).isEqualTo(302);
        assertThat(Approving.answer(bo, card, asked, "APPROVED", "").status()).as("twice").isEqualTo(302);
        assertThat(expected(bo)).doesNotContain("Vastaa, hyväksyykö");
        assertThat(words(anni, card)).contains("vastannut 1 / 2", "hyväksyi Junien ohjaaja");
        assertThat(answer(driver, "APPROVED", "").status()).isEqualTo(302);
        assertThat(expected(anni)).contains("päätä kortin tulevasta versiosta");
        assertThat(publish().status()).isEqualTo(302);
        assertThat(words(bo, card)).contains("Version 1 hyväksyminen", "2 / 2 osapuolta hyväksyi");
        assertThat(history()).containsOnlyOnce("Lähetetty osapuolten hyväksyttäväksi").contains("Hyväksytty osapuolen puolesta", "Julkaistu");
        assertThat(answer(bo, "REFUSED", "Sittenkään ei", 1, 1).text()).contains("Versiosta 1 on jo päätetty");
    }

    @Test
    void what_touches_only_the_owner_asks_nobody_and_what_touches_one_asks_that_one() {
        approveFirst();
        anni.send(card + "/revision", anni.get(card));
        task("Avaa neuvontapisteen", cast.counsellorRole, "", "");
        assertThat(anni.get(card + "/draft").page().select("form[action$=/publication]")).isNotEmpty();
        assertThat(send().text()).contains("Sen voi ottaa käyttöön kysymättä");
        assertThat(publish().status()).isEqualTo(302);

        anni.send(card + "/revision", anni.get(card));
        task("Kuuluttaa junassa", cast.dispatcherRole, "", "");
        assertThat(send().status()).isEqualTo(302);
        var page = words(bo, card);
        assertThat(page).contains("Versio 3 on osapuolten hyväksyttävänä", "vastannut 0 / 1");
        assertThat(answer(driver, "APPROVED", "").text()).contains("siltä ei kysytä hyväksyntää");
        assertThat(answer(anni, "APPROVED", "").text()).contains("siltä ei kysytä hyväksyntää");
        assertThat(expected(driver)).doesNotContain("Vastaa, hyväksyykö");
    }

    @Test
    void a_refusal_says_why_and_the_owner_changes_the_draft_or_decides_in_the_open() {
        send();
        assertThat(answer(driver, "APPROVED", "").status()).isEqualTo(302);
        var bare = answer(bo, "REFUSED", " ");
        assertThat(bare.status()).isEqualTo(422);
        assertThat(bare.text()).contains("Kerro, miksi ette hyväksy");
        assertThat(answer(bo, "REFUSED", "Junat eivät voi odottaa linjalla").status()).isEqualTo(302);
        assertThat(visitors.as(cast.anni).get("/asema/notices").text()).contains("Osapuoli ei hyväksynyt");

        task("Kertoo odotusajan", cast.dispatcherRole, "", "");
        assertThat(publish().text()).contains("Luonnos on muuttunut lähettämisen jälkeen");
        var old = bo.get(card + "/comparison");
        assertThat(old.text()).contains("Omistaja on muuttanut luonnosta lähettämisen jälkeen");
        assertThat(send().status()).isEqualTo(302);
        assertThat(words(anni, card)).as("the buses stand, the railway is asked again").contains("vastannut 1 / 2", "kysytään uudelleen");
        var late = Approving.answer(bo, card, old, "APPROVED", "Näin käy");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("Luonnos on muuttunut sen jälkeen, kun avasit sivun", "Kertoo odotusajan", "Näin käy");
        assertThat(answer(bo, "REFUSED", "Ei vieläkään käy").status()).isEqualTo(302);

        var noReason = publish("reason", "", "from", TODAY.plusDays(2).toString());
        assertThat(noReason.status()).isEqualTo(422);
        assertThat(noReason.text()).contains("Perustelun näkevät kaikki, jotka näkevät kortin", TODAY.plusDays(2).toString());
        assertThat(publish("reason", "Laki muuttuu").status()).isEqualTo(302);
        assertThat(words(driver, card)).contains(
            "Otettiin käyttöön, vaikka kaikki eivät hyväksyneet (Pohjantähti Junat)", "Laki muuttuu", "Ei vieläkään käy");
    }

    @Test
    void a_remark_takes_no_refusal_back_and_nobody_writes_one_away() {
        send();
        answer(driver, "APPROVED", "");
        assertThat(answer(bo, "REFUSED", "Junat eivät voi odottaa linjalla").status()).isEqualTo(302);
        assertThat(answer(bo, "REMARKED", "Lisäksi vesi loppuu").status()).isEqualTo(302);
        assertThat(words(anni, card)).contains("vastannut 2 / 2", "ei hyväksynyt", "Junat eivät voi odottaa linjalla", "Lisäksi vesi loppuu");
        pass(15);
        assertThat(publish().text()).contains("Perustelun näkevät kaikki, jotka näkevät kortin");
        assertThat(history()).contains("Osapuoli ei hyväksynyt");
        var kaisa = visitors.as(cast.kaisa);
        answer(kaisa, "APPROVED", "Päivystäjä puhelimessa", 1, 1, "organisation", cast.railway.toString());
        assertThat(words(driver, card)).contains("Päivystäjä puhelimessa", "ei hyväksynyt", "Junat eivät voi odottaa linjalla");
        assertThat(publish().status()).isEqualTo(302);
        assertThat(words(driver, card)).contains("2 / 2 osapuolta hyväksyi", "Junat eivät voi odottaa linjalla");
    }

    @Test
    void a_version_that_takes_the_last_task_of_a_party_is_answered_by_whose_task_it_was() {
        approveFirst();
        anni.send(card + "/revision", anni.get(card));
        remove("Ohjaa junat odottamaan");
        assertThat(send().status()).isEqualTo(302);
        var spare = member("Sanna Sijainen", cast.railway);
        assertThat(expected(spare)).doesNotContain("Vastaa, hyväksyykö");
        assertThat(answer(spare, "APPROVED", "").text()).contains("vastauksen antaa rooli", "Junien ohjaaja");
        assertThat(expected(bo)).contains("Vastaa, hyväksyykö");
        assertThat(answer(bo, "APPROVED", "").status()).isEqualTo(302);
    }

    @Test
    void whose_tasks_it_does_not_change_any_more_is_not_waited_for() {
        approveFirst();
        anni.send(card + "/revision", anni.get(card));
        task("Kuuluttaa junassa", cast.dispatcherRole, "", "");
        task("Neuvoo linjalla", driverRole, "", "");
        assertThat(send().status()).isEqualTo(302);
        assertThat(answer(bo, "REFUSED", "Junassa ei kuuluteta").status()).isEqualTo(302);
        assertThat(answer(driver, "APPROVED", "").status()).isEqualTo(302);
        remove("Kuuluttaa junassa");
        var draft = anni.get(card + "/draft").page();
        assertThat(draft.select("form[action$=/publication]")).isNotEmpty();
        assertThat(draft.select("form[action$=/publication] [name=reason]")).isEmpty();
        assertThat(publish().status()).isEqualTo(302);
        assertThat(words(driver, card)).contains("1 / 1 osapuolta hyväksyi", "versio ei enää muuta tehtäviä", "Junassa ei kuuluteta")
            .doesNotContain("ei vastannut määräajassa", "vaikka kaikki eivät hyväksyneet");
    }

    @Test
    void silence_past_the_time_does_not_stop_it_and_stays_told() {
        send();
        answer(driver, "APPROVED", "");
        pass(15);
        assertThat(expected(anni)).contains("päätä kortin tulevasta versiosta");
        assertThat(publish().status()).isEqualTo(302);
        assertThat(words(bo, card)).contains("ei vastannut määräajassa", "1 / 2 osapuolta hyväksyi");
        approveNext("Kuuluttaa junassa");
        assertThat(words(bo, card + "/versions/1")).contains("Version 1 hyväksyminen", "ei vastannut määräajassa");
    }

    @Test
    void who_is_waited_for_is_reminded_once_before_the_time_runs_out() {
        send();
        assertThat(answer(driver, "APPROVED", "").status()).isEqualTo(302);
        remind();
        assertThat(reminded(bo)).as("two weeks left").isZero();
        pass(12);
        remind();
        remind();
        assertThat(reminded(bo)).isEqualTo(1);
        assertThat(reminded(driver)).as("has answered").isZero();
    }

    @Test
    void a_version_waits_for_its_day_and_is_then_in_force_without_anybody() {
        approveFirst();
        anni.send(card + "/revision", anni.get(card));
        task("Avaa neuvontapisteen", cast.counsellorRole, "", "");
        assertThat(publish("from", TODAY.minusDays(1).toString()).text()).contains("ei voi tulla voimaan menneenä päivänä");
        assertThat(publish("from", "huomenna").text()).contains("Päivää ei ymmärretty");
        assertThat(publish("from", TODAY.plusDays(7).toString()).status()).isEqualTo(302);
        assertThat(words(bo, card)).contains("Versio 2 tulee voimaan", "Version 1 hyväksyminen").doesNotContain("Avaa neuvontapisteen");
        var kept = kept(bo);
        assertThat(started(2)).as("nobody acts by what is to come").isEqualTo(1);
        assertThat(words(bo, card + "/versions/2")).contains("Tämä on versio 2, joka tulee voimaan", "Avaa neuvontapisteen");
        var early = bo.post(card, card + "/situations", "key", ItemId.nextUuid().toString());
        assertThat(early.status()).isEqualTo(302);
        assertThat(words(bo, java.net.URI.create(early.location()).getPath())).contains("versio 1").doesNotContain("Avaa neuvontapisteen");

        comes(2);
        assertThat(kept(bo)).as("a device fetches it again on the day").isNotEqualTo(kept);
        assertThat(words(bo, card + "/offline")).contains("Avaa neuvontapisteen");
        assertThat(started(2)).isEqualTo(2);
        assertThat(words(bo, card)).contains("Avaa neuvontapisteen", "Versio 2, ").doesNotContain("tulee voimaan");
        assertThat(words(bo, java.net.URI.create(early.location()).getPath())).as("a run keeps its version").contains("versio 1")
            .doesNotContain("Avaa neuvontapisteen");
        assertThat(expected(bo)).contains("Lue toimintakortti");
        assertThat(anni.send(card + "/publication/withdrawal", anni.get(card)).text()).contains("Versio on jo voimassa");
    }

    @Test
    void what_was_decided_is_taken_back_before_its_day() {
        send();
        answer(driver, "APPROVED", "");
        answer(bo, "APPROVED", "");
        assertThat(publish("from", TODAY.plusDays(3).toString()).status()).isEqualTo(302);
        assertThat(words(bo, card)).contains("versio 1, joka tulee voimaan");
        assertThat(kept(bo)).as("not in force yet").isEmpty();
        task("Avaa neuvontapisteen", cast.counsellorRole, "", "");
        assertThat(words(bo, card + "/versions/1")).contains("Ohjaa junat odottamaan").doesNotContain("Avaa neuvontapisteen");
        assertThat(words(bo, card + "/draft")).contains("Avaa neuvontapisteen");
        assertThat(bo.send(card + "/publication/withdrawal", bo.get(card)).status()).isEqualTo(422);
        assertThat(anni.send(card + "/publication/withdrawal", anni.get(card)).status()).isEqualTo(302);
        assertThat(words(bo, card)).contains("Versio 1 on osapuolten hyväksyttävänä", "vastannut 2 / 2").doesNotContain("tulee voimaan");
        assertThat(state()).isEqualTo(ActionCard.State.IN_REVIEW);
        assertThat(bo.get("/asema/notices").page().select("li:has(form[action*=" + id() + "])").text()).contains("ei tulekaan voimaan");
        assertThat(anni.send(card + "/approval/withdrawal", anni.get(card)).status()).isEqualTo(302);
        assertThat(answer(bo, "APPROVED", "", 1, 1).text()).contains("Hyväksyntää ei kysytä enää");
        send();
        assertThat(words(bo, card)).as("answers to what has not changed stay").contains("vastannut 2 / 2");
        assertThat(publish().status()).isEqualTo(302);
    }

    @Test
    void the_wrong_person_neither_asks_nor_answers_nor_decides() {
        send();
        for (var wrong : new Viewer[] {cast.vera, cast.ulla}) {
            var visitor = visitors.as(wrong);
            var form = visitor.get("/" + wrong.word());
            for (var deed : new String[] {"/approval", "/approval/withdrawal", "/approval/answers", "/publication", "/publication/withdrawal"}) {
                var answer = visitor.send(card + deed, form, "version", "1", "round", "1", "answer", "APPROVED");
                assertThat(answer.status()).as(wrong.name() + deed).isIn(403, 404);
            }
        }
        for (var deed : new String[] {"/approval", "/approval/withdrawal", "/publication"}) {
            assertThat(bo.send(card + deed, bo.get(card)).status()).as(deed).isEqualTo(422);
        }
        assertThat(answer(bo, "APPROVED", "Hekin", 1, 1, "organisation", buses.toString()).text()).contains("vain verkoston koordinaattori");
        var spare = member("Sanna Sijainen", cast.railway);
        assertThat(answer(spare, "APPROVED", "").text()).contains("vastauksen antaa rooli", "Junien ohjaaja");
        assertThat(expected(spare)).doesNotContain("Vastaa, hyväksyykö");
        assertThat(spare.get(card + "/comparison").page().select("form[action$=/answers]")).isEmpty();
        assertThat(words(spare, card + "/comparison")).contains("vastauksen antaa rooli", "Junien ohjaaja");
        assertThat(words(spare, card)).doesNotContain("ja vastaa");
        assertThat(words(bo, card)).contains("ja vastaa");
        for (var nonsense : new String[] {"-1", "0", "99", "x", "99999999999"}) {
            var answer = bo.send(card + "/approval/answers", bo.get(card), "version", nonsense, "round", nonsense, "answer", "APPROVED");
            assertThat(answer.status()).as(nonsense).isEqualTo(422);
        }
        assertThat(words(anni, card)).contains("vastannut 0 / 2");
    }

    @Test
    void the_coordinator_writes_down_what_a_party_told_and_it_is_marked_so() {
        send();
        var kaisa = visitors.as(cast.kaisa);
        var railway = cast.railway.toString();
        assertThat(answer(kaisa, "APPROVED", "", 1, 1, "organisation", railway).text()).contains("Kerro, kuka organisaatiosta vastasi");
        assertThat(answer(kaisa, "APPROVED", "Päivystäjä puhelimessa", 1, 1, "organisation", railway).status()).isEqualTo(302);
        assertThat(words(driver, card)).contains("Päivystäjä puhelimessa", "Vastauksen kirjasi Vaarakaupunki");
    }

    @Test
    void a_removed_card_is_answered_by_nobody() {
        send();
        var asked = bo.get(card + "/comparison");
        anni.send("/asema/items/" + id() + "/removal", anni.get(card));
        var late = Approving.answer(bo, card, asked, "APPROVED", "");
        assertThat(late.status()).isIn(404, 422);
    }

    @Test
    void a_program_reads_and_answers_by_the_same_rules() {
        send();
        var program = Program.of(visitors, cast.bo, "WRITE");
        var address = card + "/approvals.json";
        var asked = program.get(address).json().path("approvals").get(0);
        assertThat(asked.path("version").asInt()).isEqualTo(1);
        assertThat(asked.path("parties").findValuesAsString("organisation")).contains(cast.railway.toString(), buses.toString());
        assertThat(program.send("POST", address, "{\"version\": 1, \"round\": 1, \"answer\": \"refused\"}").status()).isEqualTo(422);
        var told = program.send("POST", address, "{\"version\": 1, \"round\": 1, \"answer\": \"approved\"}");
        assertThat(told.status()).as(told.text()).isEqualTo(200);
        assertThat(told.json().findValuesAsString("answer")).containsExactly("approved");
        assertThat(told.text()).doesNotContain("Bo Ban");
        assertThat(Program.of(visitors, cast.ulla, "READ").get(address).status()).isEqualTo(404);
        assertThat(Program.of(visitors, cast.vera, "READ").get(address).status()).isEqualTo(200);
        assertThat(words(anni, card)).contains("vastannut 1 / 2");
    }

    @Test
    void taking_back_ends_what_is_asked_of_the_version_after_it() {
        approveFirst();
        anni.send(card + "/revision", anni.get(card));
        task("Avaa neuvontapisteen", cast.counsellorRole, "", "");
        assertThat(publish("from", TODAY.plusDays(5).toString()).status()).isEqualTo(302);
        task("Kuuluttaa junassa", cast.dispatcherRole, "", "");
        assertThat(send().status()).isEqualTo(302);
        assertThat(words(bo, card)).contains("Versio 3 on osapuolten hyväksyttävänä", "Versio 2 tulee voimaan");
        assertThat(anni.send(card + "/publication/withdrawal", anni.get(card)).status()).isEqualTo(302);
        assertThat(expected(bo)).doesNotContain("Vastaa, hyväksyykö");
        assertThat(answer(bo, "APPROVED", "", 3, 1).text()).contains("Hyväksyntää ei kysytä enää");
        assertThat(state()).isEqualTo(ActionCard.State.UNDER_REVISION);
        assertThat(words(bo, card)).doesNotContain("tulee voimaan", "hyväksyttävänä");
        assertThat(publish().text()).contains("Lähetä se ensin hyväksyttäväksi");
    }

    @Test
    void two_at_once_are_one_after_the_other() throws Exception {
        send();
        answer(driver, "APPROVED", "");
        answer(bo, "APPROVED", "");
        var other = visitors.as(cast.kaisa);
        var opened = anni.get(card + "/draft");
        var theirs = other.get(card + "/draft");
        var asked = bo.get(card + "/comparison");
        var both = Executors.newFixedThreadPool(3);
        try {
            var done = both.invokeAll(java.util.List.<Callable<Answer>>of(
                () -> anni.send(card + "/publication", opened), () -> other.send(card + "/publication", theirs),
                () -> Approving.answer(bo, card, asked, "REFUSED", "Sittenkään ei")));
            for (var each : done) {
                assertThat(each.get().status()).as(each.get().text()).isIn(302, 422);
            }
        } finally {
            both.shutdown();
        }
        assertThat(words(anni, card)).containsAnyOf("2 / 2 osapuolta hyväksyi", "Kaikki eivät hyväksyneet", "ei hyväksynyt");
        assertThat(anni.get(card + "/versions/2").status()).isEqualTo(404);
    }

    private void approveFirst() {
        send();
        answer(bo, "APPROVED", "");
        answer(driver, "APPROVED", "");
        assertThat(publish().status()).isEqualTo(302);
    }

    private void approveNext(String title) {
        anni.send(card + "/revision", anni.get(card));
        task(title, cast.dispatcherRole, "", "");
        send();
        answer(bo, "APPROVED", "");
        assertThat(publish().status()).isEqualTo(302);
    }

    private Answer send() {
        return anni.send(card + "/approval", anni.get(card + "/draft"));
    }

    private Answer publish(String... values) {
        return anni.send(card + "/publication", anni.get(card + "/draft"), values);
    }

    private Answer answer(Visitor who, String answer, String reason) {
        var round = who.get(card + "/comparison").page().select("input[name=round]").attr("value");
        return answer(who, answer, reason, version(), round.isEmpty() ? 1 : Integer.parseInt(round));
    }

    private Answer answer(Visitor who, String answer, String reason, int version, int round, String... more) {
        var opened = who.get(card);
        var sent = new String[8 + more.length];
        System.arraycopy(new String[] {"version", "" + version, "round", "" + round, "answer", answer, "reason", reason}, 0, sent, 0, 8);
        System.arraycopy(more, 0, sent, 8, more.length);
        return who.send(card + "/approval/answers", opened, sent);
    }

    private int version() {
        return cast.as(cast.anni, () -> cards.newest(ItemId.valueOf(id()), cast.anni).nextVersion());
    }

    private ActionCard.State state() {
        return cast.as(cast.anni, () -> cards.newest(ItemId.valueOf(id()), cast.anni).state());
    }

    /** The stamp by which a device knows whether what it keeps of the card is as it is. */
    private String kept(Visitor visitor) {
        var list = visitor.get("/asema/cards/offline/list");
        assertThat(list.status()).isEqualTo(200);
        return JsonMapper.shared().readTree(list.text()).path("cards").valueStream().filter(each -> each.path("address").asString().endsWith(id()))
            .map(each -> each.path("stamp").asString()).findFirst().orElse("");
    }

    /** The version by which a situation starts for whoever says to have that one. */
    private int started(int had) {
        var started = Program.of(visitors, cast.bo, "WRITE").send("POST", card + "/situations.json",
            "{\"id\": \"" + UUID.randomUUID() + "\", \"drill\": true, \"version\": " + had + "}");
        assertThat(started.status()).as(started.text()).isEqualTo(200);
        return started.json().path("version").asInt();
    }

    private void remove(String task) {
        cast.as(cast.anni, () -> items.remove(new ItemId(db.sql("""
                select step.item_id from step join item_text using (network_id, item_id)
                where step.network_id = :network and step.card_id = :card and item_text.title = :title
                """).param("network", cast.anni.network()).param("card", UUID.fromString(id())).param("title", task)
            .query(UUID.class).single()), cast.anni));
    }

    private Visitor member(String name, UUID organisation) {
        var person = ItemId.nextUuid();
        people.add(person, name, person + "@asema.example", "fi", true);
        cast.as(cast.kaisa, () -> networks.join(person, organisation, Access.MEMBER, cast.kaisa));
        return visitors.as(new Viewer(person, name, organisation, "", cast.kaisa.network(), "asema", "asema", Access.MEMBER, Set.of(),
            Locale.forLanguageTag("fi-FI")));
    }

    private void remind() {
        reminders.places(TODAY).stream().filter(place -> place.network().equals(cast.kaisa.network())).forEach(place ->
            cast.as(place.nobody(), () -> reminders.tell(TODAY, place.nobody())));
    }

    private long reminded(Visitor visitor) {
        return visitor.get("/asema/notices").page().select("li:has(form[action*=" + id() + "]) li:containsOwn(odotetaan viimeistään)").size();
    }

    /** Time goes by, as the card sees it. */
    private void pass(int days) {
        cast.as(cast.kaisa, () -> db.sql("""
                update card_asked set asked_on = asked_on - cast(:days as integer), until = until - cast(:days as integer)
                where network_id = :network and item_id = :id
                """).param("days", days).param("network", cast.kaisa.network()).param("id", UUID.fromString(id())).update());
    }

    private void comes(int version) {
        cast.as(cast.kaisa, () -> db.sql("""
                with moved as (
                    update action_card set published = :today where network_id = :network and item_id = :id returning item_id
                )
                update card_version set published = :today
                where network_id = :network and item_id = (select item_id from moved) and version = :version
                """).param("today", TODAY).param("version", version).param("network", cast.kaisa.network())
            .param("id", UUID.fromString(id())).update());
    }

    private void task(String title, UUID role, String from, String what) {
        var added = anni.send(card + "/steps", anni.get(card + "/draft"), "key", UUID.randomUUID().toString(), "title", title,
            "role", role.toString(), "when", "heti", "awaits[0].organisation", from, "awaits[0].what", what);
        assertThat(added.status()).as(added.text()).isEqualTo(302);
    }

    private String expected(Visitor visitor) {
        return visitor.get("/asema?all=true").page().select(".expected li:has(a[href*=" + id() + "])").text();
    }

    private String history() {
        return words(anni, "/asema/items/" + id() + "/history");
    }

    private String id() {
        return card.substring(card.lastIndexOf('/') + 1);
    }

    private static String words(Visitor visitor, String address) {
        return visitor.get(address).page().select("main").text();
    }
}
