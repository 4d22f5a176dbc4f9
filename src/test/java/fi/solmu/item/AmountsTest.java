package fi.solmu.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

    /** In English a comma stands between thousands, and nowhere else. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "fi | 1,234 | 1.234", "fi | 37,5 | 37.5", "fi | 1 007,25 | 1007.25", "fi | 37.2 | 37.2", "sv | −1 234,5 | -1234.5", "fi | 0 | 0",
        "en | 1,234 | 1234", "en | 1,234.5 | 1234.5", "en | -1,234,567 | -1234567", "en | 37.5 | 37.5"})
    void a_number_is_read_as_its_writer_writes_it(String language, String written, String number) {
        assertThat(Amounts.read(written, Locale.forLanguageTag(language), () -> {
            throw new AssertionError(written);
        })).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"en | 37,5", "en | 1,23", "en | 12,34,567", "fi | 1.234,5", "fi | viisi", "fi | 1e3", "fi | 0.1234567", "fi | --1"})
    void what_could_mean_two_things_or_none_is_refused(String language, String written) {
        var refused = new ArrayList<String>();
        assertThat(Amounts.read(written, Locale.forLanguageTag(language), () -> refused.add(written))).isNull();
        assertThat(refused).containsExactly(written);
    }
}
