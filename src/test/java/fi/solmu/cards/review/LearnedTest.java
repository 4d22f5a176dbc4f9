package fi.solmu.cards.review;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Answer;
import fi.solmu.Visitors.Visitor;
import fi.solmu.cards.Approving;
import fi.solmu.cards.situation.Course;
import fi.solmu.cards.situation.SituationLists;
import fi.solmu.cards.situation.SituationLog;
import fi.solmu.item.Deed;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Visibility;
import fi.solmu.network.Organisations;
import fi.solmu.web.Form;
import fi.solmu.web.Viewer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What two organisations have learned of a situation, and what it becomes on the card. */
@ProductTest
class LearnedTest {

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired SituationLog log;
    @Autowired SituationLists lists;
    @Autowired Outcomes outcomes;
    @Autowired CardLives lives;
    @Autowired Items items;
    @Autowired Organisations organisations;
    Visitor anni;
    Visitor bo;
    String card;

    @BeforeEach
    void a_card_of_two() {
        anni = visitors.as(cast.anni);
        bo = visitors.as(cast.bo);
        card = anni.make("/asema/new/action_card", "title", "Juna pysähtyy linjalle", "situation", "Juna seisoo", "parties", cast.city.toString(),
                "parties", cast.railway.toString());
        task("Ohjaa junat odottamaan", cast.dispatcherRole);
        task("Kertoo matkustajille", cast.counsellorRole);
        task("Kuuluttaa asemalla", cast.counsellorRole);
        assertThat(Approving.inForce(anni, visitors.as(cast.kaisa), card).status()).isEqualTo(302);
    }

    @Test
    void enter_in_a_line_keeps_what_is_there_and_ends_nothing() {
        var board = over(started(bo));
        var opened = bo.get(board + "/review");
        var first = opened.page().select("form.rate button").first();
        assertThat(first.attr("name") + first.attr("value")).isEmpty();
        var task = task(board, "Ohjaa junat odottamaan");
        assertThat(bo.send(board + "/review", opened, "rating-" + task, "unclear", "why-" + task, "Kuka?").status()).isEqualTo(302);
        assertThat(bo.get(board + "/review").page().select("[name=why-" + task + "]").val()).isEqualTo("Kuka?");
        assertThat(bo.get(board + "/review").page().select(".reviewgiven .status").eachText()).allMatch(words -> words.startsWith("ei vielä"));
    }

    @Test
    void an_older_page_says_nothing_anew_of_what_it_left_as_it_was() {
        var board = over(started(bo));
        var told = task(board, "Kertoo matkustajille");
        var aloud = task(board, "Kuuluttaa asemalla");
        anni.send(board + "/review", anni.get(board + "/review"), "rating-" + told, "worked", "why-" + told, "Hyvin");
        var older = anni.get(board + "/review");
        var was = older.page().select("[name=was-" + told + "]").val();
        anni.send(board + "/review", older, "rating-" + told, "unclear", "why-" + told, "Ei kuulunut", "was-" + told, was);
        assertThat(anni.send(board + "/review", older, "rating-" + told, "worked", "why-" + told, "Hyvin", "was-" + told, was,
            "rating-" + aloud, "missing", "was-" + aloud, "", "done", "all").status()).isEqualTo(302);
        var now = anni.get(board + "/review").page();
        assertThat(now.select("[name=rating-" + told + "][checked]").val()).isEqualTo("unclear");
        assertThat(now.select("[name=why-" + told + "]").val()).isEqualTo("Ei kuulunut");
        assertThat(now.select("[name=rating-" + aloud + "][checked]").val()).isEqualTo("missing");
    }

    @Test
    void what_was_joined_is_looked_back_at_where_it_was_joined_into() {
        var one = started(bo);
        var two = started(anni);
        var opened = bo.get(two);
        assertThat(bo.send(two + "/joining", opened, "other", id(one).toString(), "same", "true").status()).isEqualTo(302);
        var home = "/asema" + course(two).item().place();
        var joined = home.equals(one) ? two : one;
        over(home);
        assertThat(bo.get(joined + "/review").location()).endsWith(home + "/review");
        var form = bo.get(home + "/review");
        var key = key(bo, home, "SKIPPED");
        assertThat(bo.send(joined + "/outcomes", form, "deviation", key, "as", "problem").status()).isEqualTo(302);
        assertThat(bo.send(home + "/outcomes", form, "deviation", key, "as", "problem").status()).isEqualTo(302);
        assertThat(bo.get(home + "/review").page().select(".deviation[id^=SKIPPED] a[href*=/problems/]")).hasSize(1);
        assertThat(bo.send(joined + "/review", form, "done", "worked").status()).isEqualTo(302);
        assertThat(bo.get(home + "/review").page().select("form.rate input[checked]").eachAttr("value")).containsOnly("worked");
        assertThat(bo.get(home).text()).contains("Purettu");
        assertThat(anni.send(joined + "/review", form(anni, home), "done", "worked").status()).isEqualTo(302);
        assertThat(bo.get(home).text()).contains("Käyty läpi");
    }

    @Test
    void what_was_added_on_the_spot_is_proposed_as_a_task_and_tells_why_it_is_there() {
        var board = started(bo);
        told(bo, board, "ADDED", "text", "Tuo vettä", "role", cast.counsellorRole.toString());
        told(anni, board, "CANNOT", "task", task(board, "Tuo vettä"), "text", "Ei ollut vettä");
        over(board);
        var key = key(anni, board, "CANNOT");
        assertThat(made(anni, board, key, "problem").status()).isEqualTo(302);
        assertThat(made(anni, board, key, "proposal", "change", "REMOVE").status()).isEqualTo(302);
        assertThat(anni.get(card + "/draft").page().select("[id^=proposal-]").text()).contains("Lisätään tehtävä: Tuo vettä");
        var taken = decided(proposal(), "take");
        assertThat(taken.location()).endsWith("/draft#proposals");
        assertThat(anni.get(card + "/draft").page().select(".task:contains(Tuo vettä) a[href*=/problems/]")).isNotEmpty();
        assertThat(Approving.inForce(anni, visitors.as(cast.kaisa), card).status()).isEqualTo(302);
        assertThat(anni.get(card + "?role=all").page().select(".task:contains(Tuo vettä) a[href*=/problems/]")).isNotEmpty();
    }

    @Test
    void whose_a_task_was_that_was_added_goes_with_it_onto_the_card() {
        var board = started(bo);
        told(bo, board, "ADDED", "text", "Tuo vettä", "organisation", cast.city.toString());
        var roleless = ItemId.nextUuid();
        cast.as(cast.kaisa, () -> organisations.add(roleless, "Vesilaitos", "company", "", cast.kaisa));
        told(bo, board, "ADDED", "text", "Tuo säiliö", "organisation", roleless.toString());
        told(bo, board, "ADDED", "text", "Kerro omillesi");
        over(board);
        for (var title : List.of("Tuo vettä", "Tuo säiliö", "Kerro omillesi")) {
            var key = anni.get(board + "/review").page().select(".deviation[id^=ADDED]:contains(" + title + ") input[name=deviation]").attr("value");
            assertThat(made(anni, board, key, "proposal").status()).as(title).isEqualTo(302);
        }
        assertThat(anni.get(card + "/draft").page().select("[id^=proposal-]:contains(Tuo vettä)").text()).contains("Kuka tekee: Asiakasneuvoja, Vaarakaupunki");
        for (int each = 0; each < 3; each++) {
            decided(anni.get(card + "/draft").page().select("[id^=proposal-] input[name=proposal]").first().attr("value"), "take");
        }
        var draft = anni.get(card + "/draft").page();
        assertThat(draft.select(".task:contains(Tuo vettä)").text()).contains("Asiakasneuvoja");
        assertThat(draft.select(".task__what").eachText()).contains("Vesilaitos: Tuo säiliö", "Kerro omillesi");
        assertThat(draft.select(".task:contains(Kerro omillesi)").text()).doesNotContain("Asiakasneuvoja", "Junien ohjaaja");
        var end = "/asema/network/organisations/" + roleless + "/end";
        assertThat(visitors.as(cast.kaisa).post(end, end).status()).isEqualTo(302);
    }

    @Test
    void what_tells_of_an_added_task_that_it_was_not_needed_is_written_by_hand() {
        var board = started(bo);
        told(bo, board, "ADDED", "text", "Tuo vettä", "role", cast.counsellorRole.toString());
        over(board);
        anni.send(board + "/review", form(anni, board), "rating-" + task(board, "Tuo vettä"), "not_needed");
        assertThat(made(anni, board, key(anni, board, "NOT_NEEDED"), "proposal").status()).isEqualTo(302);
        assertThat(anni.get(card + "/draft").page().select("[id^=proposal-]").text()).contains("Muutetaan korttia: Tuo vettä");
        assertThat(decided(proposal(), "take").location()).endsWith("/draft#proposals");
    }

    @Test
    void the_owner_is_asked_to_decide_and_why_not_is_read_on_the_review_and_the_card() {
        var board = over(started(bo));
        assertThat(anni.get("/asema?all=true").page().select(".expected a[href^=" + card + "/draft]")).isEmpty();
        assertThat(made(bo, board, key(bo, board, "SKIPPED"), "proposal").status()).isEqualTo(302);
        assertThat(anni.get("/asema?all=true").page().select(".expected a[href^=" + card + "/draft]")).isNotEmpty();
        assertThat(bo.get("/asema?all=true").page().select(".expected a[href^=" + card + "/draft]")).isEmpty();

        var refused = decided(proposal(), "leave", "answer-" + proposal(), "a".repeat(501));
        assertThat(refused.status()).isEqualTo(422);
        var field = refused.page().select(".errorsummary a").attr("href");
        assertThat(refused.page().select("details[open] " + field).val()).hasSize(501);
        assertThat(refused.page().select("details[open] form[action$=/steps]")).isEmpty();

        assertThat(decided(proposal(), "leave", "answer-" + proposal(), "Linja on aina tyhjä yöllä").status()).isEqualTo(302);
        assertThat(bo.get(board + "/review").page().select("main").text()).contains("Kortin omistaja vastasi: Linja on aina tyhjä yöllä");
        assertThat(bo.get(card + "/draft").page().select("main").text()).contains("1 ehdotus jätettiin pois", "Linja on aina tyhjä yöllä");
        assertThat(anni.get("/asema?all=true").page().select(".expected a[href^=" + card + "/draft]")).isEmpty();
    }

    @Test
    void words_in_another_language_do_not_take_the_place_of_the_written_ones() {
        var board = over(started(bo));
        var of = cast.bo;
        var swedish = new Viewer(of.person(), of.name(), of.organisation(), of.organisationName(), of.network(), of.word(), of.networkName(), of.access(),
                of.roles(), Locale.forLanguageTag("sv-FI"));
        cast.as(swedish, () -> outcomes.propose(id(board), key(bo, board, "SKIPPED"), new ProposalForm(Form.of("title", "Styr tågen till nästa bana")), swedish));
        assertThat(decided(proposal(), "take").location()).endsWith("/edit");
        assertThat(anni.get(card + "/draft").page().select(".task__what").eachText()).contains("Ohjaa junat odottamaan").doesNotContain("Styr tågen till nästa bana");
        assertThat(anni.get(card + "/draft").page().select("[id^=proposal-]").text()).contains("Styr tågen till nästa bana");
    }

    @Test
    void why_something_was_proposed_is_read_by_those_who_see_the_situation() {
        var board = over(started(bo));
        made(bo, board, key(bo, board, "SKIPPED"), "proposal");
        assertThat(why(cast.anni)).isEqualTo("Linja oli tyhjä");
        var item = course(board).item();
        var draft = item.draft(course(board).situation().fields());
        cast.as(cast.bo, () -> items.change(item.id(), item.revision(), new ItemDraft(
            draft.title(), draft.text(), draft.state(), draft.language(), draft.owner(), draft.ownerRole(), Visibility.ORGANISATION, List.of(), null,
            draft.fields()), Deed.CHANGED, cast.bo));
        assertThat(why(cast.anni)).isEmpty();
        assertThat(why(cast.bo)).isEqualTo("Linja oli tyhjä");
    }

    private String why(Viewer viewer) {
        return cast.as(viewer, () -> lives.of(id(card), lists.life(id(card), viewer), Map.of(), viewer)).proposals().get(0).proposal().why();
    }

    private String over(String board) {
        told(bo, board, "SKIPPED", "task", task(board, "Ohjaa junat odottamaan"), "text", "Linja oli tyhjä");
        told(visitors.as(cast.kaisa), board, "STOOD_DOWN");
        return board;
    }

    private Answer made(Visitor by, String board, String deviation, String as, String... more) {
        var sent = new ArrayList<>(List.of("deviation", deviation, "as", as));
        sent.addAll(List.of(more));
        return by.send(board + "/outcomes", form(by, board), sent.toArray(String[]::new));
    }

    private static Answer form(Visitor by, String board) {
        return by.get(board + "/review");
    }

    private Answer decided(String proposal, String as, String... more) {
        var sent = new ArrayList<>(List.of("proposal", proposal, "as", as));
        sent.addAll(List.of(more));
        return anni.send(card + "/proposals", anni.get(card + "/draft"), sent.toArray(String[]::new));
    }

    private String proposal() {
        return anni.get(card + "/draft").page().select("[id^=proposal-]").first().id().substring("proposal-".length());
    }

    private static String key(Visitor by, String board, String sort) {
        return by.get(board + "/review").page().select("input[name=deviation][value^=" + sort + "]").attr("value");
    }

    private static ItemId id(String address) {
        return ItemId.valueOf(address.substring(address.lastIndexOf('/') + 1));
    }

    private Course course(String board) {
        return cast.as(cast.kaisa, () -> log.course(id(board), cast.kaisa));
    }

    private String started(Visitor by) {
        var answer = by.send(card + "/situations", by.get(card), "key", UUID.randomUUID().toString(), "drill", "false");
        assertThat(answer.status()).as(answer.text()).isEqualTo(302);
        return URI.create(by.base()).resolve(answer.location()).getPath();
    }

    private void told(Visitor by, String board, String what, String... more) {
        var sent = new ArrayList<>(List.of("key", UUID.randomUUID().toString(), "what", what));
        sent.addAll(List.of(more));
        var answer = by.send(board + "/entries", by.get(board), sent.toArray(String[]::new));
        assertThat(answer.status()).as(answer.text()).isEqualTo(302);
    }

    private String task(String board, String title) {
        return course(board).standing().tasks().stream().filter(each -> each.title().equals(title)).findFirst().orElseThrow().id().toString();
    }

    private void task(String title, UUID role) {
        var added = anni.send(card + "/steps", anni.get(card + "/draft"), "key", UUID.randomUUID().toString(), "title", title, "role", role.toString(),
            "when", "heti");
        assertThat(added.status()).as(added.text()).isEqualTo(302);
    }
}
