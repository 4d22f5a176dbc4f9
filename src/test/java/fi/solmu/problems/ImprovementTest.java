package fi.solmu.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.solmu.item.Fields;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ImprovementTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private final UUID role = UUID.randomUUID();
    private final Improvement proposed = Improvement.of(Improvement.State.PROPOSED, Fields.NONE.with("proposed", TODAY.minusDays(40)));

    @Test
    void an_improvement_is_carried_out_only_when_it_has_been_accepted() {
        assertThatThrownBy(() -> proposed.carryOut(TODAY)).hasMessage("problems.not-accepted");
        var inUse = proposed.accept(TODAY, role, 3, "").carryOut(TODAY.plusDays(2));
        assertThat(inUse.state()).isEqualTo(Improvement.State.CARRIED_OUT);
        assertThat(inUse.decidedBy()).isEqualTo(role);
        assertThat(inUse.carriedOut()).isEqualTo(TODAY.plusDays(2));
    }

    @Test
    void it_is_verified_only_while_the_problem_stays_away() {
        var inUse = proposed.accept(TODAY, role, 3, "").carryOut(TODAY);
        var over = TODAY.plusMonths(3);
        assertThatThrownBy(() -> inUse.verify(TODAY.plusDays(1), over)).hasMessage("problems.met-since");
        assertThatThrownBy(() -> proposed.verify(null, over)).hasMessage("problems.not-carried-out");
        assertThatThrownBy(() -> inUse.verify(TODAY, over.minusDays(1))).hasMessage("problems.proof-too-early");
        assertThat(inUse.verify(TODAY, over).state()).isEqualTo(Improvement.State.VERIFIED);
    }

    @Test
    void a_problem_that_comes_again_is_said_so_and_counting_begins_anew_by_decision() {
        var inUse = proposed.accept(TODAY, role, 2, "Kukaan ei kysy").carryOut(TODAY);
        var again = TODAY.plusDays(40);
        assertThat(inUse.standing(again, again)).isEqualTo(Standing.FAILED);
        assertThatThrownBy(() -> inUse.postpone(1, " ", again, again)).hasMessage("problems.no-reason");
        var anew = inUse.postpone(1, "Kortti oli vanha", again, again);
        assertThat(anew.standing(again, again)).isEqualTo(Standing.WATCHED);
        assertThat(anew.askedOn()).isEqualTo(again.plusMonths(1));
        assertThat(anew.standing(again, again.plusMonths(1))).isEqualTo(Standing.ASKED);
        var proved = anew.verify(again, again.plusMonths(1));
        assertThat(proved.standing(again.plusMonths(2), again.plusMonths(2))).isEqualTo(Standing.FAILED);
        assertThatThrownBy(() -> proved.postpone(1, "Varmuuden vuoksi", again, again.plusMonths(2))).hasMessage("problems.proof-given");
    }

    @Test
    void it_is_rejected_with_a_reason_and_may_be_accepted_later() {
        assertThatThrownBy(() -> proposed.reject("", TODAY, role)).hasMessage("problems.no-reason");
        var rejected = proposed.reject("Rahaa ei ole", TODAY, role);
        assertThat(rejected.reason()).isEqualTo("Rahaa ei ole");
        assertThat(rejected.accept(TODAY, role, 3, "").reason()).isEmpty();
    }

    @Test
    void what_is_in_use_is_no_longer_rejected() {
        var inUse = proposed.accept(TODAY, role, 3, "").carryOut(TODAY);
        assertThatThrownBy(() -> inUse.reject("Sittenkin ei", TODAY, role)).hasMessage("problems.already-in-use");
    }

    @Test
    void every_deed_done_twice_is_done_once() {
        var accepted = proposed.accept(TODAY, role, 3, "");
        assertThat(accepted.accept(TODAY.plusDays(1), null, 3, "")).isSameAs(accepted);
        var inUse = accepted.carryOut(TODAY);
        assertThat(inUse.carryOut(TODAY.plusDays(1))).isSameAs(inUse);
        var verified = inUse.verify(null, TODAY.plusMonths(3));
        assertThat(verified.verify(null, TODAY.plusMonths(4))).isSameAs(verified);
    }

    @Test
    void what_is_written_to_a_file_reads_back_the_same() {
        var told = proposed.reject("Rahaa ei ole", TODAY, role);
        assertThat(Improvement.of(Improvement.State.REJECTED, told.fields())).isEqualTo(told);
    }
}
