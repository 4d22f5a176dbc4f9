package fi.solmu.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Program;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Answer;
import fi.solmu.Visitors.Visitor;
import fi.solmu.item.Deed;
import fi.solmu.item.Fields;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.web.Refused;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The timing of a practice that stands is changed for all its times, or from one of them on. */
@ProductTest
class ChangedTimingTest {

    private static final String SECOND = "FREQ=MONTHLY;BYDAY=2TU", THIRD = "FREQ=MONTHLY;BYDAY=3TU";

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired Items items;
    @Autowired Practices practices;
    @Autowired Occurrences occurrences;
    @Autowired PracticeHome home;

    private final List<ItemId> made = new ArrayList<>();
    private final LocalDate month = LocalDate.now().withDayOfMonth(1);
    private final LocalDate since = month.plusMonths(2);
    private Visitor bo;
    private ItemId id;

    @BeforeEach
    void a_meeting_on_second_tuesdays() {
        bo = visitors.as(cast.bo);
        id = add(SECOND);
    }

    @AfterEach
    void leave_the_clock_as_it_was() {
        cast.as(cast.kaisa, () -> made.forEach(each -> items.remove(each, cast.kaisa)));
    }

    @Test
    void the_dates_that_differ_are_seen_before_they_are_saved() {
        var asked = change(bo.get(edit()), "following", THIRD, "");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.page().select(".errorsummary").text()).contains("Katso ne alta ja tallenna uudestaan");
        assertThat(asked.page().select(".differs").text()).contains("kertaa siirtyy", "Siirtyy: ti", "→ ti", "muuta");
        assertThat(asked.page().select(".differs li").get(0).text()).contains(second(since).getDayOfMonth() + ".", third(since).getDayOfMonth() + ".");
        assertThat(get().timing().rule()).isEqualTo(SECOND);

        assertThat(change(asked, "following", THIRD, asked.page().select("[name=timing.seen]").val()).status()).isEqualTo(302);
        assertThat(get().timing().rule()).isEqualTo(THIRD);
        assertThat(get().course().earlier()).singleElement().satisfies(earlier -> {
            assertThat(earlier.through()).isEqualTo(since.minusDays(1));
            assertThat(earlier.timing().rule()).isEqualTo(SECOND);
        });
        assertThat(bo.get("/asema/clock/" + id).page().select(".six").text())
            .contains("Joka kuukauden kolmas tiistai", "Aiemmin: Joka kuukauden toinen tiistai; ajat");
        assertThat(bo.get("/asema/items/" + id + "/history").page().select("ins").text())
            .contains("Joka kuukauden kolmas tiistai", "Joka kuukauden toinen tiistai; ajat");
    }

    @Test
    void what_was_seen_of_another_change_is_not_seen() {
        var seen = seen("following", "FREQ=MONTHLY;BYDAY=1TU");
        assertThat(change(bo.get(edit()), "following", THIRD, seen).status()).isEqualTo(422);
        assertThat(change(bo.get(edit()), "all", "FREQ=MONTHLY;BYDAY=1TU", seen).status()).isEqualTo(422);
        assertThat(change(bo.get(edit()), "following", "FREQ=MONTHLY;BYDAY=1TU", seen).status()).isEqualTo(302);
    }

    @Test
    void they_are_shown_as_the_time_is_chosen_and_what_was_shown_may_be_saved_at_once() {
        var live = bo.get(dates(id.toString(), "all", THIRD));
        assertThat(live.page().select(".differs").text()).contains("kertaa siirtyy");
        assertThat(change(bo.get(edit()), "all", THIRD, live.page().select("[name=timing.seen]").val()).status()).isEqualTo(302);
        assertThat(get().course().earlier()).isEmpty();
        assertThat(bo.get(dates(id.toString(), "all", THIRD)).page().select(".differs li")).isEmpty();
        assertThat(bo.get(dates(id.toString(), "all", "soon")).page().select(".differs")).isEmpty();
        assertThat(bo.get(dates("1", "all", SECOND)).status()).isEqualTo(404);
        assertThat(visitors.as(cast.ulla).get(dates(id.toString(), "all", SECOND).replace("asema", "naapuri")).status()).isEqualTo(404);
    }

    @Test
    void what_was_told_stays_and_is_said_to_stay() {
        var held = second(month.minusMonths(1));
        cast.as(cast.bo, () -> occurrences.tell(id, new Fact(held, Fact.State.HELD, null, "Sujui"), "", cast.bo));
        var asked = change(bo.get(edit()), "all", THIRD, "");
        assertThat(asked.page().select(".differs").text()).contains("Kerta, josta on jo kerrottu, säilyy: ti " + held.getDayOfMonth() + ".");
        assertThat(change(asked, "all", THIRD, asked.page().select("[name=timing.seen]").val()).status()).isEqualTo(302);
        assertThat(get().facts()).hasSize(1);
        assertThat(bo.get("/asema/clock/" + id).page().select(".times").text()).contains("Sujui");
    }

    @Test
    void the_one_who_comes_late_sees_both_texts() {
        var opened = bo.get(edit());
        cast.as(cast.bo, () -> {
            var item = items.get(id, cast.bo);
            items.change(id, item.revision(), item.draft(home.read(id, cast.bo).with("why", "Toinen ehti")), Deed.CHANGED, cast.bo);
        });
        var late = change(opened, "following", THIRD, "");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Toinen ehti");
        assertThat(get().timing().rule()).isEqualTo(SECOND);
        var again = change(late, "following", THIRD, "");
        assertThat(again.status()).as("now the dates are asked").isEqualTo(422);
    }

    @Test
    void a_day_from_which_on_is_told_and_is_a_day() {
        for (var day : List.of("", "joskus", "1.1.1800", "31.2.2027")) {
            var refused = send(bo.get(edit()), "timing.reach", "following", "timing.since", day, "timing.rule", THIRD);
            assertThat(refused.status()).as(day).isEqualTo(422);
            assertThat(refused.page().select("#field-timing .field__error").text()).as(day).isNotEmpty();
        }
        assertThat(get().timing().rule()).isEqualTo(SECOND);
    }

    @Test
    void the_same_days_said_otherwise_and_other_words_leave_the_times_before() {
        assertThat(change(bo.get(edit()), "following", THIRD, seen("following", THIRD)).status()).isEqualTo(302);
        assertThat(change(bo.get(edit()), "all", THIRD + ";BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12", "").status()).isEqualTo(302);
        assertThat(get().course().earlier()).hasSize(1);
    }

    @Test
    void an_old_text_is_restored_with_its_timings() {
        change(bo.get(edit()), "following", THIRD, seen("following", THIRD));
        cast.as(cast.bo, () -> items.restore(id, 1, cast.bo));
        assertThat(get().timing().rule()).isEqualTo(SECOND);
        assertThat(get().course().earlier()).isEmpty();
        cast.as(cast.bo, () -> items.restore(id, 2, cast.bo));
        assertThat(get().course().earlier()).hasSize(1);
    }

    @Test
    void from_one_time_one_may_move_it_or_change_those_after_it() {
        var time = second(since);
        var opened = bo.get("/asema/clock/" + id + "?time=" + time);
        assertThat(opened.page().select(".due").text()).contains("Valittu kerta", "ti " + time.getDayOfMonth() + ".", "Siirrä toiseen päivään");
        var edit = opened.page().select(".due a[href*=since]").attr("href");
        var form = bo.get(edit.replaceFirst("#.*", "")).page();
        assertThat(form.select("[name=timing.reach][checked]").val()).isEqualTo("following");
        assertThat(form.select("[name=timing.since]").val()).isEqualTo(time.toString());
        assertThat(visitors.as(cast.anni).get("/asema/clock/" + id + "?time=" + time).page().select(".due a, .due form")).isEmpty();
        for (var nonsense : List.of("x", "2026-02-31", "9999999", "1900-01-01", "%27")) {
            assertThat(bo.get("/asema/clock/" + id + "?time=" + nonsense).status()).as(nonsense).isEqualTo(200);
            assertThat(bo.get(edit() + "?since=" + nonsense).status()).as(nonsense).isEqualTo(200);
        }
    }

    @Test
    void a_program_reads_and_writes_the_timings_before() {
        change(bo.get(edit()), "following", THIRD, seen("following", THIRD));
        var program = Program.of(visitors, cast.bo, "WRITE");
        var fields = program.get("/asema/clock/" + id + ".json").json().path("fields");
        assertThat(fields.path("earlier").get(0).path("rule").asString()).isEqualTo(SECOND);
        assertThat(fields.path("earlier").get(0).path("through").asString()).isEqualTo(since.minusDays(1).toString());
    }

    @Test
    void an_earlier_timing_that_says_no_time_is_refused_at_its_place() {
        for (var row : List.of(Map.of("through", since), Map.of("through", since, "rule", "FREQ=SECONDLY"))) {
            assertThat(catchThrowableOfType(Refused.class, () -> cast.as(cast.bo, () -> items.add(Kind.PRACTICE,
                cast.draft(Kind.PRACTICE, "Ei aikaa", Fields.NONE.with("timing", Map.of("rule", SECOND)).with("earlier", List.of(row)), cast.bo), cast.bo)))
                .faults()).extracting(Refused.Fault::field).allMatch(field -> field.startsWith("earlier[0]"));
        }
    }

    @Test
    void nobody_changes_the_times_of_another() {
        var anni = visitors.as(cast.anni);
        var sent = anni.send(edit(), anni.get("/asema/new/practice"), "title", "Kaapattu", "timing.way", "rule", "timing.rule", THIRD);
        assertThat(sent.status()).isEqualTo(422);
        assertThat(visitors.as(cast.ulla).get(edit()).status()).isEqualTo(404);
        assertThat(get().timing().rule()).isEqualTo(SECOND);
    }

    @Test
    void ahead_are_the_times_from_the_day_on_which_the_change_begins() {
        var first = bo.get(dates(id.toString(), "following", THIRD)).page().select(".foreseen__times li").first();
        assertThat(first.text()).contains(third(since).getDayOfMonth() + "." + third(since).getMonthValue() + ".");
        var all = bo.get(dates(id.toString(), "all", THIRD)).page().select(".foreseen__times li").first();
        assertThat(all.text()).doesNotContain(third(since).getDayOfMonth() + "." + third(since).getMonthValue() + ".");
    }

    private String seen(String reach, String rule) {
        return bo.get(dates(id.toString(), reach, rule)).page().select("[name=timing.seen]").val();
    }

    private String dates(String of, String reach, String rule) {
        return "/asema/clock/dates?timing.of=" + of + "&timing.reach=" + reach + "&timing.since=" + since + "&timing.way=rule&timing.rule=" + rule;
    }

    private Answer change(Answer opened, String reach, String rule, String seen) {
        return send(opened, "timing.reach", reach, "timing.since", since.toString(), "timing.rule", rule, "timing.seen", seen);
    }

    private Answer send(Answer opened, String... values) {
        var page = opened.page();
        var common = Stream.of("title", "Kokous", "state", "IN_FORCE", "timing.way", "rule", "visibility", "NETWORK",
            "revision", value(page, "revision"), "timing.revision", value(page, "timing.revision"));
        return bo.send(edit(), opened, Stream.concat(common, Stream.of(values)).toArray(String[]::new));
    }

    private static String value(Document page, String name) {
        return page.select("form.form input[name=" + name + "]").val();
    }

    private String edit() {
        return "/asema/items/" + id + "/edit";
    }

    private Practice get() {
        return cast.as(cast.bo, () -> practices.get(id, cast.bo).practice());
    }

    private ItemId add(String rule) {
        made.add(cast.as(cast.bo, () -> items.add(Kind.PRACTICE, cast.draft(Kind.PRACTICE, "Kokous",
            Fields.NONE.with("timing", Map.of("rule", rule)), cast.bo).in("IN_FORCE"), cast.bo)));
        return made.get(made.size() - 1);
    }

    private static LocalDate second(LocalDate in) {
        return in.with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.TUESDAY));
    }

    private static LocalDate third(LocalDate in) {
        return in.with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.TUESDAY));
    }
}
