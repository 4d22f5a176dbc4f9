package fi.solmu.problems;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.item.Fields;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.Kinds;
import fi.solmu.item.Links;
import fi.solmu.item.Relation;
import fi.solmu.item.Visibility;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The mirror and the follow-up: what they gather, what is decided before them, and that they show nobody more than they may see. */
@ProductTest
class MirrorTest {

    private static final String FOLLOW_UP = "/asema/problems/followup", MIRROR = "/asema/problems/mirror";

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired Items items;
    @Autowired Kinds kinds;
    @Autowired Links links;
    @Autowired FollowUpRows rows;
    final List<ItemId> made = new ArrayList<>();
    LocalDate today;
    ItemId concept;
    ItemId promise;
    ItemId open;
    ItemId hidden;

    @BeforeEach
    void a_concept_with_open_and_hidden_trouble() {
        today = LocalDate.now(Say.ZONE);
        concept = add(Kind.SERVICE_CONCEPT, "Peilattu konsepti", Visibility.NETWORK, Fields.NONE);
        promise = add(Kind.PROMISE, "Peilattu lupaus", Visibility.NETWORK, Fields.NONE);
        tie(concept, Relation.PROMISES, promise);
        open = met("Peilissä näkyvä ongelma", Visibility.NETWORK);
        hidden = met("Peilistä piilotettu ongelma", Visibility.ORGANISATION);
        proposed("Peilissä näkyvä parannus", open, Visibility.NETWORK);
        proposed("Peilistä piilotettu parannus", hidden, Visibility.ORGANISATION);
        var indicator = add(Kind.INDICATOR, "Peilissä näkyvä mittari", Visibility.NETWORK, readings());
        tie(promise, Relation.MEASURED_BY, indicator);
        tie(promise, Relation.MEASURED_BY, add(Kind.INDICATOR, "Peilistä piilotettu mittari", Visibility.ORGANISATION, readings()));
        var feedback = Fields.NONE.with("received", today.minusDays(3));
        tie(add(Kind.FEEDBACK, "Peilissä näkyvä palaute", Visibility.NETWORK, feedback), Relation.CONCERNS, concept);
        tie(add(Kind.FEEDBACK, "Peilistä piilotettu palaute", Visibility.ORGANISATION, feedback), Relation.CONCERNS, concept);
    }

    @AfterEach
    void what_was_made_is_put_away() {
        cast.as(cast.kaisa, () -> made.forEach(each -> items.remove(each, cast.kaisa)));
    }

    @Test
    void what_only_one_organisation_sees_no_other_finds_anywhere() {
        for (var place : List.of(MIRROR, MIRROR + "?concept=" + concept, FOLLOW_UP, FOLLOW_UP + "?organisation=" + cast.city, FOLLOW_UP + ".json")) {
            assertThat(visitors.as(cast.anni).get(place).text()).as(place).contains("piilotettu ongelma", "piilotettu parannus", "näkyvä ongelma");
            assertThat(visitors.as(cast.bo).get(place).text()).as(place).contains("näkyvä ongelma", "näkyvä parannus").doesNotContain("piilotettu");
            assertThat(visitors.as(cast.ulla).get(place).status()).as(place).isEqualTo(404);
        }
        assertThat(visitors.as(cast.anni).get(MIRROR + "?concept=" + concept).text())
            .contains("näkyvä palaute", "piilotettu palaute", "näkyvä mittari", "piilotettu mittari");
        assertThat(visitors.as(cast.bo).get(MIRROR + "?concept=" + concept).text()).contains("näkyvä palaute", "näkyvä mittari", "40 kertaa");
        assertThat(visitors.as(cast.bo).get(MIRROR + "?about=" + hidden).status()).isEqualTo(404);
        assertThat(visitors.as(cast.bo).get(MIRROR + "?about=" + open).status()).isEqualTo(404);
        assertThat(visitors.as(cast.vera).get(MIRROR).page().select("form[method=post]").not(".top form").not("header form"))
            .noneMatch(form -> form.attr("action").contains("/mirror"));
    }

    @Test
    void what_is_decided_before_it_becomes_an_improvement_or_a_measure_once() {
        var bo = visitors.as(cast.bo);
        var address = MIRROR + "?concept=" + concept;
        var page = bo.get(address);
        var form = page.page().select("form[action$=/outcomes]:has(input[value=" + open + "])").get(0);
        var key = form.select("[name=key]").val();
        for (int i = 0; i < 2; i++) {
            var made = bo.send(MIRROR + "/outcomes", page, "problem", open.toString(), "key", key, "as", "improvement", "title", "Peilistä päätetty", "about",
                concept.toString());
            assertThat(made.status()).as(made.text()).isEqualTo(302);
        }
        bo.send(MIRROR + "/outcomes", page, "problem", open.toString(), "key", ItemId.nextUuid().toString(), "as", "measure", "title", "");
        var problem = bo.get("/asema/problems/" + open);
        assertThat(problem.page().select(".box__title:contains(Peilistä päätetty)")).hasSize(1);
        assertThat(bo.get("/asema/strategy/measures").text()).contains("Peilissä näkyvä ongelma");
        var unseen = bo.send(MIRROR + "/outcomes", page, "problem", hidden.toString(), "as", "improvement", "title", "Peilistä kurkistettu");
        assertThat(unseen.status()).isEqualTo(422);
        assertThat(unseen.text()).doesNotContain("piilotettu");
        var wrong = bo.send(MIRROR + "/outcomes", page, "problem", open.toString(), "as", "nonsense", "title", "<script>alert(1)</script>");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("input[name=title][value*=script]")).hasSize(1);
        assertThat(visitors.as(cast.vera).get(MIRROR).status()).isEqualTo(200);
    }

    @Test
    void the_next_mirror_tells_what_has_changed_since_the_last() {
        var bo = visitors.as(cast.bo);
        var address = MIRROR + "?about=" + concept;
        assertThat(bo.get(address).text()).contains("Mitä on tehty");
        assertThat(bo.send(MIRROR, bo.get(address), "about", concept.toString(), "from", today.minusMonths(1).toString(), "until", today.toString()).status())
            .isEqualTo(302);
        assertThat(bo.get(address).text()).contains("Mitä on muuttunut edellisen kerran jälkeen", "Mitään ei ole päätetty");
        assertThat(bo.get(MIRROR).text()).doesNotContain("edellisen kerran jälkeen");
        for (var nonsense : List.of("?about=1", "?from=31.2.2026&until=x", "?from=2026-12-31&until=2026-01-01", "?from=0001-01-01", "?until=%F0%9F%92%A5")) {
            assertThat(bo.get(MIRROR + nonsense).status()).as(nonsense).isEqualTo(200);
        }
        var turned = bo.get(MIRROR + "?from=2026-12-31&until=2026-01-01").page();
        assertThat(turned.select("input[name=from], input[name=until]").eachAttr("value")).contains("2026-01-01", "2026-12-31");
        assertThat(turned.text()).contains("Näitä päiviä ei voitu näyttää sellaisinaan");
        assertThat(bo.get(MIRROR + "?from=2026-01-01&until=2026-12-31").text()).doesNotContain("sellaisinaan");
        assertThat(bo.get("/asema/concepts/" + concept).page().select("a[href$=mirror?about=" + concept + "]")).hasSize(1);
    }

    @Test
    void what_a_check_of_the_clock_belongs_to_is_the_agenda_of_its_review() {
        var check = add(Kind.PRACTICE, "Peilattu tarkistus", Visibility.NETWORK, Fields.NONE);
        var bo = visitors.as(cast.bo);
        assertThat(bo.get(MIRROR + "?about=" + check).text()).contains("näkyy koko verkosto", "näkyvä ongelma");
        var other = add(Kind.PROBLEM, "Tarkistettu ongelma", Visibility.NETWORK,
            Fields.NONE.with("occurrences", List.of(Map.of("date", today.minusDays(2), "organisation", cast.city))));
        var checked = add(Kind.IMPROVEMENT, "Tarkistettu parannus", Visibility.NETWORK, Fields.NONE);
        tie(other, Relation.GIVES_RISE_TO, checked);
        tie(checked, Relation.RELATES_TO, check);
        var page = bo.get(MIRROR + "?about=" + check);
        assertThat(page.text()).contains("Tarkistettu ongelma", "Tarkistettu parannus").doesNotContain("näkyvä ongelma", "näkyy koko verkosto");
        assertThat(page.page().select("[name=about] option[selected]").text()).isEqualTo("Peilattu tarkistus");
        assertThat(cast.as(cast.bo, () -> rows.metMost(today.minusDays(9), today.minusDays(3), null, List.of(other.value()), cast.bo))).isEmpty();
        assertThat(bo.get("/asema/clock/review").page().select("a[href*=/problems/mirror?from=]")).hasSize(1);
    }

    @Test
    void what_was_solved_when_it_was_written_has_its_days_and_a_broken_proof_is_none() {
        var problem = add(Kind.PROBLEM, "Peilattu jo ratkaistu", Visibility.NETWORK, Fields.NONE.with("occurrences",
            IntStream.range(0, 40).mapToObj(n -> Map.<String, Object>of("date", today.minusDays(40 - n), "organisation", cast.city)).toList()), "SOLVED");
        tie(problem, Relation.GIVES_RISE_TO, add(Kind.IMPROVEMENT, "Peilattu todettu", Visibility.NETWORK,
            Fields.NONE.with("carried_out", today.minusDays(30)).with("proved", today.minusDays(10)), "VERIFIED"));
        var said = visitors.as(cast.bo).get(FOLLOW_UP).page().select(".followup__problem:contains(Peilattu jo ratkaistu)").text();
        assertThat(said).contains("40 päiväs").doesNotContain("30 päiväs");
        var failed = visitors.as(cast.bo).get(FOLLOW_UP + "?standing=failed").page();
        assertThat(failed.select("[aria-labelledby=decided] li").text()).contains("Peilattu todettu").doesNotContain("näkyvä parannus");
    }

    @Test
    void the_follow_up_lists_by_organisation_and_tells_how_often_in_words_too() {
        var page = visitors.as(cast.bo).get(FOLLOW_UP).page();
        assertThat(page.select("[aria-labelledby=waiting] .followup__who").eachText()).isSorted();
        assertThat(page.select("[aria-labelledby=waiting] li:contains(näkyvä parannus)").text()).contains("ehdotettu tänään");
        var problem = page.select(".followup__problem:contains(näkyvä ongelma)").first();
        assertThat(problem.select("svg.recur rect")).isNotEmpty();
        assertThat(problem.select("td").eachText()).contains("40");
        assertThat(visitors.as(cast.bo).get(FOLLOW_UP + "?standing=failed&organisation=nonsense&months=13").status()).isEqualTo(200);
        assertThat(visitors.as(cast.bo).get(FOLLOW_UP + "?standing=proved").page().select("[aria-labelledby=waiting] li")).isEmpty();
    }

    /** Forty times in one month: oftener than anything that others leave. */
    private ItemId met(String title, Visibility visibility) {
        var first = today.minusMonths(1).withDayOfMonth(1);
        var met = Fields.NONE.with("occurrences", IntStream.range(0, 20).boxed().flatMap(n -> Stream.of(cast.city, cast.railway)
            .map(each -> Map.<String, Object>of("date", first.plusDays(n), "organisation", each))).toList());
        var made = add(Kind.PROBLEM, title, visibility, met);
        tie(made, Relation.CONCERNS, promise);
        return made;
    }

    private void proposed(String title, ItemId problem, Visibility visibility) {
        tie(problem, Relation.GIVES_RISE_TO, add(Kind.IMPROVEMENT, title, visibility, Fields.NONE.with("proposed", today)));
    }

    private Fields readings() {
        return Fields.NONE.with("readings", List.of(
            Map.of("date", today.minusDays(40), "value", new BigDecimal("61")), Map.of("date", today.minusDays(9), "value", new BigDecimal("72.5"))));
    }

    private ItemId add(Kind kind, String title, Visibility visibility, Fields fields) {
        return add(kind, title, visibility, fields, kinds.home(kind).shape().firstState());
    }

    private ItemId add(Kind kind, String title, Visibility visibility, Fields fields, String state) {
        Viewer by = cast.anni;
        var draft = new ItemDraft(title, "", state, "fi", cast.city, null, visibility, List.of(), null, fields);
        var item = cast.as(by, () -> items.add(kind, draft, by));
        made.add(item);
        return item;
    }

    private void tie(ItemId from, Relation relation, ItemId to) {
        cast.as(cast.anni, () -> links.tie(from, relation, to, cast.anni));
    }
}
