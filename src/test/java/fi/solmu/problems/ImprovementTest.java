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
        var inUse = proposed.accept(TODAY, role).carryOut(TODAY.plusDays(2));
        assertThat(inUse.state()).isEqualTo(Improvement.State.CARRIED_OUT);
        assertThat(inUse.decidedBy()).isEqualTo(role);
        assertThat(inUse.carriedOut()).isEqualTo(TODAY.plusDays(2));
    }

    @Test
    void it_is_verified_only_while_the_problem_stays_away() {
        var inUse = proposed.accept(TODAY, role).carryOut(TODAY);
        assertThatThrownBy(() -> inUse.verify(TODAY.plusDays(1))).hasMessage("problems.met-since");
        assertThatThrownBy(() -> proposed.verify(null)).hasMessage("problems.not-carried-out");
        assertThat(inUse.verify(TODAY).state()).isEqualTo(Improvement.State.VERIFIED);
    }

    @Test
    void it_is_rejected_with_a_reason_and_may_be_accepted_later() {
        assertThatThrownBy(() -> proposed.reject("", TODAY, role)).hasMessage("problems.no-reason");
        var rejected = proposed.reject("Rahaa ei ole", TODAY, role);
        assertThat(rejected.reason()).isEqualTo("Rahaa ei ole");
        assertThat(rejected.accept(TODAY, role).reason()).isEmpty();
    }

    @Test
    void what_is_in_use_is_no_longer_rejected() {
        var inUse = proposed.accept(TODAY, role).carryOut(TODAY);
        assertThatThrownBy(() -> inUse.reject("Sittenkin ei", TODAY, role)).hasMessage("problems.already-in-use");
    }

    @Test
    void every_deed_done_twice_is_done_once() {
        var accepted = proposed.accept(TODAY, role);
        assertThat(accepted.accept(TODAY.plusDays(1), null)).isSameAs(accepted);
        var inUse = accepted.carryOut(TODAY);
        assertThat(inUse.carryOut(TODAY.plusDays(1))).isSameAs(inUse);
        var verified = inUse.verify(null);
        assertThat(verified.verify(TODAY.plusDays(9))).isSameAs(verified);
    }

    @Test
    void what_is_written_to_a_file_reads_back_the_same() {
        var told = proposed.reject("Rahaa ei ole", TODAY, role);
        assertThat(Improvement.of(Improvement.State.REJECTED, told.fields())).isEqualTo(told);
    }
}
