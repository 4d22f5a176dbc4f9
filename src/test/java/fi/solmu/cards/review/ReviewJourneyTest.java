package fi.solmu.cards.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Answer;
import fi.solmu.Visitors.Visitor;
import fi.solmu.cards.Approving;
import fi.solmu.cards.situation.SituationLog;
import fi.solmu.item.ItemId;
import fi.solmu.network.Networks;
import fi.solmu.network.Organisations;
import fi.solmu.network.People;
import fi.solmu.network.Roles;
import fi.solmu.web.Access;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Three organisations look back at a situation; what they learned becomes problems and a better card. */
@ProductTest
class ReviewJourneyTest {

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired SituationLog log;
    @Autowired Networks networks;
    @Autowired Organisations organisations;
    @Autowired People people;
    @Autowired Roles roles;
    @Autowired fi.solmu.cards.CardLife life;
    Visitor anni;
    Visitor bo;
    Visitor bus;
    UUID busCompany;
    String card;

    @BeforeEach
    void a_card_of_three() {
        anni = visitors.as(cast.anni);
        bo = visitors.as(cast.bo);
        busCompany = ItemId.nextUuid();
        var busRole = ItemId.nextUuid();
        var driver = ItemId.nextUuid();
        people.add(driver, "Busse Bussinen", driver + "@asema.example", "fi", true);
        cast.as(cast.kaisa, () -> {
            organisations.add(busCompany, "Bussit " + busCompany, "company", "", cast.kaisa);
            networks.join(driver, busCompany, Access.MEMBER, cast.kaisa);
            roles.add(busRole, busCompany, "Bussipäivystäjä", "", "", cast.kaisa);
        });
        bus = visitors.as(new Viewer(driver, "Busse Bussinen", busCompany, "", cast.bo.network(), "asema", "asema", Access.MEMBER, Set.of(busRole),
            Locale.forLanguageTag("fi-FI")));
        card = anni.make("/asema/new/action_card", "title", "Juna pysähtyy linjalle", "situation", "Juna seisoo", "parties", cast.city.toString(),
                "parties", cast.railway.toString(), "parties", busCompany.toString());
        task("Ohjaa junat odottamaan", cast.dispatcherRole, "heti");
        task("Kertoo matkustajille", cast.counsellorRole, "15 min");
        task("Lähettää bussit", busRole, "20 min");
        assertThat(Approving.inForce(anni, visitors.as(cast.kaisa), card).status()).isEqualTo(302);
    }

    @AfterEach
    void the_third_leaves() {
        var end = "/asema/network/organisations/" + busCompany + "/end";
        assertThat(visitors.as(cast.kaisa).post(end, end).status()).isEqualTo(302);
    }

    @Test
    void three_organisations_review_and_the_card_becomes_better() {
        var board = started(bo, false);
        told(bo, board, "SKIPPED", "task", task(board, "Ohjaa junat odottamaan"), "text", "Linja oli tyhjä");
        done(anni, board, "Kertoo matkustajille");
        told(bo, board, "ADDED", "text", "Tuo vettä matkustajille", "role", cast.counsellorRole.toString());
        told(bo, board, "STOOD_DOWN");
        assertThat(anni.get("/asema?all=true").page().select(".expected a[href=" + board + "/review]")).isNotEmpty();
        assertThat(words(anni, board)).contains("Käykää läpi, mitä opitte");

        var review = anni.get(board + "/review");
        assertThat(review.page().select("form.rate legend").eachText()).containsExactly("Kertoo matkustajille", "Tuo vettä matkustajille");
        var rated = anni.send(board + "/review", review, "rating-" + task(board, "Kertoo matkustajille"), "unclear",
            "why-" + task(board, "Kertoo matkustajille"), "Kuka kertoo asemalla?", "rating-" + task(board, "Tuo vettä matkustajille"), "worked",
            "done", "all");
        assertThat(rated.status()).as(rated.text()).isEqualTo(302);
        assertThat(anni.get("/asema?all=true").page().select(".expected a[href=" + board + "/review]")).isEmpty();
        assertThat(words(bo, board + "/review")).contains("Muiden arviot", "Kertoo matkustajille: Epäselvä", "Kuka kertoo asemalla?", "ei vielä")
            .doesNotContain("Anni Asiakasneuvoja");
        assertThat(bo.send(board + "/review", bo.get(board + "/review"), "done", "worked").status()).isEqualTo(302);
        assertThat(words(anni, board)).contains("Purettu");
        assertThat(bus.send(board + "/review", bus.get(board + "/review"), "done", "worked").status()).isEqualTo(302);
        assertThat(words(anni, board)).contains("Käyty läpi");
        assertThat(words(anni, "/asema/items/" + id(board) + "/history")).contains("Käyty läpi");

        assertThat(words(bo, board + "/review")).contains("Ohitettiin: Ohjaa junat odottamaan", "Linja oli tyhjä", "Ei kuitannut mitään",
            "Lisättiin paikan päällä: Tuo vettä matkustajille", "Arvioitiin epäselväksi: Kertoo matkustajille");
        assertThat(made(anni, board, key(anni, board, "UNCLEAR"), "problem").status()).isEqualTo(302);
        var problem = anni.get(board + "/review").page().select(".deviation a[href*=/problems/]").attr("href");
        assertThat(words(anni, problem)).contains("Kertoo matkustajille: Arvioitiin epäselväksi", "Kuka kertoo asemalla?");
        assertThat(anni.get(problem).page().select("a[href*=/steps/]")).isNotEmpty();
        assertThat(anni.get(problem).page().select("a[href=" + board + "]")).isNotEmpty();

        var unclear = key(anni, board, "UNCLEAR");
        assertThat(made(bo, board, unclear, "proposal", "title", "Kertoo matkustajille laiturilla ja junassa").status()).isEqualTo(302);
        assertThat(made(bo, board, key(bo, board, "ADDED"), "proposal").status()).isEqualTo(302);
        assertThat(words(bo, card)).contains("2 muutosehdotusta odottaa");
        assertThat(words(bo, card + "/draft")).contains("Ehdotetut muutokset", "ehdotti Pohjantähti Junat", "tilanteesta TI-").doesNotContain("Ota mukaan");
        assertThat(decided(bo, proposal(bo, "Kertoo"), "take").text()).contains("Vaarakaupunki");
        assertThat(decided(anni, proposal(anni, "Kertoo"), "take").status()).isEqualTo(302);
        assertThat(decided(anni, proposal(anni, "Tuo vettä"), "take").status()).isEqualTo(302);
        var code = bo.get(card).page().text().replaceFirst("(?s).*?(TK-[0-9]+).*", "$1");
        assertThat(bo.get("/asema/notices").page().select(".notices__one:contains(" + code + " ) .notices__deeds").text())
            .contains("Ehdotuksesi on otettu kortin luonnokseen.");
        assertThat(words(anni, card)).doesNotContain("laiturilla ja junassa");
        assertThat(words(anni, card + "/draft")).contains("Kertoo matkustajille laiturilla ja junassa", "Tuo vettä matkustajille", "Otettu mukaan luonnokseen");
        assertThat(Approving.inForce(anni, visitors.as(cast.kaisa), card).status()).isEqualTo(302);
        assertThat(words(bus, card + "?role=all")).contains("versio 2", "Kertoo matkustajille laiturilla ja junassa", "Muutettu, syynä ON-",
            "Opitun takia muuttunut", "Kortin elämä", "Ohitettuja tehtäviä");
    }

    @Test
    void nothing_is_made_twice_not_even_by_two_at_once() throws Exception {
        var board = over(false);
        var key = key(bo, board, "SKIPPED");
        var both = Executors.newFixedThreadPool(2);
        var form = anni.get(board + "/review");
        var boForm = bo.get(board + "/review");
        var pressed = new ArrayList<Callable<Answer>>();
        pressed.add(() -> anni.send(board + "/outcomes", form, "deviation", key, "as", "problem"));
        pressed.add(() -> bo.send(board + "/outcomes", boForm, "deviation", key, "as", "problem"));
        for (var each : both.invokeAll(pressed)) {
            assertThat(each.get().status()).isEqualTo(302);
        }
        both.shutdown();
        assertThat(anni.get(board + "/review").page().select(".deviation a[href*=/problems/]").eachAttr("href")).hasSize(1);
        assertThat(anni.get(board + "/review").page().select(".deviation[id^=SKIPPED] button[value=problem]")).isEmpty();
        made(anni, board, key, "proposal");
        made(bo, board, key, "proposal", "title", "Toinen");
        assertThat(anni.get(card + "/draft").page().select("[id^=proposal-]")).hasSize(1);
        var proposal = anni.get(card + "/draft").page().select("input[name=proposal]").first().attr("value");
        assertThat(decided(anni, proposal, "leave", "answer", "Näin on hyvä").status()).isEqualTo(302);
        assertThat(anni.send(card + "/proposals", anni.get(card), "proposal", proposal, "as", "take").text()).contains("Ehdotuksesta on jo päätetty");
        assertThat(anni.send(card + "/proposals", anni.get(card), "proposal", proposal, "as", "leave").status()).isEqualTo(302);
        assertThat(words(anni, board + "/review")).contains("Ehdotettu, jätettiin pois");
    }

    @Test
    void a_known_problem_is_met_again_and_only_one_that_concerns_the_task_or_card() {
        var step = anni.get(card + "?role=all").page().select(".task__what a:contains(Ohjaa junat)").attr("href").replaceFirst(".*/", "");
        var known = anni.make("/asema/new/problem?from=" + step + "&relation=concerns&forward=false", "title", "Ohjaus unohtuu");
        var other = anni.make("/asema/new/problem", "title", "Kahvi loppui");
        var board = over(true);
        var key = key(bo, board, "SKIPPED");
        assertThat(bo.get(board + "/review").page().select(".deviation[id^=SKIPPED] option").eachText().toString()).contains("Ohjaus unohtuu").doesNotContain("Kahvi");
        for (var wrong : List.of(id(other).toString(), key(), "x", "")) {
            var refused = made(bo, board, key, "again", "problem", wrong);
            assertThat(refused.status()).as(wrong).isEqualTo(422);
            assertThat(refused.text()).contains("Valitse luettelosta ongelma");
        }
        assertThat(made(bo, board, key, "again", "problem", id(known).toString()).status()).isEqualTo(302);
        assertThat(made(bo, board, key, "again", "problem", id(known).toString()).status()).isEqualTo(302);
        assertThat(words(bo, known)).contains("Harjoituksesta TI-");
        assertThat(words(bo, board + "/review")).contains("Kirjattu ongelma:", "Ohjaus unohtuu");
    }

    @Test
    void the_wrong_people_and_the_wrong_time_change_nothing() {
        var running = started(bo, false);
        assertThat(words(anni, running + "/review")).contains("Tilanne on vielä käynnissä");
        assertThat(anni.send(running + "/review", anni.get(running + "/review"), "done", "worked").text()).contains("Tilanne on vielä käynnissä");
        assertThat(made(anni, running, "SILENT::" + busCompany, "problem").status()).isEqualTo(422);

        var board = over(false);
        var vera = visitors.as(cast.vera);
        assertThat(vera.get(board + "/review").status()).isEqualTo(200);
        assertThat(vera.get(board + "/review").page().select("main form")).isEmpty();
        for (var wrong : new Viewer[] {cast.vera, cast.ulla}) {
            var visitor = visitors.as(wrong);
            var form = visitor.get("/" + wrong.word());
            assertThat(visitor.send(board + "/review", form, "done", "worked").status()).as(wrong.name()).isIn(403, 404);
            assertThat(visitor.send(board + "/outcomes", form, "deviation", key(bo, board, "SKIPPED"), "as", "problem").status()).isIn(403, 404);
            assertThat(visitor.send(card + "/proposals", form, "proposal", key(), "as", "take").status()).isIn(403, 404);
        }
        assertThat(visitors.as(cast.ulla).get(board + "/review").status()).isEqualTo(404);
        var task = task(board, "Ohjaa junat odottamaan");
        anni.send(board + "/review", anni.get(board + "/review"), "rating-" + task, "not_needed");
        assertThat(words(bo, board + "/review")).doesNotContain("Muiden arviot");

        var incomplete = bo.send(board + "/review", bo.get(board + "/review"), "why-" + task, "Muistan", "done", "all");
        assertThat(incomplete.status()).isEqualTo(422);
        assertThat(incomplete.text()).contains("Valitse tälle tehtävälle, miten se toimi.");
        assertThat(incomplete.page().select("[name=why-" + task + "]").val()).isEqualTo("Muistan");
        for (var why : List.of("131052-308T", "a".repeat(501))) {
            var refused = bo.send(board + "/review", bo.get(board + "/review"), "rating-" + task, "unclear", "why-" + task, why, "done", "all");
            assertThat(refused.status()).as(why).isEqualTo(422);
            assertThat(refused.page().select("[name=rating-" + task + "][checked]").val()).isEqualTo("unclear");
        }
        var nonsense = bo.send(board + "/review", bo.get(board + "/review"), "rating-" + task, "splendid", "why-" + task, "Hieno", "done", "all");
        assertThat(nonsense.status()).isEqualTo(422);
        assertThat(nonsense.text()).contains("Valitse jokin luettelon vaihtoehdoista", "Hieno");
        for (var bad : List.of("", "x", "SKIPPED:" + task, "LATE::" + busCompany)) {
            assertThat(made(bo, board, bad, "problem").text()).as(bad).contains("Poikkeamaa ei enää ole");
        }
        assertThat(made(bo, board, key(bo, board, "SKIPPED"), "fly").status()).isEqualTo(422);
        assertThat(made(bo, board, key(bo, board, "SKIPPED"), "card").text()).contains("Tilanteella on jo kortti");
        assertThat(made(bo, board, key(bo, board, "SKIPPED"), "proposal", "why", "b".repeat(501)).status()).isEqualTo(422);
        for (var bad : List.of("", "x")) {
            assertThat(anni.send(card + "/proposals", anni.get(card), "proposal", bad, "as", "take").text()).as(bad).contains("Valitse ehdotus");
        }
        assertThat(anni.send(card + "/proposals", anni.get(card), "proposal", key(), "as", "take").status()).isEqualTo(404);
    }

    @Test
    void a_removed_card_takes_no_proposals_and_a_situation_that_goes_on_is_asked_for_anew() {
        var board = over(false);
        bo.send(board + "/review", bo.get(board + "/review"), "done", "worked");
        assertThat(anni.get(board + "/review").page().select(".reviewgiven .status").eachText()).anyMatch(words -> words.startsWith("käynyt läpi"));
        var end = cast.as(cast.bo, () -> log.course(id(board), cast.bo).standing().stoodDown());
        told(bo, board, "UNDONE", "undone", end.id().toString());
        assertThat(words(anni, board + "/review")).contains("Tilanne on vielä käynnissä");
        told(bo, board, "STOOD_DOWN");
        assertThat(anni.get(board + "/review").page().select(".reviewgiven .status").eachText()).hasSize(3)
            .allMatch(words -> words.startsWith("ei vielä"));
        assertThat(bo.get(board + "/review").page().select("form.rate input[checked]").eachAttr("value")).containsOnly("worked");
        var key = key(bo, board, "SKIPPED");
        anni.send("/asema/items/" + id(card) + "/removal", anni.get(card));
        assertThat(anni.get(card).text()).contains("poistettu");
        assertThat(made(bo, board, key, "proposal").text()).contains("Tilanteella ei ole korttia");
    }

    @Test
    void a_situation_without_a_card_becomes_a_card_once() {
        var board = anni.make("/asema/new/situation", "title", "Vesivahinko asemalla");
        assertThat(made(anni, board, "", "card").text()).contains("vielä käynnissä");
        told(anni, board, "ADDED", "text", "Sulje vesi", "organisation", cast.city.toString());
        told(bo, board, "ADDED", "text", "Siirrä junat raiteelle 3", "role", cast.dispatcherRole.toString());
        told(anni, board, "STOOD_DOWN");
        assertThat(words(anni, board + "/review")).contains("Tee lokista kortin luonnos");
        var made = made(anni, board, "", "card");
        assertThat(made.status()).as(made.text()).isEqualTo(302);
        var draft = URI.create(anni.base()).resolve(made.location()).getPath();
        assertThat(anni.get(draft).page().select(".task__what").eachText()).containsExactly("Sulje vesi", "Siirrä junat raiteelle 3");
        assertThat(words(anni, draft)).contains("Asiakasneuvoja", "Junien ohjaaja", "0 min");
        assertThat(made(bo, board, "", "card").location()).isEqualTo(made.location());
        assertThat(anni.get(board + "/review").page().select("a[href=" + draft.replace("/draft", "") + "]")).isNotEmpty();
    }

    @Test
    void drills_are_reviewed_alike_and_stay_out_of_the_figures() {
        var drill = over(true);
        assertThat(words(anni, drill + "/review")).contains("Tämä oli harjoitus");
        assertThat(words(anni, card)).contains("Harjoiteltu", "Missä ajassa kuitattu harjoituksissa").doesNotContain("Ohitettuja tehtäviä");
        over(false);
        assertThat(words(anni, card)).contains("Ohitettuja tehtäviä 33 % (1 / 3)", "Missä ajassa kuitattu tilanteissa");
    }

    @Test
    void what_was_taken_in_stays_with_the_draft_when_a_version_to_come_is_taken_back() {
        var board = over(false);
        made(anni, board, key(anni, board, "SKIPPED"), "proposal", "title", "Ohjaa junat asemille");
        anni.send(card + "/revision", anni.get(card));
        task("Avaa neuvontapisteen", cast.counsellorRole, "heti");
        var later = LocalDate.now(Say.ZONE).plusDays(5).toString();
        assertThat(anni.send(card + "/publication", anni.get(card + "/draft"), "from", later).status()).isEqualTo(302);
        assertThat(decided(anni, proposal(anni, "Ohjaa"), "take").status()).isEqualTo(302);
        assertThat(words(anni, board + "/review")).contains("Otettu mukaan versioon 3");
        assertThat(anni.send(card + "/publication/withdrawal", anni.get(card)).status()).isEqualTo(302);
        assertThat(words(anni, card + "/draft")).contains("Ehdotetut muutokset", "Otettu mukaan luonnokseen");
        assertThat(words(anni, board + "/review")).contains("Otettu mukaan versioon 2");
    }

    @Test
    void what_is_taken_in_while_a_version_is_published_goes_into_the_next() throws Exception {
        var board = over(false);
        made(anni, board, key(anni, board, "SKIPPED"), "proposal", "title", "Ohjaa junat asemille");
        anni.send(card + "/revision", anni.get(card));
        task("Avaa neuvontapisteen", cast.counsellorRole, "heti");
        var proposal = proposal(anni, "Ohjaa");
        var form = anni.get(card + "/draft");
        var other = Executors.newSingleThreadExecutor();
        try {
            var taken = cast.as(cast.anni, () -> {
                life.publish(id(card), null, "", cast.anni);
                var taking = other.submit(() -> anni.send(card + "/proposals", form, "proposal", proposal, "as", "take"));
                assertThatThrownBy(() -> taking.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
                return taking;
            });
            assertThat(taken.get().status()).as(taken.get().text()).isEqualTo(302);
        } finally {
            other.shutdown();
        }
        assertThat(words(anni, card + "/draft")).contains("Otettu mukaan luonnokseen");
        assertThat(words(anni, board + "/review")).contains("Otettu mukaan versioon 3");
    }

    /** The railway skipped, the others were silent. */
    private String over(boolean isDrill) {
        var board = started(bo, isDrill);
        told(bo, board, "SKIPPED", "task", task(board, "Ohjaa junat odottamaan"), "text", "Linja oli tyhjä");
        told(bo, board, "STOOD_DOWN");
        return board;
    }

    private Answer made(Visitor by, String board, String deviation, String as, String... more) {
        var sent = new ArrayList<>(List.of("deviation", deviation, "as", as));
        sent.addAll(List.of(more));
        return by.send(board + "/outcomes", by.get(board + "/review"), sent.toArray(String[]::new));
    }

    private Answer decided(Visitor by, String proposal, String as, String... more) {
        var sent = new ArrayList<>(List.of("proposal", proposal, "as", as));
        sent.addAll(List.of(more));
        return by.send(card + "/proposals", by.get(card + "/draft"), sent.toArray(String[]::new));
    }

    private String proposal(Visitor by, String task) {
        return by.get(card + "/draft").page().select("[id^=proposal-]:contains(" + task + ")").first().id().substring("proposal-".length());
    }

    private static String key(Visitor by, String board, String sort) {
        return by.get(board + "/review").page().select("input[name=deviation][value^=" + sort + "]").attr("value");
    }

    private static ItemId id(String address) {
        return ItemId.valueOf(address.substring(address.lastIndexOf('/') + 1));
    }

    private String started(Visitor by, boolean isDrill) {
        var answer = by.send(card + "/situations", by.get(card), "key", key(), "drill", String.valueOf(isDrill));
        assertThat(answer.status()).as(answer.text()).isEqualTo(302);
        return URI.create(by.base()).resolve(answer.location()).getPath();
    }

    private Answer told(Visitor by, String board, String what, String... more) {
        var sent = new ArrayList<>(List.of("key", key(), "what", what));
        sent.addAll(List.of(more));
        var answer = by.send(board + "/entries", by.get(board), sent.toArray(String[]::new));
        assertThat(answer.status()).as(answer.text()).isEqualTo(302);
        return answer;
    }

    private void done(Visitor by, String board, String title) {
        told(by, board, "DONE", "task", task(board, title));
    }

    private String task(String board, String title) {
        return cast.as(cast.kaisa, () -> log.course(id(board), cast.kaisa).standing().tasks().stream().filter(each -> each.title().equals(title))
            .findFirst().orElseThrow().id().toString());
    }

    private static String words(Visitor visitor, String address) {
        return visitor.get(address).page().select("main").text();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private void task(String title, UUID role, String when) {
        var added = anni.send(card + "/steps", anni.get(card + "/draft"), "key", key(), "title", title, "role", role.toString(), "when", when);
        assertThat(added.status()).as(added.text()).isEqualTo(302);
    }
}
