package fi.solmu.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.solmu.web.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProblemTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private final UUID railway = UUID.randomUUID();
    private final Problem open = in(Problem.State.OPEN);

    @Test
    void a_problem_is_solved_only_when_a_solution_has_been_logged() {
        assertThatThrownBy(() -> open.solve(false)).isInstanceOf(Refused.class).hasMessage("problems.no-solution");
        assertThat(open.solve(true).state()).isEqualTo(Problem.State.SOLVED);
    }

    @Test
    void a_problem_is_learned_from_only_when_something_has_been_renewed() {
        var solved = open.solve(true);
        assertThatThrownBy(() -> solved.learn(false)).hasMessage("problems.no-improvement-in-use");
        assertThatThrownBy(() -> open.learn(true)).hasMessage("problems.not-solved");
        assertThat(solved.learn(true).state()).isEqualTo(Problem.State.LEARNED);
    }

    @Test
    void a_problem_is_rejected_with_a_reason_or_not_at_all() {
        assertThatThrownBy(() -> open.reject(" ")).hasMessage("problems.no-reason");
        assertThat(open.reject("Ei ole verkoston asia").reason()).isEqualTo("Ei ole verkoston asia");
        assertThatThrownBy(() -> open.solve(true).reject("Myöhässä")).hasMessage("problems.closed");
    }

    @Test
    void opening_again_forgets_why_it_was_rejected() {
        assertThat(open.reject("Ei ole verkoston asia").reopen()).isEqualTo(open);
    }

    @Test
    void every_deed_done_twice_is_done_once() {
        var solved = open.solve(true);
        assertThat(solved.solve(false)).isSameAs(solved);
        var learned = solved.learn(true);
        assertThat(learned.learn(false)).isSameAs(learned);
        var taken = open.takeUp();
        assertThat(taken.takeUp()).isSameAs(taken);
        var rejected = open.reject("Syy");
        assertThat(rejected.reject("")).isSameAs(rejected);
        assertThat(open.reopen()).isSameAs(open);
    }

    @Test
    void an_organisation_meets_a_problem_once_a_day() {
        var met = open.meet(TODAY, railway);
        assertThat(met.meet(TODAY, railway)).isSameAs(met);
        assertThat(met.meet(TODAY, UUID.randomUUID()).meet(TODAY.plusDays(1), railway).occurrences()).hasSize(3);
    }

    @Test
    void a_merged_problem_is_met_where_it_was_merged_to() {
        assertThatThrownBy(() -> open.merge().meet(TODAY, railway)).hasMessage("problems.merged");
    }

    @Test
    void what_is_written_to_a_file_reads_back_the_same() {
        var told = new Problem(Problem.State.OPEN, 3,
                List.of(new Occurrence(TODAY, railway, "Asemalla"), new Occurrence(TODAY, null, "")), "");
        assertThat(Problem.of(Problem.State.OPEN, told.fields())).isEqualTo(told);
    }

    private static Problem in(Problem.State state) {
        return new Problem(state, null, List.of(), "");
    }
}
