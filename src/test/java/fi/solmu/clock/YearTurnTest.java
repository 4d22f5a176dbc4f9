package fi.solmu.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Visitor;
import fi.solmu.clock.dates.Timing;
import fi.solmu.item.Deed;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The turn of the year as people go through it: opened, accepted, asked again, frozen. */
@ProductTest
class YearTurnTest {

    private static final String NEW = "/asema/new/practice", TURN = "/asema/clock/turn";
    private static final int YEAR = LocalDate.now().getYear();

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired Items items;
    @Autowired Practices practices;
    @Autowired Occurrences occurrences;

    private final List<String> made = new ArrayList<>();

    @AfterEach
    void leave_the_clock_as_it_was() {
        made.forEach(each -> List.of(cast.kaisa, cast.bo).forEach(by -> cast.as(by, () -> items.find(id(each), by)
            .filter(item -> !item.isRemoved()).ifPresent(item -> items.remove(item.id(), by)))));
    }

    @Test
    void each_organisation_accepts_its_own_and_is_asked_again_when_the_dates_change() {
        var kaisa = visitors.as(cast.kaisa);
        var bo = visitors.as(cast.bo);
        int year = YEAR + 3;
        var at = TURN + "?year=" + year;
        var mine = rule(bo, "Talven vastuut", "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=6", "following");
        rule(kaisa, "Kaupungin oma", "FREQ=YEARLY;BYMONTH=3;BYDAY=2TU", "none");
        assertThat(bo.get(at).page().select("form[action$=acceptance]")).as("not open yet").isEmpty();
        assertThat(bo.post(at, TURN + "/opening", "year", String.valueOf(year)).status()).as("a member opens nothing").isIn(403, 404);
        assertThat(bo.post(at, TURN + "/acceptance", "year", String.valueOf(year), "seen", "x:" + "0".repeat(64)).status()).isEqualTo(422);
        assertThat(row(bo, at, "Talven vastuut").text()).as("nothing is accepted of a year that is not open").doesNotContain("Hyväksytty");
        assertThat(kaisa.post(at, TURN + "/opening", "year", String.valueOf(year)).status()).isEqualTo(302);

        var open = row(bo, at, "Talven vastuut");
        assertThat(open.text()).contains("Kalenteri siirtää", "7.1.", "loppiainen", "Odottaa vastausta");
        assertThat(row(bo, at, "Kaupungin oma").select("input")).as("another's").isEmpty();
        var key = open.select("input[name=seen]").val();
        assertThat(bo.post(at, TURN + "/acceptance", "year", String.valueOf(year), "seen", key).status()).isEqualTo(302);
        assertThat(row(bo, at, "Talven vastuut").text()).contains("Hyväksytty: Pohjantähti Junat");
        assertThat(visitors.as(cast.vera).get(at).page().select("form[action*=turn]")).as("a reader").isEmpty();
        assertThat(bo.post(at, TURN + "/acceptance", "year", String.valueOf(year), "seen", "0:0", "seen", row(kaisa, at, "Kaupungin oma").select("input").val()).status())
            .isEqualTo(302);
        assertThat(row(bo, at, "Kaupungin oma").text()).as("another's, by hand").contains("Odottaa vastausta");

        change(mine, Timing.byRule("FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=20"));
        assertThat(row(bo, at, "Talven vastuut").text()).contains("Päivät ovat muuttuneet hyväksymisen jälkeen");
        assertThat(bo.follow(bo.post(at, TURN + "/acceptance", "year", String.valueOf(year), "seen", key)).text()).as("what was seen before")
            .contains("Osa jäi hyväksymättä");
        assertThat(row(bo, at, "Talven vastuut").text()).contains("Päivät ovat muuttuneet");
    }

    @Test
    void a_frozen_year_stays_as_it_was() {
        var kaisa = visitors.as(cast.kaisa);
        var at = TURN + "?year=" + YEAR;
        var own = rule(kaisa, "Vanha tapa", "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=5", "none");
        assertThat(kaisa.post(at, TURN + "/freezing", "year", String.valueOf(YEAR + 1)).status()).as("it is not over").isEqualTo(422);
        assertThat(visitors.as(cast.bo).post(at, TURN + "/freezing", "year", String.valueOf(YEAR)).status()).isIn(403, 404);
        var line = "/asema/clock/timeline?q=Vanha&months=3&from=" + (YEAR - 1) + "-04";
        assertThat(kaisa.get(line).page().select("svg.line a[data-move]")).hasSize(1);
        assertThat(kaisa.post(at, TURN + "/freezing", "year", String.valueOf(YEAR)).status()).isEqualTo(302);
        try {
            assertThat(kaisa.get(line).page().select("svg.line a.act")).hasSize(1);
            assertThat(kaisa.get(line).page().select("svg.line a[data-move]")).as("its times are not pulled").isEmpty();
            assertThat(kaisa.get(at).page().select("section[aria-labelledby=freezing]").text()).contains("päätti vuoden");
            assertThatThrownBy(() -> change(own, Timing.byRule("FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=6")))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.key()).isEqualTo("clock.year-is-frozen"));
            assertThatThrownBy(() -> cast.as(cast.kaisa, () -> occurrences.tell(id(own), new Fact(LocalDate.of(YEAR - 1, 5, 5), Fact.State.HELD, null, ""), "", cast.kaisa)))
                .isInstanceOf(Refused.class);
            course(own, course -> course.then(LocalDate.of(YEAR, 1, 1), Timing.byRule("FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=6")));
            end(own, cast.kaisa);
            assertThat(kaisa.get("/asema/clock/table?from=" + (YEAR - 1) + "-01").text()).as("it has ended since").contains("Vanha tapa");
            assertThat(kaisa.get("/asema/clock/table?from=" + YEAR + "-01").text()).doesNotContain("Vanha tapa");
        } finally {
            assertThat(kaisa.post(at, TURN + "/thawing", "year", String.valueOf(YEAR)).status()).isEqualTo(302);
        }
        assertThat(kaisa.get("/asema/clock/table?from=" + (YEAR - 1) + "-01").text()).doesNotContain("Vanha tapa");
        freeze(kaisa);
        try {
            assertThat(kaisa.get("/asema/clock/table?from=" + (YEAR - 1) + "-01").text()).as("frozen again").contains("Vanha tapa");
        } finally {
            thaw(kaisa);
        }
    }

    @Test
    void what_comes_after_a_year_was_frozen_stands_not_in_it_and_may_be_changed() {
        var kaisa = visitors.as(cast.kaisa);
        freeze(kaisa);
        try {
            var later = rule(kaisa, "Jälkeen tullut", "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=6", "none");
            assertThat(kaisa.get("/asema/clock/table?from=" + YEAR + "-01").page().select(".yeartable").text()).contains("Jälkeen tullut");
            assertThat(kaisa.get("/asema/clock/table?from=" + (YEAR - 1) + "-01").page().select(".yeartable").text()).doesNotContain("Jälkeen tullut");
            change(later, Timing.byRule("FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=7"));
        } finally {
            thaw(kaisa);
        }
    }

    @Test
    void nobody_closes_on_days_of_a_frozen_year_afterwards() {
        var kaisa = visitors.as(cast.kaisa);
        freeze(kaisa);
        try {
            var closed = "/asema/network/closed";
            var sent = kaisa.post(closed, closed + "/" + cast.city + "/new", "name", "Jälkikäteen", "first", (YEAR - 1) + "-12-30", "last", YEAR + "-01-02");
            assertThat(sent.status()).as(sent.text()).isEqualTo(422);
            assertThat(sent.text()).contains("on päätetty");
        } finally {
            thaw(kaisa);
        }
    }

    @Test
    void what_an_organisation_keeps_to_itself_is_frozen_unseen() {
        var bo = visitors.as(cast.bo);
        var kaisa = visitors.as(cast.kaisa);
        made.add(bo.make(NEW, "title", "Radan oma", "state", "IN_FORCE", "timing.way", "rule", "timing.rule", "FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=4",
            "visibility", "ORGANISATION"));
        var own = made.get(0);
        freeze(kaisa);
        try {
            end(own, cast.bo);
            assertThat(bo.get("/asema/clock/table?from=" + (YEAR - 1) + "-01").page().select(".yeartable").text()).contains("Radan oma");
            assertThat(kaisa.get("/asema/clock/table?from=" + (YEAR - 1) + "-01").text()).doesNotContain("Radan oma");
        } finally {
            thaw(kaisa);
        }
    }

    private static void freeze(Visitor kaisa) {
        assertThat(kaisa.post(TURN + "?year=" + YEAR, TURN + "/freezing", "year", String.valueOf(YEAR)).status()).isEqualTo(302);
    }

    private static void thaw(Visitor kaisa) {
        assertThat(kaisa.post(TURN + "?year=" + YEAR, TURN + "/thawing", "year", String.valueOf(YEAR)).status()).isEqualTo(302);
    }

    @Test
    void a_year_that_cannot_be_read_is_the_usual_one_and_another_network_sees_nothing() {
        var kaisa = visitors.as(cast.kaisa);
        for (var year : List.of("", "0", "-5", "99999999999", "x", "2151")) {
            assertThat(kaisa.get(TURN + "?year=" + year).status()).as(year).isEqualTo(200);
        }
        assertThat(visitors.as(cast.ulla).get(TURN).status()).isEqualTo(404);
        assertThat(visitors.nobody().get(TURN).status()).isNotEqualTo(200);
    }

    private String rule(Visitor visitor, String title, String rule, String shift) {
        made.add(visitor.make(NEW, "title", title, "state", "IN_FORCE", "timing.way", "rule", "timing.rule", rule, "timing.shift", shift));
        return made.get(made.size() - 1);
    }

    private static Element row(Visitor visitor, String at, String title) {
        return visitor.get(at).page().select(".yearturn__row:contains(" + title + ")").first();
    }

    private void change(String place, Timing timing) {
        course(place, course -> course.with(timing));
    }

    private void course(String place, UnaryOperator<Course> change) {
        cast.as(cast.kaisa, () -> {
            var item = items.get(id(place), cast.kaisa);
            var practice = practices.get(item.id(), cast.kaisa).practice();
            items.change(item.id(), item.revision(), item.draft(practice.with(change.apply(practice.course())).fields()), Deed.CHANGED, cast.kaisa);
        });
    }

    private void end(String place, Viewer by) {
        cast.as(by, () -> {
            var item = items.get(id(place), by);
            var draft = item.draft(practices.get(item.id(), by).practice().fields());
            items.change(item.id(), item.revision(), new ItemDraft(draft.title(), draft.text(), "ENDED", draft.language(), draft.owner(), draft.ownerRole(), draft.visibility(),
                draft.parties(), draft.tags(), draft.reviewBy(), draft.fields()), Deed.CHANGED, by);
        });
    }

    private static ItemId id(String place) {
        return ItemId.valueOf(place.replaceAll(".*/", ""));
    }
}
