package fi.solmu.cards.outside;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.cards.outside.Received.Reality;
import fi.solmu.item.ItemId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which messages a rule fits. */
class AlertRuleTest {

    private static final Message MESSAGE = new Message(
            ItemId.nextUuid(), ItemId.nextUuid(), "v1", 1, Instant.EPOCH, Instant.EPOCH, false, Reality.REAL, null, null,
            List.of("signalFailure"), List.of("KUU:Line:R7", "Kuusikangas"),
            List.of(new Words("fi", "Turvalaitevika Kuusikankaalla", "Junat seisovat."), new Words("sv", "Signalfel", "")));

    @ParameterizedTest
    @CsvSource({
        "signalFailure, '', '', true", "SIGNAL_FAILURE, '', '', true", "signal, '', '', false", "'', turvalaite, '', true", "'', laitevika, '', false",
        "'', SIGNALFEL, '', true", "'', junat seisovat, '', true", "'', '', R7, true", "'', '', R, false", "'', '', KUUSIKANGAS, true",
        "'', '', kuu:line:r7, true", "signalFailure, turvalaite, R7, true", "signalFailure, turvalaite, R8, false", "fire, turvalaite, R7, false",
        "'fire|signal failure', '', 'R8|R7', true", "'', '', '', false"})
    void each_part_that_says_something_must_fit(String codes, String words, String places, boolean fits) {
        assertThat(new AlertRule(list(codes), list(words), list(places)).fits(MESSAGE)).isEqualTo(fits);
    }

    @Test
    void signs_of_patterns_are_only_signs() {
        assertThat(new AlertRule(List.of(), List.of(".*", "(", "\\"), List.of()).fits(MESSAGE)).isFalse();
    }

    private static List<String> list(String written) {
        return written.isEmpty() ? List.of() : List.of(written.split("\\|"));
    }
}
