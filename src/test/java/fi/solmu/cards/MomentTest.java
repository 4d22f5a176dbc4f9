package fi.solmu.cards;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentTest {

    @ParameterizedTest
    @CsvSource({
        "heti, 0,", "Genast, 0,", "0–2 min, 0, 2", "0-5 min, 0, 5", "10 min, 10,", "1 h, 60,", "1–2 tuntia, 60, 120",
        "klo 15, 900,", "klo 15.30, 930,", "kl 15, 900,", "7 pv, 10080,", "1 arkipv, 1440,", "2 vk, 20160,"})
    void people_s_own_words_tell_the_minutes(String words, int from, Integer to) {
        assertThat(Moment.of(words)).isEqualTo(new Moment(from, to));
    }

    @Test
    void words_that_tell_no_minutes_tell_none() {
        assertThat(Moment.of("")).isEqualTo(Moment.UNSAID);
        assertThat(Moment.of("Liikenteen alettua")).isEqualTo(Moment.UNSAID);
        assertThat(Moment.of("10 omenaa")).isEqualTo(Moment.UNSAID);
        assertThat(Moment.of("10–5 min")).isEqualTo(new Moment(10, null));
    }
}
