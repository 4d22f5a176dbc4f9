package fi.solmu.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Answer;
import fi.solmu.Visitors.Visitor;
import fi.solmu.item.Deed;
import fi.solmu.item.Fields;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.Visibility;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

/** Practices whose days are counted from another's: nothing moves before those who answer for them accept. */
@ProductTest
class AnchorsJourneyTest {

    private static final String NEW = "/asema/new/practice";

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired Items items;
    @Autowired Practices practices;
    @Autowired Occurrences occurrences;
    @Autowired AnchorAnswers answers;
    @Autowired PracticeHome home;
    @Autowired PracticeDuties duties;

    private final List<ItemId> made = new ArrayList<>();
    private final LocalDate meeting = LocalDate.now().plusDays(60);

    @AfterEach
    void leave_the_clock_as_it_was() {
        cast.as(cast.kaisa, () -> made.forEach(each -> items.remove(each, cast.kaisa)));
    }

    @Test
    void a_practice_is_timed_by_a_phrase_from_another_and_the_phrase_stands_in_its_form_again() {
        var anchor = anchor("Talousarviokokous");
        var bo = visitors.as(cast.bo);
        var made = bo.post(NEW, NEW, "title", "Luvut valmiiksi", "state", "IN_FORCE", "timing.phrase", "10 päivää ennen talousarviokokousta", "timing.language", "fi");
        assertThat(made.status()).as(made.text()).isEqualTo(302);
        var page = bo.follow(made).page();
        var code = get(anchor).code();
        assertThat(page.select(".foreseen").text()).contains("10 päivää ennen: " + code + " Talousarviokokous",
            say(meeting.minusDays(10)), "10 päivää ennen: " + code + " Talousarviokokous " + brief(meeting) + ", siksi " + brief(meeting.minusDays(10)));
        assertThat(page.select(".six").text()).contains("Kiintopiste: " + code + " Talousarviokokous");
        assertThat(bo.get("/asema/clock/" + anchor).page().select(".six").text()).contains("Tästä riippuu:", "Luvut valmiiksi");

        var edit = page.select("a[href$=/edit]").attr("href");
        var form = bo.get(edit).page();
        assertThat(form.select("[name=timing.phrase]").val()).isEqualTo("10 päivää ennen: " + code + " Talousarviokokous");
        assertThat(form.select("[name=timing.way][checked]").val()).isEqualTo("anchor");
        assertThat(form.select("[name=timing.anchor] option[selected]").val()).isEqualTo(anchor.toString());
        assertThat(form.select("[name=timing.offset]").val()).isEqualTo("10");
        keep(page);
        assertThat(bo.get("/asema/clock/dates?timing.phrase=10+p%C3%A4iv%C3%A4%C3%A4+ennen+" + code + "&timing.language=fi").text()).contains(say(meeting.minusDays(10)));
    }

    @Test
    void it_is_timed_by_plain_controls_too_and_what_is_missing_is_told() {
        var anchor = anchor("Kunnanvaltuusto");
        var anni = visitors.as(cast.anni);
        var made = anni.post(NEW, NEW, "title", "Esityslista", "state", "IN_FORCE", "timing.way", "anchor", "timing.anchor", anchor.toString(),
            "timing.offset", "5", "timing.unit", "days", "timing.side", "after");
        assertThat(made.status()).as(made.text()).isEqualTo(302);
        assertThat(anni.follow(made).page().select(".foreseen").text()).contains("5 päivää jälkeen", say(meeting.plusDays(5)));
        keep(anni.follow(made).page());
        for (var wrong : List.of(List.of("", "5"), List.of(anchor.toString(), "0"), List.of(anchor.toString(), "181"), List.of(anchor.toString(), "-3"),
                List.of("kissa", "5"), List.of(ItemId.nextUuid().toString(), "5"))) {
            var refused = anni.post(NEW, NEW, "title", "Esityslista", "state", "IN_FORCE", "timing.way", "anchor", "timing.anchor", wrong.get(0), "timing.offset", wrong.get(1));
            assertThat(refused.status()).as(wrong + "").isEqualTo(422);
            assertThat(refused.page().select(".errorsummary a").attr("href")).as(wrong + "").startsWith("#field-timing");
        }
    }

    @Test
    void when_the_anchor_moves_the_dependant_waits_for_its_owner() {
        var anchor = anchor("Valtuuston kokous");
        var id = dependant(cast.anni, "Esityslista kokoukseen", anchor, -10);
        move(anchor, meeting.plusDays(7));
        assertThat(first(id)).as("the old date holds").isEqualTo(meeting.minusDays(10));
        var shown = visitors.as(cast.bo).get("/asema/clock/" + id).page();
        assertThat(shown.select("[aria-labelledby=move]").text()).contains("Kiintopiste muuttui", say(meeting) + " → " + say(meeting.plusDays(7)),
            say(meeting.minusDays(10)) + " → " + say(meeting.minusDays(3)), "Entiset päivät pitävät");
        assertThat(shown.select("[aria-labelledby=move] form")).as("another organisation's").isEmpty();
        assertThat(cast.as(cast.anni, () -> duties.of(cast.anni))).anyMatch(duty -> duty.title().equals("Esityslista kokoukseen") && duty.reason().equals("clock.duty-anchor"));
        assertThat(cast.as(cast.bo, () -> duties.of(cast.bo))).noneMatch(duty -> duty.title().equals("Esityslista kokoukseen"));
        var old = meeting.minusDays(10);
        assertThat(visitors.as(cast.anni).get("/asema/clock?week=" + week(old)).page().select("#week").text()).contains("muuttui, tälle ehdotetaan: " + say(meeting.minusDays(3)));

        var anni = visitors.as(cast.anni);
        var opened = anni.get("/asema/clock/" + id);
        var accepted = accept(anni, id, opened);
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(302);
        assertThat(first(id)).isEqualTo(meeting.minusDays(3));
        assertThat(moment(id).occurrence().original()).as("the event stays the same").isEqualTo(meeting.minusDays(10));
        assertThat(anni.get("/asema/clock/" + id).page().select("[aria-labelledby=move]")).isEmpty();
        assertThat(anni.get("/asema/items/" + id + "/history").page().select("del, ins").text()).contains(date(meeting), date(meeting.plusDays(7)));
        assertThat(accept(anni, id, opened).status()).as("twice is once").isEqualTo(302);
        assertThat(first(id)).isEqualTo(meeting.minusDays(3));
    }

    @Test
    void it_may_stay_with_a_reason_until_the_anchor_moves_again() {
        var anchor = anchor("Johtoryhmän kokous");
        var id = dependant(cast.anni, "Aineisto", anchor, -10);
        move(anchor, meeting.plusDays(7));
        var anni = visitors.as(cast.anni);
        var opened = anni.get("/asema/clock/" + id);
        assertThat(refuse(anni, id, opened, " ").page().select(".errorsummary").text()).contains("Kerro, miksi");
        assertThat(refuse(anni, id, opened, "Asiakas 131052-308T").status()).isEqualTo(422);
        assertThat(refuse(anni, id, opened, "x".repeat(501)).status()).isEqualTo(422);
        assertThat(refuse(anni, id, opened, "Paino vie aikansa").status()).isEqualTo(302);
        assertThat(anni.get("/asema/clock/" + id).page().select("[aria-labelledby=move]").text()).contains("päivät pysyvät", "Paino vie aikansa", "Hyväksy sittenkin");
        assertThat(cast.as(cast.anni, () -> duties.of(cast.anni))).noneMatch(duty -> duty.title().equals("Aineisto"));
        assertThat(first(id)).isEqualTo(meeting.minusDays(10));

        move(anchor, meeting.plusDays(8));
        assertThat(cast.as(cast.anni, () -> duties.of(cast.anni))).anyMatch(duty -> duty.title().equals("Aineisto"));
        assertThat(accept(anni, id, opened).status()).as("what was seen is old").isEqualTo(409);
        assertThat(accept(anni, id, opened).text()).contains("muuttunut taas");
        assertThat(first(id)).isEqualTo(meeting.minusDays(10));
        cast.as(cast.bo, () -> occurrences.takeBack(anchor, meeting, "moved_" + meeting.plusDays(8), cast.bo));
        assertThat(anni.get("/asema/clock/" + id).page().select("[aria-labelledby=move]")).as("the anchor came back").isEmpty();
        assertThat(accept(anni, id, opened).status()).isEqualTo(302);
        assertThat(anni.get("/asema/clock/" + id).text()).contains("Ehdotusta ei enää ole");
    }

    @Test
    void who_has_no_part_in_it_does_not_answer() {
        var anchor = anchor("Kuntayhtymä");
        var id = dependant(cast.anni, "Oma asia", anchor, -10);
        move(anchor, meeting.plusDays(7));
        var key = visitors.as(cast.anni).get("/asema/clock/" + id);
        assertThat(accept(visitors.as(cast.bo), id, key, NEW).status()).isEqualTo(422);
        assertThat(accept(visitors.as(cast.ulla), id, key, "/naapuri/new/practice").status()).isEqualTo(404);
        assertThat(first(id)).isEqualTo(meeting.minusDays(10));
        assertThatThrownBy(() -> cast.as(cast.vera, () -> answers.accept(id, "", cast.vera))).isInstanceOf(Refused.class);
        assertThat(accept(visitors.as(cast.kaisa), id, key, NEW).status()).as("the coordinator may").isEqualTo(302);
    }

    @Test
    void a_chain_of_three_moves_a_step_at_a_time() {
        var first = anchor("Ensimmäinen");
        var second = dependant(cast.bo, "Toinen", first, -10);
        var third = dependant(cast.anni, "Kolmas", second, -5);
        assertThat(first(third)).isEqualTo(meeting.minusDays(15));
        move(first, meeting.plusDays(7));
        assertThat(proposed(second)).isTrue();
        assertThat(proposed(third)).as("the second has not moved yet").isFalse();
        cast.as(cast.bo, () -> answers.accept(second, key(second), cast.bo));
        assertThat(proposed(third)).isTrue();
        cast.as(cast.anni, () -> answers.accept(third, key(third), cast.anni));
        assertThat(first(third)).isEqualTo(meeting.minusDays(8));
    }

    @Test
    void nothing_hangs_on_itself_not_even_through_others_nor_when_two_tie_at_once() throws Exception {
        var first = anchor("A");
        var second = dependant(cast.bo, "B", first, -10);
        var third = dependant(cast.bo, "C", second, -5);
        for (var end : List.of(first, second, third)) {
            assertThat(catchThrowableOfType(Refused.class, () -> hang(first, end)).key()).isEqualTo("clock.anchor-cycle");
        }
        var one = anchor("Yksi");
        var other = anchor("Kaksi");
        var both = Executors.newFixedThreadPool(2);
        try {
            var done = both.invokeAll(List.<Callable<String>>of(() -> tried(one, other), () -> tried(other, one))).stream().map(each -> {
                try {
                    return each.get();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }).toList();
            assertThat(done).containsExactlyInAnyOrder("", "clock.anchor-cycle");
        } finally {
            both.shutdown();
        }
    }

    @Test
    void only_what_has_days_is_an_anchor() {
        for (var timing : List.of(Map.of("months", List.of(3)), Map.of("open", true), Map.of("rule", "FREQ=DAILY"),
                Map.of("rule", "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=5", "until", LocalDate.now().minusYears(1)))) {
            var anchor = add(cast.bo, "Väljä", Fields.NONE.with("timing", timing), Visibility.NETWORK);
            var refused = visitors.as(cast.bo).post(NEW, NEW, "title", "Riippuu", "state", "IN_FORCE", "timing.way", "anchor",
                "timing.anchor", anchor.toString(), "timing.offset", "3");
            assertThat(refused.status()).as(timing.toString()).isEqualTo(422);
            assertThat(refused.page().select("#field-timing .field__error").text()).as(timing.toString()).contains("Väljä");
        }
    }

    @Test
    void one_far_away_is_counted_from_all_the_same() {
        var anchor = add(cast.bo, "Vaalit", Fields.NONE.with("timing", Map.of("rule", "X-DATES=20410412")), Visibility.NETWORK);
        var id = dependant(cast.bo, "Vaalityöt", anchor, -180);
        assertThat(first(id)).isEqualTo(LocalDate.of(2041, 4, 12).minusDays(180));
    }

    @Test
    void an_anchor_of_another_network_or_out_of_sight_is_no_anchor() {
        var theirs = cast.as(cast.ulla, () -> items.add(Kind.PRACTICE, cast.draft(Kind.PRACTICE, "Naapurin kokous",
            on(meeting), cast.ulla).in("IN_FORCE"), cast.ulla));
        var own = add(cast.anni, "Kaupungin oma kokous", on(meeting), Visibility.ORGANISATION);
        var bo = visitors.as(cast.bo);
        for (var hidden : List.of(theirs, own)) {
            var refused = bo.post(NEW, NEW, "title", "Riippuu", "state", "IN_FORCE", "timing.way", "anchor", "timing.anchor", hidden.toString(), "timing.offset", "3");
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text()).doesNotContain("Naapurin kokous", "Kaupungin oma kokous");
        }
        assertThat(bo.post(NEW, NEW, "title", "Riippuu", "state", "IN_FORCE", "timing.phrase", "3 päivää ennen naapurin kokousta").status()).isEqualTo(422);
        assertThatThrownBy(() -> cast.as(cast.bo, () -> items.add(Kind.PRACTICE, cast.draft(Kind.PRACTICE, "Vieras", Fields.NONE
            .with("timing", Map.of("rule", "X-ANCHOR=NONE;X-OFFSET=-3")).with("anchor", theirs.value()), cast.bo), cast.bo)))
            .isInstanceOf(DataIntegrityViolationException.class);
        cast.as(cast.ulla, () -> items.remove(theirs, cast.ulla));
    }

    @Test
    void what_is_removed_hidden_or_ended_leaves_the_dates_as_agreed_and_says_so() {
        var anchor = add(cast.anni, "Kaupungin kokous", on(meeting), Visibility.NETWORK);
        var id = dependant(cast.bo, "Radan aineisto", anchor, -10);
        var bo = visitors.as(cast.bo);
        cast.as(cast.anni, () -> items.remove(anchor, cast.anni));
        assertThat(bo.get("/asema/clock/" + id).text()).contains("Kiintopiste on poistettu");
        assertThat(first(id)).isEqualTo(meeting.minusDays(10));
        cast.as(cast.anni, () -> items.bringBack(anchor, cast.anni));
        change(cast.anni, anchor, items -> items.in("ENDED"));
        assertThat(bo.get("/asema/clock/" + id).text()).contains("Kiintopiste ei ole voimassa");
        change(cast.anni, anchor, draft -> new ItemDraft(draft.title(), "", "IN_FORCE", "fi", draft.owner(), null, Visibility.ORGANISATION, List.of(), null, draft.fields()));
        var hidden = bo.get("/asema/clock/" + id);
        assertThat(hidden.text()).contains("tai et näe sitä").doesNotContain("Kaupungin kokous");
        assertThat(first(id)).isEqualTo(meeting.minusDays(10));

        var edit = "/asema/items/" + id + "/edit";
        var form = bo.get(edit).page();
        assertThat(form.text()).doesNotContain("Kaupungin kokous");
        var changed = bo.post(edit, edit, "title", "Radan aineisto", "state", "IN_FORCE", "revision", form.select("form.form [name=revision]").val(), "why", "Muuten myöhästyy",
            "timing.way", "anchor", "timing.anchor", anchor.toString(), "timing.offset", "10", "timing.unit", "days", "timing.side", "before", "visibility", "NETWORK");
        assertThat(changed.status()).as(changed.text()).isEqualTo(302);
        assertThat(first(id)).isEqualTo(meeting.minusDays(10));
        assertThat(get(id).practice().course().anchor()).as("the tie is kept").isEqualTo(anchor.value());
        var retimed = bo.post(edit, edit, "title", "Radan aineisto", "state", "IN_FORCE", "revision", "2", "timing.phrase", "viikko 42",
            "timing.said", form.select("[name=timing.said]").val(), "timing.language", "fi", "visibility", "NETWORK");
        assertThat(retimed.status()).as(retimed.text()).isEqualTo(302);
        assertThat(get(id).practice().course().anchor()).isNull();
    }

    private void hang(ItemId id, ItemId anchor) {
        cast.as(cast.bo, () -> {
            var item = items.get(id, cast.bo);
            items.change(id, item.revision(), item.draft(Fields.NONE.with("timing", Map.of("rule", "X-ANCHOR=NONE;X-OFFSET=-3"))
                .with("anchor", anchor.value())), Deed.CHANGED, cast.bo);
        });
    }

    private String tried(ItemId id, ItemId anchor) {
        try {
            hang(id, anchor);
            return "";
        } catch (Refused refused) {
            return refused.key();
        }
    }

    private void change(Viewer by, ItemId id, UnaryOperator<ItemDraft> how) {
        cast.as(by, () -> {
            var item = items.get(id, by);
            items.change(id, item.revision(), how.apply(item.draft(home.read(id, by))), Deed.CHANGED, by);
        });
    }

    private ItemId anchor(String title) {
        return add(cast.bo, title, on(meeting), Visibility.NETWORK);
    }

    private static Fields on(LocalDate day) {
        return Fields.NONE.with("timing", Map.of("rule", "X-DATES=" + day.toString().replace("-", "")));
    }

    private ItemId dependant(Viewer by, String title, ItemId anchor, int offset) {
        var visitor = visitors.as(by);
        var answer = visitor.post(NEW, NEW, "title", title, "state", "IN_FORCE", "timing.way", "anchor", "timing.anchor", anchor.toString(),
            "timing.offset", String.valueOf(Math.abs(offset)), "timing.unit", "days", "timing.side", offset < 0 ? "before" : "after", "visibility", "NETWORK");
        assertThat(answer.status()).as(answer.text()).isEqualTo(302);
        made.add(ItemId.valueOf(answer.location().replaceFirst(".*/", "")));
        return made.get(made.size() - 1);
    }

    private ItemId add(Viewer by, String title, Fields fields, Visibility visibility) {
        made.add(cast.as(by, () -> items.add(Kind.PRACTICE, new ItemDraft(title, "", "IN_FORCE", "fi", by.organisation(), null, visibility,
            List.of(), null, fields), by)));
        return made.get(made.size() - 1);
    }

    private void keep(Document page) {
        made.add(ItemId.valueOf(page.select("a[href$=/edit]").attr("href").replaceAll(".*/items/|/edit", "")));
    }

    private void move(ItemId anchor, LocalDate to) {
        cast.as(cast.bo, () -> occurrences.tell(anchor, new Fact(meeting, Fact.State.MOVED, to, ""), Fact.standing(Fact.on(meeting, get(anchor).practice().facts())), cast.bo));
    }

    private Planned get(ItemId id) {
        return cast.as(cast.kaisa, () -> practices.get(id, cast.kaisa));
    }

    private Moment moment(ItemId id) {
        return get(id).moments(LocalDate.now(), LocalDate.now().plusYears(20)).get(0);
    }

    private LocalDate first(ItemId id) {
        return moment(id).occurrence().first();
    }

    private boolean proposed(ItemId id) {
        return AnchorMove.of(get(id), LocalDate.now()).isPresent();
    }

    private String key(ItemId id) {
        return AnchorMove.of(get(id), LocalDate.now()).orElseThrow().key();
    }

    private static Answer accept(Visitor who, ItemId id, Answer seen) {
        return who.send("/asema/clock/" + id + "/anchor/acceptance", seen, "move", seen.page().select("[name=move]").val());
    }

    private static Answer accept(Visitor who, ItemId id, Answer seen, String own) {
        return who.send(own.replace("new/practice", "clock/" + id + "/anchor/acceptance"), who.get(own), "move", seen.page().select("[name=move]").val());
    }

    private static Answer refuse(Visitor who, ItemId id, Answer seen, String reason) {
        return who.send("/asema/clock/" + id + "/anchor/refusal", seen, "move", seen.page().select("[name=move]").val(), "reason", reason);
    }

    private static String say(LocalDate day) {
        return List.of("ma", "ti", "ke", "to", "pe", "la", "su").get(day.getDayOfWeek().getValue() - 1) + " " + date(day);
    }

    private static String date(LocalDate day) {
        return brief(day) + day.getYear();
    }

    private static String brief(LocalDate day) {
        return day.getDayOfMonth() + "." + day.getMonthValue() + ".";
    }

    private static String week(LocalDate day) {
        return "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
