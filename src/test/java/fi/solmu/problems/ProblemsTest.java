package fi.solmu.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.item.Chapter;
import fi.solmu.item.Deed;
import fi.solmu.item.Fields;
import fi.solmu.item.Histories;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.Links;
import fi.solmu.item.Relation;
import fi.solmu.web.NotThere;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class ProblemsTest {

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired Items items;
    @Autowired Links links;
    @Autowired Histories histories;
    @Autowired Problems problems;
    @Autowired ProblemDeeds deeds;
    @Autowired ProblemJoinings joinings;
    @Autowired Solutions solutions;
    @Autowired Improvements improvements;
    @Autowired ImprovementDeeds decisions;

    @Test
    void saying_twice_a_day_that_it_happens_to_us_too_counts_once() {
        var id = made(Kind.PROBLEM, "Bussi tuli väärälle puolelle", cast.anni);
        cast.as(cast.bo, () -> deeds.meet(id, cast.bo));
        cast.as(cast.bo, () -> deeds.meet(id, cast.bo));
        var met = cast.as(cast.bo, () -> problems.get(id, cast.bo).occurrences());
        assertThat(met).extracting(Occurrence::organisation).containsExactly(cast.railway);
        assertThat(told(id)).containsOnlyOnce(Deed.MET_AGAIN);
    }

    @Test
    void a_problem_lives_from_open_to_learned() {
        var id = made(Kind.PROBLEM, "Tulkki ei tullut", cast.anni);
        act(cast.anni, () -> deeds.takeUp(id, cast.anni));
        refused(cast.anni, () -> deeds.solve(id, cast.anni), "problems.no-solution");
        var solution = made(Kind.SOLUTION, "Puhelintulkki", cast.anni);
        act(cast.anni, () -> links.tie(solution, Relation.SOLVES, id, cast.anni));
        act(cast.anni, () -> deeds.solve(id, cast.anni));
        refused(cast.anni, () -> deeds.learn(id, cast.anni), "problems.no-improvement-in-use");
        var improvement = made(Kind.IMPROVEMENT, "Varmistus edellisenä päivänä", cast.anni);
        act(cast.anni, () -> links.tie(id, Relation.GIVES_RISE_TO, improvement, cast.anni));
        act(cast.kaisa, () -> decisions.accept(improvement, 3, "", cast.kaisa));
        act(cast.anni, () -> decisions.carryOut(improvement, cast.anni));
        act(cast.anni, () -> deeds.learn(id, cast.anni));
        act(cast.anni, () -> deeds.learn(id, cast.anni));
        assertThat(cast.as(cast.anni, () -> problems.get(id, cast.anni).state())).isEqualTo(Problem.State.LEARNED);
        assertThat(told(id)).containsOnlyOnce(Deed.SOLVED, Deed.LEARNED);
        act(cast.bo, () -> deeds.meet(id, problems.today().minusDays(3), "", cast.bo));
        assertThat(cast.as(cast.anni, () -> problems.get(id, cast.anni).state())).as("told late of an earlier day").isEqualTo(Problem.State.LEARNED);
        act(cast.bo, () -> deeds.meet(id, cast.bo));
        assertThat(cast.as(cast.anni, () -> problems.get(id, cast.anni).state())).as("met after it was learned").isEqualTo(Problem.State.OPEN);
        assertThat(told(id)).containsOnlyOnce(Deed.REOPENED);
    }

    @Test
    void only_its_owner_and_the_coordinator_carry_a_problem_on() {
        var id = made(Kind.PROBLEM, "Kaupungin ongelma", cast.anni);
        refused(cast.bo, () -> deeds.takeUp(id, cast.bo), "item.not-yours");
        refused(cast.bo, () -> deeds.reject(id, "Ei kuulu meille", cast.bo), "item.not-yours");
        refused(cast.vera, () -> deeds.takeUp(id, cast.vera), "item.not-yours");
        assertThatThrownBy(() -> act(cast.ulla, () -> deeds.meet(id, cast.ulla))).isInstanceOf(NotThere.class);
        act(cast.kaisa, () -> deeds.takeUp(id, cast.kaisa));
    }

    @Test
    void of_two_that_are_the_same_the_times_of_both_count_for_one() {
        var id = made(Kind.PROBLEM, "Opaste on väärin", cast.anni);
        var same = made(Kind.PROBLEM, "Väärä opaste", cast.bo);
        act(cast.anni, () -> deeds.meet(id, cast.anni));
        act(cast.bo, () -> deeds.meet(same, cast.bo));
        refused(cast.anni, () -> joinings.join(id, id, cast.anni), "problems.merged-into-itself");
        act(cast.anni, () -> joinings.join(id, same, cast.anni));
        act(cast.anni, () -> joinings.join(id, same, cast.anni));
        assertThat(cast.as(cast.bo, () -> problems.get(same, cast.bo).occurrences())).hasSize(2);
        assertThat(cast.as(cast.bo, () -> problems.get(id, cast.bo).state())).isEqualTo(Problem.State.MERGED);
    }

    @Test
    void a_proposal_is_decided_by_the_coordinator_or_the_owner_of_what_it_renews() {
        var improvement = made(Kind.IMPROVEMENT, "Lupaus selkokielellä", cast.anni);
        refused(cast.anni, () -> decisions.accept(improvement, 3, "", cast.anni), "problems.not-yours-to-decide");
        var promise = made(Kind.PROMISE, "Kerromme heti", cast.bo);
        act(cast.anni, () -> links.tie(improvement, Relation.RENEWS, promise, cast.anni));
        assertThat(titles(cast.bo)).contains("Lupaus selkokielellä");
        assertThat(titles(cast.anni)).doesNotContain("Lupaus selkokielellä");
        refused(cast.anni, () -> decisions.reject(improvement, "Ei", cast.anni), "problems.not-yours-to-decide");
        refused(cast.bo, () -> decisions.reject(improvement, " ", cast.bo), "problems.no-reason");
        act(cast.bo, () -> decisions.accept(improvement, 3, "", cast.bo));
        act(cast.bo, () -> decisions.accept(improvement, 3, "", cast.bo));
        var decided = cast.as(cast.bo, () -> improvements.get(improvement, cast.bo));
        assertThat(decided.decidedBy()).isEqualTo(cast.dispatcherRole);
        assertThat(told(improvement)).containsOnlyOnce(Deed.DECIDED);
        assertThat(titles(cast.bo)).doesNotContain("Lupaus selkokielellä");
    }

    @Test
    void an_improvement_is_not_verified_when_the_problem_came_again() {
        var id = made(Kind.PROBLEM, "Avain jäi ohjaamoon", cast.anni);
        var improvement = made(Kind.IMPROVEMENT, "Avainkaappi", cast.anni);
        act(cast.anni, () -> links.tie(id, Relation.GIVES_RISE_TO, improvement, cast.anni));
        act(cast.kaisa, () -> decisions.accept(improvement, 3, "", cast.kaisa));
        refused(cast.bo, () -> decisions.carryOut(improvement, cast.bo), "problems.not-yours-to-decide");
        act(cast.anni, () -> decisions.carryOut(improvement, cast.anni));
        act(cast.anni, () -> deeds.meet(id, LocalDate.now().plusDays(2), "", cast.anni));
        refused(cast.kaisa, () -> decisions.verify(improvement, cast.kaisa), "problems.met-since");
    }

    @Test
    void a_time_added_by_editing_opens_what_was_settled_and_none_is_still_to_come() {
        var anni = visitors.as(cast.anni);
        var made = anni.send("/asema/problems/log", anni.get("/asema/problems/log"), "title", "Hissin nappi jumissa", "day", LocalDate.now().minusDays(9).toString());
        var id = new ItemId(UUID.fromString(made.location().replaceFirst(".*/", "").replaceFirst("\\?.*", "")));
        act(cast.anni, () -> items.deed(id, items.get(id, cast.anni).draft(problems.read(id, cast.anni)).in("LEARNED"), Deed.LEARNED, cast.anni));
        var day = LocalDate.now();
        var ahead = edited(id, "Hissin nappi jumissa", day.plusDays(2));
        assertThat(ahead.status()).isEqualTo(422);
        assertThat(ahead.text()).contains("Päivä on tulevaisuudessa");
        edited(id, "Hissin nappi on jumissa", null);
        assertThat(of(id).state()).as("other words open nothing").isEqualTo(Problem.State.LEARNED);
        edited(id, "Hissin nappi on jumissa", day.minusDays(1));
        assertThat(of(id).occurrences()).hasSize(2);
        assertThat(of(id).state()).isEqualTo(Problem.State.OPEN);
    }

    private Visitors.Answer edited(ItemId id, String title, @Nullable LocalDate more) {
        var anni = visitors.as(cast.anni);
        var edit = "/asema/items/" + id + "/edit";
        var form = anni.get(edit);
        return anni.send(edit, form, "title", title, "visibility", "NETWORK", "revision", form.page().select("input[name=revision]").val(),
            "occurrences[0].date", LocalDate.now().minusDays(9).toString(), "occurrences[0].organisation", cast.city.toString(),
            "occurrences[1].date", more == null ? "" : more.toString());
    }

    private Problem of(ItemId id) {
        return cast.as(cast.anni, () -> problems.get(id, cast.anni));
    }

    @Test
    void a_solution_is_said_to_help_by_its_own_organisation() {
        var solution = made(Kind.SOLUTION, "Soitetaan vuoropäällikölle", cast.anni);
        refused(cast.bo, () -> solutions.use(solution, cast.bo), "item.not-yours");
        act(cast.anni, () -> solutions.use(solution, cast.anni));
        act(cast.anni, () -> solutions.use(solution, cast.anni));
        assertThat(told(solution)).containsOnlyOnce(Deed.CARRIED_OUT);
    }

    @Test
    void what_is_open_is_told_to_its_owner_and_to_the_owner_of_the_card_it_concerns() {
        var id = made(Kind.PROBLEM, "Kortti ei ollut mukana", cast.anni);
        assertThat(open(cast.bo)).doesNotContain("Kortti ei ollut mukana");
        var card = made(Kind.ACTION_CARD, "Ratavaurio", cast.bo);
        act(cast.anni, () -> links.tie(id, Relation.CONCERNS, card, cast.anni));
        assertThat(open(cast.bo)).contains("Kortti ei ollut mukana");
        assertThat(open(cast.anni)).contains("Kortti ei ollut mukana");
        act(cast.anni, () -> deeds.reject(id, "Kortti oli mukana sittenkin", cast.anni));
        assertThat(open(cast.bo)).doesNotContain("Kortti ei ollut mukana");
    }

    @Test
    void restoring_a_text_undoes_no_decision() {
        var improvement = made(Kind.IMPROVEMENT, "Uusi lomake", cast.anni);
        act(cast.kaisa, () -> decisions.accept(improvement, 3, "", cast.kaisa));
        act(cast.anni, () -> items.restore(improvement, 1, cast.anni));
        var restored = cast.as(cast.anni, () -> improvements.get(improvement, cast.anni));
        assertThat(restored.state()).isEqualTo(Improvement.State.ACCEPTED);
        assertThat(restored.decided()).isNotNull();
    }

    private ItemId made(Kind kind, String title, Viewer by) {
        return cast.as(by, () -> items.add(kind, cast.draft(kind, title, Fields.NONE, by), by));
    }

    private void act(Viewer by, Runnable deed) {
        cast.as(by, deed);
    }

    private void refused(Viewer by, Runnable deed, String key) {
        assertThatThrownBy(() -> cast.as(by, deed)).isInstanceOf(Refused.class).hasMessage(key);
    }

    private List<Deed> told(ItemId id) {
        return cast.as(cast.kaisa, () -> histories.of(items.get(id, cast.kaisa), cast.kaisa).stream()
            .map(Chapter::deed).toList());
    }

    private List<String> open(Viewer viewer) {
        return cast.as(viewer, () -> problems.openOf(viewer)).stream().map(Awaiting::title).toList();
    }

    private List<String> titles(Viewer viewer) {
        return cast.as(viewer, () -> improvements.waitingFor(viewer)).stream().map(Awaiting::title).toList();
    }
}
