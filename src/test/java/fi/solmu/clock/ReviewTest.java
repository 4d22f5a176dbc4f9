package fi.solmu.clock;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.item.ItemId;
import fi.solmu.web.Say;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** At a review all that waits is told together, and what is wrong in one row takes nothing from the others. */
@ProductTest
@Import(MadePractices.class)
class ReviewTest {

    private static final String HERE = "/asema/clock/review";

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired MadePractices made;
    @Autowired Practices practices;

    private final LocalDate today = LocalDate.now(Say.ZONE);

    @AfterEach
    void leave_the_clock_as_it_was() {
        made.leave();
    }

    @Test
    void what_waits_is_told_together_and_only_what_was_chosen() {
        var first = practice("Kierros");
        var second = practice("Katsaus");
        var third = practice("Palaveri");
        var bo = visitors.as(cast.bo);
        var page = bo.get(HERE);
        assertThat(page.page().select("form.review").text()).contains("Pohjantähti Junat", "Kierros", "Katsaus", "Palaveri");
        var saved = bo.send(HERE, page, "state." + key(first), "held", "note." + key(first), "Sujui", "state." + key(second), "missed", "state." + key(third), "");
        assertThat(saved.status()).as(saved.text()).isEqualTo(302);
        assertThat(fact(first).note()).isEqualTo("Sujui");
        assertThat(fact(second).state()).isEqualTo(Fact.State.MISSED);
        assertThat(fact(third)).isNull();
        assertThat(bo.get(HERE).page().select("form.review").text()).contains("Palaveri").doesNotContain("Kierros");
    }

    @Test
    void what_is_wrong_is_told_row_by_row_and_the_rest_is_kept() {
        var right = practice("Kierros");
        var wrong = practice("Katsaus");
        var unsaid = practice("Palaveri");
        var bo = visitors.as(cast.bo);
        var answer = bo.post(HERE, HERE, "state." + key(right), "held", "state." + key(wrong), "moved", "note." + key(wrong), "Ensi viikolla",
                "note." + key(unsaid), "Kirjoitettu, ei valittu", "state." + UUID.randomUUID() + "_" + today, "held", "state.x_y", "held");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(fact(right)).isNotNull();
        assertThat(answer.page().select(".errorsummary li")).hasSize(3);
        assertThat(answer.page().select(".errorsummary").text()).contains("Valitse, miten se meni").doesNotContain("Kirjoita siihen");
        assertThat(answer.page().select("[name=note." + key(wrong) + "]").val()).isEqualTo("Ensi viikolla");
        assertThat(answer.page().select("[name=note." + key(unsaid) + "]").val()).isEqualTo("Kirjoitettu, ei valittu");
        assertThat(answer.page().select(".note").text()).contains("1 kerta tallennettiin");
        for (var link : answer.page().select(".errorsummary a")) {
            assertThat(answer.page().select(link.attr("href"))).as(link.attr("href")).hasSize(1);
        }
    }

    @Test
    void of_two_at_once_the_later_sees_what_the_first_said() {
        var practice = practice("Kierros");
        var bo = visitors.as(cast.bo);
        var kaisa = visitors.as(cast.kaisa);
        var opened = kaisa.get(HERE);
        bo.post(HERE, HERE, "state." + key(practice), "held", "note." + key(practice), "Kaikki paikalla");
        var late = kaisa.send(HERE, opened, "state." + key(practice), "missed", "note." + key(practice), "Peruttiin");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.page().select("main").text()).contains("Bo Ban", "Kaikki paikalla", "Kirjoitit: Jäi pitämättä. Peruttiin");
        assertThat(fact(practice).note()).isEqualTo("Kaikki paikalla");
        assertThat(kaisa.send(HERE, opened, "state." + key(practice), "held", "note." + key(practice), "Myös me").status()).isEqualTo(302);
        assertThat(fact(practice).note()).isEqualTo("Kaikki paikalla\nMyös me");
    }

    @Test
    void others_tell_of_theirs_and_one_sees_who() {
        var shared = practice("Yhteinen hetki");
        var anni = visitors.as(cast.anni);
        var page = anni.get(HERE);
        assertThat(page.page().select("form.review").text()).doesNotContain("Yhteinen hetki");
        assertThat(page.page().select("main").text()).contains("Yhteinen hetki", "kertoo Junien ohjaaja, Pohjantähti Junat");
        var refused = anni.send(HERE, anni.get("/asema/new/practice"), "state." + key(shared), "held");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(fact(shared)).isNull();
        assertThat(visitors.as(cast.vera).get(HERE).status()).isIn(403, 404);
        var ulla = visitors.as(cast.ulla);
        var next = ulla.send("/naapuri/clock/review", ulla.get("/naapuri/new/practice"), "state." + key(shared), "held");
        assertThat(next.status()).isEqualTo(422);
        assertThat(next.text()).doesNotContain("Yhteinen hetki");
        assertThat(fact(shared)).isNull();
    }

    @Test
    void the_days_asked_may_be_anything() {
        for (var from : List.of("", "x", "0001-01-01", "9999-12-31", today.minusDays(400).toString())) {
            assertThat(visitors.as(cast.bo).get(HERE + "?from=" + from).status()).as(from).isEqualTo(200);
        }
        var sent = new ArrayList<String>();
        for (int i = 0; i < 301; i++) {
            sent.addAll(List.of("state." + cast.city + "_" + LocalDate.of(2020, 1, 1).plusDays(i), "held"));
        }
        var many = visitors.as(cast.bo).post(HERE, HERE, sent.toArray(String[]::new));
        assertThat(many.status()).isEqualTo(422);
        assertThat(many.page().select(".errorsummary").text()).contains("enintään 300");
    }

    private ItemId practice(String title) {
        return made.ruled(title, "FREQ=YEARLY;BYMONTH=" + today.getMonthValue() + ";BYMONTHDAY=" + today.getDayOfMonth());
    }

    private String key(ItemId id) {
        return Closing.key(id, today);
    }

    private Fact fact(ItemId id) {
        return cast.as(cast.kaisa, () -> Fact.on(today, practices.get(id, cast.kaisa).practice().facts()));
    }
}
